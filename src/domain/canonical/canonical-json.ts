/**
 * The one spelling of plain data: JSON without spaces, keys in the order of their UTF-16 code units, fields that are
 * `undefined` left out. Equal data has equal text whatever order it was built in or came back from the database in.
 *
 * @throws TypeError on what JSON cannot hold: functions, symbols, bigints, numbers that are not finite.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object') return `{${canonicalFields(value)}}`
  throw new TypeError(`not plain data: ${typeof value}`)
}

/** Every digest is made of this text: it is joined as it comes, without a list between. */
function canonicalFields(value: object): string {
  let text = ''
  for (const name of Object.keys(value).sort()) {
    const held: unknown = Reflect.get(value, name)
    if (held === undefined) continue
    if (text !== '') text += ','
    text += `${JSON.stringify(name)}:${canonicalJson(held)}`
  }
  return text
}
