import type { DocumentWriters } from '../../usecases/ports.ts'
import { writeDocx } from '../docx/write-docx.ts'
import { writeFormDocx } from '../docx/write-form-docx.ts'
import { htmlWriter, readInspector } from '../html/write-html.ts'
import { writeXlsx } from '../xlsx/write-xlsx.ts'

/** Every writer of documents. @param standaloneFolder where the built inspector lies; read when a page is first written. */
export function documentWriters(standaloneFolder: string): DocumentWriters {
  return {
    docx: writeDocx,
    xlsx: writeXlsx,
    formDocx: writeFormDocx,
    html: async (report) => htmlWriter(await readInspector(standaloneFolder))(report),
    json: async (file) => new TextEncoder().encode(`${JSON.stringify(file, null, 1)}\n`),
  }
}
