import { expect, test } from 'vitest'
import { setUpBody } from '../../../contract/session-view.ts'
import { problemsIn } from '../../api/form-problems.ts'
import { ENTRIES, enteredSetUp } from './set-up-form.ts'

const SOUND: Readonly<Record<string, string>> = {
  code: 'AB12-CD34',
  'unit.id': 'kaiyuan-bigdata',
  'unit.name': '开远市人民政府大数据研究中心',
  'unit.shortName': '大数据中心',
  'unit.regionCode': '532502',
  'unit.type': '财政全额拨款事业单位',
  'unit.supervisingUnit': '',
  'unit.year': '2020',
  login: 'admin',
  name: '李某',
  password: 'long enough words',
}

function formOf(part: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData()
  for (const [path, value] of Object.entries({ ...SOUND, ...part })) form.set(path, value)
  return form
}

test('a form filled in soundly is what the server asks for', () => {
  const parsed = setUpBody.safeParse(enteredSetUp(formOf()))
  expect(parsed.data).toMatchObject({ unit: { year: 2020, regionCode: '532502' }, login: 'admin' })
})

test('every input of the form is sent, and every problem stands at an input', () => {
  const empty = Object.fromEntries(Object.keys(SOUND).map((path) => [path, '']))
  const parsed = setUpBody.safeParse(enteredSetUp(formOf(empty)))
  const fields = parsed.success ? [] : Object.keys(problemsIn(parsed.error))
  expect(fields.length).toBeGreaterThan(8)
  expect(ENTRIES.map(({ path }) => path)).toEqual(expect.arrayContaining(fields))
})

test('a year that is not a year is refused at its field', () => {
  const parsed = setUpBody.safeParse(enteredSetUp(formOf({ 'unit.year': '二〇二〇' })))
  expect(parsed.success ? [] : Object.keys(problemsIn(parsed.error))).toEqual(['unit.year'])
})
