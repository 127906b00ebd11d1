import { compare, type Exact, exactFromText, exactOf } from '../amount/index.ts'
import type { Bands, QualitativeBand } from '../rule-pack/index.ts'
import { explained, unscored } from './award.ts'
import { bandInWords, ruleInWords } from './rule-in-words.ts'
import type { Explanation, Judgement, QualitativeInput } from './scoring-input.ts'
import { percentWords, shortText } from './words.ts'

/**
 * 定性指标得分 — the weight times the share that a person chose within a band of the pack.
 *
 * Without a judgement, or with a share outside its band, there are no points, only the reason; a share is never bent into
 * its band. A band of another pack (the same judgement read under different rules) gives way to the band in which the share
 * lies, and a new judgement is owed.
 *
 * @source 财预〔2020〕10号 附1; bands by province
 */
export function explainQualitative(input: QualitativeInput): Explanation {
  const { judgement, bands } = input
  const common = { rule: ruleInWords(input), from: bands }
  const weight = exactOf(input.weight)
  if (judgement === null) {
    const owed = ['请选定评判等级，写明理由并附上佐证材料']
    return unscored(weight, { ...common, reason: '尚未评判等级，暂不计分', owed })
  }
  const chosen = choiceOf(judgement, bands.value)
  if ('fault' in chosen) {
    return unscored(weight, { ...common, reason: `${chosen.fault}，暂不计分`, owed: ['请重新选定评判等级和得分比例'] })
  }
  const { band, share } = chosen
  const isForeign = band.name !== judgement.band
  const words = percentWords(share)
  return explained(weight, {
    ...common,
    completion: null,
    share,
    steps: [
      `评判等级“${judgement.band}”，得分比例${words}`,
      ...(isForeign ? [`本规则包没有这一等级，按得分比例归入“${band.name}”`] : []),
    ],
    sum: `${shortText(weight)} × ${words}`,
    remedy: `评判达到“${bands.value[0].name}”且得分比例为${percentWords(exactOf(bands.value[0].to))}`,
    owed: [...(isForeign ? ['请按本规则包重新评判等级'] : []), ...owedFor(judgement, band === bands.value[0])],
  })
}

type Choice = { readonly band: QualitativeBand; readonly share: Exact } | { readonly fault: string }

function choiceOf(judgement: Judgement, bands: Bands<QualitativeBand>): Choice {
  const share = exactFromText(judgement.share)
  if (share === null) return { fault: `得分比例“${judgement.share}”不是数` }
  const named = bands.find(({ name }) => name === judgement.band)
  const band = named ?? bands.find((one) => liesWithin(share, one))
  if (band === undefined)
    return { fault: `规则包没有“${judgement.band}”这一等级，得分比例${percentWords(share)}也不在任何一档之内` }
  if (!liesWithin(share, band)) return { fault: `得分比例${percentWords(share)}不在${bandInWords(band)}之内` }
  return { band, share }
}

function liesWithin(share: Exact, { from, to, includesTo }: QualitativeBand): boolean {
  const toEnd = compare(share, exactOf(to))
  return compare(share, exactOf(from)) >= 0 && (toEnd < 0 || (includesTo && toEnd === 0))
}

function owedFor({ reason, evidence }: Judgement, isBestBand: boolean): readonly string[] {
  return [
    ...(isBestBand ? [] : ['请填写偏差原因和改进措施']),
    ...(reason.trim() === '' ? ['请写明评判理由'] : []),
    ...(evidence.length === 0 ? ['请附上评判的佐证材料'] : []),
  ]
}
