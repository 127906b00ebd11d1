/** Beginnings of files that tell what they are; `?` stands for any byte. */
const BEGINNINGS: readonly { readonly mediaType: string; readonly bytes: string }[] = [
  { mediaType: 'image/png', bytes: '89 50 4e 47 0d 0a 1a 0a' },
  { mediaType: 'image/jpeg', bytes: 'ff d8 ff' },
  { mediaType: 'image/gif', bytes: '47 49 46 38' },
  { mediaType: 'image/webp', bytes: '52 49 46 46 ? ? ? ? 57 45 42 50' },
  { mediaType: 'image/tiff', bytes: '49 49 2a 00' },
  { mediaType: 'image/tiff', bytes: '4d 4d 00 2a' },
  { mediaType: 'application/pdf', bytes: '25 50 44 46 2d' },
  { mediaType: 'video/mp4', bytes: '? ? ? ? 66 74 79 70' },
  // .doc, .xls and .ppt alike: what lies inside is not told by the beginning
  { mediaType: 'application/x-ole-storage', bytes: 'd0 cf 11 e0 a1 b1 1a e1' },
]

/** A file within a zip package that tells what the package is. */
const PACKAGES: readonly { readonly mediaType: string; readonly holds: string }[] = [
  { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', holds: 'xl/workbook.xml' },
  { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', holds: 'word/document.xml' },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    holds: 'ppt/presentation.xml',
  },
  { mediaType: 'application/ofd', holds: 'OFD.xml' },
]

const UNKNOWN = 'application/octet-stream'
/** Bytes looked at to tell a text from anything else. */
const TEXT_SAMPLE = 65_536

/**
 * 文件类型 — what a file is by its content, whatever its name says. A page or a script is a plain text: it is shown as its
 * letters and never run.
 *
 * @returns `application/octet-stream` where the content does not tell.
 */
export function mediaTypeOf(content: Uint8Array): string {
  const known = BEGINNINGS.find(({ bytes }) => beginsWith(content, bytes))
  if (known !== undefined) return known.mediaType
  if (beginsWith(content, '50 4b 03 04')) return packageType(content)
  return isText(content) ? 'text/plain' : UNKNOWN
}

function beginsWith(content: Uint8Array, bytes: string): boolean {
  return bytes.split(' ').every((byte, index) => byte === '?' || content[index] === Number.parseInt(byte, 16))
}

function packageType(content: Uint8Array): string {
  const names = new Set(namesInZip(content))
  return PACKAGES.find(({ holds }) => names.has(holds))?.mediaType ?? 'application/zip'
}

/** No control characters but tabs, line ends and page breaks, as no text in UTF-8 or GB18030 has them. */
function isText(content: Uint8Array): boolean {
  if (content.length === 0) return false
  return content
    .subarray(0, TEXT_SAMPLE)
    .every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d && byte !== 0x0b))
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const END_LENGTH = 22
const LONGEST_COMMENT = 65_535
const ENTRY_LENGTH = 46

/** File names of a zip's central directory; none where it is damaged. */
function namesInZip(content: Uint8Array): string[] {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength)
  const end = endOfDirectory(view)
  if (end === null) return []
  const names: string[] = []
  let at = view.getUint32(end + 16, true)
  while (at + ENTRY_LENGTH <= end && view.getUint32(at, true) === DIRECTORY_ENTRY) {
    const nameLength = view.getUint16(at + 28, true)
    names.push(String.fromCharCode(...content.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength)))
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names
}

function endOfDirectory(view: DataView): number | null {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  return null
}
