import type { AdviceView, IndicatorEntry, ObjectiveSubject } from '../contract/objectives-view.ts'
import { UNIT_SUBJECT } from '../domain/evaluation/index.ts'
import type { LedgerRow } from '../domain/ledger/index.ts'
import { type Advice, adviseOn, type IndicatorDraft, tallyWeights } from '../domain/objective/index.ts'
import type { RulePack } from '../domain/rule-pack/index.ts'
import { quantitativeRuleFor, ruleInWords } from '../domain/scoring/index.ts'
import type { OutlineIndicator } from '../figures/define-figures.ts'
import { indicatorStrength } from './indicator-strength.ts'
import { type FigureContext, presentFigureOf } from './present-figure.ts'
import { wordsOf } from './read-case.ts'
import { draftOf, editable, type ObjectiveRows } from './read-objectives.ts'

interface Surroundings {
  readonly rows: ObjectiveRows
  readonly pack: RulePack
  readonly figures: FigureContext
  /** Indicators in force. */
  readonly inForce: readonly OutlineIndicator[]
  readonly year: number
  readonly unitName: string
}

/** 评价对象 — the whole unit, then every project in order, each with its indicators, weights and advice. */
export function subjectsOf(surroundings: Surroundings): ObjectiveSubject[] {
  const { rows, unitName } = surroundings
  const ofSubject = (project: string | null) =>
    rows.indicators.filter((row) => (wordsOf(row, 'project') || null) === project)
  const whole = subjectOf(surroundings, {
    head: { id: UNIT_SUBJECT, kind: 'unit', code: 'U', name: `${unitName}整体支出`, project: null },
    indicators: ofSubject(null),
    budget: 'budget.annual',
  })
  const projects = rows.projects.map((row) =>
    subjectOf(surroundings, {
      head: {
        id: row.id,
        kind: 'project',
        code: wordsOf(row, 'code'),
        name: wordsOf(row, 'name'),
        project: editable(row),
      },
      indicators: ofSubject(row.id),
      budget: `project.${wordsOf(row, 'code')}.annual`,
    }),
  )
  return [whole, ...projects]
}

interface SubjectRows {
  readonly head: Pick<ObjectiveSubject, 'id' | 'kind' | 'code' | 'name' | 'project'>
  readonly indicators: readonly LedgerRow[]
  readonly budget: string
}

function subjectOf(
  { pack, figures, inForce, year }: Surroundings,
  { head, indicators, budget }: SubjectRows,
): ObjectiveSubject {
  const drafts = indicators.map(draftOf)
  const subjectName = head.kind === 'unit' ? null : head.name
  const advice = adviseOn(drafts, { year, pack, subjectName })
  return {
    ...head,
    budget: figures.figures.has(budget) ? presentFigureOf(figures, budget) : null,
    tally: mutable(tallyWeights(pack, drafts)),
    indicators: indicators.map((row) => entryOf({ row, pack, figures, inForce, advice })),
    advice: advice.filter(({ indicator }) => indicator === null).map((one): AdviceView => ({ ...one })),
  }
}

interface EntryParts extends Pick<Surroundings, 'pack' | 'figures' | 'inForce'> {
  readonly row: LedgerRow
  readonly advice: readonly Advice[]
}

function entryOf({ row, pack, figures, inForce, advice }: EntryParts): IndicatorEntry {
  const draft = draftOf(row)
  const { boundTo } = draft
  const known = inForce.find(({ code }) => code === draft.code)
  return {
    ...editable(row),
    code: draft.code,
    ruleWords: ruleWordsOf(pack, draft),
    bound: boundTo !== null && figures.figures.has(boundTo) ? presentFigureOf(figures, boundTo) : null,
    advice: [
      ...advice.filter(({ indicator }) => indicator === draft.code).map((one): AdviceView => ({ ...one })),
      ...unknownBinding(draft, figures),
    ],
    evidence: row.evidence.length,
    card: draft.card,
    strength: known === undefined ? null : indicatorStrength(figures, known),
  }
}

/** A binding to a figure that does not exist gives no actual value. */
function unknownBinding({ boundTo, code }: IndicatorDraft, { figures }: FigureContext): AdviceView[] {
  if (boundTo === null || figures.has(boundTo)) return []
  return [
    {
      rule: 'I24',
      severity: 'error',
      indicator: code,
      field: 'measure',
      message: '绑定的取数不存在',
      why: '绑定的数不存在，年底就取不到实际完成值。',
      better: '请重新查找并选择一个数，或清空绑定，改为逐月填报。',
    },
  ]
}

/** 赋分规则 as it will be applied. */
function ruleWordsOf(pack: RulePack, draft: IndicatorDraft): string {
  const { comparator, weight, code } = draft
  if (comparator === '定性') {
    return ruleInWords({ kind: 'qualitative', weight, bands: pack.qualitative, judgement: null })
  }
  return ruleInWords({
    kind: 'quantitative',
    weight,
    comparator,
    target: `indicator.${code}.target`,
    actual: `indicator.${code}.actual`,
    rule: quantitativeRuleFor(pack, draft),
    zero: pack.zero,
  })
}

function mutable({ blocks, ...rest }: ReturnType<typeof tallyWeights>): ObjectiveSubject['tally'] {
  return { ...rest, blocks: blocks.map((block) => ({ ...block, levelTwo: [...block.levelTwo] })) }
}
