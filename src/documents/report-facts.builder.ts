import type { Instant } from '../domain/calendar/index.ts'
import { day } from '../domain/calendar/index.ts'
import type { OfficialDocument, Run } from '../domain/document/index.ts'
import type { FormLayouts } from '../domain/rule-pack/index.ts'
import { type Compiled, compileTemplate } from './compile/compile-template.ts'
import type { EvaluationFacts, IndicatorFacts, PrintedFigure, ProjectFacts, ReportFacts } from './facts.ts'
import {
  budgetFigures,
  CODES,
  count,
  money,
  operationsFigures,
  points,
  ratio,
  settlementFigures,
} from './report-figures.builder.ts'
import { parseTemplate } from './template/parse-template.ts'
import { REPORT_VOCABULARY } from './vocabulary/report-vocabulary.ts'

const PROJECTS = [
  '电子政务横向网建设和互联网接入租用',
  '视频接访系统租用',
  '网络维护',
  '乡镇视频接访系统租用',
  '视频会议系统租用',
  '网络安全等级保护',
] as const
const EXECUTED = ['420000', '300000', '217632', '250000', '250000', '860000'] as const
const ANNUAL = ['420000', '300000', '240000', '250000', '260000', '860000'] as const

interface IndicatorDraft {
  readonly code: string
  readonly name: string
  readonly levelOne: IndicatorFacts['levelOne']
  readonly levelTwo: string
  readonly target: readonly [string, string]
  readonly actual: string | null
  readonly weight: string
  readonly points: string
}

/** An indicator with its figures; a lost point brings a deviation with it. */
function indicatorWith(draft: IndicatorDraft): { facts: IndicatorFacts; figures: readonly PrintedFigure[] } {
  const id = (name: string) => `indicator.${draft.code}.${name}`
  const [target, unit] = draft.target
  return {
    facts: {
      code: draft.code,
      levelOne: draft.levelOne,
      levelTwo: draft.levelTwo,
      name: draft.name,
      explanation: `${draft.name}的数量`,
      comparator: '≥',
      target: id('target'),
      targetText: null,
      measuringUnit: unit,
      valueMethod: draft.levelOne === '满意度指标' ? '问卷调查法' : '情况统计法',
      actual: id('actual'),
      judgement: null,
      completion: id('completion'),
      weight: id('weight'),
      countedWeight: draft.weight,
      points: id('points'),
      deviation:
        draft.points === draft.weight
          ? null
          : {
              cause: '硬件条件保障',
              reason: '个别点位设备老化，会中出现短时中断。',
              measure: '更换老化终端，配备备用链路。',
            },
    },
    figures: [
      count(id('target'), `${draft.name}：指标值`, [target, unit]),
      count(id('actual'), `${draft.name}：实际完成值`, [draft.actual, unit]),
      ratio(id('completion'), `${draft.name}：完成率`, draft.actual === null ? null : `${draft.actual}/${target}`),
      points(id('weight'), draft.weight, `${draft.name}：分值`),
      points(id('points'), draft.points, `${draft.name}：得分`),
    ],
  }
}

interface Built<T> {
  readonly facts: T
  readonly figures: readonly PrintedFigure[]
}

const BLOCKS = [
  { block: '预算执行率', weight: '10' },
  { block: '产出指标', weight: '50' },
  { block: '效益指标', weight: '30' },
  { block: '满意度指标', weight: '10' },
] as const

const FUNDS = [
  { fund: '年度资金总额', part: '' },
  { fund: '当年财政拨款', part: '.appropriation' },
  { fund: '上年结转资金', part: '.carryOver' },
  { fund: '其他资金', part: '.other' },
] as const

const LOSING = 'P5'

function indicatorsOf(subject: string) {
  const loses = subject === LOSING
  const of = (levelOne: IndicatorFacts['levelOne'], levelTwo: string) => ({ levelOne, levelTwo })
  return [
    indicatorWith({
      ...of('产出指标', '数量指标'),
      code: `${subject}-01`,
      name: '保障会议场次',
      target: ['200', '场'],
      actual: '236',
      weight: '30',
      points: '30',
    }),
    indicatorWith({
      ...of('产出指标', '质量指标'),
      code: `${subject}-02`,
      name: '系统可用率',
      target: ['100', '%'],
      actual: loses ? '98' : '100',
      weight: '20',
      points: loses ? '19.60' : '20',
    }),
    indicatorWith({
      ...of('效益指标', '经济效益指标'),
      code: `${subject}-03`,
      name: '节约差旅支出',
      target: ['10', '万元'],
      actual: '12',
      weight: '30',
      points: '30',
    }),
    indicatorWith({
      ...of('满意度指标', '服务对象满意度指标'),
      code: `${subject}-04`,
      name: '使用单位满意度',
      target: ['95', '%'],
      actual: '96',
      weight: '10',
      points: '10',
    }),
  ]
}

function evaluation(
  subject: string,
  money: Pick<EvaluationFacts, 'funds'> & { readonly rate: string },
): Built<EvaluationFacts> {
  const loses = subject === LOSING
  const indicators = indicatorsOf(subject)
  const block = (name: string) => `evaluation.${subject}.block.${name}`
  return {
    facts: {
      funds: money.funds,
      execution: { weight: '10', rate: money.rate, points: block('预算执行率'), deviation: null },
      blocks: BLOCKS.map(({ block: name, weight }) => ({ block: name, weight, points: block(name) })),
      indicators: indicators.map(({ facts }) => facts),
      total: `evaluation.${subject}.total`,
      grade: '优',
    },
    figures: [
      ...indicators.flatMap(({ figures }) => figures),
      ...BLOCKS.map(({ block: name, weight }) =>
        points(block(name), loses && name === '产出指标' ? '49.60' : weight, `${name}得分`),
      ),
      points(`evaluation.${subject}.total`, loses ? '99.60' : '100', '总分'),
    ],
  }
}

function fundFigures(code: string): PrintedFigure[] {
  const columns = ['initial', 'annual', 'executed'] as const
  const parts = FUNDS.flatMap(({ fund, part }) =>
    columns.map((column) => {
      const isCarried = part === '.carryOver' || part === '.other'
      return money(`project.${code}.${column}${part}`, `${fund}${column}`, isCarried ? '0' : amountOf(code, column))
    }),
  )
  const rate = `${amountOf(code, 'executed')}/${amountOf(code, 'annual')}`
  return [...parts, ratio(`project.${code}.executionRate`, '预算执行率', rate)]
}

function amountOf(subject: string, column: 'initial' | 'annual' | 'executed'): string {
  const index = Number(subject.slice(1)) - 1
  return (column === 'executed' ? EXECUTED : ANNUAL)[index] ?? '0'
}

function project(name: string, index: number): Built<ProjectFacts> {
  const code = `P${index + 1}`
  const funds = FUNDS.map(({ fund, part }) => ({
    fund,
    initial: `project.${code}.initial${part}`,
    annual: `project.${code}.annual${part}`,
    executed: `project.${code}.executed${part}`,
  }))
  const { facts, figures } = evaluation(code, { funds, rate: `project.${code}.executionRate` })
  return {
    facts: {
      code,
      name,
      nature: '延续项目',
      category: '其他运转类',
      section: '视频会议管理科',
      content: `${name}的建设、使用和维护。`,
      basis: '开财预字〔2020〕1号',
      expectedGoal: '系统稳定可用，任务按期完成。',
      goalResult: '已完成年度任务，接入单位{network_unit.connected}。',
      evaluation: facts,
    },
    figures: [...figures, ...fundFigures(code)],
  }
}

const sourced = <T>(value: T) => ({ value, source: '财预〔2020〕10号', confidence: 'confirmed' }) as const

const FORMS: FormLayouts = {
  project: sourced({ moneyUnit: '元', layout: 'yunnan' }),
  wholeUnit: sourced({ moneyUnit: '万元', layout: 'yunnan', hasPoints: true }),
}

function unitWords(): Pick<ReportFacts, 'unit' | 'sections' | 'posts' | 'objectives' | 'tasks'> {
  return {
    unit: {
      id: 'sample-unit',
      name: '开远市人民政府大数据研究中心',
      shortName: '大数据中心',
      type: '财政全额拨款事业单位',
      supervisingUnit: '开远市人民政府',
      establishedOn: day('2019-02-01'),
      functions: ['负责政府上网工程的规划、建设、维护和管理。', '指导全市电子政务建设。'],
    },
    sections: ['办公室', '财务人事科', '视频会议管理科', '网络综合管理科'].map((name) => ({ name, duties: null })),
    posts: [
      { post: '主任', division: '按岗位', number: 'staffing.quota.主任' },
      { post: '副主任', division: '按岗位', number: 'staffing.quota.副主任' },
      { post: '专业技术人员', division: '按编制结构', number: 'staffing.quota.专业技术人员' },
    ],
    objectives: [{ content: '预算编制有目标、执行有监控。', result: '资金进度按月汇总。' }],
    tasks: [
      { name: '电子政务网运行', content: '接入和运维', project: 'P1', section: '网络综合管理科' },
      { name: '视频会议保障', content: '联调和值守', project: 'P5', section: null },
    ],
  }
}

function moneyWords(): Pick<
  ReportFacts,
  'functionCodes' | 'adjustments' | 'changeReasons' | 'gapExplanations' | 'threePublic'
> {
  const income = '财政拨款收入'
  const added = '开财预字〔2020〕221号'
  return {
    functionCodes: CODES.map(({ code, name }) => ({ code, name })),
    adjustments: [
      {
        decidedOn: day('2020-09-18'),
        documentNumber: added,
        reason: '新增项目',
        project: null,
        amount: 'adjustment.1',
      },
    ],
    changeReasons: [
      { subject: '年初预算', reason: '网络安全等级保护专项经费', documentNumber: null, amount: 'change.1' },
      { subject: income, reason: '新增项目拨款', documentNumber: added, amount: 'change.2' },
      { subject: income, reason: '网络安全等级保护经费', documentNumber: '开财预字〔2020〕1号', amount: 'change.3' },
    ],
    gapExplanations: [
      {
        code: '2010406',
        name: '社会事业发展规划',
        reason: '拨款在机关服务科目列支',
        documentNumber: added,
        amount: 'gapExplanation.1',
      },
    ],
    threePublic: [
      {
        expense: '公务接待费',
        budget: 'threePublic.budget.公务接待费',
        final: 'threePublic.final.公务接待费',
        priorFinal: 'threePublic.priorFinal.公务接待费',
        change: 'threePublic.change.公务接待费',
        reason: null,
      },
    ],
  }
}

const PACK: ReportFacts['pack'] = {
  title: '国家规则包',
  source: '财预〔2020〕10号',
  grades: sourced([
    { grade: '优', from: '90' },
    { grade: '良', from: '80' },
    { grade: '中', from: '60' },
    { grade: '差', from: '0' },
  ]),
  execution: sourced({ kind: 'proportional' }),
  forms: FORMS,
}

/** Sound facts of a whole year: the published sums of the reference case, everything else made up for the test. */
export function reportFacts(changes: Partial<ReportFacts> = {}): ReportFacts {
  const projects = PROJECTS.map(project)
  const funds = [
    { fund: '年度资金总额', initial: 'budget.initial', annual: 'budget.annual', executed: 'expenditure.total' },
  ]
  const wholeUnit = evaluation('unit', { funds, rate: 'budget.executionRate' })
  const figures = [
    ...settlementFigures(),
    ...budgetFigures(),
    ...operationsFigures(),
    ...projects.flatMap((built) => built.figures),
    ...wholeUnit.figures,
  ]
  return {
    year: 2020,
    ...unitWords(),
    ...moneyWords(),
    projects: projects.map((built) => built.facts),
    wholeUnit: wholeUnit.facts,
    pack: PACK,
    figures: new Map(figures.map((figure) => [figure.id, figure])),
    signedOn: day('2021-05-20'),
    generatedAt: '2021-05-20T02:00:00.000Z' as Instant,
    ...changes,
  }
}

/** The same facts with some figures changed or added. */
export function withFigures(facts: ReportFacts, figures: readonly PrintedFigure[]): ReportFacts {
  return { ...facts, figures: new Map([...facts.figures, ...figures.map((figure) => [figure.id, figure] as const)]) }
}

/** A template compiled; the template itself must be sound. */
export function compiled(template: string, changes: Partial<ReportFacts> = {}): Compiled {
  const parsed = parseTemplate(template, REPORT_VOCABULARY)
  if (parsed.findings.length > 0) throw new Error(JSON.stringify(parsed.findings))
  return compileTemplate(parsed.template, reportFacts(changes))
}

/** A compiled document in lines, figures in ‹› and what else is bound in []. */
export function inLines({ title, blocks, attachments, signature }: OfficialDocument): string[] {
  const words = (runs: readonly Run[]) => runs.map((run) => markedRun(run)).join('')
  const lines = blocks.flatMap((block) => {
    if (block.kind === 'heading') return [`${'#'.repeat(block.level)} ${block.number}${words(block.runs)}`]
    if (block.kind === 'paragraph') return [words(block.runs)]
    const { caption, unitNote, columns, rows, totalRow } = block
    const body = rows.map((row, index) => `|${index === totalRow ? '=' : ' '}${row.map(words).join(' | ')}`)
    return [
      `| ${caption}${unitNote === null ? '' : ` ${unitNote}`}`,
      `| ${columns.map((one) => one.title).join(' | ')}`,
      ...body,
    ]
  })
  const ends = attachments.map((one) => `附件${one.number} ${one.title} ${one.file}`)
  return [`《${title}》`, ...lines, ...ends, `${signature.unitName} ${signature.day}`]
}

function markedRun(run: Run): string {
  if (run.kind === 'figure') return `‹${run.text}›`
  return run.kind === 'text' ? run.text : `[${run.text}]`
}
