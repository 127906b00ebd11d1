import type { Claim, Prose } from '../../claim/index.ts'

const OF_YEAR = /(20\d\d)(?:年|届)[^，。；]{0,8}$/
/** What follows in the order of a year, and what it ends in. */
const STRETCHES: readonly (readonly [order: string, end: string])[] = [
  ['一二三四', '季度'],
  ['上下', '半年'],
]
const OF_STRETCH = /([一二三四上下])(季度|半年)[^，。；]{0,8}$/
const OF_MONTH = /(?<!\d)(1?\d)月份?[^，。；\d]{0,8}$/

/** 三季度 behind 二季度, 4月 behind 3月. */
function isOfLaterStretch(one: string, other: string): boolean {
  const [month, earlier] = [one, other].map((words) => Number(OF_MONTH.exec(words)?.[1]))
  const places = [one, other].map((words) => OF_STRETCH.exec(words) ?? [])
  const isOrdered = STRETCHES.some(([order, end]) => {
    const [place, before] = places.map(([, stretch = '?', own]) => (own === end ? order.indexOf(stretch) : Number.NaN))
    return Number(before) < Number(place)
  })
  return isOrdered || Number(earlier) < Number(month)
}

/** 2019年到报率为95.2%，2020年为91.8%，同比降低3.4个百分点; 二季度88.9分，三季度90.4分: the later of the two is what it came to. */
export function isOfLaterYear(one: Claim, other: Claim): boolean {
  const [lead, before] = [one.lead, other.lead]
  const [year = '', earlier = ''] = [lead, before].map((words) => OF_YEAR.exec(words)?.[1])
  return (earlier !== '' && year > earlier) || isOfLaterStretch(lead, before)
}

const OTHER_WAY = /^[，、](?:撤|减|关|注销|退|淘汰|裁|拆|清退|报废|死亡)[^，。；]{0,4}$/

/** 由12个增至20个，新增9个，撤并1个: what came and what went make the change together. */
export const isOneOfTwoWays = ({ claims }: Prose, { index, unit, sentence }: Claim): boolean =>
  claims
    .slice(index + 1, index + 2)
    .some((next) => next.unit.key === unit.key && next.sentence === sentence && OTHER_WAY.test(next.lead))

/** 计划38亿元，其中还旧30.4亿元、新增7.6亿元: a part beside another, whichever way the whole lies. */
export const isListed = ({ lead }: Claim): boolean => /^[、和与及]|新增$/.test(lead)
