import type { ObjectivesView } from '../contract/objectives-view.ts'
import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import type { RulePack } from '../domain/rule-pack/index.ts'
import { computeUnitFigures } from './compute-figures.ts'
import { packOf } from './load-outline.ts'
import { standingOf } from './objective-standing.ts'
import { subjectsOf } from './objective-subjects.ts'
import type { Ports } from './ports.ts'
import { contextOf } from './present-figure.ts'
import { presentStanding, presentVersions } from './present-objectives.ts'
import { wordsOf } from './read-case.ts'
import { editable, readObjectiveRows } from './read-objectives.ts'
import { allRows } from './read-rows.ts'

/**
 * 绩效目标 — objectives, tasks and indicators of a year as they are worked on or in force, with weights, advice and versions.
 *
 * @throws Refusal unit/not-found, year/not-found, rule-pack/not-found
 */
export async function viewObjectives(
  ports: Ports,
  scope: UnitScope,
  { year }: { readonly year: number },
): Promise<ObjectivesView> {
  const unit = await ports.units.find(scope.unitId)
  if (unit === null) throw new Refusal('unit/not-found', { unitId: scope.unitId })
  const pack = await packOf(ports, scope, { year, packId: null })
  const versions = await ports.objectiveVersions.list(scope, year)
  const { total: approved } = await ports.ledgers.list(scope, 'indicator', {
    year,
    where: { stage: { in: ['批复', '调整'] } },
    limit: 1,
  })
  const standing = standingOf(versions, approved > 0)
  const rows = await readObjectiveRows(ports, scope, { year, standing })
  const computed = await computeUnitFigures(ports, scope, { year })
  const figures = contextOf(computed, await ports.ledgers.definitions(scope))
  const subjects = subjectsOf({ rows, pack, figures, inForce: computed.outline.indicators, year, unitName: unit.name })
  const positions = new Map(rows.allObjectives.map((row) => [row.id, Number(row.values.position)]))
  const years = (await ports.units.fiscalYears(unit.id)).map((one) => one.year)
  return {
    unit: { id: unit.id, name: unit.name },
    year,
    pack: packView(pack),
    standing: await presentStanding(ports, scope, standing),
    objectives: rows.objectives.map(editable),
    tasks: rows.tasks.map((row) => ({
      ...editable(row),
      objectivePosition: positions.get(wordsOf(row, 'objective')) ?? null,
    })),
    subjects,
    blocking: standing.writes === null ? [] : blockingOf(subjects, rows.objectives.length),
    versions: await presentVersions(ports, scope, { versions, hasLoaded: versions.length === 0 && approved > 0 }),
    sections: (await allRows(ports, scope, { ledger: 'section', year })).map((row) => ({
      id: row.id,
      name: wordsOf(row, 'name'),
    })),
    earlierYear: years.filter((one) => one < year).at(-1) ?? null,
    nextYear: years.includes(year + 1) ? null : year + 1,
  }
}

function packView({ title, levelTwo, weights, weightsWithoutSatisfaction }: RulePack): ObjectivesView['pack'] {
  const inWords = (blocks: Readonly<Record<string, string>>) =>
    Object.entries(blocks)
      .filter(([, weight]) => weight !== '0')
      .map(([block, weight]) => `${block}${weight}分`)
      .join('、')
  return {
    title,
    levelTwo: Object.fromEntries(Object.entries(levelTwo.value).map(([levelOne, names]) => [levelOne, [...names]])),
    weightWords: `${inWords(weights.value)}；不设满意度指标的：${inWords(weightsWithoutSatisfaction.value)}`,
  }
}

/** What must be mended before the objectives can be submitted. */
function blockingOf(subjects: ObjectivesView['subjects'], objectives: number): string[] {
  const missing = [
    ...(objectives === 0 ? ['还没有整体绩效目标'] : []),
    ...subjects
      .filter(({ kind, indicators }) => kind === 'project' && indicators.length === 0)
      .map(({ name }) => `项目“${name}”还没有绩效指标`),
    ...(subjects.every(({ indicators }) => indicators.length === 0) ? ['还没有任何绩效指标'] : []),
  ]
  const faults = subjects
    .filter(({ indicators }) => indicators.length > 0)
    .flatMap(({ name, tally, advice, indicators }) => [
      ...(tally.total === '100' ? [] : [`${name}：分值${tally.words}`]),
      ...[...advice, ...indicators.flatMap((one) => one.advice)]
        .filter(({ severity }) => severity === 'error')
        .map(({ indicator, message }) => `${name}：${indicator === null ? '' : `${indicator} `}${message}`),
    ])
  return [...missing, ...faults]
}
