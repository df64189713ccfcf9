// Money: what one gets another gives, and nobody gives what was never there.
import { NO_ROW } from '../../../sim/market/columns.ts'
import { ledgerEntries } from '../../../sim/market/terms.ts'
import type { World } from '../../../sim/market/world.ts'
import { parties } from '../../../sim/policy/terms.ts'
import { at, must } from './watcher.ts'
import type { Watcher } from './watcher.ts'

type Entry = (typeof ledgerEntries)[number]
type Party = (typeof parties)[number]

/** From whom to whom each entry may go. */
const routes: Record<Entry, readonly (readonly [Party, Party])[]> = {
  payment: [['buyer', 'shop']],
  refund: [['shop', 'buyer']],
  commission: [['shop', 'platform']],
  'commission-reversal': [['platform', 'shop']],
  'out-freight': [['shop', 'courier']],
  'return-freight': [['buyer', 'courier']],
  'intercept-fee': [['shop', 'courier']],
  'intercept-return-freight': [['shop', 'courier']],
  premium: [
    ['shop', 'insurer'],
    ['platform', 'insurer'],
  ],
  'freight-claim': [['insurer', 'buyer']],
  'shop-fault-freight': [['shop', 'buyer']],
  'late-compensation': [['shop', 'buyer']],
  'loss-compensation': [['courier', 'shop']],
  'advance-recovery': [['buyer', 'shop']],
  subsidy: [['platform', 'shop']],
  'subsidy-reversal': [['shop', 'platform']],
}

/** Sums of one order's entries, in fen, by entry. */
type Account = Record<Entry, number>

export function watchMoney(): Watcher {
  const accounts = new Map<number, Account>()
  const balances = { buyer: 0, shop: 0, platform: 0, insurer: 0, courier: 0 }
  const touched = new Map<number, Account>()
  const paidCases = new Set<number>()
  let seen = 0

  const book = (world: World, row: number): void => {
    const { column } = world.ledger
    const entry = at(ledgerEntries, at(column.entry, row))
    const [from, to] = [at(parties, at(column.from, row)), at(parties, at(column.to, row))]
    const fen = at(column.amountFen, row)
    must(fen > 0, () => `${entry} of ${fen} fen`)
    must(
      routes[entry].some(([giver, taker]) => giver === from && taker === to),
      () => `${entry} from ${from} to ${to}`,
    )
    balances[from] -= fen
    balances[to] += fen
    const order = at(column.order, row)
    const account = accounts.get(order) ?? newAccount()
    account[entry] += fen
    accounts.set(order, account)
    touched.set(order, account)
    if (entry !== 'refund') return
    const paid = at(column.case, row)
    must(!paidCases.has(paid), () => `case ${paid} was paid twice`)
    paidCases.add(paid)
  }

  return {
    see(world) {
      touched.clear()
      while (seen < world.ledger.length) book(world, seen++)
      for (const [order, account] of touched) checkAccount(world, order, account)
      const total = Object.values(balances).reduce((sum, balance) => sum + balance, 0)
      must(total === 0, () => `the balances sum to ${total} fen`)
    },
    end(world) {
      const { column } = world.orders
      for (let order = 0; order < world.orders.length; order++) {
        const account = accounts.get(order) ?? newAccount()
        must(account.payment === column.paidFen[order], () => `order ${order} was not paid once`)
        must(account.refund === column.refundedFen[order], () => `refunds of order ${order}`)
        const shipped = !Number.isNaN(at(column.shippedHours, order))
        must(shipped === account['out-freight'] > 0, () => `out freight of order ${order}`)
      }
    },
  }
}

function newAccount(): Account {
  return Object.fromEntries(ledgerEntries.map((entry) => [entry, 0])) as Account
}

function checkAccount(world: World, order: number, account: Account): void {
  const { plan } = world
  const { column } = world.orders
  const say = (): string => `order ${order}: ${JSON.stringify(account)}`
  const kept = account.payment - account.refund
  must(account.refund <= account.payment, say)
  must(account['advance-recovery'] <= account.refund, say)
  const commission = account.commission - account['commission-reversal']
  must(commission >= 0 && commission <= Math.ceil(kept * plan.shop.commissionShare) + 1, say)
  must(account['freight-claim'] === 0 || account.premium > 0, say)
  must(account['freight-claim'] <= Math.min(plan.cover.capFen, account['return-freight']), say)
  must(account['freight-claim'] + account['shop-fault-freight'] <= account['return-freight'], say)
  must(account['loss-compensation'] <= at(column.goodsCostFen, order), say)
  must(account['late-compensation'] <= world.rules.lateMaxYuan * 100, say)
  must(account['subsidy-reversal'] <= account.subsidy, say)
  must(account.premium === column.premiumFen[order], say)
}

/** At most one freight claim an order (domain 2.9), within the cap, for a parcel that was sent. */
export function watchClaims(): Watcher {
  const claimed = new Set<number>()
  let seen = 0
  return {
    see(world) {
      const { column } = world.claims
      for (; seen < world.claims.length; seen++) {
        const order = at(column.order, seen)
        must(!claimed.has(order), () => `order ${order} has two freight claims`)
        must(column.case[seen] !== NO_ROW, () => `claim ${seen} belongs to no case`)
        must(world.orders.column.isCovered[order] === 1, () => `order ${order} has no cover`)
        claimed.add(order)
      }
    },
  }
}
