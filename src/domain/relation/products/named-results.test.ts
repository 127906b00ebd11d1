import { describe, expect, test } from 'vitest'
import { brokenIn, examined } from '../wordings.builder.ts'
import { namedResults } from './named-results.ts'

const GRASS =
  '纳入补奖的面积512.4万亩，分两块：禁采318.2万亩，每亩补助7.5元；轮采194.2万亩，每亩奖励2.5元。年度资金2872.0万元，其中禁采补助2386.5万元，轮采奖励485.5万元。'

describe('what two prices come to, told under their names', () => {
  test.each([
    ['2.5元', '22.5元', 'product 485.5 4,369.5'],
    ['194.2万亩，每', '149.2万亩，每', 'product 485.5 373'],
    ['485.5', '458.5', 'product 458.5 485.5'],
  ])('%s → %s', (from, to, broken) => {
    expect(brokenIn(GRASS)).toEqual([])
    expect(brokenIn(GRASS.replace(from, to))).toContain(broken)
  })

  const alone = GRASS.replace('2.5元', '22.5元')
  test.each([
    ['no slip', GRASS.replace('485.5', '172.3')],
    ['none that holds', alone.replace('2386.5', '2286.4')],
    ['another name', alone.replace('轮采奖励', '管护奖励')],
    ['no name', alone.replace('；轮采194.2', '；194.2')],
    ['two sentences', alone.replace('194.2万亩，每', '194.2万亩。每')],
    ['another paragraph', alone.replace('年度资金', '\n年度资金')],
    ['about', alone.replace('每亩奖励22.5', '每亩奖励约22.5')],
    ['a price of money', alone.replace('轮采194.2万亩', '轮采194.2万元')],
    ['no price', GRASS.replaceAll('每亩', '')],
    ['a price alone', '，每亩奖励22.5元'],
  ])('silent: %s', (_, text) => expect(namedResults(examined(text))).toEqual([]))
})
