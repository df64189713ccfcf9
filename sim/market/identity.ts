import { ALONE } from './rings.ts'
import { KIND } from './terms.ts'
import type { World } from './world.ts'

/** Draws of stream `identity`, by account. */
const HOME = 0
const WHICH_HOME = 1
const DEVICE = 2
const WHICH_DEVICE = 3
const PAYEE = 4
const PHONE = 5
const STATION = 6
const AGE = 7
const RING_DEVICE = 8
const RING_ADDRESS = 9
const RING_PAYEE = 10
const RING_STATION = 11
const RING_AGE = 12
const RING_PHONE = 13
const RING_WHICH = 16

/** How honest people live (assumed): shares of accounts, and accounts a place. */
const FAMILY_SHARE = 0.3
const FAMILY_SIZE = 3
const DORMITORY_SHARE = 0.05
const DORMITORY_SIZE = 120
const LOCKER_SHARE = 0.1
const LOCKER_SIZE = 250
const STATION_SIZE = 400
const PUBLIC_DEVICE_SHARE = 0.01
const PUBLIC_DEVICE_SIZE = 50
const FAMILY_DEVICE_SHARE = 0.15
const FAMILY_PAYEE_SHARE = 0.12
const FAMILY_PHONE_SHARE = 0.1
/** Accounts are up to six years old; half of the newcomers' are of the last month (assumed). */
const OLDEST_DAYS = 2200
const NEWCOMER_DAYS = 30

/** Kinds of keys: each has its own block of numbers before they are masked. */
const BLOCK = { device: 1, address: 2, payee: 3, phone: 4, station: 5 } as const
type KeyKind = keyof typeof BLOCK

/** How a key came to be: one's own, of the household, of a public place, of a ring. */
const OWN = 0
const SHARED = 1
const PUBLIC = 2
const OF_RING = 3

/** What platform and shop can see an account by. Keys are equal or not, and say nothing else. */
export type Identity = {
  device: number
  address: number
  payee: number
  phone: number
  station: number
  /** Days from the account's registration to the start of the run; below 0 for one registered in it. */
  ageDays: number
}

/**
 * The keys of an account. Families, dormitories, lockers and public devices share keys honestly; rings
 * share theirs as far as `plan.abuse.ring` says, and live like anybody else beyond that.
 */
export function identityOf(world: World, buyer: number): Identity {
  const { identity } = world.streams
  const pool = world.plan.buyers.poolSize
  const home = identity.uniform(buyer, HOME)
  const isFamily = home < FAMILY_SHARE
  const family = identity.below(buyer, WHICH_HOME, places(pool * FAMILY_SHARE, FAMILY_SIZE))
  const isPublic = identity.chance(buyer, DEVICE, PUBLIC_DEVICE_SHARE)
  const publicDevice = identity.below(
    buyer,
    WHICH_DEVICE,
    places(pool * PUBLIC_DEVICE_SHARE, PUBLIC_DEVICE_SIZE),
  )
  const sharesDevice = isFamily && identity.chance(buyer, WHICH_DEVICE, FAMILY_DEVICE_SHARE)
  const sharesPayee = isFamily && identity.chance(buyer, PAYEE, FAMILY_PAYEE_SHARE)
  const sharesPhone = isFamily && identity.chance(buyer, PHONE, FAMILY_PHONE_SHARE)
  const own: Identity = {
    device: isPublic
      ? keyOf(world, 'device', PUBLIC, publicDevice)
      : sharesDevice
        ? keyOf(world, 'device', SHARED, family)
        : keyOf(world, 'device', OWN, buyer),
    address: homeAddress(world, buyer, home, family),
    payee: sharesPayee ? keyOf(world, 'payee', SHARED, family) : keyOf(world, 'payee', OWN, buyer),
    phone: sharesPhone ? keyOf(world, 'phone', SHARED, family) : keyOf(world, 'phone', OWN, buyer),
    station: keyOf(
      world,
      'station',
      OWN,
      identity.below(buyer, STATION, places(pool, STATION_SIZE)),
    ),
    ageDays: ageDays(world, buyer),
  }
  const ring = world.buyers.column.ring[buyer]!
  return ring === ALONE ? own : withRingKeys(world, buyer, ring, own)
}

function homeAddress(world: World, buyer: number, home: number, family: number): number {
  const { identity } = world.streams
  const pool = world.plan.buyers.poolSize
  if (home < FAMILY_SHARE) return keyOf(world, 'address', SHARED, family)
  const dormitories = home - FAMILY_SHARE
  if (dormitories < DORMITORY_SHARE) {
    const place = identity.below(buyer, WHICH_HOME, places(pool * DORMITORY_SHARE, DORMITORY_SIZE))
    return keyOf(world, 'address', PUBLIC, place)
  }
  if (dormitories - DORMITORY_SHARE < LOCKER_SHARE) {
    const place = identity.below(buyer, WHICH_HOME, places(pool * LOCKER_SHARE, LOCKER_SIZE))
    // Lockers are numbered after the dormitories.
    return keyOf(world, 'address', PUBLIC, 0x100000 + place)
  }
  return keyOf(world, 'address', OWN, buyer)
}

function ageDays(world: World, buyer: number): number {
  const u = world.streams.identity.uniform(buyer, AGE)
  const isNew = world.buyers.column.kind[buyer] === KIND.newcomer
  return Math.floor(isNew ? NEWCOMER_DAYS * (u - 0.5) : OLDEST_DAYS * u * u)
}

/**
 * A ring's accounts share a few devices, addresses, payees and phones, one station that honest people use too,
 * and were opened together.
 */
function withRingKeys(world: World, buyer: number, ring: number, own: Identity): Identity {
  const { identity, ring: luck } = world.streams
  const { ring: habits } = world.plan.abuse
  const pick = (kind: KeyKind, draw: number, share: number, perKey: number): number => {
    if (!identity.chance(buyer, draw, share)) return own[kind]
    const keys = Math.max(1, Math.round(habits.meanSize / perKey))
    const which = identity.below(buyer, draw + RING_WHICH, keys)
    return keyOf(world, kind, OF_RING, ring * 64 + which)
  }
  const stations = places(world.plan.buyers.poolSize, STATION_SIZE)
  const openedDays = luck.uniform(0x80000000 + ring, RING_AGE) * habits.oldestDays
  const isOpenedTogether = identity.chance(buyer, RING_AGE, habits.openedTogetherShare)
  return {
    device: pick('device', RING_DEVICE, habits.deviceShare, 4),
    address: pick('address', RING_ADDRESS, habits.addressShare, 6),
    payee: pick('payee', RING_PAYEE, habits.payeeShare, 8),
    phone: pick('phone', RING_PHONE, habits.phoneShare, 5),
    station: identity.chance(buyer, RING_STATION, habits.stationShare)
      ? keyOf(world, 'station', OWN, luck.below(0x80000000 + ring, RING_STATION, stations))
      : own.station,
    ageDays: isOpenedTogether ? Math.floor(openedDays) : own.ageDays,
  }
}

/** How many places there are for so many people, at least one. */
function places(people: number, size: number): number {
  return Math.max(1, Math.round(people / size))
}

function keyOf(world: World, kind: KeyKind, origin: number, number: number): number {
  return world.mask((BLOCK[kind] << 29) ^ (origin << 27) ^ number)
}
