import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

describe('what came and what went', () => {
  test.each([
    ['一年里走了27人，其中考走15人、调走12人；同期招进16人，净流出11人。', '16人', '61人', 'balance 11 -34'],
    ['全年新购图书3.30万册，剔旧0.70万册，净增2.60万册。', '3.30', '3.03', 'balance 2.6 2.33'],
    ['年中追加预算96.35万元，调减41.20万元，增减相抵，净增55.15万元。', '41.20', '42.10', 'balance 55.15 54.25'],
    ['当年退休24人，调出3人，招聘引进6人，年末人数比年初净减21人。', '净减21人', '净减211人', 'balance 211 21'],
    ['全年因去世等停发47人，新增31人，年末人数比年初减少16人。', '47人', '477人', 'balance 16 446'],
    ['新登记市场主体3,926户，注销1,755户，净增2,171户。', '2,171', '2,711', 'balance 2,711 2,171'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test('since the beginning of the year, the other way', () => {
    expect(brokenIn('全年因去世等停发47人，新增31人，年末人数比年初增加16人。')).toContain('balance 16 -16')
  })

  test('since the beginning of the year, where it holds', () => {
    expect(heldIn('全年因去世等停发47人，新增31人，年末人数比年初减少16人。')).toContain('balance 16')
    expect(heldIn('新购图书3.4万册，接受捐赠0.2万册，注销0.5万册，净增3.1万册。')).toContain('balance 3.1')
  })

  test.each([
    ['another kind that moved as well', '新招聘26人，调入8人，退休13人，净增19人。'],
    ['others that came', '退休47人，新招31人，年末人数比年初增加16人，主要是划入32人。'],
    ['nothing that went', '新增164人，净增117人。'],
    ['since the beginning, of other movements', '停发47人，新增31人，年末人数比年初减少61人。'],
    ['others that stand between', '停发477人，新增31人，在册人数82人，年末人数比年初减少16人。'],
    ['what went the other way', '新增164人，清退47人，净减少117台。'],
    ['far off', '新增164人，清退47人，净增300人。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})

describe('what it came to, and what was added', () => {
  const AREA = '按保洁面积86.5万平方米核定。\n移交我局管养后，保洁面积增至104.3万平方米，净增17.8万平方米。'
  const BEDS = '现有编制床位1,250张。\n改造完成后，编制床位减至1,020张，净减230张。'

  test.each([
    ['more', AREA, '17.8', '7.8', 'balance 7.8 17.8'],
    ['less', BEDS, '230张', '320张', 'balance 320 230'],
  ])('%s', (_, sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['what it was told twice', `上年保洁面积68.5万平方米。\n${AREA.replace('净增17.8', '净增7.8')}`],
    ['of another name', '按绿化面积86.5万平方米核定。\n保洁面积增至104.3万平方米，净增7.8万平方米。'],
    ['of a short name', '面积86.5万平方米。\n面积增至104.3万平方米，净增7.8万平方米。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})

test.each([
  ['本次调增284.60万元、调减156.30万元，净增128.30万元。', '128.30', '160.90', 'balance 160.9 128.3'],
  ['新招录36人、退休14人，净增22人。', '22人', '29人', 'balance 29 22'],
  ['本年购入86台，报废31台，净增55台。', '86台', '97台', 'balance 55 66'],
])('in a row: %s', (sound, from, to, wrong) => {
  expect(brokenIn(sound)).toEqual([])
  expect(brokenIn(sound.replace(from, to))).toContain(wrong)
})
