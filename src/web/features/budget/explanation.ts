import { fen, fenFromYuan, yuanText } from '../../../domain/amount/index.ts'
import { NO_PROBLEMS, type Problems } from '../../api/form-problems.ts'

/** 缺口说明 as a person entered it. */
export interface Explanation {
  /** `null`: of the total. */
  readonly code: string | null
  /** In fen. */
  readonly amount: number
  readonly reason: string
  readonly documentNumber: string | null
  /** The code that the same money shows in on the other side. */
  readonly counterpart: string | null
  readonly lateReason: string | null
}

/** Fen as the page writes yuan: `30,677.52`. */
export function yuanOf(fenText: string): string {
  return yuanText(fen(Number(fenText)))
}

/** Reads the form; every problem at its field. */
export function explanationFrom(
  form: FormData,
  code: string | null,
): { readonly explanation: Explanation | null; readonly problems: Problems } {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const amount = fenFromYuan(text('amount').replaceAll(/[,，\s]/g, ''))
  const problems: Problems = {
    ...(amount === null || amount === 0
      ? { amount: `是“${text('amount')}”，应为不等于 0 的金额，最多两位小数，如 30677.52` }
      : {}),
    ...(text('reason') === '' ? { reason: '请写明差额从哪里来、为什么' } : {}),
  }
  if (amount === null || Object.keys(problems).length > 0) return { explanation: null, problems }
  const filled = (name: string) => (text(name) === '' ? null : text(name))
  return {
    problems: NO_PROBLEMS,
    explanation: {
      code,
      amount,
      reason: text('reason'),
      documentNumber: filled('documentNumber'),
      counterpart: filled('counterpart'),
      lateReason: filled('lateReason'),
    },
  }
}

/** The records of an explanation: one, and for money that moved between codes one of the opposite amount there. */
export function explanationRows(
  { code, amount, reason, documentNumber, counterpart }: Explanation,
  evidence: readonly string[],
) {
  const row = (functionCode: string | null, fenAmount: number) => ({
    values: { functionCode, amount: fenAmount, reason, documentNumber },
    strength: evidence.length === 0 ? 0 : 1,
    source: '收支对照时说明',
    isSample: false,
    evidence: [...evidence],
  })
  return counterpart === null ? [row(code, amount)] : [row(code, amount), row(counterpart, -amount)]
}
