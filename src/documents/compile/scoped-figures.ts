import type { Operand, Part, ReportTemplate, TemplateNode, Test } from '../template/template.ts'
import { withYear } from './resolve.ts'

/** Figures over some months that a template names; they are computed only when asked for. */
export interface ScopedNames {
  /** `meeting.lectures@2020-01..2020-10`. */
  readonly figures: readonly string[]
  /** Measures whose classes are repeated over: `video_conference.supported.system@2020-01..2020-10`. */
  readonly classes: readonly string[]
}

export function scopedNames({ nodes }: ReportTemplate, year: number): ScopedNames {
  const every = flattened(nodes)
  const named = every.flatMap(operandsOf).flatMap((operand) => (operand.kind === 'figure' ? [operand.id] : []))
  const repeated = every.flatMap((node) => (node.kind === 'repeat' ? [node.argument ?? ''] : []))
  const scoped = (names: readonly string[]) => [
    ...new Set(names.filter((name) => name.includes('@')).map((name) => withYear(name, year))),
  ]
  return { figures: scoped(named), classes: scoped(repeated) }
}

function flattened(nodes: readonly TemplateNode[]): TemplateNode[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'repeat') return [node, ...flattened(node.body)]
    if (node.kind === 'choose') return [node, ...node.branches.flatMap(({ body }) => flattened(body))]
    return [node]
  })
}

function operandsOf(node: TemplateNode): Operand[] {
  if (node.kind === 'choose') return node.branches.flatMap(({ tests }) => tests.flatMap(testOperands))
  return 'parts' in node ? node.parts.flatMap(partOperands) : []
}

function partOperands(part: Part): Operand[] {
  return part.kind === 'value' ? [part.operand] : []
}

function testOperands(test: Test): Operand[] {
  if (test.kind === 'any') return []
  return test.kind === 'compare' ? [test.left, test.right] : [test.operand]
}
