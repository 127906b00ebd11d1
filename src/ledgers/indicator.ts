import {
  choice,
  counted,
  decimal,
  defineLedger,
  longText,
  optional,
  ordinal,
  reference,
  share,
  sum,
  text,
} from './define-ledger.ts'

/**
 * 绩效指标: every attribute of the form. A percent target is written in percent (95 = 95 %).
 *
 * @source 财预〔2021〕101号 附件; reference/budget-performance §4.3
 */
export const indicator = defineLedger({
  id: 'indicator',
  title: '绩效指标',
  subject: 'objectives',
  rowUnit: '个',
  fields: {
    code: text('指标代码'),
    stage: choice('版本', ['申报', '批复', '调整申请', '调整']),
    project: optional(reference('所属项目', 'project', { help: '空着表示部门整体支出的指标' })),
    levelOne: choice('一级指标', ['成本指标', '产出指标', '效益指标', '满意度指标']),
    levelTwo: text('二级指标'),
    name: text('三级指标'),
    explanation: longText('指标解释'),
    origin: choice('指标来源', ['政策文件', '统计指标', '部门管理指标', '其他']),
    comparator: choice('指标性质', ['>', '≥', '=', '≤', '<', '定性'], {
      help: '越多越好选 ≥，越少越好选 ≤，不能用数说的选“定性”',
    }),
    target: optional(
      decimal('指标值', { unit: '', decimals: 6 }, { help: '只填数，单位填在“度量单位”；百分之百填 100' }),
    ),
    targetText: optional(text('定性目标')),
    measuringUnit: optional(text('度量单位')),
    weight: decimal(
      '分值',
      { unit: '分', decimals: 2 },
      { addsUp: true, help: '一个项目或整体支出的各指标分值加预算执行率的分值应为 100 分' },
    ),
    targetBasis: choice('指标值设定依据', ['计划标准', '行业标准', '历史标准', '预算支出标准', '其他']),
    valueMethod: choice('完成值取值方式', ['直接证明法', '情况统计法', '情况说明法', '问卷调查法', '趋势判断法']),
    valueSource: choice('完成值数据来源', [
      '统计部门数据',
      '权威机构调查',
      '部门统计年鉴',
      '部门业务统计',
      '部门业务记录',
      '部门业务评判',
      '问卷调查报告',
      '媒体舆论',
      '其他',
    ]),
    accumulation: choice('月度值合成方式', ['累加', '取最新', '取平均'], { help: '全年实际完成值怎样由各月值得出' }),
    measure: optional(text('台账取数', { help: '如 video_conference.supported；填了就由台账取数，不再逐月填报' })),
    scoringRule: optional(choice('赋分规则', ['按规则包', '按比例', '直接赋分'])),
    evidenceRequirement: longText('佐证资料要求'),
    validation: optional(longText('核实方式', { help: '佐证卡：怎样核对完成值，如“与巡检日志逐日核对”' })),
    proofOrigin: optional(text('佐证出处', { help: '佐证卡：材料从哪里来，如“网络监控系统月报”' })),
    accuracy: optional(text('精度要求', { help: '佐证卡：要准确到什么程度，如“精确到分钟”' })),
    limits: optional(longText('佐证局限', { help: '佐证卡：材料证明不了什么，如“只测出口，不测末端”' })),
    compensation: optional(longText('弥补办法', { help: '佐证卡：怎样补上局限，如“每季抽查五个末端”' })),
    position: optional(ordinal('排序', { help: '同一对象内的先后；不填的按指标代码排在后面' })),
  },
  happenedOn: null,
  list: ['code', 'levelOne', 'levelTwo', 'name', 'comparator', 'target', 'measuringUnit', 'weight'],
  identity: ['code', 'stage'],
  measures: {
    indicators: counted('批复指标数', { stage: '批复' }),
    quantitative: share({ comparator: { not: '定性' } }, { label: '定量指标占比', where: { stage: '批复' } }),
    bound: share({ measure: { not: null } }, { label: '台账取数指标占比', where: { stage: '批复' } }),
    weight: sum('weight', { label: '分值合计', where: { stage: '批复' } }),
  },
})
