import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t28BasisCopied } from './t28-basis-copied.ts'

/** The words, and what stands first in the problem; `null` where nothing is wrong. */
const CASES: readonly (readonly [words: string, at: string | null])[] = [
  [
    '1、甲项目，指标依据：与电信公司签订的合作协议。\n2、乙项目，指标依据：与移动公司签订的租用合同。\n3、丙项目，指标依据：与电信公司签订的合作协议。',
    '与电信公司签订的合作协议',
  ],
  [
    '1、甲项目，指标依据：与电信公司签订的合作协议。\n2、乙项目，指标依据：与移动公司签订的租用合同。\n3、丙项目，指标依据：与联通公司签订的维护合同。',
    null,
  ],
  [
    '1、甲项目，指标依据：与电信公司签订的合作协议。\n2、乙项目，指标依据：与电信公司签订的合作协议。\n3、丙项目，指标依据：与电信公司签订的合作协议。',
    null,
  ],
  [
    '1.甲项目。依据云府发(2017)18号文件和《框架协议，由运营商提供链路。\n2.乙项目。按标准运维。\n3.丙项目。依据云府发〔2017〕18号文件和《框架协议》，由运营商提供链路。',
    '云府发〔2017〕18号文件和《框架协议》，由运营商提供链路',
  ],
  [
    '项目情况：\n食堂改造项目：设定依据：县局与供货企业签订的配送合同。\n校舍维修项目：设定依据：县局与供货企业签订的配送合同。\n教师培训项目：设定依据：年度培训计划。',
    '县局与供货企业签订的配送合同',
  ],
  [
    '项目情况：\n食堂改造项目：设定依据：县局与供货企业签订的配送合同。\n校舍维修项目：设定依据：县局与建筑公司签订的施工合同。',
    null,
  ],
  ['天气晴。', null],
]

describe('T28', () => {
  test.each(CASES)('%s', (words, at) => {
    const seen = verdictOn(t28BasisCopied, words)
    if (at === null) expect(seen.outcome).not.toBe('inconsistent')
    else expect(seen.at).toEqual([at])
    for (const message of seen.messages) expect(message).toMatch(/请/)
  })

  test('says so when no item states its basis', () => {
    expect(verdictOn(t28BasisCopied, '天气晴。').outcome).toBe('insufficient-data')
  })
})
