import type { Text } from '../charts/speech.ts'
import type { LimitBreach } from '../store/load-limits.ts'

/** What a person must know before acting on a setting that the platform does not allow today. */
export function limitNote({ arm, path, value, nearest, limit }: LimitBreach): Text {
  const isDated = limit.date !== 'undated'
  return {
    zh: `方案 ${arm} 的 ${path} = ${value} 现在设不了，最接近的可设值是 ${nearest}：${limit.zh}（来源${isDated ? ` ${limit.date}` : '无日期'}，可能已变，请在后台核对）`,
    en: `${path} = ${value} of arm ${arm} is not settable today; the nearest settable is ${nearest}: ${limit.en} (source ${limit.date}, may have changed; look at your console)`,
  }
}
