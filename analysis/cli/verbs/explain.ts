import { compareTraces, differenceText } from '../../report/trace-difference.ts'
import type { TraceAnswer } from '../../report/trace-answer.ts'
import { traceText } from '../../report/trace-text.ts'
import { loadCase } from '../../store/cases/load-case.ts'
import { bundledNames } from '../../store/data-files.ts'
import { throwFaults } from '../../store/faults/input-faults.ts'
import { answerTrace } from '../answer-trace.ts'
import { writeJson } from '../context.ts'
import type { Context } from '../context.ts'
import { exitCodes } from '../exit-codes.ts'
import type { ExitCode } from '../exit-codes.ts'

type OwnFlags = {
  rulebook?: string | undefined
  against?: string | undefined
  number?: number | undefined
  arm?: string | undefined
}

/**
 * What happens to one order, step by step and by which rule (`afterlab/trace@1`): of a case file, of a
 * case in a record, or under two rulebooks side by side.
 */
export async function explain(
  context: Context,
  nameOrFile: string | undefined,
  own: OwnFlags,
): Promise<ExitCode> {
  const { flags, lang, edge } = context
  if (flags.record !== undefined) return explainRecorded(context, flags.record, own)
  if (nameOrFile === undefined) await askForCase()
  const answer = await answerFile(context, nameOrFile ?? '', own.rulebook)
  if (own.against !== undefined) {
    const other = await answerFile(context, nameOrFile ?? '', own.against)
    const difference = compareTraces(answer, other)
    if (flags.json) writeJson(context, difference)
    else edge.write(differenceText(difference, lang))
  } else write(context, answer)
  return exitCodes.done
}

async function answerFile(
  { flags, lang }: Context,
  nameOrFile: string,
  rulebook: string | undefined,
): Promise<TraceAnswer> {
  const loaded = await loadCase(nameOrFile, flags.set, rulebook)
  const subject = {
    rulebook: loaded.rulebook.name,
    source: loaded.file,
    title: loaded.case.title,
    setup: loaded.setup,
  }
  return answerTrace(subject, lang)
}

/** A recorded case with its order; says whether record and interpretation agree. */
async function explainRecorded(context: Context, record: string, own: OwnFlags): Promise<ExitCode> {
  const number = own.number ?? 0
  // Reading Parquet takes longer to load than a case file to answer.
  const { loadRecordedOrder } = await import('../../store/cases/load-recorded-order.ts')
  const loaded = await loadRecordedOrder(record, number, own.arm)
  const { arm, order, differences } = loaded
  const subject = {
    rulebook: loaded.rulebook,
    source: `${record} case ${number}`,
    title: {
      zh: `${record}：方案 ${arm}，售后 ${number}（订单 ${order}）`,
      en: `${record}: arm ${arm}, case ${number} (order ${order})`,
    },
    setup: loaded.setup,
  }
  write(context, answerTrace(subject, context.lang))
  const [first] = differences
  context.tell(
    first === undefined
      ? { zh: '与明细表逐步一致', en: 'the record says the same, step by step' }
      : { zh: `与明细表不一致：${first}`, en: `the record says otherwise: ${first}` },
  )
  return first === undefined ? exitCodes.done : exitCodes.bug
}

function write(context: Context, answer: TraceAnswer): void {
  if (context.flags.json) writeJson(context, answer)
  else context.edge.write(traceText(answer, context.lang))
}

async function askForCase(): Promise<void> {
  const names = await bundledNames('cases')
  throwFaults([
    {
      what: { zh: '没有说明哪个案例', en: 'no case is given' },
      because: {
        zh: `给一个案例文件，或自带案例的名字：${names.join('、')}；明细表用 --record 文件夹 --case 编号`,
        en: `give a case file, or a bundled case: ${names.join(', ')}; of a record, --record FOLDER --case NUMBER`,
      },
      nearest: { zh: `afterlab explain ${names[0]}`, en: `afterlab explain ${names[0]}` },
      where: {},
    },
  ])
}
