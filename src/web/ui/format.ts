import {
  exactFromText,
  type Fen,
  fen,
  fraction,
  grouped,
  roundedText,
  times,
  wanYuanText,
  whole,
  yuanText,
} from '../../domain/amount/index.ts'

/** What stands where there is no figure. */
export const NO_FIGURE = '—'

type ValueKind = 'money' | 'ratio' | 'points' | 'count'

/** `4,331,899.35元`, `47.33%`: a printed value with its unit, nothing after a dash. */
export function withUnit({ display, unit }: { readonly display: string; readonly unit: string }): string {
  return display === NO_FIGURE ? NO_FIGURE : `${display}${unit}`
}

/** Yuan from fen: `4,331,899.35`. */
export function yuan(amount: number | null): string {
  return amount === null ? NO_FIGURE : yuanText(asFen(amount))
}

/** 万元 from fen with every digit that counts: `433.189935`. */
export function wanYuan(amount: number | null): string {
  return amount === null ? NO_FIGURE : wanYuanText(asFen(amount))
}

/** `47.33%` from the exact text of a ratio, 1 = 100 %. */
export function percent(ratio: string | null, decimals = 2): string {
  const exact = ratio === null ? null : exactFromText(ratio)
  return exact === null ? NO_FIGURE : `${roundedText(times(exact, whole(100)), decimals)}%`
}

/** An exact decimal as it was entered, with thousands separators: `1234.50` → `1,234.50`. */
export function decimal(text: string | null): string {
  return text === null || text === '' ? NO_FIGURE : grouped(text)
}

/** Points (得分, 分值) with as many decimals as they have, at most two: `8.21`, `10`. */
export function points(text: string | null): string {
  const exact = text === null ? null : exactFromText(text)
  return exact === null ? NO_FIGURE : roundedText(exact, 2).replace(/\.?0+$/, '')
}

export function wholeNumber(count: number): string {
  return grouped(String(count))
}

/** `2020年6月30日`. */
export function dayInWords(day: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  return parts === null ? NO_FIGURE : `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日`
}

/** `6月` from `2020-06`. */
export function monthName(month: string): string {
  const parts = /^\d{4}-(\d{2})$/.exec(month)
  return parts === null ? NO_FIGURE : `${Number(parts[1])}月`
}

/** Beijing is eight hours ahead, summer and winter, since 1992; without `Intl`, whose first use costs a slow page 0.2 s. */
const AHEAD = 8 * 3_600_000

/** `2026-11-23 09:05` in Beijing time, from an instant. */
export function minute(instant: string | Date): string {
  const at = new Date(instant).getTime() + AHEAD
  return Number.isNaN(at) ? NO_FIGURE : new Date(at).toISOString().slice(0, 16).replace('T', ' ')
}

/** `824 B`, `12.3 KB`, `1.5 MB`. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const isKilo = bytes < 1024 * 1024
  const size = fraction(BigInt(bytes), isKilo ? 1024n : 1024n * 1024n)
  return `${roundedText(size, 1)} ${isKilo ? 'KB' : 'MB'}`
}

/** The first digits of a digest, enough to compare by eye. */
export function shortDigest(digest: string): string {
  return digest.length > 16 ? `${digest.slice(0, 16)}…` : digest
}

/** The length of a drawn thing in its chart's unit: money in 万元, ratios in percent. `null` where there is no figure. */
export function drawn({ kind, value }: { readonly kind: ValueKind; readonly value: string | null }): number | null {
  const exact = value === null ? null : exactFromText(value)
  if (exact === null) return null
  const scale = { money: fraction(1n, 1_000_000n), ratio: whole(100), points: whole(1), count: whole(1) }[kind]
  return Number(roundedText(times(exact, scale), 6))
}

/** How much of a bar is filled, 0…100, for two values of one unit. */
export function filled({ part, of }: { readonly part: string | null; readonly of: string }): number {
  const [exactPart, exactOf] = [part === null ? null : exactFromText(part), exactFromText(of)]
  if (exactPart === null || exactOf === null || exactOf.numerator <= 0n) return 0
  const share = (Number(roundedText(exactPart, 6)) / Number(roundedText(exactOf, 6))) * 100
  return Math.max(0, Math.min(100, share))
}

function asFen(amount: number): Fen {
  return fen(amount)
}
