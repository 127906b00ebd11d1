import type { Commitment } from '../domain/commitment/index.ts'
import type { Fields } from '../domain/ledger/index.ts'
import type { DefinitionIssue, DefinitionToCheck } from './check-own-ledger.ts'
import { filterIssues, measuredIssues } from './check-own-ledger.ts'

/** 承诺事项校验 — everything that is wrong with the commitments of a definition, in the order of the page. */
export function commitmentIssues(
  { draft: { commitments }, base }: DefinitionToCheck,
  fields: Fields,
): readonly DefinitionIssue[] {
  const builtIn = Object.values(base?.commitments ?? {}).map(({ label }) => label)
  return commitments.flatMap(({ name, commitment }, index) => {
    const label = `第 ${index + 1} 项承诺事项“${commitment.label}”`
    const earlier = commitments.slice(0, index)
    const taken = [...builtIn, ...earlier.map((one) => one.commitment.label)]
    const messages = [
      ...(taken.includes(commitment.label) ? [`“${commitment.label}”已经用过，应为不同的名称`] : []),
      ...(earlier.some((one) => one.name === name) ? ['承诺事项代码重复，请刷新页面后重试'] : []),
      ...partIssues(commitment, fields),
    ]
    return messages.map((message) => ({ field: `commitments.${index}`, label, message }))
  })
}

function partIssues(commitment: Commitment, fields: Fields): readonly string[] {
  switch (commitment.kind) {
    case 'periodic':
      return measuredIssues(commitment.measure, fields)
    case 'each':
      return [
        ...filterIssues(commitment.where, fields),
        ...(Object.keys(commitment.must).length === 0 ? ['没有写明每条要做到什么，应至少有一个条件'] : []),
        ...filterIssues(commitment.must, fields),
      ]
    case 'no-gap':
      return [...filterIssues(commitment.where, fields), ...perIssues(commitment.per, fields)]
    default:
      return commitment satisfies never
  }
}

function perIssues(per: string | null, fields: Fields): readonly string[] {
  const kind = per === null ? 'text' : fields[per]?.type.kind
  return kind === 'text' || kind === 'choice' || kind === 'reference'
    ? []
    : ['没有选对按什么分开看，应为在用的文字、单选或引用字段']
}
