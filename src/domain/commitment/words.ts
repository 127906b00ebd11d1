import { exactOf, exactText, fen, grouped, yuanText } from '../amount/index.ts'
import type { LedgerDefinition } from '../ledger/index.ts'
import { describeFilter } from '../measure/index.ts'
import { quoted } from '../wording/index.ts'
import type { Commitment, Cycle, GapCommitment, PeriodicCommitment } from './commitment.ts'

const CYCLES: Readonly<Record<Cycle, string>> = {
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '每年',
}

/**
 * 承诺事项 in plain words — `每月“户数”之和不少于 5 户`.
 *
 * @throws RangeError when it speaks of a field that the ledger doesn't have.
 */
export function commitmentInWords(commitment: Commitment, definition: LedgerDefinition): string {
  const where = describeFilter(commitment.kind === 'periodic' ? commitment.measure.where : commitment.where, definition)
  const only = where === '' ? '' : `（只看${where}的记录）`
  switch (commitment.kind) {
    case 'periodic':
      return `${CYCLES[commitment.every]}${doneInWords(commitment, definition)}${only}`
    case 'each':
      return `${where === '' ? '每条记录' : `${where}的每条记录`}都应${describeFilter(commitment.must, definition) || '做到（还没有写条件）'}`
    case 'no-gap':
      return `${gapInWords(commitment, definition)}${only}`
  }
}

function doneInWords({ measure, atLeast }: PeriodicCommitment, definition: LedgerDefinition): string {
  const number = grouped(exactText(exactOf(String(atLeast))))
  if (measure.kind === 'count') return `不少于 ${number} ${definition.rowUnit}`
  const field = definition.fields[measure.field]
  const label = quoted(field?.label ?? measure.field)
  const type = field?.type
  if (measure.kind === 'distinct') {
    return type?.kind === 'date' ? `有记录的不少于 ${number} 天` : `不同的${label}不少于 ${number} 个`
  }
  if (type?.kind === 'money') return `${label}之和不少于 ${yuanText(fen(atLeast))} 元`
  return `${label}之和不少于 ${number} ${type !== undefined && 'unit' in type ? type.unit : ''}`.trim()
}

function gapInWords({ per, days, counting, fromStart = false }: GapCommitment, definition: LedgerDefinition): string {
  const field = per === null ? undefined : definition.fields[per]
  const who = field === undefined ? '' : `每个${quoted(field.label)}`
  const start = fromStart ? '从年初起，' : ''
  const unit = counting === undefined ? '天' : '个工作日'
  const often =
    typeof days === 'number' ? `每 ${days} ${unit}` : `按各自写明的${counting === undefined ? '天数' : '工作日数'}`
  return `${start}${who}至少${often}有一条记录`
}
