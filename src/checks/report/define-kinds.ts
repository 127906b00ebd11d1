import type { Claim } from '../../domain/claim/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import { quantitiesOf } from '../../domain/relation/index.ts'
import type { Listing } from './define-named-lists.ts'

/** 4类13个, 三个方面16个: how many kinds there are, right before how many of them all. */
const KINDS = /^(?:[大小]?类|方面|种)$/
const BETWEEN_KINDS = /^、?共?$/
const BETWEEN_ASPECTS = /^(?:方面|大类|类别?|部分)的?、?共?$/
/** 问题，其中预算管理: nothing but the word that opens the list stands between. */
const OPENED = /^[一-龥]{0,4}[，：（](?:其中|涉及|包括|分别[为是])?：?[^，。；、]{1,12}$/
const REST = /其他|其余|其它/

function areKinds({ normal }: Examined, claim: Claim, all: Claim): boolean {
  const between = normal.slice(claim.end, all.start)
  return KINDS.test(claim.unit.printed) ? BETWEEN_KINDS.test(between) : BETWEEN_ASPECTS.test(between)
}

/** 指出4类13个问题，其中资金管理5个、政府采购3个、资产管理3个、业务管理2个: the list that adds up names as many as there are kinds. */
export function kindsListed(document: Examined, claim: Claim): Listing | null {
  const all = document.claims[claim.index + 1]
  if (all === undefined || !areKinds(document, claim, all)) return null
  const parts = (document.places.get(all.start) ?? [])
    .filter(({ holds, equation }) => holds && equation.form === 'sum' && equation.whole.start === all.start)
    .map(({ equation }) => quantitiesOf(equation).slice(1))
    .find(([first]) => first !== undefined && OPENED.test(document.normal.slice(all.end, first.start)))
  const last = parts?.at(-1)
  if (parts === undefined || last === undefined || parts.length < 2 || REST.test(last.label)) return null
  return { claim, fewest: parts.length, most: parts.length, end: last.end }
}
