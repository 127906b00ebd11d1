import { compare, times, whole } from '../../amount/index.ts'
import type { Claim, ExaminedTable, Prose } from '../../claim/index.ts'
import { nounBehind } from '../../claim/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { slipOf } from '../tie/slip.ts'
import { leadOf } from '../tie/sought.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'

/** What is said of one stretch of time or one part is no second statement of the whole. */
const CONTRASTED =
  /上年|去年|同期|年初|期初|原|计划|目标|任务|应|拟|预计|力争|新增|其中|第[一二三四五六七八九十\d]|上半年|下半年|季度|月|每|平均|均|日|累计|另|剩余|未|不含|增|减|超|比|较|多|少|以上|以下|20\d\d年/
/** Columns of another time, and of differences. */
const EARLIER = /上年|去年|同期|年初|期初|原|增|减|差|率|均|单价|20\d\d年/
const FEWEST_DIGITS = 3
const MANY_DIGITS = 4
const NAME = 3
const LONG_NAME = 4
const MOST = 400

interface Statement {
  readonly quantity: Quantity
  readonly name: string
  /** Amounts of one place are different amounts: a sentence, a column. */
  readonly place: string
}

const digitsOf = ({ digits }: Quantity): number => digits.replace(/\D/g, '').replace(/^0+/, '').length

const KINDS: ReadonlySet<string> = new Set(['money', 'count', 'measure'])

function ofProse(prose: Prose): Statement[] {
  const isMeant = (claim: Claim): boolean =>
    (claim.role === 'amount' || claim.role === 'total') &&
    claim.vagueness === 'none' &&
    claim.bound === 'none' &&
    claim.form !== 'chinese' &&
    claim.scope.period === null &&
    !CONTRASTED.test(leadOf(prose, claim))
  return prose.claims.filter(isMeant).map((claim) => ({
    quantity: claim,
    name: `${claim.label}${nounBehind(prose.normal.slice(claim.end, Math.min(claim.tailEnd, claim.end + 12)))}`,
    place: `s${claim.sentence}`,
  }))
}

function ofTables(tables: readonly ExaminedTable[]): Statement[] {
  return tables.flatMap(({ amounts, rows, columns }, at) => {
    const labels = new Map(rows.map(({ index, label }) => [index, label]))
    const headers = new Map(columns.map(({ index, header }) => [index, header]))
    return amounts
      .filter(({ column }) => !EARLIER.test(`${headers.get(column)}`))
      .map((amount) => ({ quantity: amount, name: `${labels.get(amount.row)}`, place: `t${at}` }))
  })
}

/** Whether two names have so many characters in a row in common. */
const shareWords = (one: string, other: string, length: number): boolean =>
  [...one].some((_, at) => at + length <= one.length && other.includes(one.slice(at, at + length)))

/** 1,200 to be done and 1,208 done differ by a digit and are both right; 288 and 588 are not. */
function isFarApart(one: Quantity, other: Quantity): boolean {
  const [small, large] = compare(one.value, other.value) < 0 ? [one, other] : [other, one]
  return compare(times(large.value, whole(3)), times(small.value, whole(4))) > 0
}

/** One slip between two amounts of one name: of fewer digits the name must say more, and a digit that is merely another most. */
function isSlippedTwin(suspect: Statement, sound: Statement): boolean {
  if (!shareWords(suspect.name, sound.name, NAME)) return false
  const slip = slipOf(suspect.quantity, sound.quantity.value)
  if (slip === null) return false
  if (slip.kind === 'digit' && !isFarApart(suspect.quantity, sound.quantity)) return false
  const isTelling = digitsOf(suspect.quantity) >= MANY_DIGITS && slip.kind !== 'digit'
  return shareWords(suspect.name, sound.name, isTelling || slip.kind === 'wan' ? NAME : LONG_NAME)
}

const amountOf = ({ quantity: { value } }: Statement): string => `${value.numerator}/${value.denominator}`

function groupsOf(statements: readonly Statement[]): Statement[][] {
  const groups = new Map<string, Statement[]>()
  for (const statement of statements) {
    const { key, dimension } = statement.quantity.unit
    const group = groups.get(key) ?? []
    if (!KINDS.has(dimension) || group.length === MOST) continue
    group.push(statement)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** Amounts that are stated more than once. */
function repeatedIn(group: readonly Statement[]): ReadonlySet<string> {
  const seen = new Set<string>()
  return new Set(group.map(amountOf).filter((amount) => seen.size === seen.add(amount).size))
}

/** Amounts that no relation explains and that nothing repeats, a slip away from one of the same name that others bear out. */
export function slippedTwins(prose: Prose, tables: readonly ExaminedTable[], ties: readonly Tie[]): Tie[] {
  const borne = new Set(
    ties
      .filter(({ holds, equation: { form } }) => holds && form !== 'within')
      .flatMap(({ equation }) => quantitiesOf(equation).map(({ start }) => start)),
  )
  const told = new Set(ties.flatMap(({ equation }) => quantitiesOf(equation).map(({ start }) => start)))
  return groupsOf([...ofProse(prose), ...ofTables(tables)]).flatMap((group) => {
    const repeated = repeatedIn(group)
    const isBorne = (sound: Statement): boolean => borne.has(sound.quantity.start) || repeated.has(amountOf(sound))
    return group.flatMap((suspect) => {
      const { quantity, place } = suspect
      if (told.has(quantity.start) || digitsOf(quantity) < FEWEST_DIGITS || repeated.has(amountOf(suspect))) return []
      const twin = group.find((other) => other.place !== place && isBorne(other) && isSlippedTwin(suspect, other))
      if (twin === undefined) return []
      const equation: Equation = { form: 'same', first: quantity, second: twin.quantity }
      return makeTie('restated', equation, 'likely')
    })
  })
}
