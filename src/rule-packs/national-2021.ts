import { confirmed, defineRulePack, OVER_TARGET, unconfirmed } from './define-rule-pack.ts'
import { national2020 } from './national-2020.ts'

const GUIDE = '财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》'

/**
 * 全国，2022年度起: 成本指标 as a block of its own, a gate of 60 % under completion, bands for 预算执行率 and 满意度. The guide is
 * of August 2021, after the objectives of that year were approved; it first holds for those of 2022.
 */
export const national2021 = defineRulePack({
  ...national2020,
  id: 'national-2021',
  title: '全国通用（2021年版）',
  firstYear: 2022,
  lastYear: null,
  source: GUIDE,
  weights: confirmed(
    { 预算执行率: '10', 成本指标: '20', 产出指标: '40', 效益指标: '20', 满意度指标: '10' },
    `${GUIDE}：设置成本指标的分值`,
  ),
  weightsWithoutSatisfaction: confirmed(
    { 预算执行率: '10', 成本指标: '20', 产出指标: '40', 效益指标: '30', 满意度指标: '0' },
    `${GUIDE}：不设满意度指标的，其分值并入效益指标`,
  ),
  execution: unconfirmed(
    {
      kind: 'banded',
      bands: [
        { from: '1', share: '1' },
        { from: '0.8', share: '0.7' },
        { from: '0.6', share: '0.5' },
        { from: '0', share: '0' },
      ],
      fullWhenFinished: true,
    },
    `${GUIDE}赋分规则：已完成且未超预算 10 分，执行率 80%（含）—100% 7 分，60%（含）—80% 5 分，不足 60% 不得分（示例分档）`,
  ),
  quantitative: confirmed(
    { kind: 'gated', gate: '0.6', overTarget: OVER_TARGET },
    `${GUIDE}赋分规则：完成率 60% 以下不得分，以上按（完成率 − 60%）÷（1 − 60%）计分`,
  ),
  satisfaction: unconfirmed(
    {
      kind: 'banded',
      bands: [
        { from: '0.9', share: '1' },
        { from: '0.8', share: '0.8' },
        { from: '0.6', share: '0.5' },
        { from: '0', share: '0' },
      ],
    },
    `${GUIDE}赋分规则：90% 以上 10 分，80%（含）—90% 8 分，60%（含）—80% 5 分，不足 60% 不得分（示例分档）`,
  ),
  qualitative: confirmed(
    [
      { name: '基本达成目标', from: '0.8', to: '1', includesTo: true },
      { name: '部分实现目标', from: '0.6', to: '0.8', includesTo: false },
      { name: '实现目标程度较低', from: '0', to: '0.6', includesTo: false },
    ],
    `${GUIDE}赋分规则：100%—80%（含）、80%—60%（含）、60%—0%`,
  ),
  levelTwo: confirmed(
    {
      成本指标: ['经济成本指标', '社会成本指标', '生态环境成本指标'],
      产出指标: ['数量指标', '质量指标', '时效指标'],
      效益指标: ['经济效益指标', '社会效益指标', '生态效益指标'],
      满意度指标: ['服务对象满意度指标'],
    },
    `${GUIDE}附件`,
  ),
})
