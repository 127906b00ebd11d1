import { exactFromText, fraction, roundedText, times, whole } from './rational.ts'

/** Money: whole fen (分), a safe integer. */
export type Fen = number & { readonly __unit: 'fen' }

/** @throws RangeError when it is not a safe whole number. */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value)) throw new RangeError('money is whole fen')
  return value as Fen // the only constructor of the brand
}

/** @throws RangeError when the sum is beyond what a safe integer holds. */
export function totalFen(amounts: readonly Fen[]): Fen {
  return fen(amounts.reduce<number>((sum, amount) => sum + amount, 0))
}

/** Reads yuan, e.g. `"4,331,899.35"` → 433 189 935 fen. `null` when it is not a number of whole fen. */
export function fenFromYuan(text: string): Fen | null {
  return fenFromText(text, 100)
}

/** Reads the 万元 figure of an official form, e.g. `"1,234.56"` → 1 234 560 000 fen. `null` when it is not a number of whole fen. */
export function fenFromWanYuan(text: string): Fen | null {
  return fenFromText(text, 1_000_000)
}

/** Reads an amount whose unit is so many fen. `null` when it is not a number of whole fen. */
export function fenFromText(text: string, fenPerUnit: number): Fen | null {
  const exact = text.includes('/') ? null : exactFromText(text)
  if (exact === null) return null
  const { numerator, denominator } = times(exact, whole(fenPerUnit))
  const value = Number(numerator)
  return denominator === 1n && Number.isSafeInteger(value) ? fen(value) : null
}

/** `"4,331,899.35"`: yuan with thousands separators and two decimals. */
export function yuanText(amount: Fen): string {
  return grouped(roundedText(fraction(BigInt(amount), 100n), 2))
}

/** `"433.189935"`: 万元 with as many decimals as it needs, at least two and at most six (exactly fen). */
export function wanYuanText(amount: Fen): string {
  return grouped(roundedText(fraction(BigInt(amount), 1_000_000n), 6).replace(/0{1,4}$/, ''))
}

/** Thousands separators in the integer part of a decimal text. */
export function grouped(decimal: string): string {
  return decimal.replace(/(?<!\.\d*)\B(?=(?:\d{3})+(?!\d))/g, ',')
}
