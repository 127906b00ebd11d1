import type { Claim, Prose } from '../../claim/index.ts'
import { wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { solve } from '../tie/solve.ts'
import type { Equation, Tie } from '../tie/tie.ts'

/** 平均班额, 户均: an average over people or things is no mean of what is listed behind it. */
const OF_LIKE = /(?:平均(?:得?分|为|达|是)?|均分)(?:为|达|是|：)?$/
const LIST = /(?:分别|依次|各)(?:得分)?(?:为|是|得|：)/
const FEWEST = 2

/** Amounts that stand one behind the other: 96.2分、94.8分和95.5分. */
function listBehind({ claims, normal }: Prose, average: Claim): Claim[] {
  // 三个项目 may be counted between the average and its list.
  const first = claims.slice(average.index + 1, average.index + 3).find(({ unit }) => unit.key === average.unit.key)
  if (first?.sentence !== average.sentence || !LIST.test(normal.slice(average.end, first.start))) return []
  const behind = claims.slice(first.index)
  const end = behind.findIndex((claim, at) => {
    const last = behind[at - 1]
    const isNext = last === undefined || /^[、，]?和?$/.test(normal.slice(last.end, claim.start))
    return !isNext || claim.unit.key !== average.unit.key || claim.vagueness !== 'none' || claim.bound !== 'none'
  })
  return end === -1 ? behind : behind.slice(0, end)
}

/** Words lead to the average that is meant; scores have no weights unless the text says so. */
function isAverage({ normal }: Prose, { leadStart, start, end, vagueness, bound }: Claim): boolean {
  const lead = normal.slice(leadStart, start)
  const isPlain = vagueness === 'none' && bound === 'none' && !/加权|权重/.test(lead + normal.slice(end, end + 12))
  return isPlain && OF_LIKE.test(lead)
}

const COUNTS = '两三四五六七八九十'
const OF_COUNTED = /([两三四五六七八九十])(?:项|个|类|所|家|户|次|方面|部分|者)[^，。；]{0,6}(?:平均|均)[^，。；]{0,4}$/

/** 五项平均73.0分: so many amounts of the kind right before it, one behind the other. */
function countedBefore(prose: Prose, average: Claim): readonly Claim[] {
  const lead = wordsBefore(prose, average, 16)
  const counted = OF_COUNTED.exec(lead)?.[1]
  const count = counted === undefined ? 0 : COUNTS.indexOf(counted) + 2
  const alike = prose.claims
    .slice(Math.max(0, average.index - count - 2), average.index)
    .filter(({ unit, sentence }) => unit.key === average.unit.key && sentence >= average.sentence - 1)
  const isPlain = average.vagueness === 'none' && !/加权|权重/.test(lead)
  return isPlain && count > 0 && alike.length === count ? alike : []
}

/** 平均得分95.5分，三个项目分别为96.2分、94.8分、95.5分: the mean of what is listed behind it. */
export function meansIn(prose: Prose, claims: readonly Claim[]): Tie[] {
  return claims.flatMap((average) => {
    const listed = isAverage(prose, average) ? listBehind(prose, average) : []
    const members = listed.length < FEWEST ? countedBefore(prose, average) : listed
    if (members.length < FEWEST) return []
    const equation: Equation = { form: 'mean', average, members }
    return makeTie('parts', equation, solve(equation).holds ? 'certain' : 'likely')
  })
}
