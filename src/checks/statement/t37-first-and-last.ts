import { lastUntil } from '../../domain/claim/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'
import { defineCheck, verdictOf } from '../define-check.ts'
import type { Found } from '../define-words.ts'
import { allFound, groupOf, quoted, sentenceAt } from '../define-words.ts'
import { placesSaid } from './define-places.ts'
import type { Member, Ranked } from './define-ranked.ts'
import { beyond, coreOf, rankedAround, rankedBeside } from './define-ranked.ts'

/** 望潮厅最高, 执行率最低的是…, 居首位, 是支出最多的一项. */
const FIRST_OR_LAST =
  /(?:最(高|大|多|快|长|低|小|少|慢|短)|(?:位?居|位?列|排名?|名列)(首位|第一位?|末位|末尾|倒数第一))(?:的(?:一[项个类家座]|(?:是|为)([一-龥、“”（）A-Za-z]{2,20}))?)?(?=[，。；、：\d\n]|$)/g
const LEAST = /低|小|少|慢|短|末|倒/
/** Other fields than the one beside: history, the whole province, one day. */
const OTHER_FIELD =
  /历史|历年|以来|以往|单[日次笔场]|上年|去年|同期|\d年|连续|扣分|失分|丢分|尽可能|争取|力争|全[国省市县区州]|同类|将|降至|降到|其中|应|须|要求/
/** 降幅最大 is the least of the changes, 增幅最大 the most. */
const FALL = /降幅|减幅|跌幅|降低|下降|减少|压减/
const RISE = /增幅|涨幅|升幅|增量|增长|提升|增加|提高|上升/
const CHANGE_HEADER = /增减|同比|环比|变化|变动|升降|增幅|增长|降幅|比上年|较上年/

/** 市级补助最慢，9天: by an amount of its own, which stands right behind. */
const OWN_AMOUNT = /^，(?:为|仅|只|达)?(\d[\d,.]*)/

/** What the words say of whom. */
interface Said {
  readonly found: Found
  readonly paragraph: number
  /** The clause up to the words, and the sentence before that. */
  readonly clause: string
  readonly before: string
  /** 最低的是智能制造专业 */
  readonly named: string
}

function saidAt(document: Examined, found: Found): Said | null {
  const paragraph = document.paragraphAt(found.start)
  const sentence = sentenceAt(document, found.start)
  if (paragraph === null || sentence === null || paragraph.place !== 'body') return null
  const lead = document.normal.slice(sentence.start, found.start)
  const cut = Math.max(...'，。；：\n'.split('').map((mark) => lead.lastIndexOf(mark))) + 1
  const clause = lead.slice(cut)
  // 平均41.85岁，最低的39.26岁: the amount behind is the least, and nobody before.
  const isOfAmount = OF_NOBODY.test(clause) && /^\d/.test(document.normal.slice(found.end, found.end + 1))
  if (OTHER_FIELD.test(clause) || isOfAmount) return null
  return { found, paragraph: paragraph.index, clause, before: lead.slice(0, cut), named: groupOf(found.words, 3) }
}

/** The one member that the words name; `null` where they name none, or several. */
function memberIn(words: string, { members }: Ranked): Member | null {
  const named = members.filter(({ name }) => name.length >= 2 && words.includes(name))
  const longest = named.reduce((most, { name }) => Math.max(most, name.length), 0)
  const [only, ...others] = named.filter(({ name }) => name.length === longest)
  const isNested = named.every(({ name }) => only?.name.includes(name) === true)
  return only === undefined || others.length > 0 || !isNested ? null : only
}

/** 摄像机 where the row is called 广播级摄像机. */
function memberNamed(words: string, ranked: Ranked): Member | null {
  const core = coreOf(words)
  const [only, ...others] = ranked.members.filter(({ name }) => name.includes(core))
  return memberIn(words, ranked) ?? (only === undefined || others.length > 0 ? null : only)
}

const MEASURE = '[一-龥]{1,8}(?:率|度|额|数|量|得分|比重|占比)'
/** 执行率在四项支出中, 为各项目, 是四座码头中执行率: who is meant stands before. */
const OF_NOBODY = new RegExp(
  `^$|^(?:${MEASURE})?(?:在|为|是|系)(?:各|全部|所有|这?[一二两三四五六七八九十\\d]+)[个项类座家]?[一-龥]{0,5}[中里内]?的?(?:${MEASURE})?$`,
)

function memberOf({ named, clause, before }: Said, ranked: Ranked): Member | null {
  if (named !== '') return memberNamed(named, ranked)
  return memberIn(clause, ranked) ?? (OF_NOBODY.test(clause) ? memberIn(before, ranked) : null)
}

const measureOf = (header: string): string => header.replace(/（[^（）]*）|%|\d{4}年/g, '').replace(/^.*\//, '')

/** The clause, and what stands before it where it names nobody itself. */
const wordsOf = ({ clause, before }: Said): string => (OF_NOBODY.test(clause) ? before + clause : clause)

/** 执行率…最低 beside a column of this name. */
function isNamed(said: Said, { measure }: Ranked): boolean {
  const own = measureOf(measure)
  const words = wordsOf(said)
  return own.length >= 2 && words.includes(own) && !words.includes(`${own}率`) // 得分率 is no 得分
}

/** What amounts of a unit are called. */
const MEASURED: readonly (readonly [string, RegExp])[] = [
  ['分', /分$/],
  ['%', /[率重比]$/],
]

/** 望潮厅最高: nothing says by which measure. */
function isOpen({ clause, named }: Said, { unit }: Ranked, { name }: Member): boolean {
  const rest = named === '' ? clause.replace(name, '') : clause
  if (rest.length <= 1 || (named === '' && OF_NOBODY.test(clause))) return true
  return MEASURED.some(([of, words]) => of === unit && words.test(rest))
}

/** A field, and who is meant in it. */
interface Meant {
  readonly field: Ranked
  readonly own: Member
}

function fieldsMeant(document: Examined, said: Said): readonly Meant[] {
  const fields = rankedBeside(document, said.paragraph, said.found.start).flatMap((field) => {
    const own = memberOf(said, field)
    return own === null ? [] : [{ field, own }]
  })
  if (FALL.test(said.clause) || RISE.test(said.clause))
    return fields.filter(({ field }) => CHANGE_HEADER.test(field.measure))
  const named = fields.filter(({ field }) => isNamed(said, field))
  if (named.length > 0) return named
  const amount = OWN_AMOUNT.exec(document.normal.slice(said.found.end, said.found.end + 12))?.[1]
  const told = lastUntil(document.claims, said.found.start - 1)
  // 执行率89.77%，为各项目最低: by the percentage, and by no column of amounts.
  const isOfRate =
    told?.unit.dimension === 'percent' && /^，[^，。；\d]*$/.test(document.normal.slice(told.end, said.found.start))
  const isOfField = ({ field, own }: Meant): boolean =>
    (amount === undefined || own.text.includes(amount)) &&
    (!isOfRate || /[率比%]/.test(`${field.measure}${field.unit}`))
  return fields.filter((meant) => isOfField(meant) && isOpen(said, meant.field, meant.own))
}

const saysLeast = ({ found, clause }: Said): boolean => LEAST.test(found.words[0]) !== FALL.test(clause)

function problemOf(
  { found, clause, named }: Said,
  { own, other }: { readonly own: Member; readonly other: Member },
): Problem {
  const words = quoted(`${clause}${found.words[0]}`, 40)
  return {
    message: `此处称“${words}”，而“${own.name}”为${own.text}，“${other.name}”为${other.text}，说法与数额的大小不符，请核对。`,
    places: [found, own, other].map(({ start, end }) => ({ start, end })),
    expected: other.name,
    actual: named === '' ? own.name : named,
    suggestion: '请核对各项数额，或更正“最高”“最低”所指的一项。',
    meaning: [words, own.text, other.text],
  }
}

/** The last of all where it is said to be the first: 食品类287件，居末位. */
function oppositeAt(document: Examined, said: Said): Problem[] {
  const { found, clause } = said
  const claim = lastUntil(document.claims, found.start - 1)
  if (found.words[2] === undefined || clause !== '' || claim?.end !== found.start - 1) return []
  const around = rankedAround(document, claim)
  const others = around.members.filter(({ start }) => start !== claim.start)
  const own = { ...claim, name: coreOf(claim.label) }
  const against = beyond({ ...around, members: others }, own, saysLeast(said) ? 'less' : 'more')
  const [other] = against
  const isOpposite = others.length > 1 && against.length === others.length
  return other === undefined || !isOpposite ? [] : [problemOf(said, { own, other })]
}

function problemAt(document: Examined, said: Said): Problem[] {
  const fields = fieldsMeant(document, said)
  const against = fields.flatMap(({ field, own }) => {
    const [other] = beyond(field, own, saysLeast(said) ? 'less' : 'more')
    return other === undefined ? [] : [{ own, other }]
  })
  const [first] = against
  if (fields.length === 0) return oppositeAt(document, said)
  // Where it holds by one measure, that one may be meant.
  return first === undefined || against.length < fields.length ? [] : [problemOf(said, first)]
}

/** 最高、最低、居首位 beside the amounts. */
export const t37FirstAndLast = defineCheck({
  code: 'T37',
  title: '称“最高”“最低”“居首位”的，应与各项数额的大小相符',
  severity: 'error',
  source: '绩效自评：分析与数据一致',
  examine(document) {
    const said = allFound(document, FIRST_OR_LAST, ['最', '居', '列', '排名']).flatMap(
      (found) => saidAt(document, found) ?? [],
    )
    const places = placesSaid(document)
    return verdictOf(said.length + places.looked, [
      ...said.flatMap((each) => problemAt(document, each)),
      ...places.problems,
    ])
  },
})
