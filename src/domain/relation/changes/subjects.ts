import type { Claim } from '../../claim/index.ts'
import { DOWN, UP } from './direction.ts'

/** Words between the last mark and the change, without comparison and direction: 收入总计 of 收入总计增加. */
export function subjectOf(change: Claim): string {
  const clause = change.lead.replace(/^.*[，。；：]/s, '')
  const [subject = '', behind = ''] = clause
    .replace(UP, '')
    .replace(DOWN, '')
    .split(/(?:较|比|与)(?:上年度?|去年|20\d\d年度?)[^，]*?(?:相比)?/)
  return (behind.length < 2 ? subject : behind).replace(/^(?:20\d\d年度?|本年度?|全年)/, '')
}

/** What any change can be called. */
const ANY_SUBJECT =
  /^(?:(?:全年|本年|总体)?(?:总[量额数值计]|单价|均价|价格|合计|金额|数额|数量|人数|规模|增[幅速]|降幅|幅度|比例)|[同环]比.*|.*[较比与同].*)$/
/** 多子女家庭 of 多子女家庭再上浮. */
const SAID_OF_CHANGE = /(?:分别|平均|实际|净|共|约|又|再|也|均|各)+$/

/** The name of what changed, where the words give it one of its own. */
export function ownSubject(change: Claim): string {
  const subject = subjectOf(change)
    .replace(/(?:[同环]比|[较比与].*)$/, '')
    .replace(SAID_OF_CHANGE, '')
  return subject.length < 2 || ANY_SUBJECT.test(subject) ? '' : subject
}

/** 死亡人数减少3人，财产损失下降15.5%: two changes of two things. */
export function areOfTwoThings(one: Claim, other: Claim): boolean {
  const [first, second] = [ownSubject(one), ownSubject(other)]
  return first !== '' && second !== '' && !first.endsWith(second) && !second.endsWith(first)
}

/** 新收案件442件。已结案件增加7件: two things of one kind, told apart by what stands before it. */
export function isContrary(change: Claim, { label }: Claim): boolean {
  const subject = ownSubject(change)
  const isOfKind = subject.slice(-2) === label.slice(-2)
  return subject.length > 2 && isOfKind && !subject.endsWith(label) && !label.endsWith(subject)
}
