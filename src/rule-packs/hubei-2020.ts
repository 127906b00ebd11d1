import { confirmed, defineRulePack, unconfirmed } from './define-rule-pack.ts'
import { national2020 } from './national-2020.ts'

const FORM = '湖北省项目支出绩效自评表及填报说明'

/** 湖北省，2020年度起: 预算执行率 20、产出 40、效益和满意度共 40; qualitative bands at 80 and 50. */
export const hubei2020 = defineRulePack({
  ...national2020,
  id: 'hubei-2020',
  title: '湖北省（2020年版）',
  regionPrefix: '42',
  firstYear: 2020,
  lastYear: null,
  source: FORM,
  weights: unconfirmed(
    { 预算执行率: '20', 成本指标: '0', 产出指标: '40', 效益指标: '30', 满意度指标: '10' },
    `${FORM}：预算执行率 20 分、产出 40 分、效益和满意度共 40 分；后两者之间的划分为默认`,
  ),
  weightsWithoutSatisfaction: confirmed(
    { 预算执行率: '20', 成本指标: '0', 产出指标: '40', 效益指标: '40', 满意度指标: '0' },
    `${FORM}：效益和满意度共 40 分`,
  ),
  execution: confirmed({ kind: 'proportional' }, `${FORM}：得分 = 20 分 × 执行率`),
  qualitative: confirmed(
    [
      { name: '达成年度指标', from: '0.8', to: '1', includesTo: true },
      { name: '部分达成并具有一定效果', from: '0.5', to: '0.8', includesTo: false },
      { name: '未达成且效果较差', from: '0', to: '0.5', includesTo: false },
    ],
    `${FORM}：100%—80%（含）、80%—50%（含）、50%—0%`,
  ),
})
