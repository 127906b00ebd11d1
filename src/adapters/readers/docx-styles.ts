import type { XmlElement } from './xml.ts'
import { childOf, elementsOf, settingOf } from './xml.ts'

interface Style {
  readonly name: string
  readonly basedOn: string | null
  readonly properties: XmlElement | null
}

/** Paragraph styles of a docx: heading levels and lists that come with a style. */
export class DocxStyles {
  readonly #styles: ReadonlyMap<string, Style>

  constructor(part: XmlElement | null) {
    const root = part === null ? null : childOf(part, 'w:styles')
    const all = root === null ? [] : elementsOf(root).filter(({ name }) => name === 'w:style')
    this.#styles = new Map(
      all.map((style) => [
        style.attributes['w:styleId'] ?? '',
        {
          name: settingOf(style, 'w:name') ?? '',
          basedOn: settingOf(style, 'w:basedOn'),
          properties: childOf(style, 'w:pPr'),
        },
      ]),
    )
  }

  /** Heading level from 1; `null` for body text. */
  levelOf(properties: XmlElement | null): number | null {
    const outline = this.#property(properties, 'w:outlineLvl')?.attributes['w:val']
    if (outline !== undefined && Number(outline) < 9) return Number(outline) + 1
    for (const { name } of this.#chain(properties)) {
      const heading = /^(?:heading|标题)\s*(\d)$/i.exec(name)?.[1]
      if (heading !== undefined) return Number(heading)
    }
    return null
  }

  /** The list and level (from 0) of a paragraph; `null` outside lists. */
  listOf(properties: XmlElement | null): { readonly list: string; readonly level: number } | null {
    const numbering = this.#property(properties, 'w:numPr')
    const list = settingOf(numbering, 'w:numId')
    if (list === null || list === '0') return null
    return { list, level: Math.min(Number(settingOf(numbering, 'w:ilvl') ?? 0) || 0, 8) }
  }

  #property(properties: XmlElement | null, name: string): XmlElement | null {
    const own = childOf(properties, name)
    if (own !== null) return own
    for (const style of this.#chain(properties)) {
      const inherited = childOf(style.properties, name)
      if (inherited !== null) return inherited
    }
    return null
  }

  /** The paragraph's style and those it is based on; a circle ends the walk. */
  #chain(properties: XmlElement | null): readonly Style[] {
    const chain: Style[] = []
    let id = settingOf(properties, 'w:pStyle')
    while (id !== null && chain.length < 20) {
      const style = this.#styles.get(id)
      if (style === undefined) break
      chain.push(style)
      id = style.basedOn
    }
    return chain
  }
}
