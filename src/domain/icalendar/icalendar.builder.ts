/** A component as it is read back: properties by name, parameters left with the name, and what lies within. */
export interface ReadComponent {
  readonly name: string
  readonly properties: readonly (readonly [string, string])[]
  readonly parts: readonly ReadComponent[]
}

/** Reads a calendar strictly by RFC 5545, for tests. @throws Error on whatever a reader might refuse */
export function readCalendar(bytes: Uint8Array): ReadComponent {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  if (!text.endsWith('\r\n')) throw new Error('the last line has no end')
  const physical = text.slice(0, -2).split('\r\n')
  for (const line of physical) checkLine(line)
  const logical: string[] = []
  for (const line of physical) {
    if (/^[ \t]/.test(line)) logical[logical.length - 1] += line.slice(1)
    else logical.push(line)
  }
  const [calendar, ...others] = componentsIn(logical)
  if (calendar === undefined || others.length > 0) throw new Error('not exactly one calendar')
  return calendar
}

function checkLine(line: string): void {
  if (/[\r\n]/.test(line)) throw new Error(`a bare line end: ${JSON.stringify(line)}`)
  if (line === '') throw new Error('an empty line')
  if (new TextEncoder().encode(line).length > 75) throw new Error(`more than 75 octets: ${line}`)
}

interface OpenComponent extends ReadComponent {
  readonly properties: [string, string][]
  readonly parts: ReadComponent[]
}

function componentsIn(lines: readonly string[]): readonly ReadComponent[] {
  const root: OpenComponent = { name: '', properties: [], parts: [] }
  const open = [root]
  for (const line of lines) {
    const [, name, value] = /^([A-Z-]+(?:;[A-Z-]+=[^:;,"]+)*):(.*)$/su.exec(line) ?? []
    if (name === undefined || value === undefined) throw new Error(`not a content line: ${line}`)
    take(open, { name, value })
  }
  if (open.length !== 1 || root.properties.length > 0) throw new Error('something is left open')
  return root.parts
}

function take(open: OpenComponent[], { name, value }: { readonly name: string; readonly value: string }): void {
  const innermost = open.at(-1)
  if (innermost === undefined) throw new Error('nothing stands open')
  if (name === 'END') {
    if (open.pop()?.name !== value || open.length === 0) throw new Error(`${value} ends where it does not stand open`)
    return
  }
  if (name !== 'BEGIN') {
    innermost.properties.push([name, value])
    return
  }
  const begun: OpenComponent = { name: value, properties: [], parts: [] }
  innermost.parts.push(begun)
  open.push(begun)
}

/** The text of a property. @throws Error unless there is exactly one, rightly escaped */
export function textOf({ properties }: ReadComponent, name: string): string {
  const [found, ...others] = properties.filter(([one]) => one === name)
  if (found === undefined || others.length > 0) throw new Error(`not exactly one ${name}`)
  if (/(?<!\\)(?:\\\\)*[;,]|(?<!\\)(?:\\\\)*\\[^\\;,nN]/.test(found[1])) throw new Error(`${name} is not escaped`)
  return found[1].replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign))
}
