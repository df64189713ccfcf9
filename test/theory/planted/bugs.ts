/**
 * Small deliberate bugs, each of which the suite must catch. One exact text of one source file is
 * replaced while a test run loads it; nothing of this is in the sources.
 */
export type PlantedBug = {
  name: string
  file: string
  from: string
  to: string
  /** The test file that is to fail. */
  caughtBy: string
}

const table = 'test/theory/theory-table.test.ts'

export const plantedBugs: readonly PlantedBug[] = [
  {
    name: 'a server that is 3% too slow',
    file: 'sim/engine/station.ts',
    from: 'sim.after(this.serviceHours(entity, this.started++), this.ending, entity)',
    to: 'sim.after(1.03 * this.serviceHours(entity, this.started++), this.ending, entity)',
    caughtBy: table,
  },
  {
    name: 'a tie broken the other way',
    file: 'sim/engine/heap.ts',
    from: 'if (parentTime < time || (parentTime === time && payloads[parent]! <= payload)) break',
    to: 'if (parentTime < time || (parentTime === time && payloads[parent]! >= payload)) break',
    caughtBy: 'test/laws/engine-oracle.test.ts',
  },
  {
    name: 'an event in ten thousand lost',
    file: 'sim/engine/simulation.ts',
    from: `      this.eventsHandled++
      handlers[kindOf(payload)]!(entityOf(payload), this.now)
    }
  }

  private loopObserved`,
    to: `      this.eventsHandled++
      if (this.eventsHandled % 10_000 === 0) continue
      handlers[kindOf(payload)]!(entityOf(payload), this.now)
    }
  }

  private loopObserved`,
    caughtBy: table,
  },
  {
    name: 'the time of day shifted by an hour',
    file: 'sim/base/calendar.ts',
    from: 'return Math.max(0, t - this.dayOf(t) * HOURS_PER_DAY)',
    to: 'return Math.max(0, t + 1 - this.dayOf(t + 1) * HOURS_PER_DAY)',
    caughtBy: 'test/unit/base/calendar.test.ts',
  },
  {
    name: 'two purposes drawing from one stream',
    file: 'sim/base/streams.ts',
    from: '[replication | 0, hashName(name)]',
    to: '[replication | 0, hashName(name) & 0]',
    caughtBy: table,
  },
  {
    name: 'a line that takes the last first',
    file: 'sim/engine/waiting-line.ts',
    from: `      place = this.head++
      entity = ring[place & (ring.length - 1)]!`,
    to: `      place = --this.tail
      entity = ring[place & (ring.length - 1)]!`,
    caughtBy: 'test/laws/engine-oracle.test.ts',
  },
  {
    name: 'a hard deadline an hour late',
    file: 'sim/market/plan-act.ts',
    from: `  world.hardDeadline.set(caseId, due)
  world.sim.at(due, world.kind['hard-deadline'], caseId)`,
    to: `  world.hardDeadline.set(caseId, due + 1)
  world.sim.at(due + 1, world.kind['hard-deadline'], caseId)`,
    caughtBy: 'test/laws/market.test.ts',
  },
  {
    name: 'no delay shorter than a twentieth of its mean',
    file: 'sim/base/distributions.ts',
    from: 'return -mean * ln(1 - u)',
    to: 'return Math.max(mean / 20, -mean * ln(1 - u))',
    caughtBy: table,
  },
  {
    name: 'a shift that ends an hour late',
    file: 'sim/engine/shifts.ts',
    from: 't < opening + this.lengthHours &&',
    to: 't < opening + this.lengthHours + 1 &&',
    caughtBy: table,
  },
  {
    name: 'a fen too much refunded',
    file: 'sim/market/payout.ts',
    from: 'pay(world, now, ENTRY.refund, PARTY.shop, PARTY.buyer, amountFen, order, caseId)',
    to: 'pay(world, now, ENTRY.refund, PARTY.shop, PARTY.buyer, amountFen + 1, order, caseId)',
    caughtBy: 'test/laws/market.test.ts',
  },
  {
    name: 'one in ten who cannot leave the line',
    file: 'sim/engine/station.ts',
    from: 'if (!this.line.isWaiting(entity)) return false',
    to: 'if (!this.line.isWaiting(entity) || entity % 10 === 0) return false',
    caughtBy: table,
  },
  {
    name: 'parcels that are 3% too slow',
    file: 'sim/market/shipment.ts',
    from: 'planAfterShipment(world, order, now, now + transitHours,',
    to: 'planAfterShipment(world, order, now, now + 1.03 * transitHours,',
    caughtBy: table,
  },
  {
    name: 'demand 2% too high',
    file: 'sim/market/demand.ts',
    from: '>= acceptShare)',
    to: '>= 1.02 * acceptShare)',
    caughtBy: table,
  },
  {
    name: 'a reviewer who sees the truth',
    file: 'sim/market/claim-decision.ts',
    from: 'if (signal < rejectBelow) {',
    to: 'if (world.orderState.column.pattern[column.order[caseId]!]! > 0 || signal < rejectBelow) {',
    caughtBy: 'test/laws/blind-decisions.test.ts',
  },
]
