import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { lastClause } from '../tie/clause.ts'
import { closedTie } from '../tie/make-tie.ts'
import { isPlain } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'
import { isPercentage, ratio } from './sought-rates.ts'

/** ，票款仅能覆盖成本的: what pays for how much of what, by the names of both. */
const COVERS =
  /^，([一-龥]{2,8}?)(?:仅|只|就|约|大约)*(?:能够?|可以?)?(?:够)?(?:覆盖|弥补|抵补|满足|抵|承担)(?:了)?([一-龥]{2,8}?)的(?:约|近)?$/

const isCalled = ({ lead }: Claim, name: string): boolean => lastClause(lead).includes(name.slice(-2))

/** 票款收入3,120万元，运营成本1.37亿元，票款仅能覆盖成本的22.8%: the two amounts right before it are those that it names. */
function tieOf({ claims }: Prose, rate: Claim): Tie | null {
  const [, payer = '', need = ''] = COVERS.exec(rate.lead) ?? []
  const [paid, cost] = claims.slice(Math.max(0, rate.index - 2), rate.index)
  if (payer === '' || paid === undefined || cost === undefined || !isPercentage(rate)) return null
  const areOwn = [paid, cost].every((claim) => claim.sentence === rate.sentence && isPlain(claim))
  const areNamed = isCalled(paid, payer.replace(/收入$/, '')) && isCalled(cost, need) && paid.unit.key === cost.unit.key
  return areOwn && areNamed ? closedTie('rate', ratio(rate, paid, cost)) : null
}

/** How much of a cost is covered, where the cost and what covers it stand right before. */
export const ratesOfNeed = (prose: Prose): Tie[] =>
  /覆盖|弥补|抵补|满足|抵|承担/.test(prose.normal) ? flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? []) : []
