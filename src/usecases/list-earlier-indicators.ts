import type { EarlierIndicator } from '../contract/objectives-view.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { formatFigure } from '../domain/figure/index.ts'
import { computeUnitFigures } from './compute-figures.ts'
import { indicatorsInForce } from './load-outline.ts'
import type { Ports } from './ports.ts'
import { wordsOf } from './read-case.ts'
import { targetInWords } from './read-objectives.ts'
import { allRows } from './read-rows.ts'

/**
 * 上年指标 — what was in force the year before, with how far it was reached, to choose from.
 *
 * @throws Refusal year/not-found where the unit has no year before
 */
export async function listEarlierIndicators(
  ports: Ports,
  scope: UnitScope,
  { year }: { readonly year: number },
): Promise<{ readonly year: number; readonly indicators: EarlierIndicator[] }> {
  const earlier = year - 1
  const { figures } = await computeUnitFigures(ports, scope, { year: earlier })
  const rows = indicatorsInForce(await allRows(ports, scope, { ledger: 'indicator', year: earlier }))
  const present = await allRows(ports, scope, { ledger: 'indicator', year })
  const taken = new Set(present.map((row) => wordsOf(row, 'code')))
  const projects = new Map(
    (await allRows(ports, scope, { ledger: 'project', year: earlier })).map((row) => [row.id, wordsOf(row, 'name')]),
  )
  return {
    year: earlier,
    indicators: rows.map(({ row }) => {
      const code = wordsOf(row, 'code')
      const completion = figures.get(`indicator.${code}.completion`)
      const printed = completion === undefined ? null : formatFigure(completion.unit, completion.value)
      return {
        id: row.id,
        code,
        subject: projects.get(wordsOf(row, 'project')) ?? '部门整体支出',
        levelOne: wordsOf(row, 'levelOne'),
        levelTwo: wordsOf(row, 'levelTwo'),
        name: wordsOf(row, 'name'),
        target: targetInWords(row),
        weight: wordsOf(row, 'weight'),
        completion: printed === null || printed.text === '—' ? '—' : `${printed.text}${printed.unit}`,
        isTaken: taken.has(code),
      }
    }),
  }
}
