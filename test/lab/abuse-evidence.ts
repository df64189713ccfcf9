// Writes notebooks/abuse-evidence.md, what speaks for the abuse world and what does not:
// `npx tsx test/lab/abuse-evidence.ts [SEEDS] > notebooks/abuse-evidence.md`
import { detectionBaseline } from '../bench/detection-baseline.ts'
import { auditAll, auditRows, auditSeeds, auditTiers, passedText } from './audit-table.ts'
import { casesText, recordsText, table, trialText } from './evidence-text.ts'

const seeds = Number(process.argv[2] ?? 10)

const baseline = (await detectionBaseline(seeds)).map(({ name, mean, halfWidth }) => [
  name,
  mean.toFixed(3),
  Number.isNaN(halfWidth) ? '' : halfWidth.toFixed(3),
])
const audit = await auditAll()
process.stdout.write(`# 滥用世界的证据 What speaks for the abuse world

由程序生成，勿手改 Generated, not written: \`npx tsx test/lab/abuse-evidence.ts > notebooks/abuse-evidence.md\`

## 三个公开案例 Three published cases

${await casesText()}

## 提醒买家的试验 The trial of warned customers

${await trialText()}

## 记录会不会泄露答案 Does the record give the answer away

\`afterlab audit-leaks --tier T --seed S\`，每格是种子 ${auditSeeds.join('、')} 的值和上限；通过 ${passedText(audit)}。
Values for the seeds ${auditSeeds.join(', ')} with the most that passes; passed ${passedText(audit)}.

${table(['', ...auditTiers], auditRows(audit))}

## 找得出来吗 Can it be found

平均精确率（AP），${seeds} 个种子的均值与 95% 半宽；G1–G4 是训练和测试条件不同的四种情形（\`data/transfer\`）。
Average precision, mean over ${seeds} seeds with 95% half-widths; G1 to G4 ask a detector about another world
than it was trained in (\`data/transfer\`), G3 about a pattern that training never saw.

${table(['', 'AP', '±'], baseline)}

## 二十条记录 Twenty records

难度 hard，抽签：十条滥用、十条正常，申请那一刻看得到的。答案在最后一行。
From tier hard by lot: ten of abuse and ten honest, as seen at the moment of the claim. Answers in the last line.

${await recordsText()}
`)
