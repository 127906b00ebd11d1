import type { Paragraph, Prose } from '../claim/index.ts'
import { matchesOf } from '../list/index.ts'
import type { FormSlip } from './slip-of-form.ts'

interface Attachment {
  readonly number: number
  readonly start: number
  readonly end: number
}

const OWN = /^附 ?件[ 【［[]*(?:附件)?(\d{1,2})?/
const LIST_ITEM = /^(\d{1,2})[.、．]/
const MENTION = /附件 ?(\d{1,2})(?![\d.%]|[个份张项件条])/g
const ANOTHERS = /(?:》|〕\d+号|号文|通知|办法|规定|文件)(?:的|中|（)?$/

interface AttachmentParts {
  /** 附件：1.…2.… under the text, or 附件1 … 附件2 … line by line. */
  readonly listed: readonly Attachment[]
  /** 附件1 as the heading of an attachment that follows in the same document. */
  readonly headings: readonly Attachment[]
  readonly mentions: readonly Attachment[]
  readonly hasUnnumbered: boolean
  /** 附件：自评表, of a name and without a number: the only one. */
  readonly lone: readonly (Attachment & { readonly name: string })[]
  /** Those before it stand elsewhere: a document that 附件2 heads is one of several itself. */
  readonly first: number
}

const HEADING = /^附 ?件 ?\d{1,2}$/

function attachmentAt({ start }: Paragraph, found: RegExpExecArray): Attachment {
  return { number: Number(found[1]), start, end: start + found[0].length }
}

/** 附件：1.甲 2.乙 written in one line or in the lines below. */
function listBehind({ normal, paragraphs }: Prose, paragraph: Paragraph): Attachment[] {
  const words = normal.slice(paragraph.start, paragraph.end)
  if (!/^附 ?件 ?：/.test(words)) return []
  const listed: Attachment[] = []
  for (const found of words.matchAll(
    /(?<=[：\s；，])(\d{1,2})[.、．](?!\d)|(?<=[：\s；，])(\d{1,2})[.、．](?=(?:19|20)\d{2})/g,
  )) {
    const start = paragraph.start + found.index
    listed.push({ number: Number(found[1] ?? found[2]), start, end: start + found[0].length })
  }
  for (let at = paragraph.index + 1; at < paragraphs.length; at += 1) {
    const next = paragraphs[at]
    const item = next === undefined ? null : LIST_ITEM.exec(normal.slice(next.start, next.end))
    if (next === undefined || item === null || next.end - next.start > 60) break
    listed.push(attachmentAt(next, item))
  }
  return listed
}

const LONE = /^附 ?件 ?：\s*(?!\d{1,2}[.、．])([^\s、；，：]{2,40})$/
/** What may stand below the only attachment: who signs, the day, whom to ask. */
const SIGNED =
  /^(?:\s*$|（?联系|抄送|\d{4}年|[二〇]{2}|.{2,40}(?:局|厅|委|会|政府|办公室|中心|院|所|校|园|馆|站|队|处|组|公司|厂|台|社|部|学|行|司|庭|署|办)$)/

/** 附件：部门整体支出绩效自评表, and the signature right below. */
function loneAt({ normal, paragraphs }: Prose, { index, start, end }: Paragraph): AttachmentParts['lone'] {
  const name = LONE.exec(normal.slice(start, end))?.[1]
  const next = paragraphs[index + 1]
  const isLast = next === undefined || SIGNED.test(normal.slice(next.start, next.end))
  return name !== undefined && isLast ? [{ number: 1, start, end: start + 2, name }] : []
}

/** 附件 at the beginning of a short paragraph: a list, the heading of an attachment, or one named by itself. */
function ownParts(prose: Prose, paragraph: Paragraph): Partial<AttachmentParts> | null {
  const words = prose.normal.slice(paragraph.start, paragraph.end)
  const own = words.length <= 80 ? OWN.exec(words) : null
  if (own === null) return null
  const listed = listBehind(prose, paragraph)
  if (own[1] === undefined) return { listed, hasUnnumbered: listed.length === 0, lone: loneAt(prose, paragraph) }
  const attachment = attachmentAt(paragraph, own)
  return HEADING.test(words) ? { headings: [attachment] } : { listed: [...listed, attachment] }
}

function mentionsIn(words: string, from: number): Attachment[] {
  return matchesOf(words, MENTION)
    .filter(({ index }) => !ANOTHERS.test(words.slice(0, index)))
    .map(({ 0: all, 1: number, index }) => ({
      number: Number(number),
      start: from + index,
      end: from + index + all.length,
    }))
}

function partsOf(prose: Prose): AttachmentParts {
  const listed: Attachment[] = []
  const headings: Attachment[] = []
  const mentions: Attachment[] = []
  const lone: AttachmentParts['lone'][number][] = []
  let unnumbered = 0
  for (const paragraph of prose.paragraphs) {
    const own = ownParts(prose, paragraph)
    if (own === null) mentions.push(...mentionsIn(prose.normal.slice(paragraph.start, paragraph.end), paragraph.start))
    listed.push(...(own?.listed ?? []))
    headings.push(...(own?.headings ?? []))
    if (own?.hasUnnumbered === true) unnumbered += 1
    lone.push(...(own?.lone ?? []))
  }
  const itself = headings.find(({ start }) => start === prose.paragraphs[0]?.start)
  return {
    listed,
    headings,
    mentions,
    hasUnnumbered: unnumbered > 0,
    lone: unnumbered === 1 ? lone : [],
    first: itself?.number ?? 1,
  }
}

const place = ({ start, end }: Attachment): { start: number; end: number } => ({ start, end })

function missingSlip(own: readonly Attachment[], missing: readonly number[]): FormSlip {
  const have = own.map(({ number }) => `附件${number}`).join('、')
  const lacking = missing.map((number) => `附件${number}`).join('、')
  return {
    kind: 'missing',
    message: `列有${have}，未见${lacking}，附件编号不连续，请核对是否漏附或误编。`,
    places: own.map(place),
    expected: lacking,
    actual: have,
    suggestion: `请补附${lacking}，或将附件按顺序重新编号。`,
    meaning: ['missing', lacking],
  }
}

function repeatedSlip(first: Attachment, second: Attachment): FormSlip {
  return {
    kind: 'repeated',
    message: `附件编号“${second.number}”重复使用，请核对。`,
    places: [place(second), place(first)],
    expected: String(second.number + 1),
    actual: String(second.number),
    suggestion: '请将附件按顺序重新编号。',
    meaning: ['repeated', String(second.number)],
  }
}

function mentionSlip(mention: Attachment, own: readonly Attachment[]): FormSlip {
  const have = own.map(({ number }) => `附件${number}`).join('、')
  return {
    kind: 'unlisted',
    message: `正文提到附件${mention.number}，文末所列附件为${have}，两者不一致，请核对。`,
    places: [place(mention), ...own.map(place)],
    expected: have,
    actual: `附件${mention.number}`,
    suggestion: '请补附该附件，或更正正文中的附件编号。',
    meaning: ['unlisted', String(mention.number)],
  }
}

function sequenceSlips(own: readonly Attachment[], from: number): FormSlip[] {
  const slips: FormSlip[] = []
  const seen = new Map<number, Attachment>()
  for (const attachment of own) {
    const first = seen.get(attachment.number)
    if (first !== undefined) slips.push(repeatedSlip(first, attachment))
    else seen.set(attachment.number, attachment)
  }
  const highest = Math.max(...seen.keys())
  const missing = Array.from({ length: highest }, (_, at) => at + 1).filter(
    (number) => number >= from && !seen.has(number),
  )
  if (missing.length > 0 && highest <= 40) slips.push(missingSlip(own, missing))
  return slips
}

/** 明细详见附件2 above 附件：自评表, the only one. */
function loneSlips({ listed, headings, mentions, lone }: AttachmentParts): FormSlip[] {
  const [only] = lone
  if (only === undefined || listed.length + headings.length > 0) return []
  const beyond = new Map(
    mentions
      .toReversed()
      .filter(({ number }) => number > 1)
      .map((mention) => [mention.number, mention]),
  )
  return [...beyond.values()].map((mention) => ({
    kind: 'unlisted',
    message: `正文提到附件${mention.number}，文末只列有一件附件（${only.name}），两者不一致，请核对。`,
    places: [place(mention), place(only)],
    expected: only.name,
    actual: `附件${mention.number}`,
    suggestion: '请补附该附件，或更正正文中的附件编号。',
    meaning: ['unlisted', String(mention.number)],
  }))
}

/** Attachments that are missing, misnumbered, or named in the text without being listed. */
export function attachmentSlips(prose: Prose): { readonly slips: readonly FormSlip[]; readonly attachments: number } {
  const parts = partsOf(prose)
  const { listed, headings, mentions, hasUnnumbered, first } = parts
  const own = listed.length > 0 ? listed : headings
  const slips = own.length === 0 ? [] : sequenceSlips(own, first)
  if (listed.length > 0 && headings.length > 0) slips.push(...sequenceSlips(headings, first))
  const numbers = new Set([...listed, ...headings].map(({ number }) => number))
  const seen = new Set<number>()
  for (const mention of mentions) {
    if (own.length === 0 || numbers.has(mention.number) || seen.has(mention.number)) continue
    if (mention.number < first || (hasUnnumbered && mention.number === 1)) continue
    seen.add(mention.number)
    slips.push(mentionSlip(mention, own))
  }
  return { slips: [...slips, ...loneSlips(parts)], attachments: own.length + mentions.length }
}
