import type { PlainSentence } from '../corpus/sentences.ts'
import type { Finding } from '../src/domain/finding/index.ts'
import { added, auditText } from './audit-judge.ts'
import { percent } from './audit-tally.ts'

export interface PlainRun {
  readonly sentences: number
  /** Wrong sentences in which nothing was found. */
  readonly missed: readonly PlainSentence[]
  /** True ones that were accused. */
  readonly accused: readonly { readonly sentence: PlainSentence; readonly findings: readonly Finding[] }[]
}

/** What a stranger tries first: short sentences, right and wrong, each by itself. */
export function runPlain(sentences: readonly PlainSentence[]): PlainRun {
  const judged = sentences.map((sentence) => {
    const findings = auditText(sentence.right).findings
    return { sentence, findings, isCaught: added(findings, auditText(sentence.wrong).findings).length > 0 }
  })
  return {
    sentences: sentences.length,
    missed: judged.filter(({ isCaught }) => !isCaught).map(({ sentence }) => sentence),
    accused: judged.filter(({ findings }) => findings.length > 0),
  }
}

export const plainColumns = ({ sentences, missed, accused }: PlainRun): string[] => [
  String(sentences),
  percent(sentences - missed.length, sentences),
  String(accused.length),
]
