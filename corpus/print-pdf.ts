/**
 * Prints lines of text as a PDF: a page holds so many lines of so many characters. Codes are UTF-16 units, told to the
 * reader by a map of their own, so no font goes into the file: it is for reading by programs.
 */
const PAGE = { width: 595, height: 842, margin: 72, size: 12, leading: 20 } as const
const CHARACTERS = Math.floor((PAGE.width - 2 * PAGE.margin) / PAGE.size)
const LINES = Math.floor((PAGE.height - 2 * PAGE.margin) / PAGE.leading)

const hex = (text: string): string =>
  [...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('')

/** Paragraphs cut to lines, the first one indented by two characters. */
function linesOf(text: string): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const words = `　　${paragraph.trim()}`
    return Array.from({ length: Math.ceil(words.length / CHARACTERS) }, (_, line) =>
      words.slice(line * CHARACTERS, (line + 1) * CHARACTERS),
    )
  })
}

function contentOf(lines: readonly string[]): string {
  const shown = lines.map((line, index) => {
    const indent = line.length - line.trimStart().length
    const x = PAGE.margin + indent * PAGE.size
    const y = PAGE.height - PAGE.margin - (index + 1) * PAGE.leading
    return `1 0 0 1 ${x} ${y} Tm <${hex(line.trimStart())}> Tj`
  })
  return `BT /F1 ${PAGE.size} Tf\n${shown.join('\n')}\nET`
}

const MAP = [
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Units def /CMapType 2 def',
  '1 begincodespacerange <0000> <ffff> endcodespacerange',
  ...[0, 100, 200].flatMap((from) => {
    const rows = Array.from({ length: Math.min(100, 256 - from) }, (_, index) => {
      const high = (from + index).toString(16).padStart(2, '0')
      return `<${high}00> <${high}ff> <${high}00>`
    })
    return [`${rows.length} beginbfrange`, ...rows, 'endbfrange']
  }),
  'endcmap CMapName currentdict /CMap defineresource pop end end',
].join('\n')

const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`

/** @param pages repeats the text until there are so many; without it, as many as it takes */
export function printedPdf(text: string, pages?: number): Uint8Array {
  const once = linesOf(text)
  const count = pages ?? Math.ceil(once.length / LINES)
  const lines = Array.from({ length: count * LINES }, (_, index) =>
    pages === undefined ? (once[index] ?? '') : (once[index % once.length] ?? ''),
  )
  const first = 7
  const kids = Array.from({ length: count }, (_, page) => first + page * 2)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${count} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Sample /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Sample /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 6 0 R >>',
    stream(MAP),
    '<< /Type /FontDescriptor /FontName /Sample /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >>',
    ...kids.flatMap((kid, page) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${kid + 1} 0 R >>`,
      stream(contentOf(lines.slice(page * LINES, (page + 1) * LINES))),
    ]),
  ]
  return new TextEncoder().encode(assembled(objects))
}

/** Numbered objects with the table of their offsets; all of it is ASCII. */
function assembled(objects: readonly string[]): string {
  const parts = ['%PDF-1.7\n']
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  for (const [index, object] of objects.entries()) {
    offsets.push(length)
    const part = `${index + 1} 0 obj\n${object}\nendobj\n`
    parts.push(part)
    length += part.length
  }
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  parts.push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`, ...entries)
  parts.push(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`)
  return parts.join('')
}
