import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isListed } from './list-guards.ts'

/** 其中, 同比, 各: what follows is no plain list of parts. */
const NO_LIST =
  /其中|同比|环比|[较比]上年|去年|每|各|均|另|此外|列席|人均|户均|累计|(?<![或商])超(?![标市员限载龄期声])|第(?![一二三四五六七八九\d]次?[剂批期轮季组类包笔标年项])/

/** 共900人；评价满意的分别为183人、186人: a list of its own in the same sentence. */
const isAnotherList = (claim: Claim): boolean => /；[^；]*分别/.test(claim.lead)

/** 60岁及以上114,648人，其中65岁及以上79,107人: 其中 stands before another number than the amount. */
const isAmongLast = ({ normal }: Prose, last: Claim | undefined, claim: Claim): boolean =>
  last !== undefined && normal.slice(last.end, claim.start).includes('其中')

const isAlike = ({ unit, depth }: Claim, other: Claim | undefined): boolean =>
  other !== undefined && other.unit.key === unit.key && other.depth === depth

function readRuns(prose: Prose, claims: readonly Claim[]): Claim[][] {
  const runs: Claim[][] = []
  let [from, sentence] = [0, -1]
  for (const claim of claims) {
    if (!isListed(prose, claim)) continue
    if (claim.sentence !== sentence) [from, sentence] = [runs.length, claim.sentence]
    const run = runs.find((own, at) => at >= from && isAlike(claim, own[0]))
    if (run === undefined) runs.push([claim])
    else run.push(claim)
  }
  return flatMapped(runs, (run) => byAspect(prose, run)).map((run) => {
    if (run.length === 1) return run
    const end = run.findIndex(
      (claim, at) =>
        at > 0 &&
        (NO_LIST.test(claim.lead) || (at > 1 && isAmongLast(prose, run[at - 1], claim)) || isAnotherList(claim)),
    )
    return end === -1 ? run : run.slice(0, end)
  })
}

const RUNS = new WeakMap<readonly Claim[], { readonly prose: Prose; readonly runs: readonly (readonly Claim[])[] }>()

/** Amounts of one unit in one sentence, one behind the other: 来信146件、来访352件、网上786件. Each paragraph is read once. */
export function runsIn(prose: Prose, claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const known = RUNS.get(claims)
  if (known?.prose === prose) return known.runs
  const runs = readRuns(prose, claims)
  RUNS.set(claims, { prose, runs })
  return runs
}

/** 从道路看，国省道31起、县乡道24起; 支出结构为：工资福利支出…: each way to look at the whole begins a list of its own. */
export const ASPECT =
  /(?:^|[，；。])(?:(?:从|按|就|以|依)[^，。；]{1,8}(?:看|分|划分|统计|而论|而言|来说|论)[，：]?(?:[^，。；]{1,10}(?:最多|居多|居首|为主)，)?[^，。；]*|分[^，。；]{1,6}看[，：]?[^，。；]*|按[^，。；]{1,6}[，：][^，。；]*|(?:收入|支出|资金|经费|人员|来源)(?:结构|构成)(?:[为是上看]|：|，){1,3}[^，。；]*)$/

/** 奖牌总数53枚，比上届44枚: what sums up the list ends it. */
const CLOSES = /(?:^|[，；])[一-龥]{0,6}(?:总[数量额]|合计|共计|总计)(?:为|达)?$/

/** 剩余17人中，落户9人、寻亲8人: 中 or 里 behind an amount begins a list of its parts. */
export const isOpening = ({ normal }: Prose, { end }: Claim): boolean =>
  /^[一-龥]{0,6}[中里][，：]|^中(?![心学小央国型级等药医队层年外期标共])/.test(normal.slice(end, end + 8))

function byAspect(prose: Prose, run: Claim[]): Claim[][] {
  if (run.length === 1) return [run]
  const lists: Claim[][] = [[]]
  let isClosed = false
  for (const claim of run) {
    if (isClosed || ASPECT.test(claim.lead) || isOpening(prose, claim)) lists.push([])
    const own = lists.at(-1)
    own?.push(claim)
    isClosed = own !== undefined && own.length > 2 && CLOSES.test(claim.lead)
  }
  return lists.filter(({ length }) => length > 0)
}
