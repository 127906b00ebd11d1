/** The foot of every sheet as a style rule, with the number of the sheet. */
export function footRule(words: string): string {
  const text = words.replace(/[\\"<>\n\r]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)
  const look = 'font-size: 8pt; color: #333;'
  return [
    `@page { @bottom-left { content: "${text}"; white-space: nowrap; ${look} }`,
    `@bottom-right { content: "第 " counter(page) " 页，共 " counter(pages) " 页"; ${look} } }`,
  ].join(' ')
}
