import { exactFromText, exactText, fraction, grouped, roundedText, times, whole } from '../domain/amount/index.ts'
import type { PrintedFigure } from './facts.ts'

const UNITS = { money: '元', ratio: '%', points: '分', count: '' } as const

interface FigureDraft {
  readonly id: string
  readonly label?: string
  readonly kind?: PrintedFigure['kind']
  readonly unit?: string
  /** Money in yuan, ratio with 1 = 100 %. */
  readonly value: string | null
  readonly decimals?: number
  readonly absence?: string
}

/** A figure as it would come from the records. */
export function printedFigure({ id, label = id, kind = 'money', value, ...draft }: FigureDraft): PrintedFigure {
  const exact = value === null ? null : exactFromText(value)
  const figure = { id, label, kind, unit: draft.unit ?? UNITS[kind], isSample: false }
  if (exact === null) return { ...figure, value: null, display: '—', absence: draft.absence ?? '台账没有记录' }
  const shown = kind === 'ratio' ? times(exact, whole(100)) : exact
  return {
    ...figure,
    value: exactText(kind === 'money' ? times(exact, whole(100)) : exact),
    display: grouped(roundedText(shown, draft.decimals ?? (kind === 'count' ? 0 : 2))),
    absence: null,
  }
}

export const CODES = [
  { code: '2010302', name: '一般行政管理事务', income: '2297632', basic: '0', project: '2297632' },
  { code: '2010303', name: '机关服务', income: '1389292.27', basic: '1619969.79', project: '0' },
  { code: '2010406', name: '社会事业发展规划', income: '200000', basic: '0', project: '0' },
  { code: '2080505', name: '机关事业单位基本养老保险缴费支出', income: '160425.76', basic: '160425.76', project: '0' },
  { code: '2080506', name: '机关事业单位职业年金缴费支出', income: '28220.21', basic: '28220.21', project: '0' },
  { code: '2101102', name: '事业单位医疗', income: '94991.11', basic: '94991.11', project: '0' },
  { code: '2101103', name: '公务员医疗补助', income: '42688', basic: '42688', project: '0' },
  { code: '2210201', name: '住房公积金', income: '118650', basic: '118650', project: '0' },
] as const

const SYSTEMS = [
  ['省电子政务', '43'],
  ['州县乡电子政务', '86'],
  ['电信高清', '57'],
  ['信访高清', '5'],
  ['互联网', '15'],
  ['未注明', '30'],
] as const

function difference(left: string, right: string): string {
  const cents = (text: string) => BigInt(Math.round(Number(text) * 100))
  return exactText(fraction(cents(left) - cents(right), 100n))
}

export const money = (id: string, label: string, value: string | null) => printedFigure({ id, label, value })
export const ratio = (id: string, label: string, value: string | null) =>
  printedFigure({ id, label, value, kind: 'ratio' })
export const count = (id: string, label: string, [value, unit]: readonly [string | null, string]) =>
  printedFigure({ id, label, value, unit, kind: 'count' })
export const points = (id: string, value: string | null, label = id) =>
  printedFigure({ id, label, value, kind: 'points' })

export function settlementFigures(): PrintedFigure[] {
  return [
    money('income.total', '决算总收入', '4331899.35'),
    money('expenditure.total', '决算总支出', '4362576.87'),
    money('expenditure.basic', '基本支出', '2064944.87'),
    money('expenditure.project', '项目支出', '2297632'),
    ratio('share.basic', '基本支出占总支出的比例', '206494487/436257687'),
    ratio('share.project', '项目支出占总支出的比例', '229763200/436257687'),
    money('gap.total', '支出超过收入的差额', '30677.52'),
    money('gap.unexplained', '扣除上年结转后仍待说明的差额', '30677.52'),
    money('gap.explained', '已说明的差额', '0'),
    money('gap.covered', '上年结转和已说明的差额', '0'),
    money('gapExplanation.1', '差额原因', '-200000'),
    ...CODES.flatMap(({ code, name, income, basic, project }) => {
      const spent = basic === '0' ? project : basic
      const covered = code === '2010406' ? '-200000' : '0'
      return [
        money(`income.${code}`, `收入：${code} ${name}`, income),
        money(`expenditure.basic.${code}`, `基本支出：${code} ${name}`, basic),
        money(`expenditure.project.${code}`, `项目支出：${code} ${name}`, project),
        money(`expenditure.${code}`, `支出：${code} ${name}`, spent),
        money(`gap.${code}`, `支出减收入：${code} ${name}`, difference(spent, income)),
        money(`gap.covered.${code}`, `已说明的差额：${code} ${name}`, covered),
        money(
          `gap.unexplained.${code}`,
          `仍待说明的差额：${code} ${name}`,
          difference(difference(spent, income), covered),
        ),
      ]
    }),
  ]
}

export function budgetFigures(): PrintedFigure[] {
  const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))
  return [
    money('budget.initial', '年初预算数', '4138200'),
    money('prior.initialBudget', '上年年初预算', '2571700'),
    money('budget.initialGrowth', '年初预算比上年增加', '1566500'),
    money('prior.income', '上年财政拨款收入', '2974082.17'),
    money('income.growth', '财政拨款收入比上年增加', '1357817.18'),
    ratio('income.growthRate', '财政拨款收入增长率', '135781718/297408217'),
    money('income.explained', '已说明的收入增加', '1060000'),
    money('income.unexplained', '未说明的收入增加', '297817.18'),
    money('budget.adjustment', '预算调整数', '200000'),
    money('budget.carryOver', '上年结转', '0'),
    money('budget.annual', '全年预算数', '4338200'),
    ratio('budget.executionRate', '整体预算执行率', '436257687/433820000'),
    money('change.1', '网络安全等级保护', '860000'),
    money('change.2', '新增项目', '200000'),
    money('change.3', '等级保护专项', '860000'),
    money('adjustment.1', '预算调整', '200000'),
    ...months.flatMap((month, index) => [
      money(`expenditure.month.${month}`, `${month}月支出`, index === 11 ? '62576.87' : '390909.090909'.slice(0, 9)),
      money(`expenditure.through.${month}`, `累计支出`, `${(index + 1) * 390000}`),
      ratio(`budget.progress.${month}`, '累计执行率', `${index + 1}/12`),
    ]),
    ...['budget', 'final', 'priorFinal'].flatMap((column, index) => [
      money(`threePublic.${column}`, '“三公”经费', ['16000', '9800', '12000'][index] ?? null),
      money(`threePublic.${column}.公务接待费`, '公务接待费', ['16000', '9800', '12000'][index] ?? null),
    ]),
    money('threePublic.change', '“三公”经费比上年增加', '-2200'),
    money('threePublic.change.公务接待费', '公务接待费比上年增加', '-2200'),
  ]
}

export function operationsFigures(): PrintedFigure[] {
  return [
    count('staffing.quota', '事业编制数', ['12', '名']),
    count('staffing.inPost', '年末在职人数', ['11', '名']),
    ratio('staffing.controlRate', '在职人员控制率', '11/12'),
    count('staffing.quota.主任', '编制：主任', ['1', '名']),
    count('staffing.quota.副主任', '编制：副主任', ['3', '名']),
    count('staffing.quota.专业技术人员', '编制：专业技术人员', ['8', '名']),
    count('section.sections', '内设机构数', ['6', '个']),
    count('project.projects', '项目数', ['6', '个']),
    count('task.tasks', '重点工作任务数', ['2', '项']),
    count('video_conference.supported', '保障视频会议场次', ['236', '场']),
    ...SYSTEMS.map(([system, value]) =>
      count(`video_conference.supported.system=${system}`, `保障视频会议场次（${system}）`, [value, '场']),
    ),
    count('video_conference.supported.system=其他', '保障视频会议场次（其他）', ['0', '场']),
    count('video_conference.epidemic', '疫情防控会议场次', ['53', '场']),
    count('video_conference.stated', '注明会议系统的场次', ['206', '场']),
    ratio('video_conference.tested', '会前联调率', '232/236'),
    ratio('video_conference.uninterrupted', '会议零中断率', '233/236'),
    count('led_broadcast.plays', 'LED播放次数', ['11200', '次']),
    count('led_broadcast.screens', '播放大屏数', ['2', '个']),
    count('network_unit.connected', '接入单位数', ['52', '个']),
    ratio('network_unit.byFibre', '光纤接入率', '1'),
    count('network_unit.fixedAddresses', '固定IP终端数', ['1830', '台']),
    count('portal_error.found', '发现差错数', ['1290', '个']),
    count('portal_error.wrongCharacters', '错别字链接数', ['925', '个']),
    count('portal_error.wrongLinks', '错误超链接数', ['365', '个']),
    count('portal_error.corrected', '已整改差错数', ['1290', '个']),
    count('digital_project.special', '数字经济专项数', ['16', '个']),
    money('digital_project.specialInvestment', '数字经济专项总投资', '3020000000'),
    count('digital_project.key', '新基建重点项目数', ['33', '个']),
    money('digital_project.keyInvestment', '新基建重点项目总投资', '20000000000'),
    count('rectification.problems', '整改问题数', ['26', '个']),
    count('rectification.aspects', '问题方面数', ['3', '个']),
    count('rectification.measures', '整改措施数', ['38', '条']),
    ratio('rectification.closed', '整改完成率', '1'),
    count('meeting.groupMeetings', '党组会议次数', ['7', '次']),
    count('meeting.memberMeetings', '支部党员大会次数', ['3', '次']),
    count('meeting.lectures', '党课次数', ['4', '次']),
    ratio('meeting.membersEachQuarter.kept', '支部党员大会承诺履行率', '3/4'),
    ratio('meeting.lectureEachQuarter.kept', '党课承诺履行率', '1'),
  ]
}
