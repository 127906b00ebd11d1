import { expect, test } from 'vitest'
import { ownLedgerBody } from '../../../contract/own-ledger-view.ts'
import {
  changeField,
  moved,
  newDraft,
  newExtension,
  toggled,
  withField,
  withKind,
  withMeasure,
  withoutField,
} from './draft.ts'

const two = changeField(withField(newDraft(), false), 'f2', { label: '村名' })

test('a new ledger is sound but for its name', () => {
  expect(ownLedgerBody.safeParse({ ...two, title: '走访台账' }).success).toBe(true)
})

test('fields are added, moved and put on the list in the order of the form', () => {
  expect(two.fields.map(({ name }) => name)).toEqual(['f1', 'f2'])
  expect(moved(two, 'f2', -1)).toMatchObject({ fields: [{ name: 'f2' }, { name: 'f1' }], list: ['f2', 'f1'] })
  expect(moved(two, 'f2', 1)).toBe(two)
  expect(toggled(two, 'list', 'f1').list).toEqual(['f2'])
  expect(toggled(toggled(two, 'identity', 'f2'), 'identity', 'f1').identity).toEqual(['f1', 'f2'])
})

test('a field that was never saved goes, a saved one is retired', () => {
  expect(withoutField(two, 'f2', { isSaved: false }).fields).toHaveLength(1)
  const retired = withoutField(two, 'f1', { isSaved: true })
  expect(retired).toMatchObject({ happenedOn: null, list: ['f2'], fields: [{ isRetired: true }, { isRetired: false }] })
})

test('a field of a built-in ledger takes the name of its kind of column', () => {
  const draft = withField(newExtension({ title: '会议' }), true)
  expect(draft).toMatchObject({ list: ['xText1'], fields: [{ name: 'xText1', isOptional: true }] })
  const changed = withKind(draft, 'xText1', { kind: 'money', isExtension: true })
  expect(changed).toMatchObject({ list: ['xBigint1'], fields: [{ name: 'xBigint1', type: { kind: 'money' } }] })
  expect(withKind(two, 'f2', { kind: 'flag', isExtension: false }).fields[1]).toMatchObject({
    name: 'f2',
    type: { kind: 'flag' },
  })
})

test('measures are numbered on', () =>
  expect(withMeasure(newDraft()).measures.map(({ name }) => name)).toEqual(['m1', 'm2']))
