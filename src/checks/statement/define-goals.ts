import type { Claim } from '../../domain/claim/index.ts'
import { flatMapped } from '../../domain/list/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Found } from '../define-words.ts'
import { allFound } from '../define-words.ts'

/** A goal as the document sets it: at least, or at most. */
export interface Goal {
  readonly claim: Claim
  readonly bound: 'at-least' | 'at-most'
}

/** Fewer is better: a goal that gives no bound may be a limit. */
export const LESS_IS_BETTER =
  /差错|错误|投诉|成本|费用|死亡|发病|事故|不合格|下降|降低|能耗|耗|排放|时间|时长|天数|缺陷|负债|时限|工期|周期|用时|等候|等待|逾期|违[约法规章]|漏|流失|损[耗失]|浓度|浊度|噪声|污染|返工|退[货费]|病|纠纷|信访|上访|警情|发案|重复|空置|亏损|欠|贫|控制|压减|未|超|占比|药占/

const NAMES = /(?:^|[。；：，\n]|\d[.、])([一-龥（）]{2,16}(?:、[一-龥（）]{2,16})*(?:[和与及][一-龥（）]{2,16})?)分别/g
const AT_LEAST = /以上|不低于|≥|不少于/
const AT_MOST = /以内|以下|不超过|≤|不高于/

/** A goal under its name. */
interface NamedGoal extends Goal {
  readonly name: string
}

/** 治疗率、使用率分别达到85%和40%以上: each goal at the place of its name in the list. */
function goalsSetTogether({ normal, claims, sentences }: Examined): readonly NamedGoal[] {
  return flatMapped(sentences, ({ start, end, firstClaim, endClaim }): readonly NamedGoal[] => {
    const words = normal.slice(start, end)
    const bound = AT_LEAST.test(words) ? 'at-least' : AT_MOST.test(words) ? 'at-most' : null
    if (bound === null) return []
    return [...words.matchAll(NAMES)].flatMap(({ 0: all, 1: names = '', index: at }) => {
      const listed = names.split(/[、和与及]/)
      const values = claims.slice(firstClaim, endClaim).filter((claim) => claim.start >= start + at + all.length)
      if (values.length !== listed.length) return []
      return values.flatMap((claim, place) => listed.slice(place, place + 1).map((name) => ({ name, claim, bound })))
    })
  })
}

function goalsSetAlone({ claims }: Examined): readonly NamedGoal[] {
  return flatMapped(claims, (claim) =>
    claim.bound === 'none'
      ? []
      : [{ name: claim.label.replace(/不?[低少高多大小]于$|不?超过$|不$/, ''), claim, bound: claim.bound }],
  )
}

/** Finds the one goal that a document sets under the name and in the unit of an amount; `null` where it sets none, or several. */
export function goalsOf(document: Examined): (amount: Claim) => Goal | null {
  const goals = new Map<string, NamedGoal[]>()
  for (const goal of [...goalsSetAlone(document), ...goalsSetTogether(document)]) {
    const own = goals.get(goal.name) ?? []
    own.push(goal)
    goals.set(goal.name, own)
  }
  return ({ label, unit }) => {
    const [goal, ...others] = (goals.get(label) ?? []).filter(({ claim }) => claim.unit.key === unit.key)
    return goal === undefined || label.length < 3 || others.length > 0 ? null : goal
  }
}

/** 超过30%的控制目标, 未完成年度任务: one of the goals was missed. */
const MISSED =
  /(?<!没有|无|不存在|未)(?:(?:超过|超出|高于|突破)[^，。；]{0,10}(?:控制(?:目标|指标|数|值|线)|上限|限额)|(?:低于|未达到?|未完成|没有达到|没有完成)[^，。；控限]{0,12}(?:目标|任务|指标|计划))/g

export const goalsMissed = (document: Examined): Found[] => allFound(document, MISSED)
