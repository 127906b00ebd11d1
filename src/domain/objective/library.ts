import type { Comparator, LevelOne } from '../indicator/index.ts'
import { GENERAL } from './library-general.ts'
import { INFORMATION } from './library-information.ts'
import { PROJECTS } from './library-projects.ts'

/** 指标库条目 — an indicator ready to be taken over; what the unit itself must settle stands in `toConfirm`. */
export interface LibraryIndicator {
  /** `IN-01`. */
  readonly id: string
  /** 适用领域. */
  readonly area: string
  readonly levelOne: LevelOne
  readonly levelTwo: string
  readonly name: string
  /** What it measures, with formula and scope. */
  readonly explanation: string
  readonly comparator: Comparator
  /** Suggested; for 定性 the wording of the target. */
  readonly target: string
  readonly measuringUnit: string
  readonly targetBasis: string
  readonly valueMethod: string
  readonly valueSource: string
  readonly accumulation: string
  readonly evidenceRequirement: string
  /** 待确认: what the unit must settle before it relies on the entry. */
  readonly toConfirm: string
}

/** 指标库 — in our own words from what such units do; suggestions, never standards. */
export const indicatorLibrary: readonly LibraryIndicator[] = [
  ...entries('IN', INFORMATION),
  ...entries('GE', GENERAL),
  ...entries('PR', PROJECTS),
]

/**
 * 查找指标 — by level and by words, each of which must occur in name, explanation, area or unit.
 *
 * @param query `levelOne` and `levelTwo` empty: any.
 */
export function searchLibrary(query: {
  readonly words: string
  readonly levelOne: string
  readonly levelTwo: string
}): readonly LibraryIndicator[] {
  const words = query.words.split(/\s+/).filter((word) => word !== '')
  return indicatorLibrary.filter((entry) => {
    const text = `${entry.area} ${entry.levelTwo} ${entry.name} ${entry.explanation} ${entry.measuringUnit}`
    const isOfLevel =
      (query.levelOne === '' || entry.levelOne === query.levelOne) &&
      (query.levelTwo === '' || entry.levelTwo === query.levelTwo)
    return isOfLevel && words.every((word) => text.includes(word))
  })
}

/**
 * 适配二级指标 — where the pack of the year keeps an entry: 成本 is under 产出 or a block of its own, 可持续影响 became part of
 * 社会效益.
 *
 * @source 财预〔2020〕10号附1; 财预〔2021〕101号附件
 */
export function placeInPack(
  { levelOne, levelTwo }: Pick<LibraryIndicator, 'levelOne' | 'levelTwo'>,
  known: Readonly<Record<LevelOne, readonly string[]>>,
): { readonly levelOne: LevelOne; readonly levelTwo: string } {
  const isCost = levelTwo.endsWith('成本指标')
  const [ownCost] = known.成本指标
  if (isCost)
    return ownCost === undefined
      ? { levelOne: '产出指标', levelTwo: '成本指标' }
      : { levelOne: '成本指标', levelTwo: ownCost }
  if (known[levelOne].includes(levelTwo) || levelOne !== '效益指标') return { levelOne, levelTwo }
  return { levelOne, levelTwo: '社会效益指标' }
}

/** One line an entry, columns apart by `|`, in the order of the interface. */
function entries(prefix: string, lines: string): LibraryIndicator[] {
  return lines
    .trim()
    .split('\n')
    .map((line, index) => {
      const cells = line.split('|')
      const cell = (column: number) => cells.slice(column, column + 1).join('')
      return {
        id: `${prefix}-${String(index + 1).padStart(2, '0')}`,
        area: cell(0),
        levelOne: cell(1) as LevelOne, // the test of this file holds every line to it
        levelTwo: cell(2),
        name: cell(3),
        explanation: cell(4),
        comparator: cell(5) as Comparator, // likewise
        target: cell(6),
        measuringUnit: cell(7),
        targetBasis: cell(8),
        valueMethod: cell(9),
        valueSource: cell(10),
        accumulation: cell(11),
        evidenceRequirement: cell(12),
        toConfirm: cell(13),
      }
    })
}
