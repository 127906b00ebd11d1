import type { Claim, Prose } from '../../claim/index.ts'
import { unitAt } from '../../claim/index.ts'
import { lastClause } from '../tie/clause.ts'

/** What an amount is for each of: 亩 of 每亩85元, 人 and 月 of 每人每月800元, 天 of 日均1,200人次. */
export interface Per {
  /** As they stand behind 每 or before 均, up to the amount: 名护林员补助, 月. */
  readonly words: readonly string[]
  readonly isAverage: boolean
  /** What stands before the first of them in its clause. */
  readonly subject: string
  /** What stands between the last of them and the amount: 罚款 of 平均每起罚款3万元. */
  readonly noun: string
}

const EACH =
  /(?<=([户人村家班校]))\1|每一?(?=[一-龥㎡m])(?![十百千万]+(?:名|个)?[一-龥]{0,4}人)|(?<!平)(?:天|[日月年季周户人亩场次校村班站店车家件台所园馆社县镇乡组床案笔辆只头株吨例项幅])(?=均)|(?<!每一?)亩产|(?<![每全当本今去上个两几\d])(?:月(?=工资|薪|租|补助|补贴|津贴|报酬)|日(?=工资|薪|门诊|供水|供气|处理|接待|销售|产)|年(?=租金|薪|补助|补贴|津贴|工资))/g
/** 月工资2,500元: of each of them. */
const WAGE = /月(?:工资|薪)(?!总|额|合计)/
const MEAN = /均|亩产|折合|[摊合]到?每/
const TIME = /^(?:天|日|个?月|年|季度?|周|个?星期|小时)/

/** What a time is called as a unit of its own. */
const TIME_KEYS: Readonly<Record<string, string>> = {
  天: '天',
  日: '天',
  月: '个月',
  个月: '个月',
  年: '年',
  季: '季度',
  季度: '季度',
  周: '周',
  星期: '周',
  个星期: '周',
  小时: '小时',
}

/** The key of the time that a word names; `null` where it names a thing. */
export function timeOf(word: string): string | null {
  return TIME_KEYS[TIME.exec(word)?.[0] ?? ''] ?? null
}

/** How long the name of what is counted is, of the words behind 每. */
const lengthOfUnit = (word: string): number =>
  TIME.exec(word)?.[0].length ?? unitAt(word, 0)?.end ?? Math.min(1, word.length)

const PRICE = /单价|[价费票]|收|按/

/** 380元一套, 单价0.4元一页: what a price is for stands behind it. */
function pricedBehind(prose: Prose, claim: Claim): string | null {
  const [next] = prose.claims.slice(claim.index + 1, claim.index + 2)
  const isPrice = claim.unit.key === '元' && PRICE.test(lastClause(claim.lead))
  return isPrice && next?.start === claim.end && next.text.startsWith('一') ? next.text.slice(1) : null
}

const COSTS = /^[一-龥]{0,6}(?:卖到?|售价|值|要|需|补|奖|收|花|得)$/

/** 一头肉牛卖1.5万元: what a price is for opens the clause. */
function pricedBefore(prose: Prose, claim: Claim): string | null {
  const [before] = prose.claims.slice(Math.max(0, claim.index - 1), claim.index)
  const isOne = before?.sentence === claim.sentence && /^一[^年天]/.test(before.text)
  const isPrice = isOne && claim.unit.key === '元' && COSTS.test(claim.lead)
  return isPrice && lastClause(before.lead) === '' ? before.text.slice(1) : null
}

/** The words of an amount that say for each of what it is; `null` where there are none. */
export function perOf(prose: Prose, claim: Claim): Per | null {
  const words = lastClause(claim.lead.replace(/（[^（）]*）/g, ''))
  const priced = claim.unit.key.split('/')[1]
  const found = [...words.matchAll(EACH)]
  const [first] = found
  if (first === undefined) {
    const one = pricedBehind(prose, claim) ?? pricedBefore(prose, claim)
    if (one !== null) return { words: [one], isAverage: false, subject: '', noun: '' }
    return priced === undefined ? null : { words: [priced], isAverage: MEAN.test(words), subject: '', noun: '' }
  }
  const starts = found.map(({ 0: said, index }) => (said.startsWith('每') ? index + said.length : index))
  const ends = [...found.slice(1).map(({ index }) => index), words.length]
  const each = starts.map((start, at) => words.slice(start, ends[at]).replace(/^亩产/, '亩'))
  const last = words.slice(Math.max(...starts)).replace(/^亩产/, '亩')
  const isOfPeople = WAGE.test(words) && !/人|名|位/.test(words)
  return {
    words: isOfPeople ? ['人', ...each] : each,
    isAverage: MEAN.test(words),
    subject: words.slice(0, first.index).replace(/^[，、]|平$/g, ''),
    noun: last.slice(lengthOfUnit(last)).replace(/^均/, ''),
  }
}

const GENERAL = /^[个处项家所名位]/
/** What is done to or for each, and no name of it. */
const VERB = /^[配补设建安发给收投花奖派缴付需有拨种产用为]/
const SOME = /重点|贫困|低保|困难|特殊|优秀|示范|先进|新[建增]/

const wordsBehind = ({ normal }: Prose, at: number): string =>
  normal
    .slice(at, at + 7)
    .trimStart()
    .replace(/[^一-龥].*$/s, '')

const isNamedAlike = (one: string, other: string): boolean =>
  one === '' || other === '' || one.startsWith(other.slice(0, 2)) || other.startsWith(one.slice(0, 2))

/** Whether the unit of a count is what is named: 8起 for 每起, 10名护路员 for 每位护路员, but no 12个项目 for 每个乡镇. */
function isOfUnit(prose: Prose, claim: Claim, word: string): boolean {
  const named = unitAt(word, 0)
  if (named === null) return false
  const key = named.unit.key
  const isKind = claim.unit.key === key || (key === '人' && /^(?:人次|口)$/.test(claim.unit.key))
  if (!isKind || named.unit.dimension === 'measure') return isKind
  const noun = word.slice(named.end)
  if (SOME.test(noun) && !claim.label.includes(noun.slice(0, 2))) return false
  return !GENERAL.test(word) || VERB.test(noun) || isNamedAlike(noun, wordsBehind(prose, claim.end))
}

/** Whether a count is of what stands behind 每 or before 均, by its unit or by its name: 120个座位 for 每座, 400具 for 每具, 岗位30个 for 每岗. */
export function isCountOf(prose: Prose, claim: Claim, word: string): boolean {
  const { dimension, key } = claim.unit
  if (dimension === 'plain')
    return wordsBehind(prose, claim.numberEnd)
      .replace(/^[百千万亿]+/, '')
      .startsWith(word.slice(0, 1))
  if (dimension !== 'count' && dimension !== 'measure') return false
  if (isOfUnit(prose, claim, word)) return true
  const first = word.slice(0, 1)
  if (first === '生') return key === '人' || key === '人次'
  const isGeneral = GENERAL.test(claim.unit.printed.replace(/^[十百千万亿]+/, '')) || key === '家'
  return (
    isGeneral &&
    !GENERAL.test(word) &&
    (wordsBehind(prose, claim.end).slice(0, 3).includes(first) || new RegExp(`${first}[位]?$`).test(claim.label))
  )
}
