import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

describe('what came and what went', () => {
  test.each([
    ['一年里走了27人，其中考走15人、调走12人；同期招进16人，净流出11人。', '16人', '61人', 'balance 11 -34'],
    ['全年新购图书3.30万册，剔旧0.70万册，净增2.60万册。', '3.30', '3.03', 'balance 2.6 2.33'],
    ['年中追加预算96.35万元，调减41.20万元，增减相抵，净增55.15万元。', '41.20', '42.10', 'balance 55.15 54.25'],
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
    ['nothing that went', '新增164人，净增117人。'],
    ['since the beginning, of other movements', '停发47人，新增31人，年末人数比年初减少61人。'],
    ['what went the other way', '新增164人，清退47人，净减少117台。'],
    ['far off', '新增164人，清退47人，净增300人。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
