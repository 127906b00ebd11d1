import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { writeXlsx } from 'hucre'

/** A text as its readers see it: paragraphs, and tables whose lines have their cells between tabs. */
type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }

function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  let rows: string[][] = []
  const endTable = () => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows })
    rows = []
  }
  for (const line of text.split('\n')) {
    if (line.includes('\t')) {
      rows.push(line.split('\t'))
      continue
    }
    endTable()
    if (line.trim() !== '') blocks.push({ kind: 'paragraph', text: line })
  }
  endTable()
  return blocks
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const rowOfHtml = (cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`

/** The text as a saved web page. */
export function htmlOf(text: string): Uint8Array {
  const body = blocksOf(text).map((block) =>
    block.kind === 'paragraph'
      ? `<p>${escaped(block.text)}</p>`
      : `<table>\n${block.rows.map(rowOfHtml).join('\n')}\n</table>`,
  )
  const page = `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>示例</title></head><body>\n${body.join('\n')}\n</body></html>\n`
  return new TextEncoder().encode(page)
}

function tableOfDocx(rows: readonly (readonly string[])[]): Table {
  const columns = Math.max(...rows.map((row) => row.length))
  return new Table({
    rows: rows.map(
      (row) =>
        new TableRow({
          children: Array.from(
            { length: columns },
            (_, column) => new TableCell({ children: [new Paragraph(row[column] ?? '')] }),
          ),
        }),
    ),
  })
}

/** The text as a Word document. */
export async function docxOf(text: string): Promise<Uint8Array> {
  const children = blocksOf(text).map((block) =>
    block.kind === 'paragraph' ? new Paragraph(block.text) : tableOfDocx(block.rows),
  )
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}

const cellOf = (words: string): string | number | null =>
  words === '' ? null : /^\d{1,3}(?:,?\d{3})*(?:\.\d+)?$/.test(words) ? Number(words.replaceAll(',', '')) : words

/** The text as one sheet of a workbook: a line a row, plain numbers as numbers. */
export async function xlsxOf(text: string): Promise<Uint8Array> {
  const rows = text.split('\n').map((line) => line.split('\t').map(cellOf))
  return writeXlsx({ sheets: [{ name: '示例', rows }] })
}

const run = promisify(execFile)

/** The text printed by LibreOffice; `null` where it isn't installed. */
export async function pdfOf(text: string): Promise<Uint8Array | null> {
  const folder = await mkdtemp(join(tmpdir(), 'zhengji-corpus-'))
  try {
    const source = join(folder, 'document.docx')
    await writeFile(source, await docxOf(text))
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, source], {
      timeout: 120_000,
    })
    return new Uint8Array(await readFile(join(folder, 'document.pdf')))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
