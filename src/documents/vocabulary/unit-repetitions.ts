import { chineseNumeral } from '../template/numerals.ts'
import { constant, figure, named, namedOr, prose, type Value, words } from '../template/value.ts'
import { defineRepetition, type Repetition, valued } from './define-vocabulary.ts'

export const ordinal = (_row: unknown, index: number): Value => constant(chineseNumeral(index + 1), '序号')

/** 单位基本情况: sections, duties, posts, objectives, tasks; and the classes of any counted ledger. */
export const UNIT_REPETITIONS: readonly Repetition[] = [
  defineRepetition({
    name: '内设机构',
    rows: ({ facts }) => facts.sections,
    fields: {
      序号: ordinal,
      名称: ({ name }) => named(name, '机构名称'),
      职责: ({ name, duties }) => prose(duties, `内设机构“${name}”的职责`),
    },
  }),
  defineRepetition({
    name: '单位职责',
    rows: ({ facts }) => facts.unit.functions,
    fields: { 序号: ordinal, 内容: (text, index) => prose(text, `单位职责第${chineseNumeral(index + 1)}项`) },
  }),
  ...(['按岗位', '按编制结构'] as const).map((division) =>
    defineRepetition({
      name: `编制${division}`,
      rows: ({ facts }) => facts.posts.filter((post) => post.division === division),
      fields: { 名称: ({ post }) => named(post, '岗位名称'), 编制数: ({ number }) => figure(number) },
    }),
  ),
  defineRepetition({
    name: '整体目标',
    rows: ({ facts }) => facts.objectives,
    fields: {
      序号: ordinal,
      内容: ({ content }, index) => prose(content, `整体绩效目标${chineseNumeral(index + 1)}`),
      完成情况: ({ result }, index) => prose(result, `整体绩效目标${chineseNumeral(index + 1)}的实际完成情况`),
    },
  }),
  defineRepetition({
    name: '重点任务',
    rows: ({ facts }) => facts.tasks,
    fields: {
      序号: ordinal,
      名称: ({ name }) => named(name, '任务名称'),
      内容: ({ name, content }) => prose(content, `重点任务“${name}”的主要内容`),
      责任科室: ({ section }) => namedOr(section, '责任科室'),
    },
  }),
  defineRepetition({
    name: '分类',
    takesArgument: true,
    rows: ({ facts }, argument) =>
      classesOf([...facts.figures.keys()], argument ?? '').filter(
        ({ id }) => Number(valued(facts, id)?.value ?? 0) !== 0,
      ),
    fields: { 名称: ({ option }) => words(option), 数: ({ id }) => figure(id) },
  }),
]

/**
 * Figures of each class: `video_conference.supported.system`, or the same over some months with
 * `@2020-01..2020-10` behind it.
 */
function classesOf(ids: readonly string[], argument: string): { readonly option: string; readonly id: string }[] {
  const [measure = '', months] = argument.split('@')
  const suffix = months === undefined ? '' : `@${months}`
  return ids.flatMap((id) => {
    if (!id.startsWith(`${measure}=`) || id.includes('@')) return []
    return [{ option: id.slice(measure.length + 1), id: `${id}${suffix}` }]
  })
}
