import type { Text } from '../charts/speech.ts'
import type { LimitBreach } from '../store/load-limits.ts'

/** What a person must know before acting on a setting that the platform does not allow today. */
export function limitNote({ arm, path, value, nearest, limit }: LimitBreach): Text {
  const source = limitSource(limit)
  return {
    zh: `方案 ${arm} 的 ${path} = ${value} 现在设不了，最接近的可设值是 ${nearest}：${limit.zh}（${source.zh}）`,
    en: `${path} = ${value} of arm ${arm} is not settable today; the nearest settable is ${nearest}: ${limit.en} (${source.en})`,
  }
}

/** Where a limit was read, and when; it is no promise of today's console. */
export function limitSource({ source, date }: LimitBreach['limit']): Text {
  return {
    zh: `来源：${source.zh}，${date === 'undated' ? '无日期' : date}；可能已变，请在后台核对`,
    en: `source: ${source.en}, ${date}; may have changed, look at your console`,
  }
}

/** The mark on a result that was made against the platform's limits on purpose. */
export function notSettableNote(breaches: readonly LimitBreach[]): Text {
  const named = breaches.map(({ arm, path, value, nearest }) => ({ arm, path, value, nearest }))
  const list = (text: (each: (typeof named)[number]) => string, by: string): string =>
    named.map(text).join(by)
  return {
    zh: `现实中设不了：${list(({ arm, path, value, nearest }) => `方案 ${arm} 的 ${path} = ${value}（可设 ${nearest}）`, '、')}`,
    en: `not settable in reality: ${list(({ arm, path, value, nearest }) => `${path} = ${value} of arm ${arm} (settable: ${nearest})`, ', ')}`,
  }
}
