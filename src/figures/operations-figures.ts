import type { FigureDefinition, FigureUnit } from '../domain/figure/index.ts'
import type { Field, LedgerDefinition } from '../domain/ledger/index.ts'
import type { Measure } from '../domain/measure/index.ts'
import type { FigureOutline } from './define-figures.ts'
import { counting, defineFigures, MONEY, measured, RATIO, yearFigure } from './define-figures.ts'

/** 业务台账: every named measure, in all and split by each choice field of the ledger. */
export const operationsFigures = defineFigures({
  subject: '业务工作',
  figuresOf(outline) {
    return outline.operations.flatMap((ledger) =>
      Object.entries(ledger.measures).flatMap(([name, { label, measure }]) => [
        figure(outline, { ledger, id: `${ledger.id}.${name}`, label, measure }),
        ...split(outline, { ledger, id: `${ledger.id}.${name}`, label, measure }),
      ]),
    )
  },
})

interface Named {
  readonly ledger: LedgerDefinition
  readonly id: string
  readonly label: string
  readonly measure: Measure
}

function figure({ year, bookkeeper }: FigureOutline, { ledger, id, label, measure }: Named): FigureDefinition {
  return yearFigure(year, {
    id,
    label,
    unit: unitOf(ledger, measure),
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

function unitOf(ledger: LedgerDefinition, measure: Measure): FigureUnit {
  switch (measure.kind) {
    case 'share':
      return RATIO
    case 'count':
      return counting(ledger.rowUnit)
    case 'distinct':
      return counting('个')
    case 'sum':
    case 'latest':
      return unitOfField(ledger.fields[measure.field], 0)
    case 'average':
      return unitOfField(ledger.fields[measure.field], 2)
    default:
      return measure satisfies never
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
