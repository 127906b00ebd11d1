/** One thing measured: how long it took each time, and how long it may take. */
export interface Measurement {
  readonly name: string
  /** Milliseconds, one a run. */
  readonly runs: readonly number[]
  readonly limit: { readonly name: string; readonly milliseconds: number }
}

interface Plan {
  readonly name: string
  readonly runs: number
  /** Runs before the measured ones. */
  readonly warmUp?: number
  readonly limit: Measurement['limit']
}

/** Runs `work` as planned, one after the other, and measures each run's wall time. */
export async function measured({ name, runs, warmUp = 0, limit }: Plan, work: () => unknown): Promise<Measurement> {
  for (let run = 0; run < warmUp; run += 1) await work()
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return { name, runs: times, limit }
}

/** The middle run; between two middle ones, their mean. `NaN` never: at least one run is needed. */
export function medianOf(runs: readonly number[]): number {
  const sorted = [...runs].sort((left, right) => left - right)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  if (upper === undefined || lower === undefined) throw new Error('nothing was measured')
  return (lower + upper) / 2
}

const shown = (milliseconds: number): string =>
  milliseconds >= 1000
    ? `${(milliseconds / 1000).toFixed(2)} s`
    : `${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} ms`

function rowOf({ name, runs, limit }: Measurement): string[] {
  const median = medianOf(runs)
  return [
    name,
    shown(median),
    `${shown(Math.min(...runs))} – ${shown(Math.max(...runs))}`,
    String(runs.length),
    `${limit.name} ${shown(limit.milliseconds)}`,
    `${(median / limit.milliseconds).toFixed(2)} ×`,
  ]
}

/** A Markdown table, as it goes into docs/benchmarks.md; the first row is its head. */
export function tableOfRows(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const [head = [], ...body] = rows
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...body.map(line)].join('\n')
}

function tableOf(measurements: readonly Measurement[]): string {
  return tableOfRows([['what', 'median', 'min – max', 'runs', 'limit', 'of the limit'], ...measurements.map(rowOf)])
}

/** Prints the table, with what it was measured on above it. */
export function printTable(measurements: readonly Measurement[]): void {
  console.log(`\nNode ${process.versions.node}, ${process.platform} ${process.arch}\n`)
  console.log(`${tableOf(measurements)}\n`)
}
