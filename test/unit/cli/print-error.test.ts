// A fault is printed with file, line, column, the line itself and a caret under what is wrong.
import { describe, expect, it } from 'vitest'
import { inputErrorText } from '../../../analysis/cli/print-error.ts'
import { columnsOf } from '../../../analysis/charts/text-width.ts'
import { InputFaults, same } from '../../../analysis/store/faults/input-faults.ts'
import type { FaultPlace } from '../../../analysis/store/faults/input-faults.ts'
import { InputError } from '../../../sim/index.ts'

const print = (where: FaultPlace, columns = 80) =>
  inputErrorText(
    new InputFaults([
      {
        what: { zh: '坏了', en: 'broken' },
        because: { zh: '原因', en: 'reason' },
        nearest: same('20'),
        where,
      },
    ]),
    { lang: 'en', color: false, columns },
  )

describe('a printed fault', () => {
  it('has what, where, the line, the caret, why and the nearest', () => {
    const excerpt = '  capYuan: ¥20'
    expect(print({ file: 'shop.yaml', line: 12, column: 12, length: 3, excerpt })).toBe(
      [
        'error  broken',
        '  shop.yaml:12:12',
        '  12 │   capYuan: ¥20',
        '     │            ^^^',
        '  why  reason',
        '  nearest  20',
        '',
      ].join('\n'),
    )
  })

  it('puts the caret under wide characters as a terminal shows them', () => {
    const excerpt = 'name: { zh: 女装店, cap: x }'
    const column = excerpt.indexOf('x') + 1
    const lines = print({ file: 'a', line: 1, column, length: 1, excerpt }).split('\n')
    const before = (line: string, mark: string): number =>
      columnsOf(line.slice(0, line.indexOf(mark)))
    expect(before(lines[3] ?? '', '^')).toBe(before(lines[2] ?? '', 'x }'))
    const wide = print({ file: 'a', line: 1, column: 13, length: 3, excerpt })
    expect(wide).toContain('^^^^^^')
  })

  it('cuts a long line around the caret', () => {
    const excerpt = `${'订单,'.repeat(100)}坏${',单'.repeat(100)}`
    const lines = print({ file: 'a', line: 1, column: 301, length: 1, excerpt }, 60).split('\n')
    expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(60)
    expect(lines[2]).toContain('坏')
    const before = (line: string, mark: string): number =>
      columnsOf(line.slice(0, line.indexOf(mark)))
    expect(before(lines[3] ?? '', '^')).toBe(before(lines[2] ?? '', '坏'))
  })

  it('of the simulation itself is printed too', () => {
    const error = new InputError('no rule T2x', {
      because: 'it has T1',
      where: { path: 'rules.T2x' },
    })
    expect(inputErrorText(error, { lang: 'zh', color: false, columns: 80 })).toBe(
      '错误  no rule T2x\n  rules.T2x\n  原因  it has T1\n',
    )
  })

  it('is coloured only when asked', () => {
    const error = new InputError('x', { because: 'y' })
    expect(inputErrorText(error, { lang: 'zh', color: true, columns: 80 })).toContain('\u001b[')
    expect(inputErrorText(error, { lang: 'zh', color: false, columns: 80 })).not.toContain(
      '\u001b[',
    )
  })
})
