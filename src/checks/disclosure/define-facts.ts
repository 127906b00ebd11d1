import type { Claim } from '../../domain/claim/index.ts'
import { clauseBefore } from '../../domain/claim/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Section, SectionKind, ThreePublicItem } from '../../domain/settlement/index.ts'
import {
  moneyCell,
  moneyCells,
  SETTLEMENT_TITLES,
  THREE_PUBLIC_NAMES,
  threePublicCell,
} from '../../domain/settlement/index.ts'
import type { Disclosure } from './define-disclosure-check.ts'
import type { Held } from './define-holds.ts'

/** One amount of the unit, where the table has it and where the text states it. */
export interface Fact {
  /** `收入决算情况说明：事业收入`. */
  readonly name: string
  /** `收入决算表：事业收入`. */
  readonly tableName: string
  readonly cell: Held | null
  readonly claims: readonly Claim[]
}

interface Asked {
  readonly name: string
  readonly section: SectionKind
  /** How the words directly before the amount end. */
  readonly words: RegExp
  readonly table: keyof typeof SETTLEMENT_TITLES
  readonly cell: (disclosure: Disclosure) => Held | null
}

const OF_ANOTHER_TIME = /上年|去年|同期|增|减|较|比|年初(?!.*决算)/
const ALL = /^(?:合计|总计)$/

/** A column of the totals row: 收入决算表的事业收入. */
const column = (section: 'income' | 'expenditure', name: string): Asked => ({
  name,
  section,
  words: new RegExp(`^(?:其中)?${name}$`),
  table: section,
  cell: ({ byKind }) => moneyCell(byKind.get(section), { label: ALL, header: new RegExp(`^${name}(?:小计)?$`) }),
})

const ASKED: readonly Asked[] = [
  {
    name: '收入总计',
    section: 'totals',
    words: /(?:收入|收、支|收支)总计(?:均|各)?为?$/,
    table: 'totals',
    cell: ({ byKind }) => moneyCell(byKind.get('totals'), { label: /^总计$/, side: 'left' }),
  },
  {
    name: '支出总计',
    section: 'totals',
    words: /支出总计(?:均|各)?为?$/,
    table: 'totals',
    cell: ({ byKind }) => moneyCell(byKind.get('totals'), { label: /^总计$/, side: 'right' }),
  },
  {
    name: '本年收入合计',
    section: 'income',
    words: /本年收入(?:合计|总计)?为?$/,
    table: 'income',
    cell: ({ byKind }) => moneyCell(byKind.get('income'), { label: ALL, header: /合计$/ }),
  },
  ...['财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'].map((name) =>
    column('income', name),
  ),
  {
    name: '本年支出合计',
    section: 'expenditure',
    words: /本年支出(?:合计|总计)?为?$/,
    table: 'expenditure',
    cell: ({ byKind }) => moneyCell(byKind.get('expenditure'), { label: ALL, header: /合计$/ }),
  },
  ...['基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'].map((name) =>
    column('expenditure', name),
  ),
  {
    name: '财政拨款收入总计',
    section: 'appropriation-totals',
    words: /财政拨款(?:收入|收、支|收支)总计(?:均|各)?为?$/,
    table: 'appropriation-totals',
    cell: ({ byKind }) => moneyCell(byKind.get('appropriation-totals'), { label: /^总计$/, side: 'left' }),
  },
  {
    name: '财政拨款支出总计',
    section: 'appropriation-totals',
    words: /财政拨款支出总计(?:均|各)?为?$/,
    table: 'appropriation-totals',
    cell: ({ byKind }) =>
      moneyCell(byKind.get('appropriation-totals'), { label: /^总计$/, side: 'right', header: /合计$|金额$/ }),
  },
  {
    name: '一般公共预算财政拨款支出',
    section: 'general',
    words: /一般公共预算财政拨款支出(?:合计|决算)?为?$/,
    table: 'general',
    cell: ({ byKind }) => moneyCell(byKind.get('general'), { label: ALL, header: /(?:合计|小计)$/ }),
  },
  {
    name: '基本支出',
    section: 'basic',
    words: /基本支出(?:合计|决算)?为?$/,
    table: 'general',
    cell: ({ byKind }) => moneyCell(byKind.get('general'), { label: ALL, header: /基本支出$/ }),
  },
  ...(['人员经费', '公用经费'] as const).map(
    (name): Asked => ({
      name,
      section: 'basic',
      words: new RegExp(`^(?:其中)?${name}(?:支出)?$`),
      table: 'basic',
      cell: ({ byKind }) => moneyCell(byKind.get('basic'), { label: new RegExp(`^${name}合计$`) }),
    }),
  ),
  ...(['fund', 'capital'] as const).flatMap((kind) =>
    ['本年收入', '本年支出'].map(
      (name): Asked => ({
        name,
        section: kind,
        words: new RegExp(`${name}(?:合计)?为?$`),
        table: kind,
        cell: ({ byKind }) =>
          moneyCell(byKind.get(kind), { label: ALL, header: new RegExp(`^${name}(?:合计|小计)?$`) }),
      }),
    ),
  ),
]

/** The words directly before an amount, without the year and without blanks. */
export function wordsBefore({ normal }: Examined, { leadStart, start }: Claim): string {
  return clauseBefore(normal.slice(leadStart, start)).replace(/\s|^\d{4}年度?/g, '')
}

/** 2020年度收、支总计均为… in the accounts of 2021. */
function isOfNamedYear({ normal, profile }: Examined, { leadStart, start }: Claim): boolean {
  const year = /(20\d{2})年/.exec(clauseBefore(normal.slice(leadStart, start)))?.[1]
  return year !== undefined && profile.fiscalYear !== null && Number(year) !== profile.fiscalYear
}

const isOfThisYear = (document: Examined, claim: Claim): boolean =>
  claim.unit.key === '元' &&
  claim.vagueness === 'none' &&
  !isOfNamedYear(document, claim) &&
  (claim.role === 'amount' || claim.role === 'total') &&
  !OF_ANOTHER_TIME.test(wordsBefore(document, claim))

const claimsOf = (section: Section | undefined, document: Examined): readonly Claim[] =>
  section?.claims.filter((claim) => isOfThisYear(document, claim)) ?? []

function askedFact(disclosure: Disclosure, document: Examined, { name, section, words, table, cell }: Asked): Fact {
  const claims = claimsOf(disclosure.sections.get(section), document)
  return {
    name: `文字“${name}”`,
    tableName: `《${SETTLEMENT_TITLES[table]}》${name}`,
    cell: cell(disclosure),
    claims: claims.filter((claim) => words.test(wordsBefore(document, claim))),
  }
}

/** 文化旅游体育与传媒支出（类）936.30万元 against the row of that name. */
function itemFacts(disclosure: Disclosure, document: Examined): Fact[] {
  const claims = claimsOf(disclosure.sections.get('general'), document)
  const rows = moneyCells(disclosure.byKind.get('general'), { code: /^\d{3}$/, header: /(?:合计|小计)$/ })
  return rows.map((cell) => ({
    name: `文字“${cell.label}”`,
    tableName: `《${SETTLEMENT_TITLES.general}》${cell.label}`,
    cell,
    claims: claims.filter((claim) => wordsBefore(document, claim).endsWith(cell.label)),
  }))
}

/** Longest first: 购置及运行维护费 is not 购置费; 其中购置费0元；运行维护费20.35万元 are short for the two. */
const SUBJECTS: readonly (readonly [ThreePublicItem, RegExp])[] = [
  ['vehicles', /公务用车购置(?:及|和)运行/g],
  ['purchase', /公务用车购置(?!及|和)|(?:其中[，：]?|[，；。：])(?:车辆)?购置(?:费|支出)/g],
  ['running', /公务用车运行|(?:其中[，：]?|[，；。：、])(?:车辆)?运行(?:维护)?(?:费|支出)/g],
  ['abroad', /因公出国/g],
  ['reception', /公务接待/g],
  ['total', /三公.{0,2}经费/g],
]

/** Whether an item is the one that was named last. */
function isAbout(words: string, item: ThreePublicItem): boolean {
  const last = SUBJECTS.map(([each, pattern]) => ({
    isAsked: each === item,
    at: Math.max(-1, ...[...words.matchAll(pattern)].map(({ index }) => index)),
  }))
  const latest = Math.max(...last.map(({ at }) => at))
  return latest >= 0 && last.some(({ isAsked, at }) => isAsked && at === latest)
}

const STAGES = { budget: /预算(?:数|安排)?为?$/, outcome: /决算(?:数)?为?$|(?:支出|费)$/ } as const

/** 机关运行经费支出 behind the three: spending of another name is none of theirs. */
const OF_OTHERS = /机关运行|会议|培训|差旅|办公|采购|委托|劳务|维修/

function threePublicFacts(disclosure: Disclosure, document: Examined): Fact[] {
  const table = disclosure.byKind.get('three-public')
  const section = disclosure.sections.get('three-public')
  const claims = claimsOf(section, document)
  const from = section === undefined ? 0 : section.start
  const before = ({ start }: Claim): string => document.normal.slice(from, start)
  return (['budget', 'outcome'] as const).flatMap((stage) =>
    SUBJECTS.map(([item]): Fact => {
      const name = `${THREE_PUBLIC_NAMES[item]}${stage === 'budget' ? '预算数' : '决算数'}`
      return {
        name: `文字“${name}”`,
        tableName: `《${SETTLEMENT_TITLES['three-public']}》${name}`,
        cell: threePublicCell(table, stage, item),
        claims: claims.filter(
          (claim) =>
            STAGES[stage].test(wordsBefore(document, claim)) &&
            !OF_OTHERS.test(wordsBefore(document, claim)) &&
            isAbout(before(claim), item),
        ),
      }
    }),
  )
}

/** Every amount that the text of a disclosure repeats from its tables. */
export function factsOf(disclosure: Disclosure, document: Examined): readonly Fact[] {
  return [
    ...ASKED.map((asked) => askedFact(disclosure, document, asked)),
    ...itemFacts(disclosure, document),
    ...threePublicFacts(disclosure, document),
  ]
}
