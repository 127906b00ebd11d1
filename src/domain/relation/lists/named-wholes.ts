import { compare, sumOf as total } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { hasInOrder, lastClause } from '../tie/clause.ts'
import { isDerived } from '../tie/derived.ts'
import { makeTie } from '../tie/make-tie.ts'
import { significantDigits } from '../tie/print.ts'
import { isOneSlipAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { sumOfParts } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { dividesWhole, mayOverlap } from './plausible.ts'

type SumEquation = Extract<Equation, { form: 'sum' }>

/** An amount that a list may divide, or that may be in one. */
export const isPlain = (claim: Claim): boolean =>
  !isDerived(claim) && claim.vagueness === 'none' && claim.unit.key !== '' && claim.value.numerator > 0n

const NAMED = /([一-龥]{2,10})中(?:[，：]|(?![央心学小级层期])(?=[一-龥]{2}))/
/** 实有人员 is 实有63人. */
const COUNTED_NOUN =
  /(?:的?(?:[户人件台套]数|总数|数量|房源|款项|经费)|人员|职工|人数|资金|项目|问题|部分|样品|产品|单位|案件|企业|学校|机构|家庭|患者|对象|设备|车辆|站点|事项)$/

const coreOf = (words: string): string =>
  lastClause(words)
    .replace(/^(?:今年|全年|本年|上述|这些|该)/, '')
    .replace(COUNTED_NOUN, '')
    .replace(/的$/, '')
const NAMED_BACK = 40

/** 卫技人员 is 卫生技术人员, 落实去向者 were told as 落实去向, and 一般公共预算拨款支出 is what was appropriated. */
export function isCalled({ label }: Claim, name: string): boolean {
  if (label.length < 2) return false
  const names = [name, name.replace(/(?<=.{4})支出$/, '')]
  return (
    names.some((each) => label.endsWith(each) || each.endsWith(label)) ||
    hasInOrder(label, name.replace(/(?<=..)者$/, ''))
  )
}

/** 年末结转结余中，…: a rest may be divided too. */
function isNamed(claim: Claim, name: string): boolean {
  if (!isPlain(claim) && claim.role !== 'difference') return false
  if (claim.label.length >= 3 && isCalled(claim, name)) return true
  const core = coreOf(name)
  return core.length >= 2 && coreOf(claim.lead).endsWith(core)
}

/** 卫生技术人员中，医师104人、护士142人: the parts of what was stated under that name. */
export function wholesNamed(prose: Prose, first: Claim): Claim[] {
  const [, name = ''] = NAMED.exec(first.lead) ?? []
  return name === ''
    ? []
    : prose.claims
        .slice(Math.max(0, first.index - NAMED_BACK), first.index)
        .filter((claim) => isNamed(claim, name) && claim.unit.key === first.unit.key)
        .reverse()
}

const SURVEYED_BACK = 60
const FEWEST_ANSWERS = 3
const GRADED = /满意|一般|好|差|优|良|中|了解|清楚|弃权|不[一-龥]{2}/

/** 有效问卷344份 … 非常满意201人、满意117人、一般21人、不满意5人: those who answered are as many as their answers. */
export function wholesSurveyed(prose: Prose, run: readonly Claim[]): Claim[] {
  const [first] = run
  if (first?.unit.key !== '人' || run.length < FEWEST_ANSWERS) return []
  return prose.claims
    .slice(Math.max(0, first.index - SURVEYED_BACK), first.index)
    .filter((claim) => isPlain(claim) && claim.unit.printed === '份' && /(?<!无)有效/.test(claim.lead))
}

/** 非常满意201人、满意117人（合计318人）、一般21人: though some of them are summed up by themselves, all of them answered. */
export function surveyedOf(prose: Prose, run: readonly Claim[]): Tie[] {
  const equations = wholesSurveyed(prose, run).map((whole) => sumOfParts(whole, run))
  const holding = equations.find((equation) => isSolved(equation))
  const slipped = run.every(({ label }) => GRADED.test(label)) ? equations.find(isOneSlipAway) : undefined
  if (holding !== undefined) return [makeTie('parts', holding, 'certain')]
  return slipped === undefined ? [] : [makeTie('parts', slipped, 'likely')]
}

/** 实有63人。实有人员中行政25人、事业38人: the whole is named again where its parts begin. */
export const isOfNamed = (prose: Prose, { whole, terms }: SumEquation): boolean =>
  terms.length >= 2 &&
  terms.slice(0, 1).some(({ quantity }) => wholesNamed(prose, quantity as Claim).includes(whole as Claim)) // a run's are claims

/** 基本支出中，人员经费…，公用经费…: two sides of a whole that is named where they begin. */
export const isNamedDivision = (prose: Prose, equation: SumEquation): boolean =>
  dividesWhole(equation.terms.map(({ quantity }) => quantity.label)) && isOfNamed(prose, equation)

/** More than a whole that is named again: where no two of the parts may be said of one thing, it cannot be. */
export function isExcess(prose: Prose, equation: SumEquation): boolean {
  const isMore = compare(total(equation.terms.map(({ quantity }) => quantity.value)), equation.whole.value) > 0
  return isMore && isOfNamed(prose, equation) && !mayOverlap(equation.terms.map(({ quantity }) => quantity.label))
}

/** 事业编制25名。实有在编16名，派遣5名，退休6名: what there may be is divided only into what is called so too. */
export function isOfAllowance({ whole, terms }: SumEquation): boolean {
  const [word] = /编制|限额|控制数|指标|计划|任务/.exec(whole.label) ?? []
  return word !== undefined && !terms.some(({ quantity }) => quantity.label.includes(word))
}

/** A whole of fewer digits is divided by another sentence only where it is named there. */
const FEW_DIGITS = 4

/** 612户，其中少数民族491户。贫困户203户…: another sentence divides no part of the one before, unless it names it. */
export const isUnderAmong = (prose: Prose, whole: Claim, first: Claim | undefined): boolean =>
  first !== undefined &&
  whole.sentence !== first.sentence &&
  significantDigits(whole) < FEW_DIGITS &&
  whole.lead.includes('其中') &&
  !wholesNamed(prose, first).includes(whole)
