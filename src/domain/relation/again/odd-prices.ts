import type { Claim, ExaminedTable, Prose, TableAmount } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import type { Quantity } from '../tie/tie.ts'
import type { OddUnit } from './odd-unit.ts'
import { FAR_ABOVE, IMPOSSIBLY_FAR, sizeOf } from './odd-unit.ts'

const MILLION = 1e6
const LEAST_DOUBTED = 1e4
/** So much money no single one of these costs or gets, in 元. */
const MOST_OF_EACH: readonly (readonly [RegExp, number])[] = [
  [/可支配收入|纯收入|消费支出/, MILLION],
  [/[月日](?:工资|薪)/, 0.1 * MILLION],
  [/每[人名位户生][一-龥]{0,3}(?:工资|报酬|补贴|补助|津贴)|每人(?:每[天日月年])?补[助贴]/, MILLION],
  [/人均(?:[一-龥]{0,2}花费|[一-龥]{0,2}消费|捐款|缴费|报销|节约|增收)|次均[一-龥]{0,4}费用?/, MILLION],
  [/每生每(?:学期|学年|[年月期])/, 0.5 * MILLION],
  [/每[单餐][一-龥]{0,4}补[贴助]/, 0.01 * MILLION],
  [/每亩[万亿]?元的(?:补助|补贴|管护)/, MILLION],
  [/(?:人|生|户|亩)均|每[人生户名位亩]/, 10 * MILLION],
  [/每亩[一-龥]{0,6}(?:补[助贴]|管护|抚育|收费|水费|节[省约]|增收|成本)/, MILLION],
  [/(?:每|单位)(?:公斤|斤|张|册|本|株|棵|份|餐|人次|人月)/, MILLION],
  [/(?:每|单位)(?:平方米|平米|㎡)/, 0.2 * MILLION],
  [/(?:每|单位)(?:立方米|人天)/, 0.1 * MILLION],
  [/每(?:页|画幅|升(?![级学])|度|千瓦时)/, 0.01 * MILLION],
  [/元\/(?:平方米|㎡|m²|公斤|斤|升|度|张|册|本|株|棵|餐|份|人次|人月|人天|生|人)/, MILLION],
]
/** What is divided by people and may be as much. */
const LARGE =
  /财政[收支]|一般公共预算|财力|产值|资产|贷款|存款|销售|营收|营业|税|地价|楼面|出让|土地|估值|融资|投资额|授信/

const WORDS = 16
const BEHIND = 4
const SENTENCE = 60

/** 人均1,400万元: more than any one person is paid or costs; 营业收入233.1亿元，户均1.49亿元 is of companies. */
function isTooDear(words: string, quantity: Quantity, before = ''): boolean {
  const size = sizeOf(quantity)
  if (size < LEAST_DOUBTED || LARGE.test(words) || LARGE.test(before)) return false
  return MOST_OF_EACH.some(([pattern, most]) => size >= most && pattern.test(words))
}

const EACH = /每[一-龥]{1,3}(?=[^，。；、]{0,8}$)/
/** 每亩 of 每亩产值 as well. */
const eachIn = (words: string): string | undefined => EACH.exec(words.replace(OF_EACH, (own) => own.slice(0, 2)))?.[0]
const PRICE_WORDS = /单价|每[一-龥]{1,3}[^，。；、]{0,8}$|[一-龥]均/
const FEWEST = 5
/** 每亩产值8,640元: what each brings. */
const OF_EACH = /每[一-龥]{1,2}(?:产值|收益|成本|收入|投入|费用|利润)(?:约|为)?$/

const isPrice = (claim: Claim, words: string): boolean =>
  claim.role === 'unit-price' || (claim.bound !== 'none' && PRICE_WORDS.test(words)) || OF_EACH.test(words)

/** One price of which a document says nothing comes anywhere near: a hundred times the largest amount in it. */
function isAboveAll(claim: Claim, all: readonly Quantity[]): boolean {
  return all.length >= FEWEST && all.every((other) => sizeOf(claim) > sizeOf(other) * FAR_ABOVE)
}

/** 县道每公里10,000万元、乡道每公里5,000元、村道每公里2,000元: prices of one thing in one paragraph. */
function siblingsOf(claim: Claim, words: string, prices: readonly { claim: Claim; words: string }[]): Claim[] {
  const each = eachIn(words)
  if (each === undefined) return []
  return flatMapped(prices, ({ claim: other, words: theirs }) =>
    other !== claim && other.paragraph === claim.paragraph && eachIn(theirs) === each ? [other] : [],
  )
}

const isFarFromAll = (claim: Claim, others: readonly Claim[]): boolean =>
  others.length > 1 &&
  others.every((other) => {
    const times = sizeOf(claim) / sizeOf(other)
    return other.unit.printed !== claim.unit.printed && (times > IMPOSSIBLY_FAR || times < 1 / IMPOSSIBLY_FAR)
  })

function pricesOfText(prose: Prose, all: readonly Quantity[]): OddUnit[] {
  const { normal, claims } = prose
  const money = claims.filter(({ unit, value }) => unit.dimension === 'money' && value.numerator > 0n)
  const prices = money
    .map((claim) => ({ claim, words: normal.slice(Math.max(claim.leadStart, claim.start - WORDS), claim.start) }))
    .filter(({ claim, words }) => isPrice(claim, words))
  return [
    ...money.flatMap((claim): OddUnit[] => {
      const behind = /^的[一-龥]{0,3}/.exec(normal.slice(claim.end, claim.end + BEHIND))?.[0] ?? ''
      const words = `${normal.slice(Math.max(claim.leadStart, claim.start - WORDS), claim.start)}${claim.unit.printed}${behind}`
      const before = /^，[一-龥]均$/.test(claim.lead)
        ? normal.slice(Math.max(0, claim.leadStart - WORDS), claim.start)
        : ''
      return isTooDear(words, claim, before) || isTooCheap(prose, claim, words.slice(0, -claim.unit.printed.length))
        ? [{ quantity: claim, beside: [] }]
        : []
    }),
    ...prices.flatMap(({ claim, words }): OddUnit[] => {
      const siblings = siblingsOf(claim, words, prices)
      if (isFarFromAll(claim, siblings)) return [{ quantity: claim, beside: siblings }]
      return isAboveAll(claim, all) && !LARGE.test(words) ? [{ quantity: claim, beside: [] }] : []
    }),
  ]
}

/** 运行经费 of a house, 公务用车 of one car: never less than so, in 元. */
const OF_KEEPING = /每[座所个家馆校村间][^，。；\d]{0,4}(?:运行|办公|建设|维护)经费(?:约|为)?$/
const OF_CARS = /公务用车|公车/
const EACH_CAR = /，(?:平均)?每(?:辆|台)(?:车)?(?:约|为)?$/
const LEAST_KEPT = 100

/** 折合每座年均运行经费7.20元; 公务用车运行费24.00万元，按12辆车核定，每辆2元 */
const isTooCheap = ({ normal }: Prose, claim: Claim, words: string): boolean =>
  claim.unit.printed === '元' &&
  sizeOf(claim) < LEAST_KEPT &&
  (OF_KEEPING.test(words) ||
    (EACH_CAR.test(normal.slice(claim.leadStart, claim.start)) &&
      OF_CARS.test(normal.slice(Math.max(0, claim.start - SENTENCE), claim.start).replace(/^.*[。；]/s, ''))))

const GOAL_HEADER = /目标|指标值|计划|预期|标准/
const ACTUAL_HEADER = /完成|实际|实绩/
const ALIKE = 10

const printedNumber = ({ digits }: Quantity): number => Number(digits.replaceAll(',', ''))

/** ≤4.7元 and 4.57万元: the same number but for the unit, ten thousand times apart. */
function isUnitOff(goal: TableAmount, actual: TableAmount): boolean {
  const [times, printed] = [sizeOf(goal) / sizeOf(actual), printedNumber(goal) / printedNumber(actual)]
  const isFar = times > IMPOSSIBLY_FAR || times < 1 / IMPOSSIBLY_FAR
  return isFar && printed < ALIKE && printed > 1 / ALIKE
}

const hasOwnMoney = ({ text, unit }: TableAmount): boolean => unit.dimension === 'money' && text.includes('元')

function pricesOfTable({ goals, amounts, columns, rows }: ExaminedTable): OddUnit[] {
  const own = amounts.filter(hasOwnMoney)
  const headers = new Map(columns.map(({ index, header }) => [index, header]))
  const isHeaded = ({ column }: TableAmount, words: RegExp): boolean => words.test(`${headers.get(column)}`)
  const wanted = [...goals.filter(hasOwnMoney), ...own.filter((amount) => isHeaded(amount, GOAL_HEADER))]
  const labels = new Map(rows.map(({ index, label }) => [index, label]))
  return [
    ...own.flatMap((actual): OddUnit[] => {
      const goal = wanted.find(({ row, column }) => row === actual.row && column !== actual.column)
      const isHeld = goal !== undefined && isHeaded(actual, ACTUAL_HEADER) && isUnitOff(goal, actual)
      return isHeld ? [{ quantity: actual, beside: [goal] }] : []
    }),
    ...[...goals, ...own].flatMap((amount): OddUnit[] =>
      hasOwnMoney(amount) && isTooDear(`${labels.get(amount.row)}${amount.text}`, amount)
        ? [{ quantity: amount, beside: [] }]
        : [],
    ),
  ]
}

/** Prices and costs of one thing, in words and in tables, that nothing costs: 人均, 单价, 每吨 in 万元 for 元. */
export const pricesAmiss = (prose: Prose, tables: readonly ExaminedTable[], all: readonly Quantity[]): OddUnit[] => [
  ...pricesOfText(prose, all),
  ...tables.flatMap(pricesOfTable),
]
