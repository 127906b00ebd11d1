import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { DocumentProperties } from '../../usecases/ports.ts'
import { FONT_FALLBACKS } from './layout.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** Styles whose lines are closer than the grid of the page; the library has no word for it. */
const OFF_GRID = ['OfficialTitle', 'TableCaption', 'TableUnit', 'TableHead', 'TableText', 'TableTotal', 'TableGap']

/**
 * Completes the file that the library wrote: the faces to take where the licensed ones are not installed, and
 * properties with the report's own time, so that the same report always gives the same bytes.
 */
export function finishPackage(bytes: Uint8Array, properties: DocumentProperties): Uint8Array {
  const files = unzipSync(bytes)
  const finished = {
    ...files,
    'word/styles.xml': strToU8(offGrid(files['word/styles.xml'])),
    'word/fontTable.xml': strToU8(withFallbacks(files['word/fontTable.xml'])),
    'docProps/core.xml': strToU8(coreProperties(properties)),
  }
  const mtime = new Date(properties.createdAt)
  return zipSync(
    Object.fromEntries(Object.entries(finished).map(([path, content]) => [path, [content, { mtime }] as const])),
  )
}

function offGrid(existing: Uint8Array | undefined): string {
  if (existing === undefined) throw new Error('the library wrote no styles')
  return OFF_GRID.reduce(
    (styles, id) => styles.replace(new RegExp(`(w:styleId="${id}".*?<w:pPr>)(.*?<w:spacing)`, 's'), placed),
    strFromU8(existing),
  )
}

/** `snapToGrid` stands before `spacing` in a paragraph's properties. */
function placed(_match: string, head: string, rest: string): string {
  return `${head}${rest.replace(/<w:spacing$/, '<w:snapToGrid w:val="0"/><w:spacing')}`
}

function withFallbacks(existing: Uint8Array | undefined): string {
  const fonts = Object.entries(FONT_FALLBACKS)
    .map(([name, fallbacks]) => `<w:font w:name="${name}"><w:altName w:val="${fallbacks}"/></w:font>`)
    .join('')
  const table = existing === undefined ? '' : strFromU8(existing)
  if (table.includes('</w:fonts>')) return table.replace('</w:fonts>', `${fonts}</w:fonts>`)
  if (/<w:fonts[^>]*\/>/.test(table)) return table.replace(/<w:fonts([^>]*)\/>/, `<w:fonts$1>${fonts}</w:fonts>`)
  return `${XML}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts}</w:fonts>`
}

function coreProperties({ title, author, subject, createdAt }: DocumentProperties): string {
  const at = createdAt.replace(/\.\d+Z$/, 'Z')
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`
  const people = `<dc:creator>${escaped(author)}</dc:creator><cp:lastModifiedBy>${escaped(author)}</cp:lastModifiedBy>`
  return `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(subject)}</dc:subject>${people}<dc:language>zh-CN</dc:language>${time('created')}${time('modified')}</cp:coreProperties>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
