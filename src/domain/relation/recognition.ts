import type { Recognition, TokenKind } from '../claim/index.ts'
import type { Examined } from './examined.ts'

const REASONS: Readonly<Partial<Record<TokenKind | 'no-unit', string>>> = {
  range: '数值区间',
  ratio: '比例式',
  indefinite: '不定数',
  'no-unit': '未写计量单位',
}

/** 识别情况 — numbers understood, and those left out with the reason. */
export function recognitionOf({ claims, tokens, tables }: Examined): Recognition {
  const leftOut = new Map<string, number>()
  const leave = (reason: string | undefined, count = 1): void => {
    if (reason !== undefined && count > 0) leftOut.set(reason, (leftOut.get(reason) ?? 0) + count)
  }
  for (const { kind } of tokens) leave(REASONS[kind])
  for (const { unit } of claims) if (unit.key === '') leave(REASONS['no-unit'])
  const inTables = tables.reduce((sum, { amounts }) => sum + amounts.length, 0)
  const left = [...leftOut.values()].reduce((sum, count) => sum + count, 0)
  const unclear = claims.filter(({ unit }) => unit.key === '').length
  const numbers = claims.length + tokens.length + inTables
  return {
    numbers,
    amounts: claims.length - unclear + inTables,
    others: numbers - inTables - claims.length + unclear - left,
    leftOut: [...leftOut].map(([reason, count]) => ({ reason, count })),
  }
}
