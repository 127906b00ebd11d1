/** Hands a text to the person as a file. */
export function downloadText({ name, mediaType, text }: { name: string; mediaType: string; text: string }): void {
  downloadBlob({ name, content: new Blob([text], { type: mediaType }) })
}

/** Hands a file to the person. */
export function downloadBlob({ name, content }: { readonly name: string; readonly content: Blob }): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
