import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CorpusDocument } from './corpus-document.ts'

/** One or two short sentences that are true, and what nobody can mean by them. 示例数据. */
export interface PlainSentence {
  readonly set: CorpusDocument['set']
  readonly right: string
  readonly wrong: string
}

const CHANGE = /\[([^\]]*)→([^\]]*)\]/

/** `sentences/SET.txt`, a line each: 全年接待[206→236]批次，其中来访120批次、来电86批次。 @param root the project's folder */
export function loadSentences(root: string): PlainSentence[] {
  return (['development', 'held-out'] as const).flatMap((set) =>
    readFileSync(join(root, 'corpus', 'sentences', `${set}.txt`), 'utf8')
      .split('\n')
      .filter((line) => CHANGE.test(line))
      .map((line) => ({ set, right: line.replace(CHANGE, '$1'), wrong: line.replace(CHANGE, '$2') })),
  )
}
