import { expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

test.each([
  '书记作了检讨，补课4次；会议记录由纪检委员按月抽查，7月至11月抽查5次。',
  '召开会议3次；台账由办公室逐月核对，全年核对12次。',
])('%s', (text) => {
  expect(brokenIn(text)).toEqual([])
})

test('a total made up of parts that 由 opens', () => {
  expect(brokenIn('总额300万元，由三部分组成，即甲100万元、乙150万元、丙60万元。')).toEqual(['parts 300 310'])
})

test.each([
  ['管辖河段长214公里，计界河168公里、内河46公里。', '内河46', '内河64', 'parts 214 232'],
  ['累计投入警力1,486人次，内有民警602人次、辅警884人次。', '民警602', '民警620', 'parts 1,486 1,504'],
])('%s', (sound, from, to, wrong) => {
  expect(brokenIn(sound)).toEqual([])
  expect(brokenIn(sound.replace(from, to))).toContain(wrong)
})
