import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { directionOf } from '../changes/direction.ts'
import { isMiscounted, largerOf } from '../changes/miscounted.ts'
import { isListed } from '../changes/other-changes.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { difference } from '../tie/sought.ts'
import type { Equation } from '../tie/tie.ts'
import type { Closed } from './stretch.ts'

/** What something is held against: what it was, or what it should be. */
const BASE =
  /上半年|上[年次期季月届轮个周旬]|昨[天日]|前[一]?[天日周]|[去前]年|(?:^|年)前(?=[占为有是达])|年初|往年|常年|期末|[”五]末|控制价|限价|概算|设计|定员|[核额]定|核载|编制|计划|目标|任务|预算|合同价|原[有来]?|[时期]限|承诺|法定|规定|要求|工期|批复|批准|核准|平均(?:值|水平|数|线)(?:[为是])?$|(?:^|[，；：（])平均(?:[为是])?$|(?:全[国省市州区县镇系]统?|[国省市县]里?|行业|同类)平均/
/** 实际61.8万亩，短缺0.5万亩. */
const SHORT = /^，(?:[还尚]?[差欠]|短[缺少]|缺额?|少|欠缺|短缺|缺口|欠载|[未没]完成)(?:了)?(?:原?[计规]划|目标|任务)?$/
/** 定员20人，船上27人，超员7人. */
const OVER = /^，[已共]?超(?:出|过)?(?:[员载编限标额期支]|定员|计划|限额|标准)了?$/
/** 我县高于全市3个百分点: the word stands before who it is held against. */
const HELD_AGAINST =
  /(?:(高于|超过|超出|多于|优于|快于)|低于|少于|落后于?|慢于|不及)([一-龥]{2,6}?)(?:平均(?:水平|值)?|水平|均值)?$/
/** 高于上次（96.5%）1.3个百分点: the word stands before what it is held against. */
const BEFORE_BASE = /(高于|超过|多于|优于)|(低于|少于|落后于?)/

/** 企业比群众高2.5个百分点: who is held against whom. */
const AGAINST = /比(?![例重率值])([一-龥]{2,6}?)(?=[高低多少增减快慢提降上下超])/

/** 春茶高2.4个百分点: who is ahead, of two that are named. */
const AHEAD = /^，([一-龥]{2,6}?)(?=[高低多少快慢])/

/** 我市5.5%，全省4.8%: one's own, and that of all around it. */
const OWN = /(?:^|[，。；：、]|[一-龥])[我本](?:[市县区省镇乡村校院局馆站所旗州团]|单位|街道|社区)[^，。；\d]{0,4}$/
const WIDER = /全[国省市县区州系盟行校厅局镇乡][统业]?[^，。；\d]{0,4}$/

type Three = readonly [Claim, Claim, Claim]

function wayOf(prose: Prose, base: Claim, gap: Claim): 1 | -1 | null {
  const own = directionOf(prose, gap)
  const [, above, below] = own === null ? (BEFORE_BASE.exec(base.lead) ?? []) : []
  if (above !== undefined || OVER.test(gap.lead)) return 1
  if (below !== undefined || SHORT.test(gap.lead)) return -1
  const [isHeld, isAbove] = HELD_AGAINST.exec(gap.lead) ?? []
  return isHeld === undefined ? own : isAbove === undefined ? -1 : 1
}

/** 高38公斤: by how much, and not of whom. */
const BY_HOW_MUCH = /^，(?:[高多]出?|[低少快慢])(?:了|约)?$/

/** 机插612公斤，人工574公斤，高38公斤: the larger one less the other. */
function eitherWay([first, second, gap]: Three): Equation | null {
  if (!BY_HOW_MUCH.test(gap.lead)) return null
  const isLarger = compare(first.value, second.value) > 0
  const equation = difference(gap, isLarger ? [first, second] : [second, first])
  return isSolved(equation) || isExactSlip(equation) ? equation : null
}

/** 送审862.0万元，核定748.5万元，核减113.5万元: what was granted is no norm, but what is left. */
const CUT = /[核审]减/

/** 86人和54人: of two things that share their name. */
const isJoined = ({ lead }: Claim): boolean => /^(?:[、和与及]|以及)$/.test(lead)
/** 新校区比老校区多 */
const BOTH_NAMED = /([一-龥])[一-龥]{1,5}比([一-龥])[一-龥]{1,5}?[高低多少增减快慢]/

/** 新老校区教师为86人和54人，新校区比老校区多32人: by the order of their first characters. */
function baseOfJoined([first, second, gap]: Three): readonly Claim[] {
  const [, own = '', against = ''] = BOTH_NAMED.exec(gap.lead) ?? []
  const names = first.lead.replaceAll('、', '')
  if (own === against) return []
  if (names.includes(own + against)) return [second]
  return names.includes(against + own) ? [first] : []
}

/** 实际1,846套，台账登记1,839套，少登7套 */
function ofBooks([first, second, gap]: Three): Equation | null {
  const pair = largerOf(first, second, gap)
  return pair === null ? null : difference(gap, pair)
}

/** What the words make the one that is held against; none, or both, where they do not say. */
function basesOf(three: Three): readonly Claim[] {
  const [first, second, gap] = three
  const { lead } = gap
  if (isJoined(second)) return baseOfJoined(three)
  const isCalled = (claim: Claim, name: string | undefined): boolean => name !== undefined && claim.lead.includes(name)
  const [against, ahead] = [AGAINST.exec(lead)?.[1] ?? HELD_AGAINST.exec(lead)?.[2], AHEAD.exec(lead)?.[1]]
  if (ahead === '前者') return [second]
  if (ahead === '后者') return [first]
  const isAhead = isCalled(first, ahead) || isCalled(second, ahead)
  const isOwn = [first, second].some((claim) => OWN.test(claim.lead))
  return [first, second].filter((claim) => {
    if (against !== undefined) return isCalled(claim, against)
    if (isAhead) return !isCalled(claim, ahead)
    return BASE.test(claim.lead) || (isOwn && WIDER.test(claim.lead))
  })
}

/** 每平方米造价2,860元，设计概算2,980元，低120元: which way one amount lies from what it is held against, and how far. */
export function gapLast(three: Three, { prose }: Closed): Equation | null {
  const [first, second, gap] = three
  const key = gap.unit.dimension === 'percentage-points' ? '%' : gap.unit.key
  if (first.unit.key !== key || second.unit.key !== key || key === '' || CUT.test(gap.lead)) return null
  if (isMiscounted(gap)) return ofBooks(three)
  const [base, ...others] = basesOf(three)
  if (base === undefined) return eitherWay(three)
  const way = others.length > 0 ? null : wayOf(prose, base, gap)
  if (way === null) return null
  const other = base === first ? second : first
  const [said, turned] = [difference(gap, [other, base]), difference(gap, [base, other])]
  return told(gap, way === 1 ? [said, turned] : [turned, said])
}

/** One that holds, or that only its word or a slip keeps from holding. */
function told(gap: Claim, [equation, opposite]: readonly [Equation, Equation]): Equation | null {
  if (isSolved(opposite)) return isListed(gap) ? null : equation
  return isSolved(equation) || isExactSlip(equation) ? equation : null
}

const MOST = /(?:最[高大多长快]|高[峰值者])[^，。；\d]{0,6}$/
const LEAST = /(?:最[低小少短慢]|低[谷值者])[^，。；\d]{0,6}$/
const APART =
  /(?:[温极落高]差|差距|(?:最高|最大|最多|两者|二者|高低|前后)[^，。；\d]{0,8}(?:相差|差值?|之差)|，相差|，差)(?:为|是|达|了)?$/

/** 最高温37度，最低温24度，当日温差13度. */
export function extremesApart([first, second, gap]: Three): Equation | null {
  const key = gap.unit.dimension === 'percentage-points' ? '%' : gap.unit.key
  if ([first, second].some(({ unit }) => unit.key !== key || key === '') || !APART.test(gap.lead)) return null
  const called = (words: RegExp): Claim | undefined => [first, second].find((claim) => words.test(claim.lead))
  const [most, least] = [called(MOST), called(LEAST)]
  return most === undefined || least === undefined || most === least ? null : difference(gap, [most, least])
}
