/** 引号 — a name in quotation marks; marks inside it become the inner ones. @source GB/T 15834—2011 4.8.3.4 */
export function quoted(name: string): string {
  return `“${name.replaceAll('“', '‘').replaceAll('”', '’')}”`
}
