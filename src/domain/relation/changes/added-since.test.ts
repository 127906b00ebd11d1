import { describe, expect, test } from 'vitest'
import { brokenIn, examined, heldIn } from '../wordings.builder.ts'
import { addedSince } from './added-since.ts'

const CENSUS = '全区常住人口为612,480人，与2010年第六次人口普查的548,126人相比，十年共增加64,354人，增长11.74%。'
const HERD = '年末生猪存栏71.5万头，比2019年的79.2万头减少7.7万头。'

describe('what there is now, what there was, and what was added', () => {
  test.each([
    ['since a census', CENSUS, '64,354', '71,354', 'change 71,354 64,354'],
    ['of what there was', CENSUS, '548,126', '518,126', 'change 64,354 94,354'],
    ['fewer', HERD, '7.7', '8.9', 'change 8.9 7.7'],
    ['another amount before', `年初计划60万头，${HERD}`, '7.7', '8.9', 'change 8.9 7.7'],
    ['a digit too many', HERD, '7.7', '77.7', 'change 77.7 7.7'],
    ['万 forgotten', CENSUS, '64,354人', '64,354万人', 'change 64,354 6.4354'],
  ])('%s', (_, text, sound, wrong, told) => {
    expect(brokenIn(text)).toEqual([])
    expect(brokenIn(text.replace(sound, wrong))).toContain(told)
  })

  test('holds for what is sound', () => expect(heldIn(CENSUS)).toContain('change 64,354'))

  test.each([
    ['what was added and what went, apart', '公立医院126家，比上年的121家增加7家、撤并2家。'],
    ['told roughly', HERD.replace('减少7.7', '减少约8.9')],
    ['of another amount', '可繁母猪8.1万头，生猪存栏71.5万头，比2019年的15.8万头减少7.7万头。'],
    ['far off', HERD.replace('7.7万头', '26.4万头')],
    ['another unit', CENSUS.replace('64,354人', '71,354户')],
    ['another sentence', HERD.replace('，比', '。比').replace('减少7.7', '减少8.9')],
    ['no comparison', '存栏71.5万头，计划79.2万头，减少8.9万头。'],
    ['a change of a change', '存栏减少6.2万头，比2019年的79.2万头减少8.9万头。'],
    ['nothing before', '减少8.9万头。'],
  ])('silent: %s', (_, text) => expect(addedSince(examined(text)).filter(({ holds }) => !holds)).toEqual([]))
})
