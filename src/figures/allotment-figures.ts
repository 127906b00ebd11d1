import type { FigureDefinition } from '../domain/figure/index.ts'
import type { FigureOutline, OutlineAdjustment } from './define-figures.ts'
import { defineFigures, MONEY, summed, yearFigure } from './define-figures.ts'

/** What stands in an id for budget of no project. */
const NO_PROJECT = 'none'

/** 预算安排: 年初预算 by function code and project, and the budget before and after each adjustment. */
export const allotmentFigures = defineFigures({
  subject: '预算安排',
  figuresOf(outline) {
    return [...initialTable(outline), ...adjusted(outline)]
  },
})

/** Projects that 年初预算 was allotted to, in their order; `null` last where some was allotted to none. */
export function allottedProjects({ initialCells, projects }: FigureOutline): readonly (string | null)[] {
  const used = new Set(initialCells.map(({ project }) => project))
  const named = projects.map(({ code }) => code).filter((code) => used.has(code))
  return used.has(null) ? [...named, null] : named
}

/** Function codes that 年初预算 was allotted under. */
export function allottedCodes({ initialCells, functionCodes }: FigureOutline): FigureOutline['functionCodes'] {
  return functionCodes.filter(({ code }) => initialCells.some(({ functionCode }) => functionCode === code))
}

/** Id of 年初预算 under a function code, for a project, or both; `null` project: for none. */
export function initialFigure(at: { readonly functionCode?: string; readonly project?: string | null }): string {
  const parts = [
    ...(at.functionCode === undefined ? [] : [at.functionCode]),
    ...(at.project === undefined ? [] : [`project.${at.project ?? NO_PROJECT}`]),
  ]
  return ['budget.initial', ...parts].join('.')
}

interface Named {
  readonly outline: FigureOutline
  readonly project: string | null
}

function nameOf({ outline, project }: Named): string {
  return outline.projects.find(({ code }) => code === project)?.name ?? '未列项目'
}

/** The project as the ledger refers to it. */
function rowOf({ outline, project }: Named): string | null {
  return outline.projects.find(({ code }) => code === project)?.id ?? null
}

function initialTable(outline: FigureOutline): readonly FigureDefinition[] {
  const { year, bookkeeper: owner, initialCells } = outline
  const cell = (id: string, label: string, where: Readonly<Record<string, string | null>>) => {
    const formula = summed('budget_line', 'amount', { stage: '年初预算', ...where })
    return yearFigure(year, { id, label: `年初预算：${label}`, unit: MONEY, owner, formula })
  }
  return [
    ...allottedCodes(outline).map(({ code, name }) =>
      cell(initialFigure({ functionCode: code }), `${code} ${name}`, { functionCode: code }),
    ),
    ...allottedProjects(outline).map((project) =>
      cell(initialFigure({ project }), nameOf({ outline, project }), { project: rowOf({ outline, project }) }),
    ),
    ...initialCells.map(({ functionCode, project }) =>
      cell(initialFigure({ functionCode, project }), `${functionCode}，${nameOf({ outline, project })}`, {
        functionCode,
        project: rowOf({ outline, project }),
      }),
    ),
  ]
}

/** Id of the figure of one adjustment document; of one project within it. */
export function adjustmentFigure(documentNumber: string | null, project?: string | null): string {
  const whole = `budget.adjustment.${documentNumber ?? '未注明文号'}`
  return project === undefined ? whole : `${whole}.${project ?? NO_PROJECT}`
}

/** Ids of the budget before and after what an adjustment figure changed. */
export const beforeFigure = (adjustment: string) => `${adjustment}.before`
export const afterFigure = (adjustment: string) => `${adjustment}.after`

function adjusted(outline: FigureOutline): readonly FigureDefinition[] {
  const { adjustments } = outline
  return [
    ...standing(outline),
    ...adjustments.flatMap(({ documentNumber, projects }, place) => {
      const earlier = adjustments.slice(0, place)
      return [
        ...wholeStep(outline, { documentNumber, earlier }),
        ...projects.flatMap((project) => projectStep(outline, { documentNumber, project, earlier })),
      ]
    }),
  ]
}

/** What adjustments of budget without a project start from. */
function standing({ year, bookkeeper: owner, adjustments }: FigureOutline): readonly FigureDefinition[] {
  if (!adjustments.some(({ projects }) => projects.includes(null))) return []
  const formula = summed('budget_line', 'amount', { stage: { in: ['年初预算', '上年结转'] }, project: null })
  return [yearFigure(year, { id: STANDING, label: '年初预算和上年结转：未列项目', unit: MONEY, owner, formula })]
}

const STANDING = `budget.standing.${NO_PROJECT}`

interface Step {
  readonly documentNumber: string | null
  readonly earlier: readonly OutlineAdjustment[]
}

function wholeStep(outline: FigureOutline, { documentNumber, earlier }: Step): readonly FigureDefinition[] {
  return stepped(outline, {
    id: adjustmentFigure(documentNumber),
    label: documentNumber ?? '未注明文号',
    where: { documentNumber },
    from: ['budget.initial', 'budget.carryOver', ...earlier.map((one) => adjustmentFigure(one.documentNumber))],
  })
}

function projectStep(
  outline: FigureOutline,
  { documentNumber, project, earlier }: Step & { readonly project: string | null },
): readonly FigureDefinition[] {
  const before = earlier.filter(({ projects }) => projects.includes(project))
  return stepped(outline, {
    id: adjustmentFigure(documentNumber, project),
    label: `${documentNumber ?? '未注明文号'}，${nameOf({ outline, project })}`,
    where: { documentNumber, project: rowOf({ outline, project }) },
    from: [
      project === null ? STANDING : `project.${project}.initial`,
      ...before.map((one) => adjustmentFigure(one.documentNumber, project)),
    ],
  })
}

interface Stepped {
  readonly id: string
  readonly label: string
  readonly where: Readonly<Record<string, string | null>>
  readonly from: readonly string[]
}

function stepped(
  { year, bookkeeper: owner }: FigureOutline,
  { id, label, where, from }: Stepped,
): readonly FigureDefinition[] {
  const money = (key: string, what: string, formula: FigureDefinition['formula']) =>
    yearFigure(year, { id: key, label: `${what}：${label}`, unit: MONEY, owner, formula })
  return [
    money(id, '预算调整', summed('budget_line', 'amount', { stage: '预算调整', ...where })),
    money(beforeFigure(id), '调整前预算', { kind: 'sum', terms: from }),
    money(afterFigure(id), '调整后预算', { kind: 'sum', terms: [beforeFigure(id), id] }),
  ]
}
