import { actsBy, fromIso, InputError, makeCalendar, reasons } from '../../../sim/index.ts'
import type { CaseEvent, CaseFile } from '../../../sim/index.ts'
import { same } from '../faults/input-faults.ts'
import type { Fault, Text } from '../faults/input-faults.ts'
import { nearestOf } from '../faults/nearest.ts'
import type { FaultContext } from '../faults/schema-faults.ts'

type Path = (string | number)[]
type Report = (path: Path, fault: Omit<Fault, 'where'>, part?: 'key' | 'value') => void
type Detail = keyof Omit<CaseEvent, 'at' | 'actor' | 'act' | 'note'>

const epoch = makeCalendar({
  startDate: '1970-01-01',
  holidays: [],
  workStartHour: 0,
  workEndHour: 24,
})

/** What each act may say besides who, what and when. */
const details: Readonly<Record<string, readonly Detail[]>> = {
  apply: ['type', 'reason', 'evidence', 'amountYuan'],
  modify: ['type', 'reason', 'evidence', 'amountYuan'],
  'ship-back': ['carrier', 'feeYuan', 'condition'],
  reject: ['reason', 'condition'],
  'offer-partial': ['amountYuan', 'condition'],
  'confirm-receipt': ['condition'],
  rule: ['ruling', 'amountYuan'],
  'delivered-back': ['condition'],
}
const needed: Readonly<Record<string, readonly Detail[]>> = {
  apply: ['type', 'reason'],
  'offer-partial': ['amountYuan'],
  rule: ['ruling'],
}

/** What the schema cannot see in a case: moments out of order, acts of the wrong person. */
export function caseFaults(file: CaseFile, { placeOf }: FaultContext): Fault[] {
  const faults: Fault[] = []
  const report: Report = (path, fault, part = 'value') => {
    faults.push({ ...fault, where: placeOf(path, part) })
  }
  const paid = momentAt(file.order.paidAt, ['order', 'paidAt'], report)
  parcelFaults(file, paid, report)
  const events = file.events.map((event, at) => {
    actFaults(event, ['events', at], report)
    return momentAt(event.at, ['events', at, 'at'], report)
  })
  for (const [at, hours] of events.entries()) {
    const [earlier, last] = [events[at - 1] ?? NaN, file.events[at - 1]]
    if (hours < paid) report(['events', at, 'at'], before('order.paidAt', file.order.paidAt))
    else if (hours < earlier)
      report(['events', at, 'at'], outOfOrder(last?.act ?? '', last?.at ?? ''))
  }
  wholeFen(file.order.paidYuan, ['order', 'paidYuan'], report)
  if (typeof file.until === 'string') {
    const until = momentAt(file.until, ['until'], report)
    const latest = Math.max(paid, ...events)
    if (until < paid) report(['until'], before('order.paidAt', file.order.paidAt))
    else if (until < latest) report(['until'], tooSoon(file, events, latest))
  }
  rulingFaults(file, report)
  return faults
}

/** Hours of a moment since 1970, NaN with a report when it is none. */
function momentAt(text: string, path: Path, report: Report): number {
  try {
    return fromIso(epoch, text)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    report(path, {
      what: { zh: `${text} 不是时刻`, en: error.message },
      because: {
        zh: '时刻写作 日期T钟点+08:00，例如 2026-03-02T10:00:00+08:00',
        en: error.because,
      },
      nearest: same(nearestMoment(text)),
    })
    return NaN
  }
}

/** The date that was meant with a clock that exists, where there is one. */
function nearestMoment(text: string): string {
  const date = existingDate(text)
  const [clock = '10:00'] = /(?<=[T ])([01]\d|2[0-3]):[0-5]\d/.exec(text) ?? []
  return `${date === '' ? '2026-03-02' : date}T${clock}:00+08:00`
}

/** The date with which a text begins, the last of its month where the month is shorter; else none. */
function existingDate(text: string): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})/.exec(text) ?? []
  if (!(Number(month) >= 1 && Number(month) <= 12)) return ''
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  const nearest = Math.min(Math.max(1, Number(day)), days)
  return `${year}-${month}-${String(nearest).padStart(2, '0')}`
}

/** The parcel leaves after payment and arrives after it has left, each once. */
function parcelFaults({ order, events }: CaseFile, paid: number, report: Report): void {
  const [shippedAt, signedAt] = [order.shippedAt ?? undefined, order.signedAt ?? undefined]
  const shipped =
    shippedAt === undefined ? NaN : momentAt(shippedAt, ['order', 'shippedAt'], report)
  const signed = signedAt === undefined ? NaN : momentAt(signedAt, ['order', 'signedAt'], report)
  if (shipped < paid) report(['order', 'shippedAt'], before('order.paidAt', order.paidAt))
  if (signed < shipped) {
    report(['order', 'signedAt'], before('order.shippedAt', shippedAt ?? ''))
  }
  const ship = events.findIndex(({ act }) => act === 'ship')
  const sign = events.findIndex(({ act }) => act === 'signed')
  const isSigned = signedAt !== undefined || sign !== -1
  if (isSigned && shippedAt === undefined && ship === -1) {
    const path = signedAt === undefined ? ['events', sign, 'act'] : ['order', 'signedAt']
    report(path, {
      what: { zh: '签收了没发货的订单', en: 'an order is signed that was never shipped' },
      because: {
        zh: '签收之前要有 order.shippedAt 或快递的 ship',
        en: 'signing needs order.shippedAt, or a courier who ships, before it',
      },
      nearest: same('order.shippedAt'),
    })
  }
  if (shippedAt !== undefined && ship !== -1) {
    report(['events', ship, 'act'], twice('order.shippedAt'))
  }
  if (signedAt !== undefined && sign !== -1) {
    report(['events', sign, 'act'], twice('order.signedAt'))
  }
}

/** The act belongs to the actor, with the details that it needs and no others. */
function actFaults(event: CaseEvent, path: Path, report: Report): void {
  const { actor, act } = event
  const own: readonly string[] = actsBy[actor]
  if (!own.includes(act)) {
    const others = Object.entries(actsBy).filter(([, acts]) => acts.some((each) => each === act))
    const nearest = nearestOf(act, own)
    report([...path, 'act'], {
      what: { zh: `${act} 不是 ${actor} 做的事`, en: `${act} is nothing that the ${actor} does` },
      because: {
        zh: `${actor} 可以：${own.join('、')}`,
        en: `the ${actor} may ${own.join(', ')}`,
      },
      nearest: same(nearest ?? `actor: ${others.map(([name]) => name).join(' | ')}`),
    })
    return
  }
  for (const detail of needed[act] ?? []) {
    if (event[detail] === undefined) report([...path, 'act'], missing(act, detail))
  }
  // Why and with what proof may be said of any act of buyer and shop.
  const told = actor === 'buyer' || actor === 'shop' ? ['reason', 'evidence'] : []
  const always = ['at', 'actor', 'act', 'note', ...told]
  const allowed: readonly string[] = [...(details[act] ?? []), ...always]
  for (const name of Object.keys(event).filter((each) => !allowed.includes(each))) {
    report([...path, name], foreign(act, name), 'key')
  }
  reasonFault(event, path, report)
  amountFault(event, path, report)
}

function reasonFault({ act, reason }: CaseEvent, path: Path, report: Report): void {
  const isClaim = act === 'apply' || act === 'modify'
  if (!isClaim || reason === undefined) return
  const known: readonly string[] = reasons
  if (known.includes(reason)) return
  const nearest = nearestOf(reason, known)
  report([...path, 'reason'], {
    what: { zh: `没有申请原因 ${reason}`, en: `there is no reason ${reason}` },
    because: { zh: `可以写：${known.join('、')}`, en: `it is one of ${known.join(', ')}` },
    nearest: nearest === undefined ? undefined : same(nearest),
  })
}

function amountFault({ amountYuan, feeYuan }: CaseEvent, path: Path, report: Report): void {
  wholeFen(amountYuan, [...path, 'amountYuan'], report)
  wholeFen(feeYuan, [...path, 'feeYuan'], report)
}

function wholeFen(value: number | undefined, path: Path, report: Report): void {
  const fen = (value ?? 0) * 100
  if (Math.abs(fen - Math.round(fen)) < 1e-6) return
  report(path, {
    what: { zh: `${value} 元不是整分`, en: `${value} yuan are no whole fen` },
    because: { zh: '最小单位是分', en: 'a fen is the smallest amount' },
    nearest: same(String(Math.round(fen) / 100)),
  })
}

/** A partial ruling gives an amount, or that of an offer made before it. */
function rulingFaults({ events }: CaseFile, report: Report): void {
  for (const [at, event] of events.entries()) {
    const isPartial = event.act === 'rule' && event.ruling === 'partial'
    const hasOffer = events.slice(0, at).some(({ act }) => act === 'offer-partial')
    if (isPartial && event.amountYuan === undefined && !hasOffer) {
      report(['events', at, 'ruling'], missing('rule', 'amountYuan'))
    }
  }
}

function before(name: string, moment: string): Omit<Fault, 'where'> {
  return {
    what: { zh: `早于 ${name}`, en: `this is before ${name}` },
    because: { zh: `${name} 是 ${moment}`, en: `${name} is ${moment}` },
    nearest: same(moment),
  }
}

function outOfOrder(act: string, moment: string): Omit<Fault, 'where'> {
  return {
    what: { zh: '早于上一件事', en: 'this is before the event above it' },
    because: {
      zh: `事情按时间写；上面的 ${act} 在 ${moment}`,
      en: `events stand in the order of time; ${act} above is at ${moment}`,
    },
    nearest: same(moment),
  }
}

function tooSoon(
  { events }: CaseFile,
  hours: readonly number[],
  latest: number,
): Omit<Fault, 'where'> {
  const last = events[hours.indexOf(latest)]
  const moment = last?.at ?? ''
  return {
    what: { zh: 'until 早于最后一件事', en: 'until is before the last event' },
    because: {
      zh: `${last?.actor} 的 ${last?.act} 在 ${moment}`,
      en: `the ${last?.actor} does ${last?.act} at ${moment}`,
    },
    nearest: same(moment),
  }
}

function twice(name: string): Omit<Fault, 'where'> {
  return {
    what: { zh: `与 ${name} 重复`, en: `${name} says this already` },
    because: { zh: '一个包裹只发一次、签一次', en: 'a parcel leaves once and is signed once' },
    nearest: { zh: `去掉 ${name} 或这一条`, en: `leave out ${name}, or this event` },
  }
}

function missing(act: string, detail: string): Omit<Fault, 'where'> {
  const examples: Record<string, string> = {
    type: 'type: return-refund',
    reason: 'reason: no-reason',
    amountYuan: 'amountYuan: 20',
    ruling: 'ruling: full-refund',
  }
  return {
    what: { zh: `${act} 缺少 ${detail}`, en: `${act} says no ${detail}` },
    because: { zh: `${act} 要写明 ${detail}`, en: `${act} needs ${detail}` },
    nearest: same(examples[detail] ?? detail),
  }
}

function foreign(act: string, name: string): Omit<Fault, 'where'> {
  const allowed = details[act] ?? []
  const because: Text =
    allowed.length === 0
      ? { zh: `${act} 只写 at、actor、act`, en: `${act} has at, actor and act alone` }
      : { zh: `${act} 可以写：${allowed.join('、')}`, en: `${act} may say ${allowed.join(', ')}` }
  const nearest = nearestOf(name, allowed)
  return {
    what: { zh: `${act} 没有 ${name}`, en: `${act} has no ${name}` },
    because,
    nearest: nearest === undefined ? undefined : same(nearest),
  }
}
