import type { ReportVocabularyView } from '../contract/report-edit-view.ts'
import type { PrintedFigure, ReportFacts } from '../documents/facts.ts'
import { AS_SHOWN, figureText } from '../documents/template/figure-format.ts'
import { printValue } from '../documents/template/value-runs.ts'
import { REPORT_VOCABULARY } from '../documents/vocabulary/report-vocabulary.ts'
import { factLabel, TEXT_FACTS } from '../documents/vocabulary/text-facts.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { runsText } from '../domain/document/index.ts'
import { loadReportFacts } from './load-report-facts.ts'
import type { Ports } from './ports.ts'

/**
 * 可引用的内容 — everything that the words of a report may name, each as it reads at this moment.
 *
 * @throws Refusal unit/not-found, year/not-found, rule-pack/not-found
 */
export async function readReportVocabulary(
  ports: Ports,
  scope: UnitScope,
  { year }: { readonly year: number },
): Promise<ReportVocabularyView> {
  const facts = await loadReportFacts(ports, scope, { year, scoped: [], signedOn: ports.clock.today() })
  return {
    figures: toldApart(printedFigures(facts.figures.values()), facts),
    facts: Object.keys(TEXT_FACTS).map((name) => ({ name, label: factLabel(name), text: factText(name, facts) })),
    tables: [...REPORT_VOCABULARY.tables],
    repetitions: [...REPORT_VOCABULARY.repetitions].map(([name, { fields, takesArgument }]) => ({
      name,
      fields: [...fields],
      takesArgument,
    })),
  }
}

/** Figures as a report prints them: with their unit, `—` where there is no value. */
export function printedFigures(figures: Iterable<PrintedFigure>): { id: string; label: string; text: string }[] {
  return [...figures].map((figure) => ({
    id: figure.id,
    label: figure.label,
    text: figureText(figure, AS_SHOWN) ?? figure.display,
  }))
}

type Printed = ReturnType<typeof printedFigures>[number]

/** Projects share labels such as 自评总分: where one label stands for several figures, each says whose it is. */
function toldApart(figures: readonly Printed[], { projects, wholeUnit }: ReportFacts): Printed[] {
  const counts = new Map<string, number>()
  for (const { label } of figures) counts.set(label, (counts.get(label) ?? 0) + 1)
  const evaluated = [
    { code: 'unit', owner: '整体支出', indicators: wholeUnit.indicators },
    ...projects.map(({ code, name, evaluation }) => ({ code, owner: name, indicators: evaluation.indicators })),
  ]
  const subjects = new Map(
    evaluated.flatMap(({ code, owner, indicators }) =>
      [code, ...indicators.map((one) => one.code)].map((key) => [key, owner]),
    ),
  )
  return figures.map((figure) => {
    const subject = subjects.get(figure.id.split('.')[1] ?? '')
    const isShared = (counts.get(figure.label) ?? 0) > 1 && subject !== undefined
    return isShared ? { ...figure, label: `${figure.label}（${subject}）` } : figure
  })
}

function factText(name: string, facts: ReportFacts): string {
  const value = TEXT_FACTS[name]?.(facts)
  if (value === undefined) return ''
  const { runs } = printValue(value, { facts, format: AS_SHOWN, at: { line: 1, column: 1 } })
  return runsText(runs.map(({ run }) => run))
}
