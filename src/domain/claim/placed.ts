/** Something of a text. Lists of such things stand in its order. */
interface Placed {
  readonly start: number
}

/** The place in the list of the first that begins at an offset or behind it; its length when none does. */
export function firstFrom(placed: readonly Placed[], offset: number): number {
  let [low, high] = [0, placed.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const { start } = placed[middle] as Placed // between low and high
    if (start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Those that begin at an offset or behind it, and before another. */
export function between<T extends Placed>(placed: readonly T[], from: number, to: number): T[] {
  return placed.slice(firstFrom(placed, from), firstFrom(placed, to))
}

/** The last that begins at an offset or before it. */
export function lastUntil<T extends Placed>(placed: readonly T[], offset: number): T | undefined {
  return placed[firstFrom(placed, offset + 1) - 1]
}
