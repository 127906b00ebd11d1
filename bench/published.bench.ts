import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { REWRITINGS } from '../corpus/mutate-figures.ts'
import { pick, randomFrom, seedOf } from '../corpus/random.ts'
import { readText } from '../src/adapters/readers/text.ts'
import { type Claim, type Prose, readProse } from '../src/domain/claim/index.ts'
import type { Finding } from '../src/domain/finding/index.ts'
import { isSolved } from '../src/domain/relation/index.ts'
import { added, auditText } from './audit-judge.ts'
import { grouped, percent } from './audit-tally.ts'
import { tableOfRows } from './harness.ts'
import { type MinedRelation, minedRelations } from './mined.ts'

/** 一个 .txt 一篇: texts that were published and cannot stand in the repository. */
const FOLDER = process.env.TEXTS
const SEED = 20_261_130

const proseOf = (text: string): Prose => readProse(readText(new TextEncoder().encode(text)).document)

/** What became of one figure that reads otherwise. */
interface Changed {
  readonly kind: string
  readonly isCaught: boolean
}

interface Text {
  readonly file: string
  readonly text: string
  readonly prose: Prose
  readonly findings: readonly Finding[]
}

const isBroken = (relation: MinedRelation, claims: readonly Claim[]): boolean => {
  const equation = relation.equationOf(claims)
  return equation !== null && !isSolved(equation)
}

/** Each figure of a relation written wrong in each way, where that breaks it. */
function changesOf({ file, text, prose, findings }: Text, relation: MinedRelation): Changed[] {
  const places = relation.indexes.flatMap((index) => {
    const claim = prose.claims[index]
    return claim === undefined ? [] : [prose.spanOf(claim.start, claim.end)]
  })
  return places.flatMap(({ start, end, text: printed }) =>
    Object.entries(REWRITINGS).flatMap(([kind, rewrite]): Changed[] => {
      const now = pick(randomFrom(seedOf(SEED, file, start, kind)), rewrite({ text: printed }))
      if (now === null) return []
      const changed = text.slice(0, start) + now + text.slice(end)
      if (!isBroken(relation, proseOf(changed).claims)) return []
      const fresh = added(findings, auditText(changed).findings)
      const isCaught = fresh.some(({ spans }) =>
        spans.some((span) => places.some((place) => span.start <= place.end + now.length && place.start <= span.end)),
      )
      return [{ kind: kind === 'reckoned' ? 'wrong reckoning' : `slip: ${kind}`, isCaught }]
    }),
  )
}

function textsIn(folder: string): Text[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.txt'))
  return files.sort().map((file) => {
    const text = readFileSync(join(folder, file), 'utf8')
    return { file, text, prose: proseOf(text), findings: auditText(text).findings }
  })
}

function printFindings(texts: readonly Text[]) {
  const characters = texts.reduce((all, { text }) => all + text.length, 0)
  const rows = [
    ...grouped(
      texts.flatMap(({ findings }) => findings),
      ({ severity }) => severity,
    ),
  ].map(([severity, own]) => [severity, String(own.length), ((own.length * 10_000) / characters).toFixed(2)])
  console.log(`${texts.length} texts, ${characters} characters. What is told of them as they are:\n`)
  console.log(tableOfRows([['severity', 'findings', 'per 10,000 characters'], ...rows]))
}

function printChanges(relations: number, changes: readonly Changed[]) {
  const rows = [...grouped(changes, ({ kind }) => kind)].map(([kind, own]) => {
    const caught = own.filter(({ isCaught }) => isCaught).length
    return [kind, String(own.length), String(caught), percent(caught, own.length)]
  })
  console.log(`\n${relations} relations of neighbouring figures. Of the changes that break one:\n`)
  console.log(tableOfRows([['kind', 'changes', 'caught', 'of them'], ...rows]))
}

const texts = FOLDER !== undefined && existsSync(FOLDER) ? textsIn(FOLDER) : []

if (texts.length === 0) {
  console.error('没有可读的文本。请指明文件夹（一篇一个 .txt）：TEXTS=文件夹 npm run bench -- published')
  process.exitCode = 1
} else {
  const mined = texts.flatMap((text) => minedRelations(text.prose.claims).map((relation) => ({ text, relation })))
  printFindings(texts)
  printChanges(
    mined.length,
    mined.flatMap(({ text, relation }) => changesOf(text, relation)),
  )
}
