import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t13NoPlaceholders } from './t13-no-placeholders.ts'

/** The words, and what stands first in each problem; `null` where nothing is wrong. */
const CASES: readonly (readonly [words: string, at: readonly string[] | null])[] = [
  ['由XX县负责，，共同推进。', ['XX', '，，']],
  ['联系人某某，电话待补充。', ['某某', '待补充']],
  ['由王某某镇牵头，某某公司配合。', ['某某', '某某']],
  ['种粮大户王某某承包326亩，县农业农村局局长周某某签发。', null],
  ['完成率为____，金额（  ）万元。', ['____', '（  ）']],
  ['（此处填写依据）', ['（此处填写依据）']],
  ['×年×月上报。', ['×', '×']],
  ['一是抓学习。；二是抓落实。', ['。；']],
  ['采用XXL型设备、AXX协议，由云岭县负责，共同推进。', null],
  ['编号1*XX的设备。', null],
]

describe('T13', () => {
  test.each(CASES)('%s', (words, at) => {
    const seen = verdictOn(t13NoPlaceholders, words)
    if (at === null) expect(seen.outcome).not.toBe('inconsistent')
    else expect(seen.at).toEqual(at)
    for (const message of seen.messages) expect(message).toMatch(/请|应当/)
  })

  test('says so when there is nothing to read', () => {
    expect(verdictOn(t13NoPlaceholders, '').outcome).toBe('insufficient-data')
  })
})
