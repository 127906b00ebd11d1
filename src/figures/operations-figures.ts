import { periodsOf } from '../domain/commitment/index.ts'
import type { FigureDefinition, FigureUnit } from '../domain/figure/index.ts'
import type { Field, LedgerDefinition } from '../domain/ledger/index.ts'
import type { Measure } from '../domain/measure/index.ts'
import type { FigureOutline } from './define-figures.ts'
import { counting, defineFigures, MONEY, measured, RATIO, yearFigure } from './define-figures.ts'

/** 业务台账: every named measure, in all and split by each choice field of the ledger. */
export const operationsFigures = defineFigures({
  subject: '业务工作',
  figuresOf(outline) {
    return outline.operations.flatMap((ledger) => [
      ...commitments(outline, ledger),
      ...Object.entries(ledger.measures).flatMap(([name, { label, measure, unit }]) => [
        figure(outline, { ledger, id: `${ledger.id}.${name}`, label, measure, unit }),
        ...split(outline, { ledger, id: `${ledger.id}.${name}`, label, measure }),
      ]),
    ])
  },
})

/** 履行率 of each commitment, made of what was done in each period; each period is a figure with its rows. */
function commitments({ year, bookkeeper }: FigureOutline, ledger: LedgerDefinition): FigureDefinition[] {
  const owner = bookkeeper
  return Object.entries(ledger.commitments ?? {}).flatMap(([name, commitment]) => {
    const id = `${ledger.id}.${name}`
    const label = `承诺履行率：${commitment.label}`
    if (commitment.kind === 'no-gap') return []
    if (commitment.kind === 'each') {
      const measure = { kind: 'share', where: commitment.where, of: commitment.must } as const
      return [yearFigure(year, { id: `${id}.kept`, label, unit: RATIO, owner, formula: measured(ledger.id, measure) })]
    }
    const { measure, atLeast, every } = commitment
    const periods = periodsOf(year, every).map((period, index) => ({ ...period, id: `${id}.${index + 1}` }))
    const formula = {
      kind: 'kept',
      terms: periods.map((period) => ({ figure: period.id, atLeast, until: period.to })),
    } as const
    return [
      ...periods.map(({ id: of, label: when, from, to }) => ({
        ...yearFigure(year, {
          id: of,
          label: `${commitment.label}（${when}）`,
          unit: unitOf(ledger, measure),
          owner,
          formula: measured(ledger.id, measure),
        }),
        period: { from, to },
      })),
      yearFigure(year, { id: `${id}.kept`, label, unit: RATIO, owner, formula }),
    ]
  })
}

interface Named {
  readonly ledger: LedgerDefinition
  readonly id: string
  readonly label: string
  readonly measure: Measure
  readonly unit?: string | undefined
}

function figure({ year, bookkeeper }: FigureOutline, { ledger, id, label, measure, unit }: Named): FigureDefinition {
  return yearFigure(year, {
    id,
    label,
    unit: unitOf(ledger, measure, unit),
    owner: bookkeeper,
    formula: measured(ledger.id, measure),
  })
}

function split(outline: FigureOutline, named: Named): FigureDefinition[] {
  const { ledger, id, label, measure } = named
  if (measure.kind === 'latest' || measure.kind === 'distinct') return []
  return Object.entries(ledger.fields).flatMap(([field, { type }]) => {
    if (type.kind !== 'choice' || field in measure.where) return []
    return type.options.map((option) =>
      figure(outline, {
        ledger,
        id: `${id}.${field}=${option}`,
        label: `${label}（${option}）`,
        measure: { ...measure, where: { ...measure.where, [field]: option } },
      }),
    )
  })
}

function unitOf(ledger: LedgerDefinition, measure: Measure, ofThings?: string): FigureUnit {
  switch (measure.kind) {
    case 'share':
    case 'ratio':
      return RATIO
    case 'count':
      return counting(ledger.rowUnit)
    case 'distinct':
      return counting(ofThings ?? (ledger.fields[measure.field]?.type.kind === 'date' ? '天' : '个'))
    case 'sum':
    case 'latest':
      return unitOfField(ledger.fields[measure.field], 0)
    case 'average':
      return unitOfField(ledger.fields[measure.field], 2)
  }
}

function unitOfField(field: Field | undefined, decimals: number): FigureUnit {
  switch (field?.type.kind) {
    case 'money':
      return MONEY
    case 'count':
      return counting(field.type.unit, decimals)
    case 'decimal':
      return counting(field.type.unit, Math.max(field.type.decimals, decimals))
    default:
      return counting('')
  }
}
