/** What stands in every address: unit and year, and what the inspector shows. Everything else belongs to one page. */
export interface SharedSearch {
  readonly unit?: string | undefined
  readonly year?: string | undefined
  readonly figure?: string | undefined
  readonly via?: string | undefined
  readonly record?: string | undefined
}

type Plain = Readonly<Record<string, string>>

/** Addresses are plain `name=value`, so that a person can read, type and mail them. */
export function parseAddress(search: string): Plain {
  return Object.fromEntries(new URLSearchParams(search))
}

export function writeAddress(search: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(search)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(
      ([name, value]) => `${name}=${encodeURIComponent(String(value)).replaceAll('%7E', '~').replaceAll('%40', '@')}`,
    )
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

const SHARED = ['unit', 'year', 'figure', 'via', 'record'] as const

/** Reads the named parts of an address, and drops every other. */
export function readParts<const Name extends string>(
  search: Readonly<Record<string, unknown>>,
  names: readonly Name[],
): { readonly [Part in Name]?: string | undefined } {
  const parts: { [Part in Name]?: string | undefined } = {}
  for (const name of names) {
    const value = search[name]
    if (typeof value === 'string' && value !== '') parts[name] = value
  }
  return parts
}

export function readShared(search: Readonly<Record<string, unknown>>): SharedSearch {
  return readParts(search, SHARED)
}

/** Only an address of this application is returned to. */
export function safeReturn(to: string | undefined): string {
  return to?.startsWith('/') === true && !to.startsWith('//') && !to.startsWith('/\\') ? to : '/'
}
