import { expect, test } from 'vitest'
import {
  addressOfPlace,
  crumbsOf,
  currentFigure,
  hashOfPlace,
  type InspectorPlace,
  openRecord,
  placeFromAddress,
  placeFromHash,
  placeOfFigure,
  placeOfRecord,
  stepBack,
  stepInto,
} from './inspector-place.ts'

const total = placeOfFigure('expenditure.total')
const deep = stepInto(stepInto(total, 'expenditure.basic'), 'expenditure.basic.2010303')
const atRecord = openRecord(deep, { ledger: 'payment', id: 'payment-001' })

test('a figure opened from a figure is shown, and the way to it is kept', () => {
  expect(currentFigure(deep)).toBe('expenditure.basic.2010303')
  expect(crumbsOf(deep).map(({ id }) => id)).toEqual([
    'expenditure.total',
    'expenditure.basic',
    'expenditure.basic.2010303',
  ])
})

test('a figure that is already on the way is returned to', () =>
  expect(stepInto(deep, 'expenditure.basic').figures).toEqual(['expenditure.total', 'expenditure.basic']))

test('back leads from the record to its figure, from there along the way, and ends at the first figure', () => {
  const steps: InspectorPlace[] = []
  for (let place: InspectorPlace | null = atRecord; place !== null; place = stepBack(place)) steps.push(place)
  expect(steps.map((place) => place.record?.id ?? currentFigure(place))).toEqual([
    'payment-001',
    'expenditure.basic.2010303',
    'expenditure.basic',
    'expenditure.total',
  ])
})

test('each step of the way says where to return to', () => {
  const crumbs = crumbsOf(atRecord)
  expect(crumbs.at(-1)).toMatchObject({ kind: 'record', place: atRecord })
  expect(crumbs[1]?.place).toEqual({ figures: ['expenditure.total', 'expenditure.basic'], record: null })
})

test.each([
  { place: total },
  { place: deep },
  { place: atRecord },
  { place: placeOfFigure('video_conference.supported.system=省电子政务@2020-01..2020-10') },
  { place: openRecord(total, { ledger: 'payment', id: 'row~with~waves' }) },
  { place: placeOfRecord({ ledger: 'payment', id: 'payment-001' }) },
])('a place survives its address and its hash: $place.figures', ({ place }) => {
  expect(placeFromAddress(addressOfPlace(place))).toEqual(place)
  expect(placeFromHash(hashOfPlace(place))).toEqual(place)
})

test('an address without a figure opens nothing', () => {
  expect(placeFromAddress({})).toBeNull()
  expect(placeFromAddress({ figure: '' })).toBeNull()
  expect(placeFromHash('#top')).toBeNull()
  expect(hashOfPlace(null)).toBe('')
})

test('a record that the address does not name completely is left out', () =>
  expect(placeFromAddress({ figure: 'income.total', record: 'income' })?.record).toBeNull())

test('a record opened from a list stands by itself and leads back nowhere', () => {
  const alone = placeOfRecord({ ledger: 'payment', id: 'payment-001' })
  expect(currentFigure(alone)).toBeNull()
  expect(stepBack(alone)).toBeNull()
  expect(crumbsOf(alone)).toHaveLength(1)
})
