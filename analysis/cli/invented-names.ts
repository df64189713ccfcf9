import { faker } from '@faker-js/faker/locale/zh_CN'
import { rootKey } from '../../sim/index.ts'

/** People, places and shops that do not exist; the same seed invents the same ones. */
export type InventedNames = {
  shop: () => string
  person: () => string
  /** As consoles show it, the middle hidden. */
  phone: () => string
  address: () => { province: string; city: string; street: string }
  /** A number from 0 (inclusive) to 1. */
  chance: () => number
}

const shopEndings = ['女装', '衣橱', '衣铺', '服饰', '穿搭馆']

export function inventNames(seed: string): InventedNames {
  const [first, second] = rootKey(seed)
  faker.seed([first >>> 0, second >>> 0])
  const oneOf = (list: readonly string[]): string => faker.helpers.arrayElement(list)
  return {
    shop: () => `${faker.person.lastName()}家${oneOf(shopEndings)}`,
    person: () => faker.person.fullName(),
    phone: () => faker.helpers.replaceSymbols('1##****####'),
    address: () => ({
      province: faker.location.state(),
      city: faker.location.city(),
      street: faker.location.streetAddress(),
    }),
    chance: () => faker.number.float(),
  }
}
