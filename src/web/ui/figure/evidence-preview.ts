/** How a file can be looked at in place without running anything in it. */
export type PreviewKind = 'picture' | 'text' | 'pdf' | 'none'

const PICTURES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp', 'image/avif'])
const TEXTS = new Set(['text/plain', 'text/csv', 'text/markdown', 'application/json', 'text/xml', 'application/xml'])

/** SVG and html may carry scripts, so they are only downloaded. */
export function previewKindOf(mediaType: string): PreviewKind {
  const essence = mediaType.split(';')[0]?.trim().toLowerCase() ?? ''
  if (PICTURES.has(essence)) return 'picture'
  if (TEXTS.has(essence)) return 'text'
  return essence === 'application/pdf' ? 'pdf' : 'none'
}
