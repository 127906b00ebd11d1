import type { NumberToken, WrittenDate } from '../../domain/claim/index.ts'
import { numberFromChinese } from '../../domain/claim/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import { allFound, groupOf, quoted } from '../define-words.ts'
import { orderOf } from './define-dates.ts'
import type { DateSlip } from './define-signature.ts'

const STAGE = /(?<=^|[，。；：、（）\n ])第([一二三四五六])阶段[^。；\n\d]{0,24}?(?=\d)/g
const CUES = ['阶段']
/** So far apart the stages of one plan may be told. */
const LONGEST_BETWEEN = 900

interface Stage {
  readonly ordinal: number
  readonly token: NumberToken
  readonly from: WrittenDate
}

/** The stages of plans, each with the days from which and to which it runs. */
function stagesOf(document: Examined, dates: readonly NumberToken[]): readonly Stage[] {
  return allFound(document, STAGE, CUES).flatMap(({ words, end }) => {
    const token = dates.find(({ start, dates: { length } }) => start === end && length > 1)
    const from = token?.dates[0]
    const ordinal = Number(numberFromChinese(groupOf(words, 1))?.numerator)
    return token === undefined || from === undefined || from.month === null ? [] : [{ ordinal, token, from }]
  })
}

/** 第一阶段3月1日至4月30日，第二阶段2月1日至6月30日: the second begins before the first, by its date. */
export function stageSlips(document: Examined, dates: readonly NumberToken[]): ReadonlyMap<NumberToken, DateSlip> {
  const slips = new Map<NumberToken, DateSlip>()
  const stages = stagesOf(document, dates)
  for (const [at, { ordinal, token, from }] of stages.entries()) {
    const before = stages[at - 1]
    if (before === undefined || before.ordinal + 1 !== ordinal) continue
    const isNear = token.start - before.token.end < LONGEST_BETWEEN
    const isOfOneYear =
      (from.year === null) === (before.from.year === null) && (from.year !== null || Number(before.from.month) < 10)
    if (!isNear || !isOfOneYear || orderOf(from) >= orderOf(before.from)) continue
    const [own, other] = [token, before.token].map(({ start, end }) => quoted(document.normal.slice(start, end)))
    const message = `后一阶段“${own}”的开始时间早于前一阶段“${other}”，请核对。`
    slips.set(token, { kind: 'stage', message, besides: [before.token] })
  }
  return slips
}
