import { describe, expect, test } from 'vitest'
import { brokenIn, examined } from '../wordings.builder.ts'
import { builtUp } from './built-up.ts'

const PONDS = '全县现有蓄水池62口，总容量4,960立方米；今年再建17口，总数要达到79口，不能再拖。'
const STORE = '现有冷库2座，容量合计1,700吨。\n二、建设内容\n新增库容4,600吨，建成后总库容将达到6,300吨。'

describe('what is there and what will be built', () => {
  test.each([
    [PONDS, '79口', '49口', 'parts 49 79'],
    [STORE, '6,300', '3,600', 'parts 3,600 6,300'],
    [STORE, '4,600', '46,000', 'parts 6,300 47,700'],
  ])('%s: %s → %s', (text, from, to, broken) => {
    expect(brokenIn(text)).toEqual([])
    expect(brokenIn(text.replace(from, to))).toContain(broken)
  })

  test.each([
    ['nothing is added', PONDS.replace('再建17', '维修17').replace('79口', '49口')],
    ['nothing is there', PONDS.replace('现有', '损坏').replace('79口', '49口')],
    ['two are there', PONDS.replace('；', '，已建成31口；').replace('79口', '49口')],
    ['another unit', PONDS.replace('62口', '62处').replace('79口', '49口')],
    ['no total', PONDS.replace('总数要达到', '可供水').replace('79口', '49口')],
    ['about', PONDS.replace('79口', '约49口')],
    ['afar and no slip', STORE.replace('6,300', '9,850')],
    ['afar in few digits', STORE.replace('1,700', '17').replace('4,600', '46').replace('6,300', '36')],
    ['another sentence', STORE.replace('4,600吨，', '4,600吨。').replace('6,300', '3,600')],
  ])('silent: %s', (_, text) => expect(builtUp(examined(text))).toEqual([]))
})
