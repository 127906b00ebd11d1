import { expect, test } from 'vitest'
import { loadCorpus } from '../../corpus/load.ts'
import { printedPdf } from '../../corpus/print-pdf.ts'
import { type Random, randomFrom } from '../../corpus/random.ts'
import { docxOf, htmlOf, xlsxOf } from '../../corpus/render.ts'
import { readFile } from '../../src/adapters/readers/read-file.ts'
import { type AuditOutside, runAudit } from '../../src/cli/audit.ts'

const ROUNDS = 40

const text = loadCorpus(process.cwd()).find(({ file }) => file.includes('monitoring-education'))?.text ?? ''

const FILES: readonly (readonly [name: string, bytes: () => Promise<Uint8Array>])[] = [
  ['report.txt', async () => new TextEncoder().encode(text)],
  ['report.html', async () => htmlOf(text)],
  ['report.docx', () => docxOf(text)],
  ['report.xlsx', () => xlsxOf(text)],
  ['report.pdf', async () => printedPdf(text)],
]

const cut = (bytes: Uint8Array, random: Random): Uint8Array => bytes.slice(0, Math.floor(random() * bytes.length))

function flipped(bytes: Uint8Array, random: Random): Uint8Array {
  const damaged = bytes.slice()
  const count = 1 + Math.floor(random() * 20)
  for (let flip = 0; flip < count; flip += 1) {
    const at = Math.floor(random() * damaged.length)
    damaged[at] = (damaged[at] ?? 0) ^ (1 << Math.floor(random() * 8))
  }
  return damaged
}

/** Runs the command on bytes in memory. */
async function audit(fileName: string, bytes: Uint8Array): Promise<{ status: number; complaints: string[] }> {
  const complaints: string[] = []
  const outside: AuditOutside = {
    version: 'test',
    print: () => {},
    complain: (line) => complaints.push(line),
    readBytes: async () => bytes,
    readDocument: async (content, name) => (await readFile(content, name)).document,
    hasColour: false,
    columns: 80,
  }
  return { status: await runAudit([fileName, '--format', 'json'], outside), complaints }
}

for (const [damage, spoil] of [
  ['cut short', cut],
  ['with bits flipped', flipped],
] as const) {
  test.each(FILES)(
    `%s ${damage} is examined or refused in one line, never a crash`,
    async (name, bytesOf) => {
      const bytes = await bytesOf()
      const random = randomFrom(20_261_123)
      for (let round = 0; round < ROUNDS; round += 1) {
        const { status, complaints } = await audit(name, spoil(bytes, random))
        expect([0, 1, 2]).toContain(status)
        expect(complaints.length).toBe(status === 2 ? 1 : 0)
        expect(complaints.every((line) => !line.includes('\n'))).toBe(true)
      }
    },
    60_000,
  )
}
