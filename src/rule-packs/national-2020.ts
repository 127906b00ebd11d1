import { confirmed, defineRulePack, OVER_TARGET, optional, required, unconfirmed } from './define-rule-pack.ts'

const SCORING = '财预〔2020〕10号《项目支出绩效评价管理办法》'
const LAW = '《中华人民共和国预算法》'
const RULES = '《中华人民共和国预算法实施条例》'

/** 全国，2020—2021年度: 预算执行率 10、产出 50、效益 30、满意度 10; points in proportion to completion. */
export const national2020 = defineRulePack({
  id: 'national-2020',
  title: '全国通用（2020年版）',
  regionPrefix: '',
  firstYear: 2020,
  lastYear: 2021,
  source: SCORING,
  weights: confirmed(
    { 预算执行率: '10', 成本指标: '0', 产出指标: '50', 效益指标: '30', 满意度指标: '10' },
    `${SCORING}附1 自评表注：成本列入产出指标`,
  ),
  weightsWithoutSatisfaction: confirmed(
    { 预算执行率: '10', 成本指标: '0', 产出指标: '50', 效益指标: '40', 满意度指标: '0' },
    '财预〔2021〕101号：不设满意度指标的，其分值并入效益指标',
  ),
  execution: confirmed({ kind: 'proportional' }, `${SCORING}附1：得分 = 分值 × 全年执行数 ÷ 全年预算数`),
  executionReasonBelow: unconfirmed(null, '全国未见统一规定；有的省份为 90%'),
  quantitative: confirmed(
    { kind: 'proportional', overTarget: OVER_TARGET },
    `${SCORING}：完成指标值得满分，未完成的按完成值与指标值的比例计分`,
  ),
  satisfaction: confirmed({ kind: 'proportional', overTarget: null }, `${SCORING}：与其他定量指标相同`),
  named: {},
  zero: unconfirmed({ lostPerUnit: '1' }, '全国未见统一规定；默认未达到即不得分'),
  qualitative: confirmed(
    [
      { name: '达成年度指标', from: '0.8', to: '1', includesTo: true },
      { name: '部分达成并具有一定效果', from: '0.6', to: '0.8', includesTo: false },
      { name: '未达成且效果较差', from: '0', to: '0.6', includesTo: false },
    ],
    `${SCORING}附1：100%—80%（含）、80%—60%（含）、60%—0%`,
  ),
  grades: confirmed(
    [
      { grade: '优', from: '90' },
      { grade: '良', from: '80' },
      { grade: '中', from: '60' },
      { grade: '差', from: '0' },
    ],
    `${SCORING}：90（含）—100 优，80（含）—90 良，60（含）—80 中，60 以下差`,
  ),
  lights: unconfirmed(
    { watchBehind: '0.1', warnBehind: '0.2' },
    '财预〔2019〕136号要求监控预算执行进度和绩效目标完成情况，未定亮灯标准；默认落后 10 个百分点关注、20 个百分点预警',
  ),
  monitoring: unconfirmed(
    {
      months: { first: 1, last: 7 },
      deadline: 'monitoring-report',
      moneyUnit: '万元',
      rateOf: 'annual',
      causes: ['经费保障', '制度保障', '人员保障', '硬件条件保障', '其他'],
    },
    '财预〔2019〕136号：每年 8 月集中分析 1—7 月；式样为项目支出绩效目标执行监控表，执行率的分母各地不一，默认取全年预算数',
  ),
  levelTwo: confirmed(
    {
      成本指标: [],
      产出指标: ['数量指标', '质量指标', '时效指标', '成本指标'],
      效益指标: ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'],
      满意度指标: ['服务对象满意度指标'],
    },
    `${SCORING}附1 项目支出绩效自评表`,
  ),
  comparators: ['≥', '≤', '=', '>', '<', '定性'],
  forms: {
    project: confirmed({ moneyUnit: '万元', layout: 'central' }, `${SCORING}附1 项目支出绩效自评表`),
    wholeUnit: unconfirmed(
      { moneyUnit: '万元', layout: 'yunnan', hasPoints: false },
      '全国未定部门整体支出绩效自评表式样；默认采用云南式样',
    ),
  },
  outline: unconfirmed(
    [
      { title: '部门概况', isRequired: true, sections: optional('基本情况', '年度绩效管理工作计划') },
      {
        title: '部门整体收入支出情况',
        isRequired: true,
        sections: required('财政拨款收入', '一般公共预算财政拨款支出'),
      },
      {
        title: '部门整体支出绩效自评情况',
        isRequired: true,
        sections: [
          ...required('绩效目标设立情况'),
          ...optional('绩效运行监控方案', '绩效评价方案'),
          ...required('绩效评价情况'),
          ...optional('年度工作总结'),
        ],
      },
      {
        title: '项目绩效自评情况',
        isRequired: true,
        sections: [
          ...required('项目概况', '绩效目标设立情况'),
          ...optional('绩效运行监控方案', '绩效评价方案'),
          ...required('绩效评价情况'),
        ],
      },
      { title: '存在的主要问题', isRequired: true, sections: [] },
      { title: '改进措施', isRequired: true, sections: [] },
    ],
    '2020年度县级单位公开的绩效自评报告实例',
  ),
  deadlines: unconfirmed(
    [
      {
        id: 'budget-approval-to-departments',
        label: '财政部门批复部门预算',
        due: { kind: 'after', event: '人民代表大会批准预算', days: 20, counting: '日' },
        source: `${LAW}第五十二条`,
        confidence: 'confirmed',
      },
      {
        id: 'budget-approval-to-units',
        label: '主管部门批复所属单位预算',
        due: { kind: 'after', event: '收到财政部门批复', days: 15, counting: '日' },
        source: `${LAW}第五十二条`,
        confidence: 'confirmed',
      },
      {
        id: 'department-budget-disclosure',
        label: '公开部门预算',
        due: { kind: 'after', event: '财政部门批复部门预算', days: 20, counting: '日' },
        source: `${LAW}第十四条`,
        confidence: 'confirmed',
      },
      {
        id: 'unit-budget-disclosure',
        label: '公开单位预算',
        due: { kind: 'after', event: '主管部门批复单位预算', days: 20, counting: '日' },
        source: `${RULES}第六条`,
        confidence: 'confirmed',
      },
      {
        id: 'monitoring-report',
        label: '报送 1—7 月绩效运行监控结果',
        due: { kind: 'fixed', day: '--08-31' },
        source: '财预〔2019〕136号',
        confidence: 'unconfirmed',
      },
      {
        id: 'self-evaluation',
        label: '完成单位自评',
        due: { kind: 'fixed', day: '+1--06-30' },
        source: '全国未定日期；默认取一地规定的次年 6 月底',
        confidence: 'unconfirmed',
      },
      {
        id: 'final-accounts-disclosure',
        label: '公开决算及绩效自评情况',
        due: { kind: 'after', event: '财政部门批复决算', days: 20, counting: '日' },
        source: `${LAW}第十四条、${RULES}第六条`,
        confidence: 'confirmed',
      },
      {
        id: 'other-disclosure',
        label: '公开其他应当主动公开的信息',
        due: { kind: 'after', event: '信息形成或者变更', days: 20, counting: '工作日' },
        source: '《中华人民共和国政府信息公开条例》第二十六条',
        confidence: 'confirmed',
      },
    ],
    '预算法及其实施条例；各项依据见明细',
  ),
})
