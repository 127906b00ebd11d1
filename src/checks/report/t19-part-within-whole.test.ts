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
  ['实到委员16名。经无记名投票，赞成15票，弃权1票，反对3票。', '15票'],
  ['应到代表42人，实到40人，赞成37票，反对2票，弃权1票。', null],
  ['实到委员16名，另有1名委托表决，赞成15票，弃权1票，反对1票。', null],
  ['实到委员16名。甲赞成15票，反对1票，乙赞成14票，反对2票。', null],
  ['实到委员16名。赞成17票。', null],
  ['赞成15票，弃权1票，反对3票。', null],
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
