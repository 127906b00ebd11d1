import type { Claim } from '../../domain/claim/index.ts'
import type { Examined } from '../../domain/relation/index.ts'

/** A goal as the document sets it: at least, or at most. */
interface Goal {
  readonly claim: Claim
  readonly bound: 'at-least' | 'at-most'
}

const NAMES = /(?:^|[。；：，\n]|\d[.、])([一-龥（）]{2,16}(?:、[一-龥（）]{2,16})*(?:[和与及][一-龥（）]{2,16})?)分别/g
const AT_LEAST = /以上|不低于|≥|不少于/
const AT_MOST = /以内|以下|不超过|≤|不高于/

/** 治疗率、使用率分别达到85%和40%以上: the goal at the place of the name in the list. */
function goalsSetTogether(document: Examined, name: string): readonly Goal[] {
  return document.sentences.flatMap(({ start, end }, index): readonly Goal[] => {
    const words = document.normal.slice(start, end)
    const bound = AT_LEAST.test(words) ? 'at-least' : AT_MOST.test(words) ? 'at-most' : null
    if (bound === null || !words.includes(name)) return []
    return [...words.matchAll(NAMES)].flatMap(({ 0: all, 1: names = '', index: at }) => {
      const listed = names.split(/[、和与及]/)
      const values = document.claims.filter(
        (claim) => claim.sentence === index && claim.start >= start + at + all.length,
      )
      const claim = values.length === listed.length ? values[listed.indexOf(name)] : undefined
      return claim === undefined ? [] : [{ claim, bound }]
    })
  })
}

/** The one goal that the document sets under a name and in a unit; `null` where it sets none, or several. */
export function goalOf(document: Examined, { label, unit }: Claim): Goal | null {
  const alone = document.claims.flatMap((claim): readonly Goal[] =>
    claim.bound === 'none' || claim.label.replace(/不$/, '') !== label ? [] : [{ claim, bound: claim.bound }],
  )
  const [goal, ...others] = [...alone, ...goalsSetTogether(document, label)].filter(
    ({ claim }) => claim.unit.key === unit.key,
  )
  return goal === undefined || label.length < 3 || others.length > 0 ? null : goal
}
