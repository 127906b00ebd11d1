import { Parser } from 'htmlparser2'

/** An element of an office part, attributes by their prefixed names. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

interface Growing extends XmlElement {
  readonly children: (XmlElement | string)[]
}

const MAX_DEPTH = 400

/** Reads a part as a tree. Never throws: what is not XML gives what could be read. No entity of a DTD is expanded. */
export function parseXml(bytes: Uint8Array): XmlElement {
  const root: Growing = { name: '#document', attributes: {}, children: [] }
  const open: Growing[] = [root]
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: Growing = { name, attributes, children: [] }
        if (open.length < MAX_DEPTH) open.at(-1)?.children.push(element)
        open.push(element)
      },
      ontext(text) {
        open.at(-1)?.children.push(text)
      },
      onclosetag() {
        if (open.length > 1) open.pop()
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(new TextDecoder().decode(bytes))
  return root
}

export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string')
}

export function childOf(element: XmlElement | null, name: string): XmlElement | null {
  return element === null ? null : (elementsOf(element).find((child) => child.name === name) ?? null)
}

/** Every element of that name at any depth, in document order. */
export function descendantsOf(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) =>
    child.name === name ? [child, ...descendantsOf(child, name)] : descendantsOf(child, name),
  )
}

/** `w:val` of a property child: `<w:pStyle w:val="…"/>`. */
export function settingOf(element: XmlElement | null, name: string): string | null {
  return childOf(element, name)?.attributes['w:val'] ?? null
}
