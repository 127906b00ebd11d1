import type { Exact } from '../../domain/amount/index.ts'
import { exactFromText, exactText, fraction, times } from '../../domain/amount/index.ts'
import type { FigureId, PrintedFigure, ReportFacts } from '../facts.ts'
import type { CellContent, NumberContent, NumberFormat } from './workbook.ts'

export type MoneyUnit = '元' | '万元'

const FEN_PER: Readonly<Record<MoneyUnit, bigint>> = { 元: 100n, 万元: 1_000_000n }

export const NONE: CellContent = { kind: 'text', text: '—' }

/** The exact value of a figure; `null` where it has none or is not there. */
export function exactValue(facts: ReportFacts, id: FigureId | null): Exact | null {
  const figure = id === null ? undefined : facts.figures.get(id)
  return figure === undefined || figure.value === null ? null : exactFromText(figure.value)
}

/** Money in the form's unit. */
export function inUnit(fen: Exact, unit: MoneyUnit): Exact {
  return times(fen, fraction(1n, FEN_PER[unit]))
}

export function moneyFormat(unit: MoneyUnit): NumberFormat {
  return unit === '元' ? 'money' : 'wanYuan'
}

/** A number for a cell: exact where its decimals end, else the nearest that a spreadsheet can hold. */
export function numberContent(value: Exact, format: NumberFormat): NumberContent {
  const text = exactText(value)
  return {
    kind: 'number',
    value: text.includes('/') ? String(Number(value.numerator) / Number(value.denominator)) : text,
    format,
  }
}

/** A figure as a cell's content; “—” where it has no value. */
export function figureContent(facts: ReportFacts, id: FigureId | null, unit: MoneyUnit): CellContent {
  const figure = id === null ? undefined : facts.figures.get(id)
  const value = exactValue(facts, id)
  return figure === undefined || value === null ? NONE : contentOf(figure, value, unit)
}

/** Exact where that is short, as money in 万元 is; an average without end as it is shown everywhere. */
function plainText({ display }: PrintedFigure, value: Exact): string {
  const exact = exactText(value)
  return /^-?\d+(?:\.\d{1,6})?$/.test(exact) ? exact : display.replaceAll(',', '')
}

function contentOf(figure: PrintedFigure, value: Exact, unit: MoneyUnit): CellContent {
  switch (figure.kind) {
    case 'money':
      return numberContent(inUnit(value, unit), moneyFormat(unit))
    case 'ratio':
      return numberContent(value, 'percent')
    case 'points':
      return numberContent(value, 'points')
    case 'count':
      return { kind: 'number', value: plainText(figure, value), format: 'plain' }
    default:
      return figure.kind satisfies never
  }
}
