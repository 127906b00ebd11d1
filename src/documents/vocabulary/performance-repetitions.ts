import { compare, exactFromText } from '../../domain/amount/index.ts'
import type { IndicatorFacts, ProjectFacts, ReportFacts } from '../facts.ts'
import {
  constant,
  figure,
  figureOr,
  named,
  namedOr,
  nothing,
  prose,
  type Scope,
  type Value,
  words,
} from '../template/value.ts'
import { defineRepetition, evaluationAt, type Repetition, valued } from './define-vocabulary.ts'
import { ordinal } from './unit-repetitions.ts'

/** `null` for 定性: its target is words. */
export const targetOf = ({ target, targetText, name }: IndicatorFacts): Value =>
  target === null ? prose(targetText, `指标“${name}”的定性目标`) : figure(target)

/** The actual value; of a 定性 indicator the band it was judged to lie in. */
export const actualOf = ({ actual, judgement, name }: IndicatorFacts): Value => {
  if (actual !== null) return figure(actual)
  return judgement === null ? nothing(`指标“${name}”的实际完成值`) : words(judgement.band)
}

export const comparatorOf = ({ comparator }: IndicatorFacts): Value => words(comparator === '定性' ? '' : comparator)

/** An indicator with its project; `null` for the whole unit's. */
export interface Placed {
  readonly indicator: IndicatorFacts
  readonly project: ProjectFacts | null
}

export const ownerOf = (project: ProjectFacts | null): Value =>
  project === null ? words('部门整体') : named(project.name, '项目名称')

const INDICATOR_FIELDS: Readonly<Record<string, (row: Placed, index: number) => Value>> = {
  序号: ordinal,
  代码: ({ indicator }) => constant(indicator.code, '指标代码'),
  名称: ({ indicator }) => named(indicator.name, '指标名称'),
  所属: ({ project }) => ownerOf(project),
  一级指标: ({ indicator }) => words(indicator.levelOne),
  二级指标: ({ indicator }) => words(indicator.levelTwo),
  指标性质: ({ indicator }) => comparatorOf(indicator),
  指标值: ({ indicator }) => targetOf(indicator),
  实际完成值: ({ indicator }) => actualOf(indicator),
  完成率: ({ indicator }) => figureOr(indicator.completion, `指标“${indicator.name}”的完成率`),
  分值: ({ indicator }) => figure(indicator.weight),
  得分: ({ indicator }) => figure(indicator.points),
  偏差类别: ({ indicator }) => (indicator.deviation === null ? nothing('偏差原因') : words(indicator.deviation.cause)),
  偏差原因: ({ indicator }) => prose(indicator.deviation?.reason ?? null, `指标“${indicator.name}”的偏差原因`),
  改进措施: ({ indicator }) => prose(indicator.deviation?.measure ?? null, `指标“${indicator.name}”的改进措施`),
}

const indicatorsWhere = (name: string, rows: (scope: Scope) => readonly Placed[]) =>
  defineRepetition<Placed>({ name, rows, fields: INDICATOR_FIELDS })

/** Earned less than the weight. */
export function hasLost(facts: ReportFacts, { points, weight }: IndicatorFacts): boolean {
  const [earned, whole] = [points, weight].map((id) => exactFromText(valued(facts, id)?.value ?? ''))
  return earned !== null && earned !== undefined && whole !== null && whole !== undefined && compare(earned, whole) < 0
}

const here = (scope: Scope): Placed[] =>
  evaluationAt(scope).indicators.map((indicator) => ({ indicator, project: scope.project }))

/** Those of the whole unit, then those of each project. */
export const everyIndicator = ({ facts }: Scope): Placed[] => [
  ...facts.wholeUnit.indicators.map((indicator) => ({ indicator, project: null })),
  ...facts.projects.flatMap((project) => project.evaluation.indicators.map((indicator) => ({ indicator, project }))),
]

const PROJECT_FIELDS: Readonly<Record<string, (project: ProjectFacts, index: number) => Value>> = {
  序号: ordinal,
  代码: ({ code }) => constant(code, '项目代码'),
  名称: ({ name }) => named(name, '项目名称'),
  属性: ({ nature }) => words(nature),
  类别: ({ category }) => words(category),
  责任科室: ({ section }) => namedOr(section, '责任科室'),
  主要内容: ({ name, content }) => prose(content, `项目“${name}”的主要内容`),
  依据: ({ name, basis }) => prose(basis, `项目“${name}”的立项与指标依据`),
  预期目标: ({ name, expectedGoal }) => prose(expectedGoal, `项目“${name}”的年度总体目标`),
  目标完成情况: ({ name, goalResult }) => prose(goalResult, `项目“${name}”的总体目标实际完成情况`),
  年初预算数: ({ code }) => figure(`project.${code}.initial`),
  全年预算数: ({ code }) => figure(`project.${code}.annual`),
  全年执行数: ({ code }) => figure(`project.${code}.executed`),
  执行率: ({ evaluation }) => figure(evaluation.execution.rate),
  执行率得分: ({ evaluation }) => figure(evaluation.execution.points),
  执行偏差原因: ({ name, evaluation }) =>
    prose(evaluation.execution.deviation?.reason ?? null, `项目“${name}”的预算执行偏差原因`),
  执行改进措施: ({ name, evaluation }) =>
    prose(evaluation.execution.deviation?.measure ?? null, `项目“${name}”的预算执行改进措施`),
  总分: ({ evaluation }) => figure(evaluation.total),
  等级: ({ evaluation }) => (evaluation.grade === null ? nothing('自评等级') : words(evaluation.grade)),
}

/** 绩效: projects, blocks of points, indicators; inside a project, those of the project. */
export const PERFORMANCE_REPETITIONS: readonly Repetition[] = [
  defineRepetition<ProjectFacts>({
    name: '项目',
    rows: ({ facts }) => facts.projects,
    fields: PROJECT_FIELDS,
    project: (project) => project,
  }),
  defineRepetition({
    name: '得分板块',
    rows: (scope) => evaluationAt(scope).blocks,
    fields: {
      名称: ({ block }) => words(block),
      分值: ({ weight }) => constant(`${weight}分`, '规则包规定的分值'),
      得分: ({ points }) => figure(points),
    },
  }),
  indicatorsWhere('指标', here),
  indicatorsWhere('失分指标', (scope) => here(scope).filter(({ indicator }) => hasLost(scope.facts, indicator))),
  indicatorsWhere('全部失分指标', (scope) =>
    everyIndicator(scope).filter(({ indicator }) => hasLost(scope.facts, indicator)),
  ),
  indicatorsWhere('偏差指标', (scope) => everyIndicator(scope).filter(({ indicator }) => indicator.deviation !== null)),
]
