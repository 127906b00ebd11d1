import type { RecordAddress } from './figure-source.ts'

/** Where the inspector stands: the figures opened one from another, and a record of the last one; or a record by itself. */
export interface InspectorPlace {
  /** The last one is shown; empty only where a record was opened from a list. */
  readonly figures: readonly string[]
  readonly record: RecordAddress | null
}

/** The place as it stands in an address, so that it can be shared. */
export interface PlaceAddress {
  readonly figure?: string | undefined
  readonly via?: string | undefined
  readonly record?: string | undefined
}

export interface Crumb {
  readonly kind: 'figure' | 'record'
  readonly id: string
  readonly place: InspectorPlace
}

const BETWEEN = '~'

export function placeOfFigure(id: string): InspectorPlace {
  return { figures: [id], record: null }
}

export function placeOfRecord(record: RecordAddress): InspectorPlace {
  return { figures: [], record }
}

/** Opens a figure of the formula; one that is already on the way is returned to, so that the way has no circles. */
export function stepInto({ figures }: InspectorPlace, id: string): InspectorPlace {
  const before = figures.indexOf(id)
  return { figures: before === -1 ? [...figures, id] : figures.slice(0, before + 1), record: null }
}

export function openRecord({ figures }: InspectorPlace, record: RecordAddress): InspectorPlace {
  return { figures, record }
}

/** One step back; `null` at the beginning of the way. */
export function stepBack({ figures, record }: InspectorPlace): InspectorPlace | null {
  if (record !== null) return figures.length === 0 ? null : { figures, record: null }
  return figures.length > 1 ? { figures: figures.slice(0, -1), record: null } : null
}

/** The figure that is shown, or to which the record belongs. `null` for a record by itself. */
export function currentFigure({ figures }: InspectorPlace): string | null {
  return figures.at(-1) ?? null
}

/** The way so far, each step with the place to return to. */
export function crumbsOf({ figures, record }: InspectorPlace): readonly Crumb[] {
  const steps = figures.map(
    (id, index): Crumb => ({ kind: 'figure', id, place: { figures: figures.slice(0, index + 1), record: null } }),
  )
  if (record === null) return steps
  return [...steps, { kind: 'record', id: record.id, place: { figures, record } }]
}

export function addressOfPlace(place: InspectorPlace | null): PlaceAddress {
  if (place === null) return { figure: undefined, via: undefined, record: undefined }
  const via = place.figures.slice(0, -1).join(BETWEEN)
  return {
    figure: currentFigure(place) ?? undefined,
    via: via === '' ? undefined : via,
    record: place.record === null ? undefined : `${place.record.ledger}${BETWEEN}${place.record.id}`,
  }
}

/** Reads an address. `null` when nothing is opened there. */
export function placeFromAddress({ figure, via, record }: PlaceAddress): InspectorPlace | null {
  const opened = recordFromText(record)
  if (figure === undefined || figure === '') return opened === null ? null : placeOfRecord(opened)
  const before = via === undefined || via === '' ? [] : via.split(BETWEEN)
  return { figures: [...before, figure], record: opened }
}

function recordFromText(text: string | undefined): RecordAddress | null {
  const at = text?.indexOf(BETWEEN) ?? -1
  if (text === undefined || at < 1) return null
  return { ledger: text.slice(0, at), id: text.slice(at + 1) }
}

/** `#figure=…&record=…` for a page without a server. */
export function hashOfPlace(place: InspectorPlace | null): string {
  const pairs = Object.entries(addressOfPlace(place)).filter(([, value]) => value !== undefined)
  return pairs.length === 0
    ? ''
    : `#${pairs.map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`).join('&')}`
}

export function placeFromHash(hash: string): InspectorPlace | null {
  const pairs = new URLSearchParams(hash.replace(/^#/, ''))
  return placeFromAddress({
    figure: pairs.get('figure') ?? undefined,
    via: pairs.get('via') ?? undefined,
    record: pairs.get('record') ?? undefined,
  })
}
