import type { Claim, Prose } from '../../claim/index.ts'

const isOf = (side: RegExp, other: RegExp) => (words: string) => side.test(words) && !other.test(words)
const isIncome = isOf(/收入/, /支出/)
const isSpending = isOf(/支出/, /收入/)

/** 新收 is no part of what was 审结. */
const isReceived = isOf(/新收|受理|收案/, /[结办]/)
const isSettled = /[审执办]结|结案/

const areOpposed = (whole: string, part: string): boolean =>
  (isIncome(part) && isSpending(whole)) ||
  (isSpending(part) && isIncome(whole)) ||
  (isReceived(part) && isSettled.test(whole))

/** What came in is no share of what went out. */
export function isOtherSide({ label: whole }: Claim, { label: part }: Claim): boolean {
  return areOpposed(whole, part)
}

/** 收入412万元，为年度预算1,650万元: a budget is of the side that its sentence speaks of. */
export function isOtherSideIn({ normal, sentences }: Prose, whole: Claim, part: Claim): boolean {
  const words = /收入|支出/.test(whole.label)
    ? whole.label
    : sentences
        .slice(whole.sentence, whole.sentence + 1)
        .map(({ start }) => normal.slice(start, whole.start))
        .join('')
  return areOpposed(words, part.label)
}
