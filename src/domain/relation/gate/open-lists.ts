import { compare, whole as integer, minus, plus, sumOf, times } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { isJoined, lastClause, wordsBefore } from '../tie/clause.ts'
import { isSolved } from '../tie/solve.ts'
import { sumOfParts } from '../tie/sought.ts'

const REACH = 40
const BEHIND = 24

/** 开工率超80%, 销售额100万元以上: no less than so much. */
const AT_LEAST =
  /(?:(?:超过?|突破|不[低少]于|不下|大于|高于|多于|(?<![下送传])达到?)[^，。；、（）]{0,4}|满)[\d百千万亿]|[\d百千万亿][^，。；、]{0,6}(?:及?以上|之上)/
const UP_TO =
  /以[下内]|之[下内]|不[足满到及]|[低少小]于|未[达超到满]|[^一-龥]*[\d百千万亿][^，。；、]{0,4}(?:[—~～-]|至)\d|其[他余它]/

/** The words of an amount's clause, before and behind it; those that 、 joins have the words of the first. */
function wordsAround(prose: Prose, claim: Claim): string {
  const before = wordsBefore(prose, claim, REACH)
  const behind = /^[^，。；、（]*/.exec(prose.normal.slice(claim.end, claim.end + BEHIND))?.[0]
  return `${lastClause(before)}${behind}`
}

/** 269家复工率超90%，77家达100%; 规模超万亿元、千亿元的分别有14个、62个: who is past the higher mark is past the lower as well. */
function areThresholds(prose: Prose, terms: readonly Claim[]): boolean {
  const own = terms.filter((term, at) => at === 0 || !isJoined(term)).map((term) => wordsAround(prose, term))
  return terms.length > 1 && own.every((words) => AT_LEAST.test(words) && !UP_TO.test(words))
}

/** 增加12.5万张，其中：公立增加7.0万张，民营增加4.5万张；基层增加0.8万张: what stands behind ； is still of it, for there is room. */
export function goesOnBehind({ claims }: Prose, whole: Claim, terms: readonly Claim[]): boolean {
  const last = terms.at(-1)
  if (last === undefined || terms.some(({ start, role }) => start < whole.start || role !== whole.role)) return false
  const next = claims
    .slice(last.index + 1)
    .find(({ unit, sentence }) => sentence !== last.sentence || unit.key === whole.unit.key)
  const rest = minus(whole.value, sumOf(terms.map(({ value }) => value)))
  const isApart = next?.sentence === last.sentence && next.lead.includes('；') && next.role === whole.role
  return isApart && whole.role === 'growth' && compare(next.value, rest) <= 0
}

const MOST_RESTS = 3

/** 总支出128.4亿元，其中：本级支出101.3亿元，上解19.4亿元，债券结余1.2亿元，年终结余6.5亿元: what was left over is one more of the list. */
function goesOnWithRest({ claims }: Prose, whole: Claim, terms: readonly Claim[]): boolean {
  const from = Math.max(...terms.map(({ index }) => index)) + 1
  const behind = claims.slice(from, from + MOST_RESTS)
  const end = behind.findIndex(
    ({ role, unit, sentence }) =>
      role !== 'difference' || unit.key !== whole.unit.key || terms.some((term) => term.sentence !== sentence),
  )
  const rests = end === -1 ? behind : behind.slice(0, end)
  return rests.length > 0 && isSolved(sumOfParts(whole, [...terms, ...rests]))
}

/** 支出196.8亿元，其中用于社会福利146.6亿元，用于社会救助5.2亿元: two purposes of those that there are. */
function areSomePurposes(whole: Claim, terms: readonly Claim[]): boolean {
  const [first, second, ...more] = terms
  if (first === undefined || second === undefined || more.length > 0 || whole.unit.key !== '元') return false
  const isLess = compare(plus(first.value, second.value), whole.value) < 0
  return isLess && [first, second].every(({ lead }) => /用于[^，。；]*$/.test(lead))
}

const AFFECTED = /^[^，。；]{0,4}(?:受灾|受影响|受损|成灾|受波及|被波及)/
const OUTCOME = /遇难|死亡|失踪|失联|受伤|重伤|轻伤|伤亡|解救|获救|救出|转移|安置|撤离|疏散|避险|救治|住院|救助/

/** 4.7万人受灾，702人遇难；已解救1,243人: what came of some of those who were hit by it. */
function areSomeOfAffected({ normal }: Prose, whole: Claim, terms: readonly Claim[]): boolean {
  const isHit =
    AFFECTED.test(normal.slice(whole.end, whole.end + 10)) || /受灾|受影响|波及/.test(lastClause(whole.lead))
  return isHit && terms.every(({ lead, end }) => OUTCOME.test(`${lastClause(lead)}${normal.slice(end, end + 6)}`))
}

const LEVEL = /国家|[部省市县区院校州][级属]|^省[一-龥]/
const OF_KINDS = /[个家所处项支门座]/
const OPENED = /其中|包括|包含|分别|：|（|分为|含/

/** 共建实验室21个，国家级教育中心4个、省示范中心17个: each a thing of its own name, and none of what stands first. */
function areOtherThings({ normal }: Prose, whole: Claim, terms: readonly Claim[]): boolean {
  const [first] = terms
  if (first === undefined || first.start < whole.end || !OF_KINDS.test(whole.unit.printed)) return false
  const endings = terms.map(({ label }) => label.slice(-2))
  return (
    !OPENED.test(normal.slice(whole.end, first.start)) &&
    !/[共总合]/.test(whole.lead.slice(-4)) &&
    whole.label.length >= 2 &&
    endings.every((ending) => /^.[^级类型等]$/.test(ending) && !whole.label.includes(ending)) &&
    terms.filter(({ label }) => LEVEL.test(label)).length * 2 > terms.length
  )
}

/** 85个学科进入前列。新增2个医疗中心、40个重点专科，建成25个示范区: what is counted stands behind each number, and is none of what the first counts. */
function areOtherNouns({ normal }: Prose, whole: Claim, terms: readonly Claim[]): boolean {
  const [first] = terms
  const nouns = [whole, ...terms].map(({ end, unit }) =>
    OF_KINDS.test(unit.printed) ? (/^[一-龥]+/.exec(normal.slice(end, end + BEHIND))?.[0] ?? '') : '',
  )
  const [own = '', ...others] = nouns
  const endings = new Set(others.map((noun) => noun.slice(-2)))
  return (
    first !== undefined &&
    !OPENED.test(normal.slice(whole.end, first.start)) &&
    nouns.every((noun) => noun.length > 1 && !VERB.test(noun)) &&
    endings.size === others.length &&
    others.every((noun) => !noun.includes(own.slice(0, 2)))
  )
}
const VERB = /^[是为的中内有在已均全被]/

/** 孵化器118家，其中国家级25家，省级13家，市级38家；众创空间36家，其中国家级17家，省级5家，市级10家: lists of the same names beside it fall short as well. */
function isBesideShort({ claims }: Prose, whole: Claim, terms: readonly Claim[]): boolean {
  const size = terms.length
  const [first] = terms
  if (first !== claims[whole.index + 1]) return false
  const names = terms.map(({ label }) => label).join()
  return [whole.index - size - 1, whole.index + size + 1].some((at) => {
    const [other, ...parts] = claims.slice(Math.max(0, at), at + size + 1)
    return (
      other?.sentence === whole.sentence &&
      parts.map(({ label }) => label).join() === names &&
      parts.every(({ unit }) => unit.key === whole.unit.key) &&
      compare(sumOf(parts.map(({ value }) => value)), other.value) < 0
    )
  })
}

const PLACE =
  /^(?:[^，。；]{0,12}，)?(?![全本各我该此两三四])([一-龥]{1,4}?)(省|市|县|(?<![社园景辖小片灾林库城郊山牧校厂矿地])区|镇|乡|村)/

/** 临川县报告305人。南丰县解除104人，尚有2,011人: the sentence of the list speaks of another place. */
function isOfOtherPlace({ normal, sentences }: Prose, whole: Claim, terms: readonly Claim[]): boolean {
  const [one, ...others] = [whole, ...terms].map(({ sentence }) =>
    PLACE.exec(normal.slice(sentences[sentence]?.start, sentences[sentence]?.end)),
  )
  if (one === null || one === undefined) return false
  const [, name, level] = one
  return others.every((other) => other !== null && other[1] !== name && other[2] === level)
}

/** 临床科室46个、医技科室15个，其中国家级2个、省级18个: more than the last of a list is said of all of it. */
function isOfWholeList({ claims }: Prose, whole: Claim, terms: readonly Claim[]): boolean {
  const [before] = claims.slice(Math.max(0, whole.index - 1), whole.index)
  const all = sumOf(terms.map(({ value }) => value))
  const isLast = isJoined(whole) && before?.sentence === whole.sentence && before.unit.key === whole.unit.key
  return isLast && compare(all, whole.value) > 0 && compare(all, plus(whole.value, before.value)) <= 0
}

/** 12个县未及时拨付2.3亿元，其中8个县滞留1.6亿元；9个县将1.1亿元用于其他支出: each did something, with an amount of its own, and some did both. */
function areSubjects({ claims, normal }: Prose, terms: readonly Claim[]): boolean {
  const [, ...later] = terms
  const said = terms.flatMap(({ index, end, unit }) =>
    claims
      .slice(index + 1, index + 2)
      .filter((next) => next.unit.key !== unit.key)
      .map((next) => normal.slice(end, next.start)),
  )
  return (
    later.length > 0 &&
    later.every(({ start }) => normal[start - 1] === '；') &&
    said.length === terms.length &&
    said.every((words) => /^[^；。]{2,}$/.test(words)) &&
    said.some((words) => words.length > 2)
  )
}

const FEWEST = 4
const [THREE, FOUR] = [integer(3), integer(4)]
const BESIDE = /^，[^，。；：（计由有按分含括]{2,12}$/

/** 高级专家720人，省管专家62人，博导142人，带头人32人，主委79人: one kind beside another, or things with another counter. */
function areBesideIt(whole: Claim, terms: readonly Claim[]): boolean {
  const [first, ...others] = [whole, ...terms].map(({ label }) => label.slice(-2))
  const isFirstAlike = first === others[0] && others.some((ending) => ending !== first)
  return isFirstAlike || terms.some(({ unit }) => unit.key !== whole.unit.key)
}

/** 职工600人，高级职称136人，硕导5人: the first is all of them, and each that follows some. */
const isAmongMore = ({ claims }: Prose, { index, sentence, unit, value }: Claim): boolean =>
  claims
    .slice(Math.max(0, index - 1), index)
    .some((more) => more.sentence === sentence && more.unit.key === unit.key && compare(more.value, value) > 0)

/** Of what no word opens, and what is less than three quarters of all, nothing says that it is all. */
function isFarShort(prose: Prose, whole: Claim, terms: readonly Claim[]): boolean {
  const [first] = terms
  if (first === undefined || first.start < whole.end || terms.length < FEWEST) return false
  const isFar = compare(times(sumOf(terms.map(({ value }) => value)), FOUR), times(whole.value, THREE)) < 0
  const isSaidBeside = BESIDE.test(prose.normal.slice(whole.end, first.start))
  return isFar && isSaidBeside && (areBesideIt(whole, terms) || isAmongMore(prose, whole))
}

/** 审计19个地级市，…有8个市的单位…；有16个市的人员…: in each of some of them something was found. */
const areSomePlaces = ({ normal }: Prose, terms: readonly Claim[]): boolean =>
  terms.every(
    ({ lead, end }) => /有$/.test(lead) && /^(?:地级)?[市县区旗州盟](?:的|未)/.test(normal.slice(end, end + 4)),
  )

/** 分别增长0.2%、3.3%: the rate of one of several is divided into nothing. */
const isRateOfOne = (whole: Claim): boolean => whole.unit.dimension === 'percent' && isJoined(whole)

/** 手机4.8亿台，其中智能手机产量3.7亿台；微型计算机产量1.4亿台: the one is some of it, the other a thing beside it. */
function isBesideSome({ label }: Claim, [some, other, ...more]: readonly Claim[]): boolean {
  if (some === undefined || other === undefined || more.length > 0 || label.length <= ENDING) return false
  const isOther = other.lead.includes('；') && other.label.slice(-ENDING) === label.slice(-ENDING)
  return isOther && some.label.includes(label) && !other.label.includes(label)
}
const ENDING = 2

const REST = /其[他它余]/

/** 税收收入19.46亿元，其中：增值税9.13亿元，企业所得税2.37亿元，资源税0.18亿元: the larger of many taxes. */
const areSomeTaxes = ({ label }: Claim, terms: readonly Claim[]): boolean =>
  label.includes('税') && terms.every((term) => TAX.test(term.label) && !REST.test(term.label))
const TAX = /(?:增值|所得|消费|资源|契|房产|印花|使用|占用|车船|建设|保护|烟叶|关)税(?:收入)?$/

/** 粮食: 油料, 蔬菜 and the like are none, and 薯类 count by a fifth of their weight; 肉类: eggs, milk and fish are none. */
const NEVER_OF: readonly (readonly [whole: RegExp, others: RegExp])[] = [
  [/粮食/, /油料|油菜|花生|棉花|蔬菜|食用菌|水果|瓜果|烟[叶草]|茶叶|糖料|甘蔗|药材|园林|薯/],
  [/肉类|肉产量/, /蛋|奶|水产|羊毛/],
  [/水果|果品/, /烟|松子|蔬菜|茶叶|药材/],
]

/** 粮食44,086公顷，其中小麦21,820公顷，玉米20,054公顷，油料832公顷: the list goes on beyond its whole. */
const goBeyondIt = ({ label }: Claim, terms: readonly Claim[]): boolean =>
  NEVER_OF.some(
    ([whole, others]) => whole.test(label) && terms.some((term) => others.test(term.label) && !REST.test(term.label)),
  )

/** A list that its words do not mean to be all of what stands before it. */
export const isOpenList = (prose: Prose, whole: Claim, terms: readonly Claim[]): boolean =>
  areThresholds(prose, terms) ||
  areSomePlaces(prose, terms) ||
  isRateOfOne(whole) ||
  isBesideSome(whole, terms) ||
  areSomeTaxes(whole, terms) ||
  goBeyondIt(whole, terms) ||
  isOfWholeList(prose, whole, terms) ||
  areSubjects(prose, terms) ||
  goesOnBehind(prose, whole, terms) ||
  goesOnWithRest(prose, whole, terms) ||
  areSomePurposes(whole, terms) ||
  areSomeOfAffected(prose, whole, terms) ||
  areOtherThings(prose, whole, terms) ||
  areOtherNouns(prose, whole, terms) ||
  isFarShort(prose, whole, terms) ||
  isBesideShort(prose, whole, terms) ||
  isOfOtherPlace(prose, whole, terms)
