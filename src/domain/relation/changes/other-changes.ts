import type { Claim, Prose } from '../../claim/index.ts'
import { leadOf } from '../tie/sought.ts'

const OF_YEAR = /(20\d\d)(?:年|届)[^，。；]{0,8}$/

/** 2019年到报率为95.2%，2020年为91.8%，同比降低3.4个百分点: the later of the two is what it came to. */
export function isOfLaterYear(prose: Prose, one: Claim, other: Claim): boolean {
  const [year = '', before = ''] = [one, other].map((claim) => OF_YEAR.exec(leadOf(prose, claim))?.[1])
  return before !== '' && year > before
}

const OTHER_WAY = /^[，、](?:撤|减|关|注销|退|淘汰|裁|拆|清退|报废|死亡)[^，。；]{0,4}$/

/** 由12个增至20个，新增9个，撤并1个: what came and what went make the change together. */
export const isOneOfTwoWays = ({ claims }: Prose, { index, unit, sentence }: Claim): boolean =>
  claims
    .slice(index + 1, index + 2)
    .some((next) => next.unit.key === unit.key && next.sentence === sentence && OTHER_WAY.test(next.lead))
