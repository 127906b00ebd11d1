import type { FigureView } from './shown.ts'

type Strength = NonNullable<FigureView['strength']>

/** 佐证强度 in words, weakest first. */
export const STRENGTHS: Readonly<Record<Strength, { readonly title: string; readonly meaning: string }>> = {
  E0: { title: '仅有陈述', meaning: '有人这样说，没有附上任何材料' },
  E1: { title: '文件佐证', meaning: '有合同、纪要、报告等文件可以查看' },
  E2: { title: '业务记录', meaning: '办理业务时逐笔记下，一笔一条' },
  E3: { title: '系统日志', meaning: '由信息系统自动记下，没有经过人手' },
  E4: { title: '独立探测', meaning: '由单位以外的手段测得，可以再测一次' },
}

/** How a figure looks: computed, taken from an entry with nothing but a statement behind it, or absent. */
export type Appearance = 'computed' | 'typed' | 'absent'

export function appearanceOf({
  value,
  strength,
  formula,
}: Pick<FigureView, 'value' | 'strength' | 'formula'>): Appearance {
  if (value === null) return 'absent'
  // What is computed from a statement is still computed; its weak evidence is said in words.
  return strength === 'E0' && formula.kind === 'measure' ? 'typed' : 'computed'
}

/** `E2 业务记录`. */
export function strengthInWords(strength: Strength | null): string {
  return strength === null ? '无佐证' : `${strength} ${STRENGTHS[strength].title}`
}

/** How many of the five steps of evidence are reached, for the drawn scale. */
export function strengthStep(strength: Strength | null): number {
  return strength === null ? 0 : Number(strength.slice(1)) + 1
}

/** `24 条记录，其中示例数据 3 条`. `null` for a figure that is computed from figures only. */
export function recordsInWords({ records }: Pick<FigureView, 'records'>): string | null {
  if (records === null) return null
  const sample = records.sampleCount === 0 ? '' : `，其中示例数据 ${records.sampleCount} 条`
  return `${records.ledgerTitle}，${records.rowCount} 条记录${sample}`
}

/** What a screen reader says of a figure beside its digits. */
export function spokenLabel(view: FigureView, printed: string): string {
  const appearance = appearanceOf(view)
  if (appearance === 'absent') return `${view.label}：无数据，${view.absence ?? '原因未注明'}`
  const marks = [appearance === 'typed' ? '手填' : '', view.isSample ? '示例数据' : ''].filter((mark) => mark !== '')
  return [`${view.label}：${printed}`, ...marks].join('，')
}

/** Words of the hover card, one pair a line, in order. */
export function cardLines(view: FigureView): readonly { readonly term: string; readonly words: string }[] {
  const records = recordsInWords(view)
  return [
    ...(view.value === null ? [{ term: '无数据', words: view.absence ?? '原因未注明' }] : []),
    { term: '公式', words: view.formula.words },
    { term: '期间', words: view.period.words },
    ...(records === null ? [] : [{ term: '依据', words: records }]),
    { term: '佐证', words: strengthInWords(view.strength) },
    ...(view.note === null ? [] : [{ term: '说明', words: view.note }]),
  ]
}
