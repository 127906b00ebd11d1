import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t19PartWithinWhole } from './t19-part-within-whole.ts'

const CASES: readonly (readonly [words: string, at: string | null])[] = [
  ['共有职工120人，其中党员145人。', '145人'],
  ['共有职工120人，其中党员45人。', null],
  ['全年接待36批次、28人次。', '28人次'],
  ['全年接待28人次、36批次。', '28人次'],
  ['全年接待来访12批，共8人。', '8人'],
  ['全年接待36批次、128人次。', null],
  ['全年接待36批次。陪同8人。', null],
  ['全年接待36批次，每次陪同不超过8人。', null],
  ['抽检36批次，不合格2批次。', null],
]

describe('T19', () => {
  test.each(CASES)('%s', (words, at) => {
    const seen = verdictOn(t19PartWithinWhole, words)
    if (at === null) expect(seen.outcome).not.toBe('inconsistent')
    else expect(seen.at).toEqual([at])
    for (const message of seen.messages) expect(message).toMatch(/请核对/)
  })

  test('says whether there was anything to look at', () => {
    expect(verdictOn(t19PartWithinWhole, '全年接待36批次、128人次。').outcome).toBe('consistent')
    expect(verdictOn(t19PartWithinWhole, '天气晴。').outcome).toBe('insufficient-data')
  })
})
