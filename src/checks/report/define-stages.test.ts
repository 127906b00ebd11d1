import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t21DatesPossible } from './t21-dates-possible.ts'

const apart = '明确职责。'.repeat(200)

/** The words, and the stage that begins too early; `null` where none does. */
const CASES: readonly (readonly [words: string, at: string | null])[] = [
  ['第一阶段3月1日至4月30日，第二阶段2月1日至6月30日。', '2月1日至6月30日'],
  ['第一阶段3月1日至4月30日，第二阶段5月1日至6月30日。', null],
  ['第一阶段（2024年3月至4月）动员；第二阶段（2024年1月至6月）整改。', '2024年1月至6月'],
  ['第一阶段（2024年3月至4月）动员；第二阶段（1月至6月）整改。', null],
  ['第一阶段10月1日至12月31日，第二阶段1月1日至3月31日。', null],
  ['第一阶段3月1日至4月30日，第三阶段2月1日至6月30日。', null],
  ['甲组第一阶段3月1日至4月30日，乙组第二阶段2月1日至6月30日。', null],
  ['第一阶段3月1日动员，第二阶段2024年至2025年整改，第三阶段2人负责。', null],
  [`第一阶段3月1日至4月30日。${apart}第二阶段2月1日至6月30日。`, null],
]

describe('T21: the stages of a plan', () => {
  test.each(CASES)('%s', (words, at) => {
    expect(verdictOn(t21DatesPossible, words).at).toEqual(at === null ? [] : [at])
  })
})
