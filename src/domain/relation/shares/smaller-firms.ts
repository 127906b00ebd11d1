import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isExactPercentage } from '../rates/sought-rates.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, isSlipped } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

/** 授予中小企业, 小微企业成交额: what went to them. */
const TO_THEM = /(?:中小微?|小微)企业(?:的)?(?:成交|中标|合同|采购)?(?:总?金额|总?额)?(?:共|合计)?(?:为|达)?$/
const SHARE = /^，占(?:比|(?:成交|中标|合同|采购)?总?(?:金额|额)?的?(?:比例|比重)?)(?:为|达)?$/
/** 合计成交, 成交金额: what was bought of all. */
const BOUGHT =
  /(?:合计|共计?)(?:成交|中标)|(?:成交|中标)总?(?:金额|额|价)(?:共|合计|总计)?(?:为|达)?$|(?<!中)(?:成交|中标)$/
const NOT_ALL = /企业|其中|第[一二三四五六七八九十\d]+(?:包|标段)|预留|上年|去年|[比较]/
const BACK = 80

/** The largest of what was bought, which is all of it. */
function allBought({ claims }: Prose, part: Claim): Claim | undefined {
  return claims
    .slice(Math.max(0, part.index - BACK), part.index)
    .filter(
      (claim) =>
        claim.unit.key === part.unit.key && isPlain(claim) && BOUGHT.test(claim.lead) && !NOT_ALL.test(claim.lead),
    )
    .sort((one, other) => compare(other.value, one.value))[0]
}

function tieOf(prose: Prose, rate: Claim): Tie | null {
  const part = prose.claims[rate.index - 1]
  if (part?.sentence !== rate.sentence || !SHARE.test(rate.lead) || !isExactPercentage(rate)) return null
  if (!TO_THEM.test(part.lead) || part.lead.includes('其中') || part.unit.key !== '元' || !isPlain(part)) return null
  const all = allBought(prose, part)
  if (all === undefined || compare(all.value, part.value) < 0) return null
  const equation: Equation = { form: 'ratio', rate, numerator: part, denominator: all }
  return isSolved(equation) || isSlipped(equation) ? makeTie('share', equation, 'certain') : null
}

/** 合计成交1,102.80万元 … 授予中小企业486.80万元，占44.1%: what went to smaller firms, of all that was bought. */
export const smallerFirms = (prose: Prose): Tie[] =>
  /中小微?企业|小微企业/.test(prose.normal) ? flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? []) : []
