import type { Exact } from '../../domain/amount/index.ts'
import { compare } from '../../domain/amount/index.ts'
import type { Claim } from '../../domain/claim/index.ts'
import { firstFrom, lastUntil } from '../../domain/claim/index.ts'
import type { FormIndicator, HeldValues } from '../../domain/evaluation-form/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import { isReached } from '../../domain/scoring/index.ts'
import type { Place, Problem } from '../define-check.ts'
import { defineCheck, verdictOf } from '../define-check.ts'
import type { Found } from '../define-words.ts'
import { allFound, groupOf, quoted } from '../define-words.ts'
import { formsOf, valuesOf } from '../self-evaluation/define-form-check.ts'
import { isStated } from './define-comparison.ts'
import { goalsMissed, goalsOf, LESS_IS_BETTER } from './define-goals.ts'

/** 各项绩效指标均已达到目标值, 年初确定的各项数量指标均已如期完成; 除教师培训外，其余均达到或超过目标值. */
const ALL_REACHED =
  /(?:(?:各项|各个?|全部|所有|\d+项|[一二三四五六七八九十]+项)([一-龥]{0,8}?)(?:指标|目标)值?|除([^，。；]{2,20}?)外，?(?:其余|其他|其它)[^，。；\d]{0,8}?)(?:均|都|全部|全面)(?:已经?)?(?:按[时期质]+|如期|圆满|顺利|全面)*(?:完成|达到|达标|实现|超额)/g
/** 基本, 大部分: not all of them; 应, 力争: what shall be. */
const NOT_SAID = /基本上?(?:均|都|全部|完成)|大部分|多数|应当?|力争|确保|争取|预计|计划(?:到|于|在)|上年|去年/
/** 4项目标均已完成: those that were just counted. */
const COUNTED = /^[\d一二三四五六七八九十]/
/** What is said of the whole year or unit, and not of one of its projects. */
const OF_THE_WHOLE = /总体|总的|综上|整体|年初|全年|年度|本年/
const KINDS = /数量|质量|时效|成本|产出|效益|效果|满意度?/
/** 预算执行率 has a place of its own in the forms, and is no indicator that somebody set. */
const NO_INDICATOR = /执行率/

/** A goal that was not reached: what it is called, what was to be and what is. */
interface Missed {
  readonly name: string
  readonly goal: string
  readonly actual: string
  readonly places: readonly Place[]
}

/** What is said to have been reached: of which kind of indicators, and but for which. */
interface Said {
  readonly found: Found
  readonly kind: string
  readonly but: string
  readonly sentence: string
}

function saidAt(document: Examined, found: Found): Said[] {
  if (document.paragraphAt(found.start)?.place !== 'body') return []
  const before = document.normal.slice(0, found.end)
  const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1)
  const [kind, but] = [groupOf(KINDS.exec(groupOf(found.words, 1)) ?? [], 0), groupOf(found.words, 2)]
  const isOpen = but === '' && sentence.includes('除')
  return NOT_SAID.test(sentence) || isOpen ? [] : [{ found, but, kind, sentence }]
}

const isExcepted = ({ but }: Said, name: string): boolean =>
  but !== '' && [...but.split(/[、和及与]/)].some((each) => name.includes(each) || each.includes(name))

type HeldIndicator = FormIndicator & { readonly held: HeldValues }

const isHeld = (indicator: FormIndicator): indicator is HeldIndicator => indicator.held !== null

/** Lines of 绩效自评表 whose value is not what was aimed at. */
function missedInForms(document: Examined, said: Said): Missed[] {
  return formsOf(document)
    .flatMap(({ indicators }) => indicators.filter(isHeld))
    .filter(({ name, levelOne, levelTwo, held }) => {
      const isMeant = `${levelOne}${levelTwo}${name.text}`.includes(said.kind) && !NO_INDICATOR.test(name.text)
      return isMeant && !isExcepted(said, name.text) && !isReached(valuesOf(held))
    })
    .map(({ name, held: { target, actual } }) => ({
      name: name.text,
      goal: target.text,
      actual: actual.text,
      places: [actual, target],
    }))
}

/** An amount with the goal it had. */
interface Aimed {
  readonly amount: Claim
  readonly goal: Claim
  readonly isLimit: boolean
  readonly name: string
}

const GOAL_BEHIND = /^（(?:年度|全年|年初)?(?:绩效)?(?:目标|指标)值?(?:为|是|：)?$/

/** 满意度87.5%（目标值≥90%） */
function aimedInBracket({ claims, normal }: Examined, amount: Claim): Aimed | null {
  const goal = claims[amount.index + 1]
  if (goal === undefined || goal.unit.key !== amount.unit.key) return null
  const words = normal.slice(amount.end, goal.start).replace(/[≥≤><=]|不低于|不少于|不高于|不超过/g, '')
  return GOAL_BEHIND.test(words) ? { amount, goal, isLimit: goal.bound === 'at-most', name: amount.label } : null
}

/** 计划举办6期，实际举办5期 */
function aimedBefore({ claims, normal }: Examined, amount: Claim): Aimed | null {
  const goal = claims[amount.index - 1]
  if (goal?.sentence !== amount.sentence || goal.unit.key !== amount.unit.key) return null
  if (goal.unit.dimension !== 'count' || goal.bound === 'at-most') return null
  const leadOf = ({ leadStart, start }: Claim): string => normal.slice(leadStart, start)
  const isPair = /(?:计划|目标)[^，。；]*$/.test(leadOf(goal)) && /实际[^，。；]*$/.test(leadOf(amount))
  return isPair ? { amount, goal, isLimit: false, name: goal.label.replace(/^计划|^目标/, '') } : null
}

function aimedElsewhere(goalOf: ReturnType<typeof goalsOf>, amount: Claim): Aimed | null {
  const goal = goalOf(amount)
  // What is aimed at for the year to come is told last.
  return goal === null || goal.claim.start > amount.start
    ? null
    : { amount, goal: goal.claim, isLimit: goal.bound === 'at-most', name: amount.label }
}

const isShort = ({ interval }: Claim, goal: Exact, isLimit: boolean): boolean =>
  isLimit ? compare(interval.low, goal) > 0 : compare(interval.high, goal) < 0

/** 各项指标全部完成。其中计划10期，实际8期: what is said right behind the words. */
const GOES_ON = /^(?:[，；。：]其中|[，：])[^。；\n]{0,24}$/

const isRightBehind = ({ normal }: Examined, { found }: Said, { goal }: Aimed): boolean =>
  goal.start > found.end && GOES_ON.test(normal.slice(found.end, goal.start))

/** The goal of an amount: where all is spoken of any that it has, else one that is told right behind the words. */
function aimedAt(document: Examined, said: Said, amount: Claim, goalOf: ReturnType<typeof goalsOf>): Aimed | null {
  const beside = aimedInBracket(document, amount) ?? aimedBefore(document, amount)
  if (OF_THE_WHOLE.test(said.sentence)) return beside ?? aimedElsewhere(goalOf, amount)
  return beside !== null && isRightBehind(document, said, beside) ? beside : null
}

/** Amounts of the text that fall short of the goal that the text gives them. */
function missedInText(document: Examined, said: Said): Missed[] {
  if (COUNTED.test(said.found.words[0])) return []
  const goalOf = goalsOf(document)
  return document.claims.filter(isStated).flatMap((amount) => {
    const aimed = aimedAt(document, said, amount, goalOf)
    if (aimed === null || !isShort(amount, aimed.goal.value, aimed.isLimit)) return []
    const { name } = aimed
    const isOpen = !aimed.isLimit && aimed.goal.bound === 'none' && LESS_IS_BETTER.test(name)
    if (isOpen || isExcepted(said, name) || !isOfKind(said, amount)) return []
    return [{ name, goal: aimed.goal.text, actual: amount.text, places: [amount, aimed.goal] }]
  })
}

/** 签约率92.0%，低于95%的年度目标: in another paragraph; one of the same is looked after by T24. */
function missedInWords(document: Examined, said: Said): Missed[] {
  if (!OF_THE_WHOLE.test(said.sentence) || COUNTED.test(said.found.words[0]) || said.kind !== '') return []
  const paragraph = document.paragraphAt(said.found.start)
  return goalsMissed(document).flatMap((found) => {
    const amount = lastUntil(document.claims, found.start - 1)
    const goal = document.claims[firstFrom(document.claims, found.start)]
    if (amount === undefined || goal === undefined || goal.start > found.end) return []
    if (document.paragraphAt(found.start) === paragraph || amount.sentence !== goal.sentence || !isStated(amount))
      return []
    return isExcepted(said, amount.label)
      ? []
      : [{ name: amount.label, goal: goal.text, actual: amount.text, places: [amount, found] }]
  })
}

/** 数量指标 are counts, 满意度 is no output. */
function isOfKind({ kind }: Said, { label, unit }: Claim): boolean {
  if (kind === '') return true
  if (kind.startsWith('满意')) return label.includes('满意')
  return (kind === '数量' || kind === '产出') && unit.dimension === 'count'
}

function problemOf({ found }: Said, missed: readonly Missed[]): Problem[] {
  const [first, ...others] = missed
  if (first === undefined) return []
  const more = others.length === 0 ? '' : `等${missed.length}项`
  return [
    {
      message: `此处称“${quoted(found.words[0])}”，而“${quoted(first.name)}”${more}未达到目标：目标为${first.goal}，实际为${first.actual}，两处说法不能同时成立，请核对。`,
      places: [found, ...missed.flatMap(({ places }) => places)].map(({ start, end }) => ({ start, end })),
      expected: first.goal,
      actual: first.actual,
      suggestion: '请写明哪些指标未完成及其原因，或核对实际完成值。',
      meaning: [found.words[0], first.name, first.goal, first.actual],
    },
  ]
}

/** 各项指标均已完成 beside one that was not. */
export const t38AllReached = defineCheck({
  code: 'T38',
  title: '称各项指标均已完成或达到目标的，表中和文中各项应当如此',
  severity: 'error',
  source: '绩效自评：目标完成情况与数据一致',
  examine(document) {
    const said = allFound(document, ALL_REACHED, ['均', '都', '全部', '全面']).flatMap((found) =>
      saidAt(document, found),
    )
    return verdictOf(
      said.length,
      said.flatMap((each) =>
        problemOf(each, [
          ...missedInForms(document, each),
          ...missedInText(document, each),
          ...missedInWords(document, each),
        ]),
      ),
    )
  },
})
