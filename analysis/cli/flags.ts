import { availableParallelism } from 'node:os'
import { InvalidArgumentError, Option } from 'commander'
import type { Command } from 'commander'
import type { Language, Text } from '../charts/speech.ts'

/** The flags that mean the same on every verb. */
export type Flags = {
  seed?: string
  replications?: number
  /** Relative half-width of `cost.total` to reach, as a share. */
  precision?: number
  threads: number
  /** What the threads but the calling one are; a process can be killed without ending the run. */
  workers: (typeof workerKinds)[number]
  /** `path=value` texts in the order given. */
  set: string[]
  out?: string
  record?: string
  failOn: string[]
  json: boolean
  lang: Language
  quiet: boolean
  /** Runs what the platform does not allow without a word, and marks the result. */
  ignorePlatformLimits: boolean
  color: boolean
  debug: boolean
}

const workerKinds = ['threads', 'processes'] as const
const MOST_REPLICATIONS = 100_000
const MOST_THREADS = 256

/** Adds the flags, described in the language asked for. */
export function addFlags(program: Command, lang: Language): Command {
  const say = (text: Text): string => text[lang]
  const collect = (value: string, values: string[] = []): string[] => [...values, value]
  return program
    .option('--seed <text>', say(words.seed))
    .addOption(
      new Option('--replications <n>', say(words.replications))
        .argParser(wholeNumber(2, MOST_REPLICATIONS))
        .conflicts('precision'),
    )
    .option('--precision <p%>', say(words.precision), percentage)
    .option('--threads <n>', say(words.threads), wholeNumber(1, MOST_THREADS))
    .addOption(new Option('--workers <kind>', say(words.workers)).choices(workerKinds))
    .option('--set <path=value>', say(words.set), collect)
    .option('--out <dir>', say(words.out))
    .option('--record <dir>', say(words.record))
    .option('--fail-on <condition>', say(words.failOn), collect)
    .option('--json', say(words.json))
    .addOption(new Option('--lang <lang>', say(words.lang)).choices(['zh', 'en']))
    .option('--quiet', say(words.quiet))
    .option('--ignore-platform-limits', say(words.ignorePlatformLimits))
    .option('--no-color', say(words.color))
    .option('--debug', say(words.debug))
}

/** What commander found, with what was left out. */
export function readFlags(found: Partial<Flags>): Flags {
  return {
    ...found,
    threads: found.threads ?? availableParallelism(),
    workers: found.workers ?? 'threads',
    set: found.set ?? [],
    failOn: found.failOn ?? [],
    json: found.json ?? false,
    lang: found.lang ?? 'zh',
    quiet: found.quiet ?? false,
    ignorePlatformLimits: found.ignorePlatformLimits ?? false,
    color: found.color ?? true,
    debug: found.debug ?? false,
  }
}

/** The language of a command line before it is parsed, so that its errors come in it too. */
export function languageOf(args: readonly string[]): Language {
  const at = args.indexOf('--lang')
  const named = at === -1 ? args.find((arg) => arg.startsWith('--lang='))?.slice(7) : args[at + 1]
  return named === 'en' ? 'en' : 'zh'
}

/** A parser of whole numbers from `least` to `most`. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (/^\d+$/.test(text) && value >= least && value <= most) return value
    throw new InvalidArgumentError(`${least}–${most}`)
  }
}

function percentage(text: string): number {
  const parts = /^(\d+(?:\.\d+)?)%$/.exec(text)
  const value = Number(parts?.[1] ?? NaN)
  if (value > 0 && value < 100) return value / 100
  throw new InvalidArgumentError('0%–100%, 2%')
}

const words = {
  seed: {
    zh: '随机种子，任何文字；同一种子得同样的数',
    en: 'random seed, any text; one seed gives the same numbers',
  },
  replications: { zh: '重复次数（至少 2）', en: 'number of replications (at least 2)' },
  precision: {
    zh: '重复到总成本的相对半宽不超过它，例如 2%',
    en: 'replicate until the relative half-width of total cost is within this, for example 2%',
  },
  threads: { zh: '线程数；结果与线程数无关', en: 'worker threads; they change no number' },
  workers: {
    zh: '工作者是线程还是进程；进程被杀掉会补上，结果不变',
    en: 'threads, or processes that may be killed; they change no number',
  },
  set: {
    zh: '改一项设置，可重复：policy.smallAutoRefund.capYuan=20',
    en: 'change one value, repeatable: policy.smallAutoRefund.capYuan=20',
  },
  out: { zh: '结果文件夹', en: 'folder for results' },
  record: {
    zh: '把每个方案第 0 次重复的明细表写成 Parquet',
    en: 'write the tables of replication 0 of each arm as Parquet',
  },
  failOn: {
    zh: "满足条件就以 4 退出，可重复：'abuse.loss.share > 1%'",
    en: "exit with 4 when this holds, repeatable: 'abuse.loss.share > 1%'",
  },
  json: { zh: '标准输出只有一个 JSON 对象', en: 'exactly one JSON object on stdout' },
  lang: { zh: '语言', en: 'language' },
  ignorePlatformLimits: {
    zh: '平台设不了的也照跑，结果标明「现实中设不了」',
    en: 'run what the platform does not allow, and mark the result “not settable in reality”',
  },
  quiet: { zh: '不显示进度和说明', en: 'no progress and no notes' },
  color: { zh: '不用颜色（也可设 NO_COLOR）', en: 'no colours (NO_COLOR does the same)' },
  debug: { zh: '出错时显示调用栈', en: 'show the stack of an error' },
} satisfies Record<string, Text>
