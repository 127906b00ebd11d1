/** A repeatable stream of numbers in [0, 1): the same seed gives the same case files on every machine. */
export function seeded(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A whole number from `least` to `most`, both included. */
export const between = (random, least, most) => least + Math.floor(random() * (most - least + 1))

export const pick = (random, list) => list[Math.floor(random() * list.length)]

/**
 * Cuts a whole number into `parts` whole numbers that add up to it exactly, each within about `spread` of the mean and
 * a multiple of `step` but the last.
 */
export function cut(random, { total, parts, spread = 0.1, step = 1 }) {
  const mean = total / parts
  const cuts = Array.from({ length: parts - 1 }, () => Math.round((mean * (1 + (random() * 2 - 1) * spread)) / step) * step)
  return [...cuts, total - cuts.reduce((sum, one) => sum + one, 0)]
}
