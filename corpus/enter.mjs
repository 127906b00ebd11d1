/**
 * Enters documents into the corpus: `node corpus/enter.mjs FILE…`. A file is written with its figures marked:
 *
 *     #set development
 *     #kind sound
 *     #form work-summary
 *     #unit 县级图书馆
 *     #year 2023
 *     ====
 *     全年举办活动{total=46场},其中讲座{talks=18场}、展览{shows=28场}。{statement=年中追加经费3万元|年度预算未作调整}。
 *     ====
 *     total = talks + shows
 *     ! T10 | 截止日期早于期末 | 截至10月底
 *
 * `{name=words}` names a figure, `{name=words@unit}` one whose unit stands in a heading, `{name=words|others}` words
 * that others would contradict. Below: relations (see relations.ts) and, after `!`, known faults: rule or `-`, what, near.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const HOME = import.meta.dirname
const INDEX = join(HOME, 'index.json')
const NOTE = '示例数据：单位、人员、文号与数字均为虚构，仅用于检验体检功能'

/** The shortest words before `at` that make `text` unique in `whole`. @param {string} whole @param {number} at @param {string} text */
function contextOf(whole, at, text) {
  for (let length = 0; length <= at; length += 1) {
    const before = whole.slice(at - length, at)
    const first = whole.indexOf(before + text)
    if (first === at - length && whole.indexOf(before + text, first + 1) === -1) return before
  }
  throw new Error(`not unique: ${text}`)
}

/** @param {string} marked */
function unmark(marked) {
  let text = ''
  /** @type {{ name: string, at: number, words: string, unit?: string, instead?: string }[]} */
  const marks = []
  let last = 0
  for (const match of marked.matchAll(/\{(\w+)=([^{}@|]*)(?:@([^{}|]*))?(?:\|([^{}]*))?\}/g)) {
    text += marked.slice(last, match.index)
    const [whole, name = '', words = '', unit, instead] = match
    marks.push({
      name,
      at: text.length,
      words,
      ...(unit === undefined ? {} : { unit }),
      ...(instead === undefined ? {} : { instead }),
    })
    text += words
    last = match.index + whole.length
  }
  text += marked.slice(last)
  if (/[{}]/.test(text))
    throw new Error(`a mark is left: ${text.slice(Math.max(0, text.search(/[{}]/) - 20)).slice(0, 60)}`)
  return { text, marks }
}

/** @param {string} path */
function enter(path) {
  const [head = '', body = '', tail = ''] = readFileSync(path, 'utf8').split(/^====\n/m)
  const attributes = Object.fromEntries([...head.matchAll(/^#(\w+) (.*)$/gm)].map(([, key, value]) => [key, value]))
  const { text, marks } = unmark(body)
  const names = marks.map(({ name }) => name)
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) throw new Error(`${path}: two figures are named ${twice}`)
  const lines = tail.split('\n').filter((line) => line.trim() !== '')
  const faults = lines
    .filter((line) => line.startsWith('!'))
    .map((line) => {
      const [rule = '', what = '', near = ''] = line
        .slice(1)
        .split('|')
        .map((part) => part.trim())
      if (!text.includes(near)) throw new Error(`${path}: no such words: ${near}`)
      return { ...(rule === '-' ? {} : { rule }), what, near }
    })
  const file = `texts/${basename(path)}`
  writeFileSync(join(HOME, file), text)
  return {
    file,
    kind: attributes.kind,
    set: attributes.set,
    form: attributes.form,
    unitKind: attributes.unit,
    fiscalYear: attributes.year === undefined ? null : Number(attributes.year),
    faults,
    figures: Object.fromEntries(
      marks
        .filter(({ instead }) => instead === undefined)
        .map(({ name, at, words, unit }) => [
          name,
          { text: words, before: contextOf(text, at, words), ...(unit === undefined ? {} : { unit }) },
        ]),
    ),
    statements: marks
      .filter(({ instead }) => instead !== undefined)
      .map(({ at, words, instead }) => ({ text: words, before: contextOf(text, at, words), instead })),
    relations: lines.filter((line) => !line.startsWith('!')),
  }
}

/** @type {{ note: string, documents: ReturnType<typeof enter>[] }} */
const index = existsSync(INDEX) ? JSON.parse(readFileSync(INDEX, 'utf8')) : { note: NOTE, documents: [] }
for (const path of process.argv.slice(2)) {
  const entry = enter(path)
  index.documents = [...index.documents.filter(({ file }) => file !== entry.file), entry]
}
index.documents.sort((left, right) => (left.file < right.file ? -1 : 1))
writeFileSync(INDEX, `${JSON.stringify(index, null, 2)}\n`)
