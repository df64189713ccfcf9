import type { Scenario } from '../../sim/index.ts'
import { dayNumber, dayText } from '../store/days.ts'
import type { InventedNames } from './invented-names.ts'

const MINUTES_PER_DAY = 1440
const SECONDS_PER_MINUTE = 60
/** Shares of an invented export; they only have to look like one. */
const UNPAID_SHARE = 0.08
const AFTER_SALE_SHARE = 0.4

/** Rows of an invented order export: each a value by the header it stands under. */
export function sampleOrders(
  scenario: Scenario,
  rows: number,
  names: InventedNames,
  hourWeights: readonly number[],
): Record<string, string>[] {
  const { horizon, products } = scenario
  const weights = products.map(({ weight }) => weight)
  const firstDay = dayNumber(horizon.startDate)
  return Array.from({ length: rows }, (_, row) => {
    const product = products[pickIndex(weights, names.chance())]
    const price = product?.priceYuan ?? 0
    const paidYuan = (price * (0.85 + 0.3 * names.chance())).toFixed(2)
    const day = firstDay + Math.floor(names.chance() * horizon.days)
    const minute = pickIndex(hourWeights, names.chance()) * 60 + Math.floor(names.chance() * 60)
    const created = moment(day, minute)
    const isPaid = names.chance() >= UNPAID_SHARE
    const { province, city, street } = names.address()
    return {
      // A tab keeps spreadsheets from rounding a long number, as the consoles do it.
      订单号: `24${String(day)}${String(row).padStart(10, '0')}\t`,
      订单创建时间: created,
      订单支付时间: isPaid ? moment(day, minute + 1) : '',
      订单状态: isPaid ? '已发货' : '交易关闭',
      实付款: isPaid ? `¥${paidYuan}` : '¥0.00',
      快递费: '¥0.00',
      支付方式: names.chance() < 0.7 ? '微信' : '支付宝',
      成交数量: '1',
      售后状态: isPaid && names.chance() < AFTER_SALE_SHARE ? '售后中' : '--',
      订单载体: names.chance() < scenario.shop.liveShare ? '直播' : '商品卡',
      商品名称: product?.name.zh ?? '',
      商品单价: `¥${price.toFixed(2)}`,
      收货人姓名: names.person(),
      收货人电话: names.phone(),
      '收货地址-省': province,
      '收货地址-市': city,
      收货地址: `${province}${city}${street}`,
      发货时间: isPaid ? moment(day + 1, minute) : '',
      快递公司: isPaid ? '中通快递' : '',
    }
  })
}

/** RFC 4180 under the given headers, with the mark by which spreadsheets know UTF-8. */
export function csvText(
  headers: readonly string[],
  rows: readonly Readonly<Record<string, string>>[],
): string {
  const cell = (text: string): string =>
    /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  const lines = [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))]
  return `\uFEFF${lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`
}

/** The position that a chance from 0 to 1 falls on, each as wide as its weight. */
function pickIndex(weights: readonly number[], chance: number): number {
  let left = chance * weights.reduce((sum, weight) => sum + weight, 0)
  for (const [index, weight] of weights.entries()) {
    left -= weight
    if (left < 0) return index
  }
  return weights.length - 1
}

/** `2026-03-02 21:05:30`; the second follows the minute, so that a row is the same every time. */
function moment(day: number, minute: number): string {
  const at = day * MINUTES_PER_DAY + minute
  const ofDay = at % MINUTES_PER_DAY
  const clock = [Math.floor(ofDay / 60), ofDay % 60, (at * 7) % SECONDS_PER_MINUTE]
  const text = clock.map((part) => String(part).padStart(2, '0')).join(':')
  return `${dayText(Math.floor(at / MINUTES_PER_DAY))} ${text}`
}
