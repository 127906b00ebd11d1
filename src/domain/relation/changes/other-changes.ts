import type { Claim, Prose } from '../../claim/index.ts'
import { leadOf } from '../tie/sought.ts'

const OF_YEAR = /(20\d\d)(?:年|届)[^，。；]{0,8}$/

/** 2019年到报率为95.2%，2020年为91.8%，同比降低3.4个百分点: the later of the two is what it came to. */
export function isOfLaterYear(prose: Prose, one: Claim, other: Claim): boolean {
  const [year = '', before = ''] = [one, other].map((claim) => OF_YEAR.exec(leadOf(prose, claim))?.[1])
  return before !== '' && year > before
}
