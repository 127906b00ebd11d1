import { describe, expect, test } from 'vitest'
import { brokenIn } from './wordings.builder.ts'

/** Words of hands that nobody had learnt from, in figures of our own: nothing in them contradicts anything. */
const SOUND: readonly string[] = [
  // the norm in a bracket, beside the time gained
  '平均办结用时18.5天，比上年的23天缩短4.5天（法定期限为30日）。',
  '审批时限由20个工作日压缩到6个工作日，缩短14个工作日（国家规定60个工作日）。',
  '危化品运输车检测周期提前3个月（标准12个月）。',
  '床位使用率82.6%，平均住院日8.2天，较上年缩短0.6天（一般标准9天）。',
  // a bracket goes on about what something came to
  '夜间班次由26班增至31班（每晚净增5班）。',
  '窗口由9个减为7个（其中2个改为自助区）。',
  '公交线路从48条增加到53条（含定制公交12条）。',
  // what an average was reckoned by
  '2022年日均接诊86人次（按300天计）。平均候诊1.5天，高于行业水平的1天。',
  '全年供餐按200天计算，日均就餐1,260人。平均备餐2.5小时。',
  '年处理污水730万吨，日均2万吨（按365天折算），停机检修平均3.5天。',
  // units of rows
  '指标\t2022年实际\t2023年目标\n旅客量（万人次）\t512\t560\n线路里程（公里）\t1,286\t1,320\n其中旅客量目标比2022年增加48万人次。',
  '指标\t上年\t本年\n供水量（万吨）\t1,862\t1,914\n漏损率（%）\t9.8\t9.1\n管网（公里）\t386\t402\n供水量比上年增加52万吨，漏损率下降0.7个百分点。',
  // averages in tables are rounded
  '项目\t金额（万元）\t受益人数\t人均（元）\n助学\t156.40\t312人\t5,013\n助残\t98.20\t165人\t5,952\n助老\t120.00\t1,000人\t1,200',
  '单位\t户数\t补助资金（万元）\t户均（元）\n东村\t86\t41.30\t4,802\n西村\t112\t55.20\t4,929\n南村\t64\t30.00\t4,688',
]

describe('at first sight', () => {
  test.each(SOUND)('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))
})
