/** FNV-1a over UTF-16 code units, 64 bits, as 16 hex digits: short, stable, and no secret. */
export function fingerprintOf(parts: readonly string[]): string {
  let [high, low] = [0xcbf29ce4, 0x84222325]
  const words = parts.join('\u001f')
  for (let at = 0; at < words.length; at += 1) {
    low ^= words.charCodeAt(at)
    const product = low * 0x1b3
    const carried = Math.imul(high, 0x1b3) + Math.imul(low, 0x100) + Math.floor(product / 0x1_0000_0000)
    low = product >>> 0
    high = carried >>> 0
  }
  return (high >>> 0).toString(16).padStart(8, '0') + (low >>> 0).toString(16).padStart(8, '0')
}
