import { compare, whole } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import type { Quantity, Tie } from '../tie/tie.ts'

/** 在全省14个市州…中, …列第16位: among so many there is no such place. */
const RANK = /(?:位列|位居|排名|名列|[列居排])第(\d{1,3})[位名]/g
const ALL = /(?:^|[，。；：])在?(?:全[省市县区国州])$/
const AMONG = /^[^，。；\d]{0,24}[中里]，?(?:(?!全[省市县区国州])[^，。；\d]){0,16}$/

const isAll = ({ normal }: Prose, { leadStart, start, unit, vagueness }: Claim): boolean =>
  unit.dimension === 'count' && vagueness === 'none' && ALL.test(normal.slice(leadStart, start))

/** Places that are told of something among all of its kind, where there are not so many. */
export function ranked(prose: Prose): Tie[] {
  const { normal, claims } = prose
  if (!normal.includes('第')) return []
  return [...normal.matchAll(RANK)].flatMap((found) => {
    const all = claims.findLast(({ end }) => end <= found.index)
    if (all === undefined || !isAll(prose, all) || !AMONG.test(normal.slice(all.end, found.index))) return []
    const digits = String(found[1])
    const value = whole(Number(digits))
    const end = found.index + found[0].length
    const start = end - digits.length - 2
    const text = normal.slice(start, end)
    const place: Quantity = {
      ...all,
      start,
      end,
      text,
      digits,
      value,
      interval: { low: value, high: value },
      label: '位次',
    }
    return compare(value, all.value) > 0
      ? makeTie('within', { form: 'within', part: place, whole: all }, 'certain')
      : []
  })
}
