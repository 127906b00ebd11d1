import { describe, expect, test } from 'vitest'
import type { CorpusDocument } from '../../corpus/corpus-document.ts'
import { loadCorpus } from '../../corpus/load.ts'
import { printedPdf } from '../../corpus/print-pdf.ts'
import { docxOf, htmlOf, pdfOf } from '../../corpus/render.ts'
import { readFile } from '../../src/adapters/readers/read-file.ts'
import { auditDocument } from '../../src/usecases/audit-document.ts'

const corpus = loadCorpus(process.cwd())
const faulty = corpus.filter(({ kind, set }) => kind === 'faulty' && set === 'development')
const prose = faulty.filter(({ text }) => !text.includes('\t'))

/** What the findings say, apart from where the text of the format puts them. */
async function findingsOf(bytes: Uint8Array, fileName: string): Promise<string[]> {
  const { document } = await readFile(bytes, fileName)
  return auditDocument(document)
    .findings.map(({ rule, severity, expected, actual }) => [rule, severity, expected, actual].join(' '))
    .sort()
}

const asText = ({ text }: CorpusDocument) => findingsOf(new TextEncoder().encode(text), 'report.txt')

describe('one report in several formats', () => {
  test.each(faulty)('$file gives as html the findings it gives as text', async (document) => {
    expect(await findingsOf(htmlOf(document.text), 'report.html')).toEqual(await asText(document))
  })

  test.each(faulty)('$file gives as docx the findings it gives as text', async (document) => {
    expect(await findingsOf(await docxOf(document.text), 'report.docx')).toEqual(await asText(document))
  })

  test.each(prose)('$file gives as printed pdf the findings it gives as text', async (document) => {
    expect(await findingsOf(printedPdf(document.text), 'report.pdf')).toEqual(await asText(document))
  })

  test('a report through LibreOffice gives as pdf the findings it gives as text', async ({ skip }) => {
    const document = prose.find(({ form }) => form === 'whole-report')
    if (document === undefined) throw new Error('no whole report with faults')
    const pdf = await pdfOf(document.text)
    if (pdf === null) return skip('LibreOffice is not installed')
    expect(await findingsOf(pdf, 'report.pdf')).toEqual(await asText(document))
  }, 150_000)
})
