import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isPlain } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

/** 新建长者食堂7处，累计达到23处: what came this year, and all there is by now. */
const ADDED =
  /(?:^|[，。；、])(?:(?:年内|当年|本年|今年|全年)?新[增建设]|(?:年内|当年|本年|今年)(?:新[增建设]|建成))[^，。；、\d]{0,8}$/
const BY_NOW = /^，(?:现?已)?累计(?:已)?(?:达到?|共有?|建成|建有|有)?$/
/** 累计下载63.5万次，年内新增9.8万次: the other way round. */
const TOGETHER = /累计[^，。；、\d]{0,6}$/
const OF_IT = /^，(?:其中)?(?:年内|当年|本年|今年)新增$/

/** The part and the whole of two amounts, the one right behind the other. */
function pairOf(first: Claim, second: Claim): readonly [part: Claim, whole: Claim] | null {
  if (ADDED.test(first.lead) && BY_NOW.test(second.lead)) return [first, second]
  return TOGETHER.test(first.lead) && OF_IT.test(second.lead) ? [second, first] : null
}

function tieOf({ claims }: Prose, first: Claim): Tie | null {
  const second = claims[first.index + 1]
  if (second?.sentence !== first.sentence || second.unit.key !== first.unit.key || first.unit.key === '') return null
  const pair = isPlain(first) && isPlain(second) ? pairOf(first, second) : null
  return pair === null ? null : makeTie('within', { form: 'within', part: pair[0], whole: pair[1] }, 'certain')
}

/** What was added in a year is no more than what there is together. */
export const addedWithin = (prose: Prose): Tie[] =>
  prose.normal.includes('累计') ? flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? []) : []
