import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t21DatesPossible } from './t21-dates-possible.ts'

const signed = (words: string, day = '2022年11月4日') => `${words}\n禾川县水务局\n${day}`
const audit = (words: string) =>
  signed(`关于审计查出问题整改情况的报告\n《审计报告》（禾审报〔2022〕15号）反映问题9个。\n${words}`)

/** The words, and what stands first in the problem; `null` where the dates may be. */
const CASES: readonly (readonly [words: string, at: string | null])[] = [
  ['2020年2月30日召开会议。', '2020年2月30日'],
  ['2021年2月29日召开会议。', '2021年2月29日'],
  ['1900年2月29日成立。', '1900年2月29日'],
  ['2000年2月29日成立。', null],
  ['2020年2月29日召开会议。', null],
  ['2月29日召开会议。', null],
  ['2020年13月召开会议。', '2020年13月'],
  ['2020年6月31日召开会议。', '2020年6月31日'],
  ['2020年12月1日至2020年11月20日施工。', '2020年12月1日至2020年11月20日'],
  ['12月1日至11月20日施工。', '12月1日至11月20日'],
  ['规划期2021年至2020年。', '2021年至2020年'],
  ['工期2023年9月至12月，共6个月。', '2023年9月至12月'],
  ['11月1日至3月20日供暖。', null],
  ['2023年11月1日至3月20日供暖。', null],
  ['2023年5月10日至1月1日为防火期。', '2023年5月10日至1月1日'],
  ['11月至3月供暖。', null],
  ['2020年11月至2021年3月供暖。', null],
  ['合同期2023年9月至2026年8月，共24个月。', '2023年9月至2026年8月'],
  ['合同期2023年9月至2026年8月，共36个月。', null],
  ['工期24个月，自2023年9月至2026年8月。', '2023年9月至2026年8月'],
  ['工期12个月，自2023年9月1日至2024年8月31日。', null],
  ['工期12个月，自2023年9月10日至2024年9月9日。', null],
  ['质保期至2023年9月，共24个月。', null],
  ['12月10日开工，11月25日完工。', '12月10日'],
  ['2021年12月10日开工，2021年11月25日完工。', '2021年12月10日'],
  ['2021年12月10日开工，2022年5月25日完工。', null],
  ['2021年12月10日开工。2021年11月25日完工。', null],
  ['2021年开工，2020年完工。', null],
  [signed('2022年12月12日召开验收会。'), '2022年12月12日'],
  [signed('系统已于2022年12月上线。'), '2022年12月'],
  [signed('拟于2022年12月召开验收会。'), null],
  [signed('2022年12月底前召开验收会。'), null],
  [signed('截至2022年12月31日，已完成7个。'), '2022年12月31日'],
  [signed('2023年起执行。'), null],
  [signed('2022年7月召开验收会。'), null],
  [signed('计划2021年12月底前完成。'), '2021年12月'],
  [signed('原计划2021年12月底前完成。'), null],
  [signed('计划2022年12月底前完成。'), null],
  [signed('截至2021年10月31日，已完成整改7个。'), '2021年10月31日'],
  [signed('截至2021年10月，已完成整改7个。'), '2021年10月'],
  [signed('截至2021年12月31日，已完成整改7个。'), null],
  [signed('截至2021年10月31日，完成整改7个，比上年多2个。'), null],
  [signed('截至2022年10月31日，已完成整改7个。', '11月4日'), null],
  [signed('依据禾水发〔2023〕8号文件。'), '〔2023〕8号'],
  [signed('依据禾水发〔2021〕8号文件。'), null],
  [audit('已于2021年7月12日全额上缴国库。'), '2021年7月12日'],
  [audit('已于2022年7月12日全额上缴国库。'), null],
  [audit('已于2021年全额上缴国库。'), null],
  [signed('关于问题整改情况的报告\n已于2021年7月12日全额上缴国库。'), null],
  ['已于2021年7月12日全额上缴国库。', null],
  ['关于水费收入情况的报告\n已于2021年7月12日全额上缴国库。', null],
]

describe('T21', () => {
  test.each(CASES)('%s', (words, at) => {
    const seen = verdictOn(t21DatesPossible, words)
    if (at === null) expect(seen.outcome).not.toBe('inconsistent')
    else expect(seen.at).toEqual([at])
    for (const message of seen.messages) expect(message).toMatch(/请核对/)
  })

  test('says so when no date is said', () => {
    expect(verdictOn(t21DatesPossible, '天气晴。').outcome).toBe('insufficient-data')
  })
})
