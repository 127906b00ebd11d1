/** Excel allows no more. */
const LONGEST = 31

/** `1.网络维护`: short enough for a sheet, without the marks that a sheet's name may not have. The number keeps it unlike others. */
export function sheetName(position: number, name: string): string {
  const plain = name.replaceAll(/[[\]:*?/\\'\p{C}]/gu, '').trim()
  return cutTo(`${position}.${plain === '' ? '项目' : plain}`, LONGEST)
}

/** Cut by UTF-16 code units, never inside a character. */
function cutTo(text: string, length: number): string {
  let cut = ''
  for (const character of text) {
    if (cut.length + character.length > length) return cut
    cut += character
  }
  return cut
}
