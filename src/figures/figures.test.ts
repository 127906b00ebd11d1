import { describe, expect, test } from 'vitest'
import { wholeYear } from '../domain/calendar/index.ts'
import type { FigureDefinition } from '../domain/figure/index.ts'
import { average, choice, count, decimal, defineLedger, distinct, latest, sum, text } from '../ledgers/define-ledger.ts'
import { ledgers } from '../ledgers/index.ts'
import { national2021 } from '../rule-packs/national-2021.ts'
import { yunnan2020 } from '../rule-packs/yunnan-2020.ts'
import type { FigureOutline, OutlineIndicator } from './define-figures.ts'
import { growsByMonth, scopedFigures } from './define-scoped-figures.ts'
import { figureCatalogue } from './index.ts'

function indicator(change: Partial<OutlineIndicator>): OutlineIndicator {
  return {
    id: 'i1',
    code: 'P1-01',
    project: 'p1',
    subject: 'P1',
    stage: '批复',
    versions: ['i1'],
    levelOne: '产出指标',
    levelTwo: '数量指标',
    name: '保障会议场次',
    explanation: '',
    origin: '其他',
    comparator: '≥',
    target: '200',
    targetText: null,
    measuringUnit: '场',
    weight: '50',
    targetBasis: '计划标准',
    valueMethod: '情况统计法',
    valueSource: '部门业务记录',
    scoringRule: null,
    evidenceRequirement: '',
    card: null,
    accumulation: '累加',
    boundTo: null,
    judgement: null,
    owner: '办公室',
    ...change,
  }
}

function outline(change: Partial<FigureOutline>): FigureOutline {
  return {
    unitId: 'u',
    year: 2020,
    pack: yunnan2020,
    functionCodes: [{ code: '2010302', name: '一般行政管理事务' }],
    projects: [{ id: 'p1', code: 'P1', name: '网络维护', owner: '办公室' }],
    indicators: [
      indicator({}),
      indicator({ id: 'i2', code: 'P1-02', levelOne: '效益指标', levelTwo: '社会效益', weight: '40' }),
    ],
    posts: ['主任'],
    adjustments: [
      { documentNumber: '开财预字〔2020〕221号', projects: ['P1', null] },
      { documentNumber: null, projects: ['P1'] },
    ],
    initialCells: [
      { functionCode: '2010302', project: 'P1' },
      { functionCode: '2010302', project: null },
    ],
    gapExplanations: [
      { functionCode: '2010302', reason: '跨科目列支' },
      { functionCode: null, reason: '使用上年结转' },
    ],
    changeReasons: [{ subject: '财政拨款收入', reason: '新增项目' }],
    operations: ledgers.filter(({ subject }) => subject === 'operations'),
    bookkeeper: '财务人事科',
    ...change,
  }
}

const definitionsOf = (change: Partial<FigureOutline> = {}): ReadonlyMap<string, FigureDefinition> => {
  const all = figureCatalogue.flatMap(({ figuresOf }) => figuresOf(outline(change)))
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  return new Map(all.map((one) => [one.id, one]))
}

const namedBy = ({ formula }: FigureDefinition): readonly string[] => {
  switch (formula.kind) {
    case 'measure':
      return []
    case 'sum':
      return formula.terms
    case 'difference':
      return [formula.minuend, formula.subtrahend]
    case 'ratio':
      return [formula.part, formula.base]
    case 'growth':
      return [formula.current, formula.prior]
    case 'product':
      return formula.factors
    case 'converted':
      return [formula.of]
    case 'kept':
      return formula.terms.map(({ figure: id }) => id)
    case 'points':
      return formula.inputs
  }
}

describe('the figures of a year', () => {
  test('have ids of their own and name only figures that exist', () => {
    const definitions = definitionsOf()
    for (const one of definitions.values()) expect(namedBy(one).filter((id) => !definitions.has(id))).toEqual([])
  })

  test('count only fields that their ledgers have', () => {
    for (const { formula } of definitionsOf().values()) {
      if (formula.kind !== 'measure') continue
      const ledger = ledgers.find(({ id }) => id === formula.ledger)
      const fields = [
        ...Object.keys(formula.measure.where),
        ...('field' in formula.measure ? [formula.measure.field] : []),
      ]
      expect(fields.filter((field) => ledger?.fields[field] === undefined)).toEqual([])
    }
  })

  test('split a measure of operations by each choice that it does not already fix', () => {
    const definitions = definitionsOf()
    expect(definitions.get('video_conference.supported.system=省电子政务')?.unit).toEqual({
      kind: 'count',
      word: '场',
      decimals: 0,
    })
    expect(definitions.get('video_conference.uninterrupted.system=未注明')?.unit).toEqual({ kind: 'ratio' })
    expect(definitions.has('portal_error.wrongLinks.kind=错别字链接')).toBe(false)
    expect(definitions.get('digital_project.keyInvestment')?.unit).toEqual({ kind: 'money' })
  })
})

describe('the budget as it was allotted and adjusted', () => {
  const formulaOf = (id: string, change: Partial<FigureOutline> = {}) => definitionsOf(change).get(id)?.formula

  test('an adjustment starts from where the one before ended, in all and for each project', () => {
    const [first, second] = ['budget.adjustment.开财预字〔2020〕221号', 'budget.adjustment.未注明文号']
    expect(formulaOf(`${first}.before`)).toEqual({ kind: 'sum', terms: ['budget.initial', 'budget.carryOver'] })
    expect(formulaOf(`${second}.before`)).toMatchObject({ terms: ['budget.initial', 'budget.carryOver', first] })
    expect(formulaOf(`${second}.P1.before`)).toMatchObject({ terms: ['project.P1.initial', `${first}.P1`] })
    expect(formulaOf(`${first}.none.before`)).toMatchObject({ terms: ['budget.standing.none'] })
    expect(formulaOf(`${second}.P1.after`)).toMatchObject({ terms: [`${second}.P1.before`, `${second}.P1`] })
  })

  test('budget of no project is asked for only where some was adjusted', () =>
    expect(
      formulaOf('budget.standing.none', { adjustments: [{ documentNumber: null, projects: ['P1'] }] }),
    ).toBeUndefined())

  test('年初预算 of a cell counts the lines of its code and project', () => {
    expect(formulaOf('budget.initial.2010302.project.P1')).toMatchObject({
      measure: { where: { stage: '年初预算', functionCode: '2010302', project: 'p1' } },
    })
    expect(formulaOf('budget.initial.project.none')).toMatchObject({ measure: { where: { project: null } } })
    const only = { initialCells: [{ functionCode: '2010302', project: 'P1' }] }
    expect(definitionsOf(only).has('budget.initial.project.none')).toBe(false)
  })
})

test('a reason for a change of nothing known has an amount, and no share of a whole', () => {
  const definitions = definitionsOf({
    changeReasons: [
      { subject: '其他', reason: '旧记录' },
      { subject: '支出', reason: '新增' },
    ],
  })
  expect(definitions.has('changeReason.1')).toBe(true)
  expect(definitions.has('changeReason.1.share')).toBe(false)
  expect(definitions.get('changeReason.2.share')?.formula).toMatchObject({ base: 'expenditure.growth' })
})

test('a measure speaks in the unit of its field', () => {
  const patrol = defineLedger({
    id: 'patrol',
    title: '巡检',
    subject: 'operations',
    rowUnit: '次',
    fields: {
      minutes: count('时长', '分钟'),
      latency: decimal('时延', { unit: '毫秒', decimals: 3 }),
      place: text('地点'),
      state: choice('状态', ['正常']),
    },
    happenedOn: null,
    list: ['minutes'],
    identity: ['place'],
    measures: {
      minutes: sum('minutes', { label: '总时长' }),
      mean: average('minutes', { label: '平均时长' }),
      latency: average('latency', { label: '平均时延' }),
      last: latest('place', { label: '最近地点' }),
      places: distinct('place', { label: '地点数' }),
    },
  })
  const definitions = definitionsOf({ operations: [patrol] })
  const unitOf = (name: string) => definitions.get(`patrol.${name}`)?.unit
  expect(unitOf('minutes')).toEqual({ kind: 'count', word: '分钟', decimals: 0 })
  expect(unitOf('mean')).toEqual({ kind: 'count', word: '分钟', decimals: 2 })
  expect(unitOf('latency')).toEqual({ kind: 'count', word: '毫秒', decimals: 3 })
  expect(unitOf('places')).toEqual({ kind: 'count', word: '个', decimals: 0 })
  expect(unitOf('last')).toEqual({ kind: 'count', word: '', decimals: 0 })
  expect(definitions.has('patrol.mean.state=正常')).toBe(true)
  expect(definitions.has('patrol.last.state=正常')).toBe(false)
})

describe('an indicator’s actual value', () => {
  const actualOf = (change: Partial<OutlineIndicator>) =>
    definitionsOf({ indicators: [indicator(change)] }).get('indicator.P1-01.actual')

  test.each([
    ['累加', 'sum'],
    ['取最新', 'latest'],
    ['取平均', 'average'],
  ])('%s over the months reported', (accumulation, kind) => {
    expect(actualOf({ accumulation })?.formula).toMatchObject({
      kind: 'measure',
      ledger: 'actual_value',
      measure: { kind },
      needsRows: true,
    })
  })

  test.each([
    ['场', '1'],
    ['%', '100'],
    ['万元', '0.000001'],
    ['元', '0.01'],
  ])('bound to another figure speaks in %s', (measuringUnit, factor) => {
    expect(actualOf({ boundTo: 'video_conference.supported', measuringUnit })?.formula).toEqual({
      kind: 'converted',
      of: 'video_conference.supported',
      factor,
    })
  })

  test('bound to minutes speaks in its own hours', () => {
    const bound = { boundTo: 'network_fault.meanMinutes.service=电子政务网', accumulation: '取平均' }
    const definitions = definitionsOf({
      operations: ledgers.filter(({ id }) => id === 'network_fault'),
      indicators: [indicator({ ...bound, measuringUnit: '小时' })],
    })
    expect(definitions.get('indicator.P1-01.actual')).toMatchObject({
      unit: { word: '小时', decimals: 2 },
      formula: { factor: '1/60' },
    })
  })

  test('a 定性 indicator has none, only points from its judgement', () => {
    const judgement = { band: '达成年度指标', share: '0.9', reason: '材料齐全', evidence: [] }
    const definitions = definitionsOf({
      indicators: [indicator({ comparator: '定性', target: null, targetText: '显著', judgement })],
    })
    expect(definitions.has('indicator.P1-01.actual')).toBe(false)
    expect(definitions.get('indicator.P1-01.points')?.formula).toMatchObject({
      kind: 'points',
      inputs: [],
      scoring: { kind: 'qualitative', judgement },
    })
  })

  test.each([
    ['≥', '200', ['indicator.P1-01.actual', 'indicator.P1-01.target']],
    ['≤', '2.5', ['indicator.P1-01.target', 'indicator.P1-01.actual']],
    ['<', '2', ['indicator.P1-01.target', 'indicator.P1-01.actual']],
  ] as const)('%s %s is completed by %j', (comparator, target, terms) => {
    const completion = definitionsOf({ indicators: [indicator({ comparator, target })] }).get(
      'indicator.P1-01.completion',
    )
    expect(completion === undefined ? [] : namedBy(completion)).toEqual(terms)
  })

  test('a zero target has no completion, and shows the decimals of its target', () => {
    const definitions = definitionsOf({ indicators: [indicator({ comparator: '=', target: '0.0' })] })
    expect(definitions.has('indicator.P1-01.completion')).toBe(false)
    expect(definitions.get('indicator.P1-01.target')?.unit).toEqual({ kind: 'count', word: '场', decimals: 1 })
  })
})

describe('points', () => {
  test('of satisfaction follow the pack’s own rule for it', () => {
    const indicators = [
      indicator({}),
      indicator({ code: 'P1-02', levelOne: '满意度指标', levelTwo: '服务对象满意度', weight: '10' }),
    ]
    const rule = (id: string) => {
      const formula = definitionsOf({ indicators, pack: national2021 }).get(id)?.formula
      return formula?.kind === 'points' && formula.scoring.kind === 'quantitative' ? formula.scoring.rule : null
    }
    expect(rule('indicator.P1-01.points')).toBe(national2021.quantitative)
    expect(rule('indicator.P1-02.points')).toBe(national2021.satisfaction)
  })

  test('of the whole unit hold its spending against its budget', () => {
    const definitions = definitionsOf({ indicators: [indicator({ subject: 'unit', project: null })] })
    const execution = definitions.get('evaluation.unit.block.预算执行率')
    expect(execution === undefined ? [] : namedBy(execution)).toEqual(['expenditure.total', 'budget.annual'])
    expect(definitions.has('evaluation.P1.total')).toBe(false)
  })
})

describe('a figure over some months', () => {
  const known = {
    bases: definitionsOf({
      indicators: [
        indicator({}),
        indicator({ id: 'i2', code: 'P1-02', comparator: '≤', boundTo: 'project.P1.executed', measuringUnit: '万元' }),
        indicator({ id: 'i3', code: 'P1-03', accumulation: '取平均' }),
      ],
    }),
    ledgers,
  }
  const product: FigureDefinition = {
    id: 'product',
    label: '乘积',
    unit: { kind: 'ratio' },
    period: wholeYear(2020),
    formula: { kind: 'product', factors: ['income.total', 'expenditure.total'] },
    owner: '财务人事科',
    note: null,
  }
  const sources = { ...known, bases: new Map([...known.bases, ['product', product]]) }
  const named = (id: string) => scopedFigures(id, sources).map((one) => one.id)

  test('counts the same rows within its period', () => {
    expect(scopedFigures('video_conference.supported@2020-01..2020-10', sources)).toMatchObject([
      { period: { from: '2020-01-01', to: '2020-10-31' }, label: '保障视频会议场次（1—10月）' },
    ])
  })

  test('of figures takes those that depend on months, and what states the whole year as it is', () => {
    expect(named('project.P1.executionRate@2020-01..2020-07')).toEqual([
      'project.P1.executed.appropriation@2020-01..2020-07',
      'project.P1.executed.carryOver@2020-01..2020-07',
      'project.P1.executed.other@2020-01..2020-07',
      'project.P1.executed@2020-01..2020-07',
      'project.P1.executionRate@2020-01..2020-07',
    ])
    expect(scopedFigures('indicator.P1-01.completion@2020-01..2020-07', sources).at(-1)?.formula).toEqual({
      kind: 'ratio',
      part: 'indicator.P1-01.actual@2020-01..2020-07',
      base: 'indicator.P1-01.target',
    })
    expect(named('indicator.P1-02.actual@2020-03..2020-03')).toHaveLength(5)
    expect(named('gap.total@2020-01..2020-10')).toContain('gap.total@2020-01..2020-10')
    expect(named('product@2020-01..2020-10').at(-1)).toBe('product@2020-01..2020-10')
  })

  test('goes on to the year’s end at the pace of its months', () => {
    expect(scopedFigures('expenditure.total.pace@2020-01..2020-07', sources).at(-1)).toMatchObject({
      label: '决算总支出（全年预计）',
      period: { from: '2020-01-01', to: '2020-12-31' },
      formula: { kind: 'converted', of: 'expenditure.total@2020-01..2020-07', factor: '12/7' },
    })
    expect(named('expenditure.total.pace@2020-02..2020-07')).toEqual([])
  })

  test.each([
    'video_conference.supported',
    'nothing@2020-01..2020-10',
    'nothing.pace@2020-01..2020-10',
    'income.total@2020-00..2020-10',
    'income.total@2020-05..2020-03',
    'income.total@2020-05..2020-13',
    'indicator.P1-01.target@2020-01..2020-10',
    'network_unit.connected@2020-01..2020-10',
    'expenditure.month.01@2020-01..2020-10',
    'income.growthRate@2020-01..2020-10',
    'evaluation.P1.total@2020-01..2020-10',
  ])('%s names none', (id) => {
    expect(named(id)).toEqual([])
  })

  test.each([
    ['indicator.P1-01.actual', true],
    ['indicator.P1-02.actual', true],
    ['indicator.P1-03.actual', false],
    ['video_conference.supported', true],
    ['network_unit.connected', false],
    ['gap.total', true],
    ['product', true],
    ['threePublic.final', false],
    ['budget.executionRate', false],
    ['nothing', false],
  ])('%s counts up month by month: %s', (id, grows) => expect(growsByMonth(id, sources)).toBe(grows))
})
