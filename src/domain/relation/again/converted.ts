import { compare } from '../../amount/index.ts'
import type { Prose } from '../../claim/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import type { Tie } from '../tie/tie.ts'

const CONVERTED = /^(?:[（，]?(?:折合|折算|约合)|（[合即])(?:为|成|约|人民币)*$/

/** 占地12公顷（折合180亩）, 折合13,860亩: an amount and the same in another unit, right behind it. */
export function conversionsIn({ claims, normal }: Prose): Tie[] {
  return claims.flatMap((first, at) => {
    const second = claims[at + 1]
    if (second === undefined || second.unit.key !== first.unit.key || first.unit.key === '') return []
    const isOther = compare(second.unit.scale, first.unit.scale) !== 0
    if (!isOther || !CONVERTED.test(normal.slice(first.end, second.start))) return []
    return [makeTie('restated', { form: 'same', first: second, second: first }, 'certain')]
  })
}
