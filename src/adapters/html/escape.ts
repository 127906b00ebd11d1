const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text for an element or a quoted attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark)
}

/** JSON that no script element can be left by: `<` is written as an escape, and so are the two line ends of old scripts. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
}

/**
 * A script that its own element's end tag cannot cut short: `<\/` means `</` in strings and patterns.
 *
 * @throws RangeError when the page could still be read past its end, which escaping cannot mend.
 */
export function scriptText(source: string): string {
  if (source.includes('<!--') && /<script/i.test(source))
    throw new RangeError('a script may not open a comment and a script')
  return source.replace(/<\/(?=script)/gi, '<\\/')
}

/** A style sheet that its element's end tag cannot cut short. */
export function styleText(source: string): string {
  return source.replace(/<\/(?=style)/gi, '<\\/')
}
