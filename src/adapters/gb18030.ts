/** Text in GB18030, as older Chinese programs want it. The encoder is the standard decoder, turned round once. */
export function encodeGb18030(text: string): Uint8Array {
  const codes = twoByteCodes()
  const bytes: number[] = []
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    if (point < 0x80) bytes.push(point)
    else bytes.push(...(codes.get(point) ?? fourBytes(point)))
  }
  return Uint8Array.from(bytes)
}

type Code = readonly number[]

let known: { readonly two: ReadonlyMap<number, Code>; readonly four: ReadonlyMap<number, Code> } | null = null

function twoByteCodes(): ReadonlyMap<number, Code> {
  known ??= { two: decodedPairs(), four: decodedFours() }
  return known.two
}

function fourBytes(point: number): Code {
  const code = point > 0xffff ? linear(point - 0x10000 + SUPPLEMENT) : known?.four.get(point)
  if (code === undefined) throw new RangeError(`no code for U+${point.toString(16)}`)
  return code
}

/** Where the codes beyond the basic plane begin, counted in four-byte codes. */
const SUPPLEMENT = 189_000
/** Four-byte codes of the basic plane. */
const BASIC_FOURS = 39_420

function decodedPairs(): ReadonlyMap<number, Code> {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<number, Code>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) remember(codes, decoder, [lead, trail])
    }
  }
  return codes
}

function decodedFours(): ReadonlyMap<number, Code> {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<number, Code>()
  for (let index = 0; index < BASIC_FOURS; index += 1) remember(codes, decoder, linear(index))
  return codes
}

function remember(codes: Map<number, Code>, decoder: InstanceType<typeof TextDecoder>, code: Code): void {
  const text = decoder.decode(Uint8Array.from(code))
  const point = text.codePointAt(0)
  if (point !== undefined && point !== 0xfffd && text.length === 1 && !codes.has(point)) codes.set(point, code)
}

/** The four-byte codes in their order: ten digits, 126 letters, ten digits, and the lead. */
function linear(index: number): Code {
  const fourth = index % 10
  const third = Math.floor(index / 10) % 126
  const second = Math.floor(index / 1_260) % 10
  const lead = Math.floor(index / 12_600)
  return [0x81 + lead, 0x30 + second, 0x81 + third, 0x30 + fourth]
}
