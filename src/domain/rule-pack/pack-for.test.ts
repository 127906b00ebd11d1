import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blockWeightsFor, packFor } from './pack-for.ts'
import { rulePack } from './rule-pack.builder.ts'

const packs = [
  rulePack({ id: 'country-2020', regionPrefix: '', firstYear: 2020, lastYear: 2021 }),
  rulePack({ id: 'country-2022', regionPrefix: '', firstYear: 2022, lastYear: null }),
  rulePack({ id: 'province', regionPrefix: '53', firstYear: 2020, lastYear: null }),
  rulePack({ id: 'county', regionPrefix: '532502', firstYear: 2023, lastYear: 2024 }),
  rulePack({ id: 'county-again', regionPrefix: '532502', firstYear: 2024, lastYear: null }),
]

describe('the pack of a region and a year', () => {
  test.each([
    { regionCode: '110101', year: 2019, id: null },
    { regionCode: '110101', year: 2020, id: 'country-2020' },
    { regionCode: '110101', year: 2021, id: 'country-2020' },
    { regionCode: '110101', year: 2022, id: 'country-2022' },
    { regionCode: '532502', year: 2020, id: 'province' },
    { regionCode: '532503', year: 2024, id: 'province' },
    { regionCode: '532502', year: 2023, id: 'county' },
    { regionCode: '532502', year: 2024, id: 'county-again' },
  ])('$regionCode in $year: $id', ({ id, ...place }) => expect(packFor(packs, place)?.id ?? null).toBe(id))

  test('does not depend on the order of packs', () =>
    fc.assert(
      fc.property(
        fc.shuffledSubarray(packs, { minLength: packs.length }),
        fc.constantFrom('110101', '532502', '530000'),
        fc.integer({ min: 2018, max: 2030 }),
        (shuffled, regionCode, year) => {
          expect(packFor(shuffled, { regionCode, year })).toBe(packFor(packs, { regionCode, year }))
        },
      ),
    ))
})

test('the weights of blocks depend on whether satisfaction is measured', () => {
  const pack = rulePack()
  expect(blockWeightsFor(pack, true)).toBe(pack.weights)
  expect(blockWeightsFor(pack, false)).toBe(pack.weightsWithoutSatisfaction)
})
