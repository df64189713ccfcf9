// The command printed with results makes them again in a shell.
import { describe, expect, it } from 'vitest'
import { commandLine } from '../../../analysis/cli/command-line.ts'

describe('the command of a run', () => {
  it('holds what changes a number', () => {
    const flags = { seed: 'spring 26', replications: 5, set: ['staff.reviewers=3', "name.en='x'"] }
    expect(commandLine('compare', 'my shop.yaml', flags, ['a', 'b'])).toBe(
      "afterlab compare 'my shop.yaml' --arms a,b --seed 'spring 26' --replications 5 --set staff.reviewers=3 --set 'name.en='\\''x'\\'''",
    )
  })

  it('leaves out what was not given', () => {
    expect(commandLine('run', 'shop.yaml', { set: [], precision: 0.02 }, [])).toBe(
      'afterlab run shop.yaml --precision 2%',
    )
  })
})
