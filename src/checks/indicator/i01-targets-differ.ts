import type { Paragraph } from '../../domain/claim/index.ts'
import { flatMapped } from '../../domain/list/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'
import { defineCheck, verdictOf } from '../define-check.ts'
import { groupOf } from '../define-words.ts'

const TARGET = /(?:指标值|目标值|年度指标|绩效指标)(?:均)?(?:为|达到?|：|≥|>=)? ?(\d+(?:\.\d+)?) ?%/
const FEWEST = 3

interface Flat {
  readonly item: Paragraph
  readonly value: string
  readonly start: number
  readonly end: number
}

function targetsOf({ normal, paragraphs }: Examined): Flat[] {
  return flatMapped(paragraphs, (item) => {
    const found = TARGET.exec(normal.slice(item.start, item.end))
    if (found === null) return []
    const start = item.start + found.index
    return { item, value: groupOf(found, 1), start, end: start + found[0].length }
  })
}

/** Targets that stand one below the other in one list. */
function groupsOf(targets: readonly Flat[]): Flat[][] {
  const groups: Flat[][] = []
  let last = Number.NEGATIVE_INFINITY
  for (const target of targets) {
    const group = target.item.index - last <= 2 ? groups.splice(-1).flat() : []
    groups.push([...group, target])
    last = target.item.index
  }
  return groups
}

/** The value that all targets of a group share; `null` where they differ or are too few. */
function flatValue(group: readonly Flat[]): string | null {
  const [value, ...others] = new Set(group.map((target) => target.value))
  return group.length < FEWEST || value === undefined || others.length > 0 ? null : value
}

function problemOf(group: readonly Flat[], value: string): Problem {
  return {
    message: `所列${group.length}个项目（指标）的指标值均为${value}%，没有区分具体内容和数量，指标不清晰、无法衡量，请细化。`,
    places: group.map(({ start, end }) => ({ start, end })),
    expected: '按任务分解的数量、质量、时效、成本等可衡量的指标值',
    actual: `${value}%`,
    suggestion: '请为每个项目分别设定可衡量的指标名称、计算方法、指标值和计量单位。',
    meaning: ['flat', value, String(group.length)],
  }
}

/** 指标值千篇一律. */
export const i01TargetsDiffer = defineCheck({
  code: 'I01',
  title: '各项目（指标）的指标值不应千篇一律',
  severity: 'warning',
  source: '财预〔2015〕88号：绩效目标细化量化；财预〔2021〕101号：指标值设定',
  examine(document) {
    const groups = groupsOf(targetsOf(document))
    const problems = groups.flatMap((group) => {
      const value = flatValue(group)
      return value === null ? [] : [problemOf(group, value)]
    })
    return verdictOf(groups.length, problems)
  },
})
