import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { closedTie } from '../tie/make-tie.ts'
import { isPlain, sumOfParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

/** 缺口15万元由: what has to be found, and from where. */
const NEEDED =
  /(?:缺口|差额|不足部分|超支(?:部分|资金)?|所需(?:资金|经费|款项)|尚缺(?:资金|经费)?|超出部分)(?:为|共|约)?$/
const BY = /^，?(?:拟|将|可|全部|分别|申请|建议)?由[^，。；、：]{1,16}$/
const AND = /^(?:[、和及与]|以及)[^，。；、：]{1,16}$/
/** 调剂解决: there is nothing else that it comes from. */
const COVERED = /^(?:[^，。；、和及等]{0,6}(?:解决|弥补|补足|补齐|承担|负担|平衡|列支|抵补|消化|统筹))/
const SOME = /等|部分|主要|先|其中/
/** 多出的3万元: they come to more than was needed. */
const REST = /多出|多余|富余|剩余|余下|其余|结转/
const MOST = 5

const isAmount = (claim: Claim): boolean =>
  isPlain(claim) && claim.vagueness === 'none' && claim.role !== 'unit-price' && claim.unit.dimension === 'money'

function tieOf({ claims, normal, sentences }: Prose, whole: Claim): Tie | null {
  const [first, ...others] = claims
    .slice(whole.index + 1, whole.index + 1 + MOST)
    .filter((claim) => claim.sentence === whole.sentence)
  if (first === undefined || !BY.test(first.lead)) return null
  const end = others.findIndex((claim) => !AND.test(claim.lead))
  const parts = [first, ...(end === -1 ? others : others.slice(0, end))]
  const last = parts.at(-1) as Claim // the first at least
  const behind = normal.slice(last.end, sentences[last.sentence]?.end)
  const isAll = COVERED.test(behind) && !REST.test(behind) && !SOME.test(normal.slice(whole.end, last.end))
  return parts.length > 1 && isAll && parts.every(isAmount) ? closedTie('parts', sumOfParts(whole, parts)) : null
}

/** 电费缺口15万元由药剂费节余10万元、维修费节余5万元调剂解决: where all that is lacking comes from. */
export function coveredBy(prose: Prose): Tie[] {
  if (!prose.normal.includes('由')) return []
  return flatMapped(prose.claims, (claim) =>
    isAmount(claim) && NEEDED.test(claim.lead) ? (tieOf(prose, claim) ?? []) : [],
  )
}
