import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('what is no more, and what is still to be done', () => {
  test.each([
    '登记古树642株，已核实611株；新发现73株，已死亡14株，待核实的31株多在山区。',
    '摊位新增46个，待验收的28个集中在南区，已撤销11个。',
  ])('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))

  test.each([
    ['违建216处，已拆除126处，待拆除84处。', 'parts 216 210'],
    ['古树216株，已核实126株，待核实84株。', 'parts 216 210'],
  ])('found: %s', (text, tie) => expect(brokenIn(text)).toContain(tie))
})

describe('two attributes at once', () => {
  test.each([
    '总人口42.7万人，其中城镇男性11.8万人，农村女性10.6万人。',
    '职工862人，其中在职男职工312人，退休女职工204人。',
  ])('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))

  test.each([
    ['总人口42.7万人，其中城镇22.8万人，农村17.6万人。', 'parts 42.7 40.4'],
    ['总人口42.7万人，其中男性22.8万人，女性17.6万人。', 'parts 42.7 40.4'],
  ])('found: %s', (text, tie) => expect(brokenIn(text)).toContain(tie))
})
