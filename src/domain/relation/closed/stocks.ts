import type { Claim } from '../../claim/index.ts'
import { closedTie } from '../tie/make-tie.ts'
import type { Term, Tie } from '../tie/tie.ts'
import type { Closed } from './stretch.ts'
import { areOfOneUnit, isToldIn } from './stretch.ts'

const OPENING = /库存|原[有存来]|[年月期季]初|账面|上[年月期][末底]|满分|总分|分值|标准分|权重|结转|昨[日天]/
const CLOSING =
  /现[存有余]|实[有存]|剩余?|结存|(?<!上)[年月期季][末底]|余额|结余|结转(?:[下次]年)?|还[有剩]|尚[有存余]|目前|最[后终]|得分?$|^(?:自评|评分|计)(?:得分?)?为?$/
const ENTERS =
  /新|^(?:本[年月期])?收|收[进购养治]|[转调]来|进账|下达|出生|^[进购]$|入[园账藏学住托编院]|[接新]收|[调购买运迁转划招引]进|[调购买转划迁移录]入|补[进充入]|购置|新[增购进收招建聘录]|入[库职会园院]|收[入到]|进[货账库]|举借|借入|盘盈|接[收受]|领[进回]|捐入|获捐|募集|追加|增加/
const LEAVES =
  /支出|付[款给]|退|死亡|剔|脱[困贫]|毕业|离|去世|售|^[卖用]$|[调借售卖转迁划付支发领运]出|出[库院栏]|领[用取走]|销售|偿还|归还|还[本款]|盘亏|报废|消耗|使用|[用吃卖花]去|[用卖花吃]掉|[用卖花吃]了|发放|拨付|支付|减少|损耗|分发|核销|注销|退[休役回]|离[职开]|辞职|扣|清[欠偿退]|化解|销号|办结|摘[帽牌]/
/** A flow of which it is not said which way it went, or that was only part of another; of what is in store some spoils. */
const NO_FLOW = /[年月期季]初库存.*库存|存栏|[较比]|均|每|计划|预算|净|累计|占|限/

const comes = (words: string): boolean => ENTERS.test(words) && !LEAVES.test(words)
const goes = (words: string): boolean => LEAVES.test(words) && !ENTERS.test(words)

/** 得85分, and no more marks behind it; 复核得 is of others. */
const MARKS = /^(?:最[后终]|实际?|总|综合|合计|自评)?得分?为?$|^(?:自评|评分|计)为?$/

const FEWEST = 3

/** 得85分 of 满分100分, and 现存 of 库存: what begins and what ends are of one matter. */
function isOfOneMatter(opening: string, closing: string): boolean {
  const isOfMarks = /满分|总分|分值|标准分|权重/.test(opening)
  if (isOfMarks !== MARKS.test(closing)) return false
  const name = closing.split(CLOSING).join('').replace(/^在/, '')
  return isOfMarks || (!/[和及与]/.test(opening) && isToldIn(name, opening))
}

interface Told {
  readonly quantity: Claim
  readonly words: string
}

const moves = ({ words }: Told): boolean => comes(words) || goes(words)

/** 库存350顶，调出120顶，补进60顶，现存290顶: what there was, came, went and is there, with nothing between. */
export function closedStock({ claims, words, text }: Closed): Tie | null {
  if (claims.length < FEWEST || !areOfOneUnit(claims) || NO_FLOW.test(text)) return null
  const told = claims.map((quantity, at): Told => ({ quantity, words: `${words[at]}` }))
  const [opening, closing] = [told[0], told.at(-1)] as [Told, Told] // three and more
  const flows = told.slice(1, -1)
  const isStock =
    OPENING.test(opening.words) && CLOSING.test(closing.words) && isOfOneMatter(opening.words, closing.words)
  if (!isStock || !flows.every(moves) || !flows.some(({ words: own }) => goes(own))) return null
  const terms = flows.map(({ quantity, words: own }): Term => ({ quantity, sign: comes(own) ? 1 : -1 }))
  const first: Term = { quantity: opening.quantity, sign: 1 }
  return closedTie('balance', { form: 'sum', whole: closing.quantity, terms: [first, ...terms] })
}
