import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t24AllDone } from './t24-all-done.ts'

const MENDED = '关于审计发现问题整改情况的报告\n'

/** The words, and what stands first in the problem; `null` where nothing is wrong. */
const CASES: readonly (readonly [words: string, at: string | null])[] = [
  ['全年任务已全部完成，任务完成率92%。', '已全部完成'],
  ['全年任务已全部完成，任务完成率100%。', null],
  ['问题已全部整改完毕，整改率为85%。', '已全部整改完毕'],
  ['问题已全部整改完毕，上年整改率为85%。', '已全部整改完毕'],
  ['一期任务全部完成，任务完成率92%。', null],
  ['隐患均已整改，尚有3个项目正在推进。', '均已整改'],
  ['隐患均已整改，其余工作正常。', null],
  ['管护林地1.86万亩，为目标的93%；抚育1.2万亩，为目标的103%。各项目标均已完成。', '均已完成'],
  ['管护林地1.86万亩，为目标的103%。各项目标均已完成。', null],
  ['药占比31.6%，超过30%的控制目标，费用目标全部完成。', '全部完成'],
  ['治理率低于年度目标，全部任务均已完成。', '全部任务均已完成'],
  ['没有未完成任务的单位，全部任务均已完成。', null],
  ['药占比31.6%，超过30%的控制目标，台账均已完成。', null],
  ['表\t任务全部完成', null],
  ['项目平均执行率92.86%，集镇建设执行率72.46%。', null],
  ['上半年任务完成率62%，预计年底均可完成。', null],
  ['排查隐患365处，整改351处。全部隐患均已完成整改。', '全部隐患均已完成'],
  ['排查隐患365处，整改365处。全部隐患均已完成整改。', null],
  ['排查隐患365处，整改经费351万元。全部隐患均已完成整改。', null],
  ['排查隐患365处，新增351处。全部隐患均已完成整改。', null],
  ['排查隐患365处，化解351处。全部隐患均已完成整改。', null],
  ['排查企业365处，整改351处。全部隐患均已完成整改。', null],
  ['全部隐患均已完成整改。', null],
  ['整改351处。全部隐患均已完成整改。', null],
  [`${MENDED}已将所有问题全部整改到位。\n正在整改1个。`, '所有问题全部整改'],
  [`${MENDED}已将所有问题全部整改到位。\n1个问题正在整改。`, '所有问题全部整改'],
  [`${MENDED}已将所有问题全部整改到位。`, null],
  [`${MENDED}确保将所有问题全部整改到位。\n正在整改1个。`, null],
  ['审计情况汇报\n已将所有问题全部整改到位。\n正在整改1个。', null],
  ['立行立改类12个，已全部完成；持续类3个，完成1个。整改完成率85%，尚有3个正在推进。', null],
  ['省级资金和自筹资金均已到位，县级配套因财力紧张只到位一半，资金到位率55%。', null],
  ['资金均已到位，到位率55%。', '均已到位'],
  ['资金到位980万元（到位率98.0%）。省级资金全部到位；自筹到位120万元，尚缺20万元。', null],
  ['资金到位980万元（到位率98.0%）。资金已全部到位；支出960万元。', '已全部到位'],
  ['完工小区10个，全部完工，完工率83.3%。', '全部完工'],
  ['抽检48批，全部合格（合格率98.5%）。', '全部合格'],
  ['抽检48批，全部合格（合格率100%）。', null],
  ['抽检48批，全部合格，群众合格率98.5%。', null],
  ['培训覆盖率92.3%，所有人员均接受了培训。', '所有人员均接受了培训'],
  ['培训覆盖率100%，所有人员均接受了培训。', null],
  ['培训覆盖率92.3%，所有人员均参加了体检。', null],
  ['天气晴。', null],
]

describe('T24', () => {
  test.each(CASES)('%s', (words, at) => {
    const seen = verdictOn(t24AllDone, words)
    if (at === null) expect(seen.outcome).not.toBe('inconsistent')
    else expect(seen.at).toEqual([at])
    for (const message of seen.messages) expect(message).toMatch(/请/)
  })

  test('quotes both sides', () => {
    expect(verdictOn(t24AllDone, '全年任务已全部完成，任务完成率92%。').messages).toEqual([
      '此处称“已全部完成”，同段又称“任务完成率92%”，两处说法不能同时成立，请核对。',
    ])
    expect(verdictOn(t24AllDone, '天气晴。').outcome).toBe('not-applicable')
    expect(verdictOn(t24AllDone, '全年任务已全部完成，任务完成率100%。').outcome).toBe('consistent')
  })

  test('平均执行率 does not say that all was carried out', () => {
    expect(verdictOn(t24AllDone, '执行率仅72.5%，比平均执行率低20.4个百分点。').outcome).toBe('not-applicable')
  })
})
