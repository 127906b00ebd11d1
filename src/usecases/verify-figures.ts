import type { UnitScope } from '../domain/access/index.ts'
import { computeUnitFigures } from './compute-figures.ts'
import type { Ports } from './ports.ts'

/** A figure of a compiled report that no longer comes out as it was printed. */
export interface FigureProblem {
  readonly year: number
  readonly version: number
  readonly figure: string
  readonly label: string
  readonly words: string
}

export interface FigureVerification {
  readonly checked: number
  readonly problems: readonly FigureProblem[]
}

/** What a compiled report keeps of each figure it printed. */
export interface PrintedDigest {
  readonly id: string
  readonly label: string
  readonly display: string
  readonly digest: string
}

/**
 * 核验 — recomputes every figure of the given report versions from the records and holds digest against digest.
 *
 * @returns problems as values: figures that vanished, or whose records, formula or value changed since.
 */
export async function verifyFigures(
  ports: Ports,
  scope: UnitScope,
  {
    year,
    version,
    printed,
  }: { readonly year: number; readonly version: number; readonly printed: readonly PrintedDigest[] },
): Promise<FigureVerification> {
  const scoped = printed.map(({ id }) => id).filter((id) => id.includes('@'))
  const { figures } = await computeUnitFigures(ports, scope, { year, scoped })
  const problems = printed.flatMap(({ id, label, display, digest }) => {
    const now = figures.get(id)
    const at = { year, version, figure: id, label }
    if (now === undefined) return [{ ...at, words: `报告中印有“${label}”（${display}），现已无此数` }]
    if (now.digest !== digest)
      return [{ ...at, words: `“${label}”背后的记录、公式或数值在报告编制后有变动，请重新编制报告或查明原因` }]
    return []
  })
  return { checked: printed.length, problems }
}
