import { compare } from '../../amount/index.ts'
import type { Claim } from '../../claim/index.ts'
import { unitNamed } from '../../claim/index.ts'
import type { Equation } from '../tie/tie.ts'
import type { Closed } from './stretch.ts'

type Three = readonly [Claim, Claim, Claim]

const ON_AVERAGE = /^，(?:相当于)?平均(?:下来|算来)?$/
/** 竞争一个岗位, 竞争一岗, 配一名教师, 一间: in what it is counted, and what it is. */
const FOR_ONE = /^[一-龥]{0,5}?一(?:([个名位间张台辆所条亩户人])([一-龥]{0,4})|(岗))/
const POST = /^(?:岗|职位|名额)/
const NEEDED = /招|录|聘/

/** Whether words of one thing speak of what was counted: 一名教师 of 教师30名, 一个岗位 of 招录20名. */
function isOneOf({ between }: Closed, [unit, noun]: readonly [string, string], counted: Claim): boolean {
  const words = between(counted.leadStart, counted.end + 4)
  if (POST.test(noun) && NEEDED.test(words)) return true
  const isAlike = unitNamed(unit)?.key === counted.unit.key
  return isAlike && (noun === '' || words.includes(noun.slice(0, 2)))
}

/** 招录20名，报名260人，平均13人竞争一个岗位: of two amounts the larger for each of the smaller. */
export function manyForOne([first, second, each]: Three, closed: Closed): Equation | null {
  const [one, unit = '', thing = '', noun = thing] = FOR_ONE.exec(closed.between(each.end, each.end + 11)) ?? []
  if (one === undefined || !ON_AVERAGE.test(each.lead)) return null
  const [larger, smaller] = compare(first.value, second.value) > 0 ? [first, second] : [second, first]
  const isOfOne = larger.unit.key === each.unit.key && larger.unit.dimension === 'count'
  return isOfOne && isOneOf(closed, [unit, noun], smaller)
    ? { form: 'product', product: larger, factors: [smaller, each] }
    : null
}
