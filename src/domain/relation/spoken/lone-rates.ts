import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { lastClause } from '../tie/clause.ts'
import { leadOf } from '../tie/sought.ts'
import type { Equation } from '../tie/tie.ts'

type Three = readonly [Claim, Claim, Claim]

const RATE = /^[^，。；]{0,16}，(?:[一-龥]{0,6}?)([一-龥]{2})率(?:为|达到?|是|仅为?|只有)?$/
/** 应检640眼，实检608眼: what should have been done, and what was. */
const DUE = /应[一-龥]{1,8}$/
const DONE = /(?:^|，)(?:实际?|已|按[时期]|到期|如期)([一-龥]{1,4}?)(?:了|的)?$/
/** 12个村中有9个: some among all. */
const AMONG = /^[^，。；\d]{0,8}[中里]，?(?:已?有)?$/
/** Rates that may be of whatever was done among all. */
const REACHED = /覆盖|建成|完成|普及|达标|到位|占有/
/** 改好36份 for 完成率, 签约 for 签订率. */
const ALIKE = [
  /完成|整改|改好|改完|办好|办完|办结|修好|修复|建好|建成|做完|落实|办理/,
  /覆盖|建|设|通|安装|实行|开展|配备/,
]
const NOT = /[未没不无尚]|失败|拒/

const behind = ({ normal }: Prose, { end, tailEnd }: Claim): string =>
  normal.slice(end, Math.max(end, tailEnd)).replace(/[，。；：].*$/s, '')

/** Whether the name of a rate and the words of what was done speak of one thing: 检测率 of 实检, 覆盖率 of 建成, 完成率 of 改好. */
const isOfDeed = (name: string, words: string): boolean =>
  [...name].some((character) => words.includes(character)) ||
  ALIKE.some((alike) => alike.test(name) && alike.test(words))

/** 应检640眼，实检608眼，检测率95%; 全镇12个村中有9个村建成…，覆盖率75%; 发出40份，到期改好36份，完成率90%. */
export function deedsLast(prose: Prose, [all, part, rate]: Three): Equation | null {
  const areAlike = all.unit.key === part.unit.key && all.unit.dimension === part.unit.dimension
  if (rate.unit.dimension !== 'percent' || !areAlike || compare(all.value, part.value) < 0) return null
  const [lead, words] = [leadOf(prose, rate), lastClause(leadOf(prose, part)) + behind(prose, part)]
  const equation: Equation = { form: 'ratio', rate, numerator: part, denominator: all }
  const isAmong = AMONG.test(leadOf(prose, part))
  const name = RATE.exec(lead)?.[1]
  if (name === undefined || NOT.test(words)) return null
  const deed = DONE.exec(leadOf(prose, part))?.[1]
  const isDue = deed !== undefined && (DUE.test(leadOf(prose, all)) || REACHED.test(name))
  return (isDue || isAmong) && isOfDeed(name, words) ? equation : null
}
