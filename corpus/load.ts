import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CorpusDocument, documentOf, type IndexEntry } from './corpus-document.ts'

/** Reads the corpus: every document of `index.json` with its text. @param root the project's folder */
export function loadCorpus(root: string): CorpusDocument[] {
  const folder = join(root, 'corpus')
  const { documents }: { documents: IndexEntry[] } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'))
  return documents.map((entry) => documentOf(entry, readFileSync(join(folder, entry.file), 'utf8')))
}
