import type { Claim } from '../../claim/index.ts'

/** 少登7套, 多计12人: what the books say beside what there is. */
const MISCOUNTED = /[少漏多虚重][登报计列记录统算][记报计]?(?:了)?$/
const TOO_FEW = /[少漏][登报计列记录统算][记报计]?(?:了)?$/
const OF_BOOKS = /台账|登记|账[面上]|上报|填报|申报|报表|系统|原报|初报|名册/
const OF_FACT = /实[际有地查测]|核[实查]|盘点|清查|现场|普查|应/

export const isMiscounted = ({ lead }: Claim): boolean => MISCOUNTED.test(lead)

/** Of two amounts the larger one first, as 少登 or 多计 behind them says; `null` where the words do not tell books from facts. */
export function largerOf(one: Claim, other: Claim, gap: Claim): readonly [larger: Claim, smaller: Claim] | null {
  const books = [one, other].filter(({ lead }) => OF_BOOKS.test(lead))
  const facts = [one, other].filter(({ lead }) => OF_FACT.test(lead) && !OF_BOOKS.test(lead))
  const [book] = books
  const [fact] = facts
  if (book === undefined || fact === undefined || books.length > 1) return null
  return TOO_FEW.test(gap.lead) ? [fact, book] : [book, fact]
}
