import { compare, type Exact, exactOf, ZERO } from '../amount/index.ts'
import type { Bands, CeilingBand, RateBand } from '../rule-pack/index.ts'
import { percentWords } from './words.ts'

/** The first band whose `from` the rate reaches; `null` below all of them. */
export function reachedBand(bands: Bands<RateBand>, rate: Exact): RateBand | null {
  return bands.find(({ from }) => compare(rate, exactOf(from)) >= 0) ?? null
}

/** The first band whose `upTo` the rate does not exceed; `null` above all of them. */
export function coveringBand(bands: Bands<CeilingBand>, rate: Exact): CeilingBand | null {
  return bands.find(({ upTo }) => compare(rate, exactOf(upTo)) <= 0) ?? null
}

/** The share of the weight that a band earns; outside every band nothing. */
export function shareOf(band: { readonly share: string } | null): Exact {
  return band === null ? ZERO : exactOf(band.share)
}

/** `达到 80% 一档，得分值的 70%`. */
export function bandStep(band: RateBand | null): string {
  return band === null
    ? '未达到最低一档'
    : `达到${percentWords(exactOf(band.from))}一档，得分值的${percentWords(exactOf(band.share))}`
}

/** `不超过 10% 一档，得分值的 75%`. */
export function ceilingStep(band: CeilingBand | null): string {
  return band === null
    ? '超过最高一档'
    : `不超过${percentWords(exactOf(band.upTo))}一档，得分值的${percentWords(exactOf(band.share))}`
}
