import type { Claim } from '../claim/index.ts'

/** What came in is no share of what went out. */
export function isOtherSide({ label: whole }: Claim, { label: part }: Claim): boolean {
  const isOf = (side: RegExp, other: RegExp) => (words: string) => side.test(words) && !other.test(words)
  const [isIncome, isSpending] = [isOf(/收入/, /支出/), isOf(/支出/, /收入/)]
  return (isIncome(part) && isSpending(whole)) || (isSpending(part) && isIncome(whole))
}
