import { compare, plus } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { isOfOwnSubject } from '../lists/list-guards.ts'
import { commonEnding, summedUpOf, twosOf } from '../tie/clause.ts'
import type { Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'
import type { ClaimsByStart } from './elsewhere.ts'
import { isFirstMember, isRestElsewhere } from './first-member.ts'
import { isOpenList } from './open-lists.ts'
import { isReckonedOtherwise } from './reckoned-otherwise.ts'

const EARLIER =
  /(?:^|[，；。（])而?(?:上一?[年届期次轮季批]|去年|前年|往年|历年)(?![末底]|[^，。；]{0,6}(?:结转|结余|余|存|转|遗留|库))[^，；。（]*$/

/** 198批次，不合格8批次，上年同期抽检184批次: one of those behind it is of another time. */
function isOfTwoTimes(whole: Claim, terms: readonly Claim[]): boolean {
  const isEarlier = (claim: Claim): boolean => EARLIER.test(claim.lead)
  return (
    !isEarlier(whole) && terms.some((term) => term.start > whole.start && isEarlier(term)) && !terms.every(isEarlier)
  )
}

/** 58人，计34,800元。两项合计203,790元。标准分三档：自理36人、半失能30人、失能22人: a whole sentence stands between, which tells of something else. */
const isFarBehind = (prose: Prose, whole: Claim, [first]: readonly Claim[]): boolean =>
  first !== undefined &&
  first.sentence - whole.sentence > 1 &&
  first.paragraph === whole.paragraph &&
  /^[^，；]*分[一二两三四五六七八九][档类级][^，；]*：/.test(
    prose.normal.slice(prose.sentences[first.sentence]?.start, first.start),
  )

/** 其余四县合计1.68万人: of those that are not listed. */
const OF_REST = /(?:其余|其他|另外|余下)[^，。；]{0,8}(?:合计|共计?|总计)$/
/** 失分合计7.5分 */
const LOST = /失|扣/
/** 扣2分, 加分项得3分: marks that were taken off or added are parts of no others. */
const TAKEN_OFF = /失|扣|减|加/
const OF_TAKEN = /失|扣|减|加|少|差|低|降/
/** 更正为14处: the same amount as it should be. */
const CORRECTED = /(?:更正|改|修正|订正|调整)[为成]$/

/** 执行率9.7分，…。扣分项：甲扣2分，乙扣2分: what was lost makes up nothing that was got, nor the other way round. */
const areOtherMarks = (lead: string, terms: readonly Claim[]): boolean =>
  (LOST.test(lead) && !terms.some((term) => LOST.test(term.lead))) ||
  (!OF_TAKEN.test(lead) && terms.every((term) => TAKEN_OFF.test(term.lead)))

function isCalledOtherwise(prose: Prose, whole: Claim, terms: readonly Claim[]): boolean {
  const { lead } = whole
  const isBehind = terms.every(({ start }) => start < whole.start)
  return (
    (isBehind && OF_REST.test(lead)) ||
    (whole.unit.dimension === 'score' && areOtherMarks(lead, terms)) ||
    terms.some((term) => CORRECTED.test(term.lead)) ||
    terms.some(({ end }) => /^，?得分?\d/.test(prose.normal.slice(end, end + 4)))
  )
}

/** 14个行政村、2个社区，合计16个村（社区） */
const isSummedUp = (whole: Claim, terms: readonly Claim[]): boolean =>
  /，(?:合计|共计|总计)$/.test(whole.lead) && terms.every(({ start }) => start < whole.start)

/** 19个人，4个组，14个村: of three sorts of things. */
function isOfSorts({ normal }: Prose, members: readonly Claim[]): boolean {
  const nouns = members.map(({ unit, end }) =>
    unit.printed === '个' ? (/^[一-龥]{1,2}/.exec(normal.slice(end, end + 2))?.[0] ?? '') : '',
  )
  return (
    nouns.every((noun) => noun !== '' && !/^[是为的中内有，]/.test(noun)) &&
    new Set(nouns.map((noun) => noun.slice(0, 1))).size === nouns.length
  )
}

/** 兽类38种、鸟类117种，一级保护的9种、二级的31种: of two together. */
function isOfPair({ claims, normal }: Prose, whole: Claim, terms: readonly Claim[]): boolean {
  const next = claims[whole.index + 1]
  if (
    next === undefined ||
    terms.includes(next) ||
    terms.some(({ start, sentence }) => start < next.start || sentence !== whole.sentence)
  )
    return false
  return next.unit.key === whole.unit.key && normal.slice(whole.end, next.start).startsWith('、')
}

/** 两类车型合计48起: of no three amounts. */
function isOfFewerOrMore(prose: Prose, whole: Claim, terms: readonly Claim[]): boolean {
  const count = summedUpOf(prose, whole)
  return count > 0 && count !== terms.length && terms.every(({ start }) => start < whole.start)
}

/** 支出明细为：, 直接费用由三项构成：, 费用组成如下： */
const OF_NAME =
  /(?:^|[，。；\n])((?![按从分就以])[一-龥]{2,10}?)(?:的?(?:明细|构成|组成)(?:[为是]|如下|情况)*|由[^，。；：]{1,10}(?:构成|组成))[：，:][^，。；：]*$/
/** 实有人员中， */
const AMONG_NAME = /(?:^|[，。；\n])(?![其两三四五六七八九十])([一-龥]{3,10}?)(?:当中|中|里)[，：][^，。；：]*$/
const NAME_REACH = 40

/** 预备费0.8亿元。各部门“三公”经费从紧编制，其中：公务接待费1,340万元: what is quoted, and not spoken of before, is divided. */
function isOfQuoted({ normal, sentences }: Prose, whole: Claim, first: Claim): boolean {
  const words = normal.slice(sentences[first.sentence]?.start, first.start)
  const quoted = /“([^”]{1,8})”[^“”]*其中[^“”]*$/.exec(words)?.[1]
  const own = sentences[whole.sentence]
  return quoted !== undefined && !normal.slice(own?.start, own?.end).includes(quoted)
}

/** 项目预算286万元，已到位。支出明细为：…: a sentence that begins with the name of what it divides divides nothing else. */
function isOfOtherSubject(prose: Prose, whole: Claim, [first]: readonly Claim[]): boolean {
  if (first === undefined || first.sentence === whole.sentence || first.start < whole.start) return false
  if (isOfQuoted(prose, whole, first)) return true
  const words = prose.normal.slice(Math.max(whole.end, first.start - NAME_REACH), first.start)
  const name = OF_NAME.exec(words)?.[1] ?? AMONG_NAME.exec(words)?.[1]
  const isOfMoney = whole.unit.key === '元' && MONEY.test(name ?? '')
  return name !== undefined && !isOfMoney && !twosOf(name).some((two) => whole.lead.includes(two))
}

/** 总投资5,760万元。资金构成为：…: whatever is paid for is paid with it. */
const MONEY = /^(?:资金|经费|款项)(?:来源)?$/

const NAMED_BACK = 6

/** 合同金额52.75亿美元；实际到位33.26亿美元。其中甲合同金额24.2亿美元，乙合同金额7.3亿美元: of what is called as they are. */
function isOfAnotherOfTheirName({ claims }: Prose, whole: Claim, terms: readonly Claim[]): boolean {
  const [first] = terms
  const ending = commonEnding(terms.map(({ label }) => label)).slice(-NAME)
  if (first === undefined || first.sentence <= whole.sentence || ending.length < NAME || ANY_MONEY.test(ending))
    return false
  const isCalledSo = ({ label }: Claim): boolean => label.endsWith(ending)
  const before = claims.slice(Math.max(0, whole.index - NAMED_BACK), first.index)
  return !whole.lead.includes(ending) && before.some((other) => other.unit.key === whole.unit.key && isCalledSo(other))
}
const NAME = 2
const ANY_MONEY = /支出|收入|资金|经费|金额|预算/

const isToldOtherwise = (prose: Prose, whole: Claim, terms: readonly Claim[]): boolean =>
  isCalledOtherwise(prose, whole, terms) ||
  isOfFewerOrMore(prose, whole, terms) ||
  isOfOwnSubject(prose, whole, terms) ||
  isFirstMember(prose, whole, terms) ||
  isRestElsewhere(whole, terms) ||
  isOfOtherSubject(prose, whole, terms) ||
  isOfAnotherOfTheirName(prose, whole, terms) ||
  isOfTwoTimes(whole, terms) ||
  isOpenAtEnd(prose, whole, terms) ||
  isOpenList(prose, whole, terms)

/** 机电产品出口187.5亿元，其中家电44.9亿元；劳动密集型产品出口92.6亿元: the second stands beside the whole; 药品4,165.8万元；耗材1,858.2万元；检查4,102.1万元: the list goes on. */
function isOpenAtEnd(prose: Prose, whole: Claim, [first, second, ...more]: readonly Claim[]): boolean {
  if (first === undefined || second === undefined || more.length > 0) return false
  const isApart = (claim: Claim): boolean => /^[^，。]*；/.test(claim.lead)
  const next = prose.claims
    .slice(second.index + 1)
    .find((claim) => claim.sentence !== second.sentence || claim.unit.key === whole.unit.key)
  const isBeside = commonEnding([whole.label, second.label]) !== '' && commonEnding([whole.label, first.label]) === ''
  const isLess = compare(plus(first.value, second.value), whole.value) < 0
  const goesOn = next !== undefined && next.sentence === second.sentence && isApart(next)
  return isLess && first.start > whole.end && isApart(second) && !isApart(first) && (isBeside || goesOn)
}

/** 抽检198批次，不合格8批次，…，不合格11批次: what is left is not called as what is taken away. */
const isCalledAsTaken = ({ whole, terms }: Extract<Tie['equation'], { form: 'sum' }>): boolean =>
  whole.label !== '' && terms.some(({ sign, quantity }) => sign === -1 && quantity.label === whole.label)

/** A sum of parts that its words, its own amounts or those right beside them explain otherwise. */
export function isExplainedSum(prose: Prose, tie: Tie, claimAt: ClaimsByStart): boolean {
  const { kind, certainty, equation } = tie
  if (tie.isClosed || equation.form !== 'sum' || (kind !== 'parts' && kind !== 'balance')) return false
  const [whole, ...terms] = quantitiesOf(equation).flatMap(({ start }) => claimAt.get(start) ?? [])
  if (whole === undefined || terms.length !== equation.terms.length) return false
  const isAdded = equation.terms.every(({ sign }) => sign === 1)
  return (
    (certainty === 'likely' && isFarBehind(prose, whole, terms)) ||
    isOfPair(prose, whole, terms) ||
    (kind === 'balance' && isCalledAsTaken(equation)) ||
    (!isSummedUp(whole, terms) && isOfSorts(prose, [whole, ...terms])) ||
    (kind === 'parts' && isToldOtherwise(prose, whole, terms)) ||
    (isAdded && isReckonedOtherwise(prose, whole, terms))
  )
}
