import type { EvaluationSubject, IndicatorView } from '../../../contract/evaluation-view.ts'

type Block = EvaluationSubject['blocks'][number]

/** A line of the indicator table; a span of 0 means that the cell above reaches down to here. */
export interface IndicatorLine {
  readonly indicator: IndicatorView
  readonly block: Block
  readonly levelOneSpan: number
  readonly levelTwoSpan: number
}

/** Lines in the order of the form; 一级 and 二级 stand once for all their indicators. Opened lines take two rows of the table. */
export function indicatorLines(blocks: readonly Block[], opened: ReadonlySet<string>): readonly IndicatorLine[] {
  return blocks.flatMap((block) =>
    block.indicators.map((indicator, index, all) => ({
      indicator,
      block,
      levelOneSpan: index === 0 ? rowsOf(all, opened) : 0,
      levelTwoSpan:
        all[index - 1]?.levelTwo === indicator.levelTwo ? 0 : rowsOf(sameLevelTwo(all.slice(index)), opened),
    })),
  )
}

/** The indicators at the beginning that share the first one's 二级指标. */
function sameLevelTwo(indicators: readonly IndicatorView[]): readonly IndicatorView[] {
  const end = indicators.findIndex(({ levelTwo }) => levelTwo !== indicators[0]?.levelTwo)
  return end === -1 ? indicators : indicators.slice(0, end)
}

function rowsOf(indicators: readonly IndicatorView[], opened: ReadonlySet<string>): number {
  return indicators.length + indicators.filter(({ rowId }) => opened.has(rowId)).length
}

/** 整体支出 has the unit's own figure; `null` for a pack that leaves the block out. */
export function pointsOfBlock({ blocks }: Pick<EvaluationSubject, 'blocks'>, name: Block['block']): Block | null {
  return blocks.find(({ block }) => block === name) ?? null
}

/** Blocks that any of the subjects is scored by, in the order of the form. */
export function blocksOf(subjects: readonly EvaluationSubject[]): readonly Block['block'][] {
  const order = ['预算执行率', '成本指标', '产出指标', '效益指标', '满意度指标'] as const
  return order.filter((name) => subjects.some((subject) => pointsOfBlock(subject, name) !== null))
}

/** Grade as a light: shape and colour beside the word. */
export function gradeLight(grade: string | null): string {
  switch (grade) {
    case '优':
    case '良':
      return 'light-normal'
    case '中':
      return 'light-watch'
    case null:
      return 'light-absent'
    default:
      return 'light-warning'
  }
}

/** The subject that the address asks for, else the whole unit. */
export function chosenSubject(
  subjects: readonly EvaluationSubject[],
  asked: string | undefined,
): EvaluationSubject | null {
  return subjects.find(({ id }) => id === asked) ?? subjects[0] ?? null
}
