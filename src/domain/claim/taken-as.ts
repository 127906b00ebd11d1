import type { Exact } from '../amount/index.ts'
import type { Claim, Unit } from './claim.ts'
import type { TableAmount } from './table.ts'

/** What a claim and an amount of a table share. */
type Amount = Omit<TableAmount, 'row' | 'column'>

/*
 * Copies are made here alone, field by field as the amounts were read: of those that are spread (`{ ...claim, value }`) the
 * engine makes a shape of its own at each place, and every reader of amounts slows down.
 */
const claimOf = (claim: Claim): Claim => ({
  index: claim.index,
  start: claim.start,
  end: claim.end,
  numberEnd: claim.numberEnd,
  text: claim.text,
  digits: claim.digits,
  value: claim.value,
  interval: claim.interval,
  step: claim.step,
  vagueness: claim.vagueness,
  bound: claim.bound,
  unit: claim.unit,
  isUnitCarried: claim.isUnitCarried,
  form: claim.form,
  role: claim.role,
  scope: claim.scope,
  leadStart: claim.leadStart,
  lead: claim.lead,
  tailEnd: claim.tailEnd,
  label: claim.label,
  sentence: claim.sentence,
  paragraph: claim.paragraph,
  depth: claim.depth,
})

const tableAmountOf = (amount: TableAmount): TableAmount => ({
  start: amount.start,
  end: amount.end,
  text: amount.text,
  digits: amount.digits,
  value: amount.value,
  step: amount.step,
  interval: amount.interval,
  vagueness: amount.vagueness,
  unit: amount.unit,
  label: amount.label,
  row: amount.row,
  column: amount.column,
})

const isClaim = (amount: Amount): amount is Claim => 'lead' in amount
const isOfTable = (amount: Amount): amount is TableAmount => 'column' in amount

/** The amount with some of it taken otherwise than it is printed. */
export function takenAs<A extends Amount>(amount: A, otherwise: Partial<A>): A
export function takenAs(amount: Amount, otherwise: Partial<Amount>): Amount {
  const taken = { ...amount, ...otherwise }
  if (isClaim(taken)) return claimOf(taken)
  return isOfTable(taken) ? tableAmountOf(taken) : taken
}

/** What was agreed on or counted, and not rounded: meant to the last digit. */
export const takenExactly = <A extends Amount>(amount: A, value: Exact = amount.value): A =>
  takenAs<Amount>(amount, { value, interval: { low: value, high: value } }) as A // of the kind that it was

/** The unit with some of it taken otherwise. */
export function unitTakenAs(unit: Unit, otherwise: Partial<Unit>): Unit {
  const { printed, key, dimension, scale } = { ...unit, ...otherwise }
  return { printed, key, dimension, scale }
}
