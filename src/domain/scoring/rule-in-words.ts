import { exactOf } from '../amount/index.ts'
import type { ExecutionRule, QualitativeBand, QuantitativeRule, ZeroRule } from '../rule-pack/index.ts'
import type { QuantitativeComparator } from './completion.ts'
import type { ScoringInput } from './scoring-input.ts'
import { percentWords, shortText } from './words.ts'

/** 赋分规则 — the rule of a scoring in one sentence, before any figure is known. */
export function ruleInWords(input: ScoringInput): string {
  switch (input.kind) {
    case 'execution':
      return executionRuleInWords(input.rule.value)
    case 'quantitative':
      return quantitativeRuleInWords(input.rule.value, input.comparator)
    case 'qualitative':
      return qualitativeRuleInWords(input.bands.value)
  }
}

function executionRuleInWords(rule: ExecutionRule): string {
  if (rule.kind === 'proportional') return '得分 = 分值 × 预算执行率（全年执行数 ÷ 全年预算数），最高为分值'
  const finished = rule.fullWhenFinished ? '已完成且支出未超预算的得满分；其他' : ''
  return `${finished}按预算执行率分档：${bandsInWords(rule.bands)}`
}

function quantitativeRuleInWords(rule: QuantitativeRule, comparator: QuantitativeComparator): string {
  switch (rule.kind) {
    case 'proportional':
      return `达到指标值得满分；未达到的，得分 = 分值 × 完成率（${completionInWords(comparator)}）`
    case 'gated': {
      const gate = percentWords(exactOf(rule.gate))
      return (
        `达到指标值得满分；完成率（${completionInWords(comparator)}）低于${gate}不得分，` +
        `其余得分 = 分值 ×（完成率 − ${gate}）÷（1 − ${gate}）`
      )
    }
    case 'direct':
      return '达到指标值得满分，未达到不得分'
    case 'banded':
      return `按实际完成值分档：${bandsInWords(rule.bands)}`
    case 'banded-down':
      return `按实际完成值分档：${rule.bands
        .map(({ upTo, share }) => `不超过${percentWords(exactOf(upTo))}得${shareInWords(share)}`)
        .join('，')}，再高不得分`
    case 'deduction': {
      const step = `${shortText(exactOf(rule.step))}个${rule.unit}`
      const part = rule.counting === 'whole-steps' ? '不足的不扣' : '不足的按比例扣'
      return `达到指标值得满分；每偏离${step}扣${shortText(exactOf(rule.lostPerStep))}分，${part}，扣完为止`
    }
  }
}

/** The rule for a target of 0, where a ratio has no meaning. */
export function zeroRuleInWords(zero: ZeroRule, comparator: QuantitativeComparator): string {
  if (comparator === '≥' || comparator === '>' || comparator === '<') {
    return '指标值为0，无法计算完成率：达到得满分，未达到不得分'
  }
  const lost = percentWords(exactOf(zero.lostPerUnit))
  return `指标值为0，无法计算完成率：达到得满分，每偏离1个计量单位扣分值的${lost}，扣完为止`
}

function qualitativeRuleInWords(bands: readonly QualitativeBand[]): string {
  return `定性指标按评判等级在档内赋分：${bands.map(bandInWords).join('、')}`
}

/** `达成年度指标（80%—100%）`; an upper end that belongs to the better band is marked 不含. */
export function bandInWords({ name, from, to, includesTo }: QualitativeBand): string {
  const end = includesTo ? percentWords(exactOf(to)) : `${percentWords(exactOf(to))}（不含）`
  return `“${name}”${percentWords(exactOf(from))}至${end}`
}

function completionInWords(comparator: QuantitativeComparator): string {
  if (comparator === '=') return '实际完成值与指标值中较小者 ÷ 较大者'
  return comparator === '≥' || comparator === '>' ? '实际完成值 ÷ 指标值' : '指标值 ÷ 实际完成值'
}

/** `达到80%得分值的70%，…` */
function bandsInWords(bands: readonly { readonly from: string; readonly share: string }[]): string {
  return bands.map(({ from, share }) => `达到${percentWords(exactOf(from))}得${shareInWords(share)}`).join('，')
}

function shareInWords(share: string): string {
  return exactOf(share).numerator === 0n ? '零分' : `分值的${percentWords(exactOf(share))}`
}
