const PICTURES: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']

/** 缩略图 — whether a small picture can be made of a file: of plain pictures and of a pdf's first page, never of anything with a program in it. */
export function drawsThumbnail(mediaType: string): boolean {
  return PICTURES.includes(mediaType) || mediaType === 'application/pdf'
}
