import { Parser } from 'htmlparser2'

/** A `w:t` of a part, where its content stands in the part's own characters, and the run around it. */
export interface TextNode {
  readonly contentStart: number
  readonly contentEnd: number
  readonly run: Run | null
}

export interface Run {
  readonly start: number
  readonly end: number
  /** `<w:rPr>…</w:rPr>` as written; empty without one. */
  readonly properties: string
  /** Holds properties and one text and nothing else: it can be split. */
  readonly isSimple: boolean
}

interface OpenRun {
  readonly start: number
  children: number
  texts: number
  propertiesStart: number
  propertiesEnd: number
  readonly nodes: { contentStart: number; contentEnd: number; run: Run | null }[]
}

/**
 * Finds every text node under `container` (`w:body`) in document order: the same order in which the reader numbers them.
 */
export function textNodesIn(xml: string, container: string): readonly TextNode[] {
  const finder = new NodeFinder(xml, container)
  const parser = new Parser(
    {
      onopentag: (name) => finder.open(name, { start: parser.startIndex, end: parser.endIndex }),
      onclosetag: (name) => finder.close(name, { start: parser.startIndex, end: parser.endIndex }),
    },
    { xmlMode: true, decodeEntities: false },
  )
  parser.end(xml)
  return finder.nodes
}

interface Stretch {
  readonly start: number
  readonly end: number
}

class NodeFinder {
  readonly nodes: { contentStart: number; contentEnd: number; run: Run | null }[] = []
  readonly #xml: string
  readonly #container: string
  readonly #runs: OpenRun[] = []
  readonly #path: string[] = []
  #within = 0

  constructor(xml: string, container: string) {
    this.#xml = xml
    this.#container = container
  }

  open(name: string, { start, end }: Stretch): void {
    const run = this.#runs.at(-1)
    const isChildOfRun = this.#path.at(-1) === 'w:r'
    this.#path.push(name)
    if (name === this.#container) this.#within += 1
    if (run !== undefined && isChildOfRun) run.children += 1
    if (name === 'w:r')
      this.#runs.push({ start, children: 0, texts: 0, propertiesStart: 0, propertiesEnd: 0, nodes: [] })
    if (name === 'w:rPr' && run !== undefined && isChildOfRun) run.propertiesStart = start
    if (name === 'w:t' && this.#within > 0) {
      const node = { contentStart: end + 1, contentEnd: end + 1, run: null }
      this.nodes.push(node)
      if (run !== undefined) {
        run.texts += 1
        run.nodes.push(node)
      }
    }
  }

  close(name: string, { start, end }: Stretch): void {
    this.#path.pop()
    const run = this.#runs.at(-1)
    if (name === this.#container) this.#within -= 1
    if (name === 'w:rPr' && run !== undefined && this.#path.at(-1) === 'w:r') run.propertiesEnd = end + 1
    const node = this.nodes.at(-1)
    // An empty element closes where it opens: its content then has no stretch of its own.
    if (name === 'w:t' && this.#within > 0 && node !== undefined) node.contentEnd = Math.max(start, node.contentStart)
    if (name === 'w:r' && run !== undefined) this.#closeRun(run, end + 1)
  }

  #closeRun({ start, children, texts, propertiesStart, propertiesEnd, nodes }: OpenRun, end: number): void {
    this.#runs.pop()
    const properties = propertiesEnd === 0 ? '' : this.#xml.slice(propertiesStart, propertiesEnd)
    const isSimple = texts === 1 && children === (properties === '' ? 1 : 2)
    for (const node of nodes) node.run = { start, end, properties, isSimple }
  }
}
