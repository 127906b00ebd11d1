import { strFromU8, strToU8, zipSync } from 'fflate'
import { openPackage, unreadable } from '../readers/open-package.ts'
import type { SourceStretch } from '../readers/text-assembler.ts'
import type { Run, TextNode } from './docx-text-nodes.ts'
import { textNodesIn } from './docx-text-nodes.ts'

/** A remark on a stretch of the extracted text. */
export interface Remark {
  readonly start: number
  readonly end: number
  readonly text: string
}

const DOCUMENT = 'word/document.xml'
const COMMENTS = 'word/comments.xml'
const RELATIONS = 'word/_rels/document.xml.rels'
const CONTENT_TYPES = '[Content_Types].xml'
const AUTHOR = '证绩体检'
const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

export interface AnnotatedDocx {
  readonly bytes: Uint8Array
  /** Remarks whose place is not in the body (running heads, automatic numbers): they could not be written at a place. */
  readonly unplaced: readonly Remark[]
}

/**
 * Writes remarks as Word comments at their places, leaving everything else of the file as it is.
 *
 * @param at ISO instant printed as the comments' date
 * @throws Refusal file/unreadable
 */
export function commentDocx(
  bytes: Uint8Array,
  {
    remarks,
    sources,
    at,
  }: { readonly remarks: readonly Remark[]; readonly sources: readonly SourceStretch[]; readonly at: string },
): AnnotatedDocx {
  const parts = new Map(openPackage(bytes, () => true))
  const document = parts.get(DOCUMENT)
  if (document === undefined) throw unreadable('这不是 Word 文档（docx）')
  const xml = strFromU8(document)
  const firstId = nextCommentId(parts.get(COMMENTS))
  const placed = placeRemarks(remarks, { nodes: textNodesIn(xml, 'w:body'), sources, firstId })
  parts.set(DOCUMENT, strToU8(withMarks(xml, placed)))
  addComments(parts, { placed, at })
  const there = new Set(placed.map(({ remark }) => remark))
  return { bytes: zipSync(Object.fromEntries(parts)), unplaced: remarks.filter((remark) => !there.has(remark)) }
}

/** A position inside a text node, in characters of its text. */
interface NodePlace {
  readonly node: TextNode
  readonly offset: number
}

interface PlacedRemark {
  readonly id: number
  readonly remark: Remark
  readonly from: NodePlace
  readonly to: NodePlace
}

function placeRemarks(
  remarks: readonly Remark[],
  {
    nodes,
    sources,
    firstId,
  }: { readonly nodes: readonly TextNode[]; readonly sources: readonly SourceStretch[]; readonly firstId: number },
): readonly PlacedRemark[] {
  const inBody = sources.filter(({ at }) => at.kind === 'text-node' && at.part === DOCUMENT)
  return remarks.flatMap((remark, index) => {
    const touched = inBody.filter(
      ({ start, end }) => start < Math.max(remark.end, remark.start + 1) && end > remark.start,
    )
    const [first, last] = [touched[0], touched.at(-1)]
    if (first === undefined || last === undefined) return []
    const from = nodePlace(nodes, first, remark.start)
    const to = nodePlace(nodes, last, remark.end)
    return from?.node.run == null || to?.node.run == null ? [] : [{ id: firstId + index, remark, from, to }]
  })
}

function nodePlace(nodes: readonly TextNode[], { start, end, at }: SourceStretch, position: number): NodePlace | null {
  const node = at.kind === 'text-node' ? nodes[at.node] : undefined
  return node === undefined ? null : { node, offset: Math.min(Math.max(position, start), end) - start }
}

interface Mark {
  readonly offset: number
  readonly xml: string
}

/** The marks that fall into one run, with the text node they stand in where the run can be split. */
interface MarkedRun {
  readonly run: Run
  readonly node: TextNode
  readonly marks: Mark[]
}

function withMarks(xml: string, placed: readonly PlacedRemark[]): string {
  const runs = new Map<number, MarkedRun>()
  const add = ({ node, offset }: NodePlace, mark: string) => {
    if (node.run === null) return
    const known = runs.get(node.run.start) ?? { run: node.run, node, marks: [] }
    known.marks.push({ offset, xml: mark })
    runs.set(node.run.start, known)
  }
  for (const { id, from, to } of placed) {
    add(from, `<w:commentRangeStart w:id="${id}"/>`)
    add(to, `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`)
  }
  let written = ''
  let position = 0
  for (const marked of [...runs.values()].toSorted((left, right) => left.run.start - right.run.start)) {
    written +=
      xml.slice(position, marked.run.start) +
      (marked.run.isSimple ? splitAtMarks(xml, marked) : wrappedInMarks(xml, marked))
    position = marked.run.end
  }
  return written + xml.slice(position)
}

function wrappedInMarks(xml: string, { run, marks }: MarkedRun): string {
  const isEnd = ({ xml: mark }: Mark) => mark.startsWith('<w:commentRangeEnd')
  const joined = (some: readonly Mark[]) => some.map((mark) => mark.xml).join('')
  return joined(marks.filter((mark) => !isEnd(mark))) + xml.slice(run.start, run.end) + joined(marks.filter(isEnd))
}

function splitAtMarks(xml: string, { run, node, marks }: MarkedRun): string {
  const characters = xml.slice(node.contentStart, node.contentEnd).match(/&[^;]+;|[\s\S]/g) ?? []
  let written = ''
  let position = 0
  for (const mark of marks.toSorted((left, right) => left.offset - right.offset)) {
    written += splitRun(run.properties, characters.slice(position, mark.offset)) + mark.xml
    position = mark.offset
  }
  return written + splitRun(run.properties, characters.slice(position))
}

function splitRun(properties: string, characters: readonly string[]): string {
  return characters.length === 0 ? '' : `<w:r>${properties}<w:t xml:space="preserve">${characters.join('')}</w:t></w:r>`
}

function nextCommentId(part: Uint8Array | undefined): number {
  if (part === undefined) return 0
  const ids = [...strFromU8(part).matchAll(/<w:comment\b[^>]*?w:id="(\d+)"/g)].map(([, id]) => Number(id))
  return Math.max(-1, ...ids) + 1
}

function addComments(
  parts: Map<string, Uint8Array>,
  { placed, at }: { readonly placed: readonly PlacedRemark[]; readonly at: string },
): void {
  const written = placed.map(({ id, remark }) => commentXml({ id, text: remark.text, at })).join('')
  const existing = parts.get(COMMENTS)
  if (existing !== undefined) {
    parts.set(COMMENTS, strToU8(strFromU8(existing).replace('</w:comments>', () => `${written}</w:comments>`)))
    return
  }
  parts.set(
    COMMENTS,
    strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="${NAMESPACE}">${written}</w:comments>`,
    ),
  )
  const relation =
    '<Relationship Id="zhengjiComments" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/>'
  insertBefore(parts, { part: RELATIONS, mark: '</Relationships>', xml: relation })
  const type =
    '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>'
  insertBefore(parts, { part: CONTENT_TYPES, mark: '</Types>', xml: type })
}

function commentXml({ id, text, at }: { readonly id: number; readonly text: string; readonly at: string }): string {
  const lines = text.split('\n').map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`)
  return `<w:comment w:id="${id}" w:author="${AUTHOR}" w:initials="证" w:date="${escaped(at)}">${lines.join('')}</w:comment>`
}

function insertBefore(
  parts: Map<string, Uint8Array>,
  { part, mark, xml }: { readonly part: string; readonly mark: string; readonly xml: string },
): void {
  const known = parts.get(part)
  const text =
    known === undefined && part === RELATIONS
      ? '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
      : strFromU8(known ?? new Uint8Array())
  parts.set(part, strToU8(text.replace(mark, () => `${xml}${mark}`)))
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
