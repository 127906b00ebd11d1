import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const DEPOSITS =
  '清出逾期未退保证金146笔、712.6万元。已退还138笔、684.3万元，笔数退还率94.5%；剩余8笔、28.3万元转入专户。'
const POOR = '年初未脱贫386户1,042人，年内脱贫251户688人，年末剩余135户354人。'

describe('amounts that are told together with those of a relation', () => {
  test.each([
    ['money left', DEPOSITS, '28.3', '228.3', 'balance 228.3 28.3'],
    ['money taken from it', DEPOSITS, '684.3', '68.43', 'balance 28.3 644.17'],
    ['people of households', POOR, '688人', '689人', 'balance 354 353'],
  ])('%s', (_, sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).length).toBeGreaterThan(1)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['prices', '清出146户，每户12万元。已退还138户，每户13万元；剩余8户，每户11万元。'],
    ['of two kinds', '清出146笔、712.6万元。已退还138笔、684.3万元；剩余8笔、13户。'],
    ['only some have one', '清出146笔、712.6万元。已退还138笔；剩余8笔、208.3万元。'],
    ['far off', '清出146笔、712.6万元。已退还138笔、205.1万元；剩余8笔、933.4万元。'],
    ['rates', '清出146笔、占712.6%。已退还138笔、占684.3%；剩余8笔、占228.3%。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
