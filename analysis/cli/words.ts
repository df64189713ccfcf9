import type { Text } from '../charts/speech.ts'

/** What the command line says about itself. */
export const summary: Text = {
  zh: '售后政策实验室：模拟一家店，改一条政策，看它带来什么、有多大把握',
  en: 'A laboratory for after-sales policy: simulate a shop, change one rule, see what it does and how sure that is',
}

/** Each verb as it is typed, and what it does. */
export const verbs = {
  demo: {
    zh: '跑自带的女装店，三个方案，写出结论卡、报告和明细表',
    en: 'run the bundled shop with three arms: decision card, report and tables',
  },
  'run <scenario>': {
    zh: '模拟一个场景本身（不跑方案）',
    en: 'simulate a scenario by itself, without its variants',
  },
  'compare <scenario>': {
    zh: '用同样的订单比较场景和它的各方案',
    en: 'compare a scenario with its variants on the same orders',
  },
  'check <scenario>': {
    zh: '检查场景，说明它是什么、哪些设置平台不允许',
    en: 'check a scenario; say what it is and what the platform does not allow',
  },
  'report <results>': {
    zh: '由 results.json 重新写报告，不再模拟',
    en: 'write the report again from results.json, without simulating',
  },
  'detect <record>': {
    zh: '从明细表里排出先看哪些可疑退货',
    en: 'rank the suspicious returns of a record, the most worth reviewing first',
  },
  'audit-leaks [scenario]': {
    zh: '检查模拟记录会不会泄露谁在滥用：十个陷阱，逐个给数',
    en: 'check that a simulated record does not give away who abuses: ten traps, a figure each',
  },
  'explain [case]': {
    zh: '一个订单会怎样：逐步、按哪条规则、哪一步不允许',
    en: 'what happens to one order: step by step, by which rule, and what is refused',
  },
  'rulebook [pack]': {
    zh: '打印规则手册（Markdown）；加 --against 看换规则包对自带的店有什么影响',
    en: 'print the rulebook (Markdown); with --against, what another pack does to the bundled shop',
  },
  'sample-export': {
    zh: '写一份虚构的快手订单导出，用来试导入',
    en: 'write an invented Kuaishou order export to try the importer with',
  },
  'schema [kind]': {
    zh: '打印场景文件（或 case 案例文件）的 JSON Schema',
    en: 'print the JSON Schema of a scenario, or of a case',
  },
} satisfies Record<string, Text>

export const exitText: Text = {
  zh: `退出码：0 完成 · 1 程序错误 · 2 用法 · 3 场景或数据无效 · 4 目标或 --fail-on 未达到
        5 没有可行方案 · 7 隐私检查不通过 · 130 中断（保留已完成的结果，标明不完整）`,
  en: `Exit codes: 0 done · 1 our bug · 2 usage · 3 invalid scenario or data · 4 a goal or --fail-on not met
            5 nothing feasible · 7 privacy check failed · 130 interrupted (partial results kept, marked incomplete)`,
}

export const versionText: Text = { zh: '版本', en: 'version' }
export const helpText: Text = { zh: '帮助', en: 'help' }

/** The headings of help, which commander writes in English. */
export const helpTitles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
}

/** What went wrong with a command line, by commander's code; `{name}` is the word at fault. */
export const usageWords: Readonly<Record<string, { what: Text; because: Text }>> = {
  'commander.unknownCommand': {
    what: { zh: '没有命令 {name}', en: 'there is no command {name}' },
    because: { zh: '命令有：{all}', en: 'the commands are {all}' },
  },
  'commander.unknownOption': {
    what: { zh: '没有选项 {name}', en: 'there is no option {name}' },
    because: { zh: 'afterlab --help 列出全部', en: 'afterlab --help lists them all' },
  },
  'commander.missingArgument': {
    what: { zh: '缺少 {name}', en: '{name} is missing' },
    because: { zh: '这个命令要知道对什么做', en: 'the command must know what to work on' },
  },
  'commander.optionMissingArgument': {
    what: { zh: '{name} 后面缺少值', en: '{name} needs a value' },
    because: { zh: '这个选项要带一个值', en: 'the option takes a value' },
  },
  'commander.excessArguments': {
    what: { zh: '多出了参数', en: 'there are too many arguments' },
    because: { zh: '这个命令不要那么多参数', en: 'the command takes fewer' },
  },
  'commander.invalidArgument': {
    what: { zh: '{name} 的值不对', en: 'the value of {name} does not fit' },
    because: { zh: '允许：{allowed}', en: 'allowed: {allowed}' },
  },
  'commander.conflictingOption': {
    what: {
      zh: '--replications 和 --precision 不能一起用',
      en: '--replications and --precision exclude each other',
    },
    because: { zh: '一个定次数，一个定精度', en: 'one fixes the number, the other the precision' },
  },
}
