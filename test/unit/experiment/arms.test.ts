// Arms: a base and named differences from it, or an error that says where the difference does not fit.
import { describe, expect, it } from 'vitest'
import { InputError } from '../../../sim/base/input-error.ts'
import { applySettings, armsOf } from '../../../sim/experiment/arms.ts'
import { shop, thrownBy } from './small-scenario.ts'

const withVariants = (variants: Record<string, Record<string, number | string | boolean>>) => ({
  ...shop,
  variants,
})

describe('armsOf', () => {
  it('puts the base first and the variants in the order of the file', () => {
    const arms = armsOf(
      withVariants({ second: { 'staff.reviewers': 3 }, first: { 'staff.reviewers': 1 } }),
    )
    expect(arms.map(({ name }) => name)).toEqual(['base', 'second', 'first'])
    expect(arms.map(({ scenario }) => scenario.staff.reviewers)).toEqual([2, 3, 1])
  })

  it('keeps what a variant sets, and nothing else changes', () => {
    const settings = { 'policy.smallAutoRefund.on': true, 'rules.T2b.hours': 72 }
    const [base, variant] = armsOf(withVariants({ quick: settings }))
    expect(variant?.settings).toEqual(settings)
    expect(variant?.scenario.policy).toEqual({
      ...base?.scenario.policy,
      smallAutoRefund: { ...base?.scenario.policy.smallAutoRefund, on: true },
    })
    expect(variant?.scenario.rules).toEqual({ T2b: { hours: 72 } })
    expect(variant?.scenario.staff).toEqual(base?.scenario.staff)
  })

  it('sets a field of one product', () => {
    const [base, variant] = armsOf(withVariants({ dear: { 'products.0.priceYuan': 199 } }))
    expect(base?.scenario.products.map(({ priceYuan }) => priceYuan)).toEqual([139, 9.9, undefined])
    expect(variant?.scenario.products.map(({ priceYuan }) => priceYuan)).toEqual([
      199,
      9.9,
      undefined,
    ])
  })

  it.each([
    ['a path that does not exist', { 'policy.smallAutoRefunds.on': true }, 'variants.odd'],
    ['a value of another type', { 'staff.reviewers': 'two' }, 'variants.odd'],
    ['a value out of range', { 'shop.liveShare': 1.5 }, 'variants.odd'],
    ['a name of the language itself', { '__proto__.reviewers': 1 }, 'variants.odd'],
  ])('refuses %s and names the variant', (_, settings, path) => {
    const thrown = thrownBy(() => armsOf(withVariants({ odd: settings })))
    expect(thrown).toBeInstanceOf(InputError)
    expect(thrown).toMatchObject({ where: { path } })
    expect({}).not.toHaveProperty('reviewers')
  })

  it('refuses a variant called base', () => {
    const thrown = thrownBy(() => armsOf(withVariants({ base: {} })))
    expect(thrown).toMatchObject({ where: { path: 'variants.base' } })
  })

  it('refuses a scenario that does not fit, and says where', () => {
    const thrown = thrownBy(() => armsOf({ ...shop, staff: { reviewers: -1 } }))
    expect(thrown).toBeInstanceOf(InputError)
    expect((thrown as InputError).message).toContain('scenario does not fit')
  })
})

describe('applySettings', () => {
  it('leaves the input as it was', () => {
    const before = structuredClone(shop)
    applySettings(shop, { 'policy.intercept.delayHours': 9 }, 'settings')
    expect(shop).toEqual(before)
  })
})
