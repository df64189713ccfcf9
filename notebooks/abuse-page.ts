// Writes notebooks/abuse.md: the catalogue of abuse as the program has it, what a shop may do that it should
// not, and which setting opens which hole, from paired runs, and draws the last as notebooks/abuse-matrix.svg:
// `npx tsx notebooks/abuse-page.ts notebooks/abuse-matrix.svg > notebooks/abuse.md`
import { writeFileSync } from 'node:fs'
import { matrixSvg } from '../analysis/index.ts'
import { abuseCatalogue, practiceCatalogue } from '../sim/index.ts'
import {
  cellText,
  levers,
  measureMatrix,
  nameOf,
  patternNames,
  REPLICATIONS,
} from './abuse-matrix.ts'
import type { Cell } from './abuse-matrix.ts'

function catalogueText(): string {
  const rows = patternNames.map((name) => {
    const { id, name: word, mechanism, levers: paths, share } = abuseCatalogue[name]
    const cells = [
      id,
      `${word.zh} ${word.en}`,
      `${mechanism.zh} ${mechanism.en}`,
      paths.map((path) => `\`${path}\``).join(' '),
      `${(share * 100).toFixed(2)}%`,
    ]
    return `| ${cells.join(' | ')} |`
  })
  return [
    '| | 类型 pattern | 怎么骗 how it works | 哪些设置管它 settings | 占退货 of returns |',
    '|---|---|---|---|---:|',
    ...rows,
  ].join('\n')
}

function conductText(): string {
  const rows = Object.values(practiceCatalogue).map(({ id, name, mechanism, extent }) => {
    const cells = [id, `${name.zh} ${name.en}`, `${mechanism.zh} ${mechanism.en}`, `\`${extent}\``]
    return `| ${cells.join(' | ')} |`
  })
  return [
    '| | 做法 practice | 怎么做 how it works | 设置 setting |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n')
}

function matrixText(cells: readonly Cell[]): string {
  const head = ['', ...levers.map(({ name }) => name)]
  const rows = patternNames.map((pattern) => {
    const texts = cells.filter((cell) => cell.pattern === pattern).map(cellText)
    return `| ${[nameOf(pattern), ...texts].join(' | ')} |`
  })
  return [`| ${head.join(' | ')} |`, `|---|${levers.map(() => '---:').join('|')}|`, ...rows].join(
    '\n',
  )
}

const [svgFile] = process.argv.slice(2)
const cells = await measureMatrix()
if (svgFile !== undefined) {
  const matrix = {
    rows: patternNames.map(nameOf),
    columns: levers.map(({ name }) => name),
    cells: cells.map((cell) => ({ ...cell, row: nameOf(cell.pattern), column: cell.lever })),
    caption:
      'orange: loses more, blue: loses less; area by order of magnitude; a dot: no clear difference',
  }
  writeFileSync(svgFile, await matrixSvg(matrix, 'abuse-matrix', 'en'))
}
process.stdout.write(`# 滥用目录 The catalogue of abuse

由程序生成，勿手改 Generated, not written: \`npx tsx notebooks/abuse-page.ts notebooks/abuse-matrix.svg > notebooks/abuse.md\`

${catalogueText()}

同一目录里还有三样不是谁的骗术 Three more of the catalogue are nobody's trick of their own:

- **A5** 一单多尺码只留一件：普通人就这么买（\`buyers.bracketerShare\`）。 Bracketing: honest buyers do it.
- **A17** 团伙：上面标有团伙的类型共用设备、地址、收款、电话和驿站（\`abuse.rings\`）。 Rings: the form in which organised patterns come.
- **C3** 丢件、代签错件：快递的差错（\`courier.lossShare\`、\`courier.misplacedShare\`）。 Lost and misplaced parcels: the courier's luck, which false claims hide among.

## 商家自己的做法 What a shop may do that it should not

默认都不做；比例从 0 到 1。 All off by default; shares from 0 to 1.

${conductText()}

## 哪个设置打开哪个口子 Which setting opens which hole

每月损失的配对差值（元，95% 区间），对照女装店的现状，滥用放大三倍，M1、M6、M7 平时各占退货的千分之五，平台有补贴和排名；· 表示分不出差别。
刷单（M6）骗的是名次，不从任何人账上拿钱，这一行总是点。
Paired difference of the monthly loss in yuan with its 95% interval, against the bundled shop as it works
today, abuse at three times its usual extent, with M1, M6 and M7 usual at five in a thousand returns and a platform that
gives a subsidy and a place in the ranking, ${REPLICATIONS} replications; · is no clear difference. Brushing
(M6) takes a place in the ranking and no money out of any account, so that its row stays empty.

![matrix](abuse-matrix.svg)

${matrixText(cells)}
`)
