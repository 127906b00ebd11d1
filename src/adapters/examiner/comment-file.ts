import { Refusal } from '../../contract/refusals.ts'
import type { CommentedFile, PlacedRemark } from '../../usecases/ports.ts'
import { commentDocx } from '../annotate/docx-comments.ts'
import { commentXlsx } from '../annotate/xlsx-comments.ts'
import { readFile } from '../readers/read-file.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const ZIP_MARK = 0x50

/**
 * 加批注 — the file itself with remarks at the places that they speak of.
 *
 * @throws Refusal file/unreadable, audit/no-comments
 */
export async function commentFile(
  { fileName, content }: { readonly fileName: string; readonly content: Uint8Array },
  { remarks, at }: { readonly remarks: readonly PlacedRemark[]; readonly at: string },
): Promise<CommentedFile> {
  const { document, sources } = await readFile(content, fileName)
  if (document.format === 'docx') {
    const { bytes, unplaced } = commentDocx(content, { remarks, sources, at })
    return { content: bytes, mediaType: DOCX, unplaced: unplaced.length }
  }
  // An old xls is read as a workbook too, but cannot be written.
  if (document.format === 'xlsx' && content[0] === ZIP_MARK) {
    const { bytes, unplaced } = await commentXlsx(content, { remarks, sources })
    return { content: bytes, mediaType: XLSX, unplaced: unplaced.length }
  }
  throw new Refusal('audit/no-comments', { format: document.format })
}
