import { compare, sumOf } from '../../domain/amount/index.ts'
import type { Claim } from '../../domain/claim/index.ts'
import { flatMapped } from '../../domain/list/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'

const VOTES = [/(?:赞成|同意)票?$/, /反对票?$/, /弃权票?$/]
const PRESENT = /(?:实到|到会|出席(?:会议)?|参加(?:会议|投票|表决)|实际参会|有表决权)[^，。；\d]{0,8}$/
/** Of those who are not there others may vote. */
const FOR_OTHERS = /委托|代为|书面表决|通讯表决|代理人/
const BACK = 80

/** 赞成15票，弃权1票，反对3票: one sentence's votes, each told once. */
function votesOf(claims: readonly Claim[]): readonly Claim[] {
  const votes = claims.filter(({ unit, bound }) => unit.printed === '票' && bound === 'none')
  const kinds = VOTES.map((kind) => votes.filter(({ lead }) => kind.test(lead)))
  return kinds.every(({ length }) => length < 2) && kinds.flat().length > 1 ? kinds.flat() : []
}

function problemOf(votes: readonly Claim[], present: Claim): Problem {
  const told = votes.map(({ text }) => text).join('、')
  return {
    message: `所列各票（${told}）合计多于到会人数（${present.text}），不能成立，请核对。`,
    places: [...votes, present].map(({ start, end }) => ({ start, end })),
    expected: present.text,
    actual: told,
    suggestion: '请核对到会人数与表决票数。',
    meaning: ['votes', told, present.text],
  }
}

/** 实到18名 and 赞成17票，弃权1票，反对2票: more votes than people. */
export const voteProblems = ({ claims, sentences, normal }: Examined): Problem[] =>
  claims.some(({ unit }) => unit.printed === '票') && !FOR_OTHERS.test(normal)
    ? flatMapped(sentences, ({ firstClaim, endClaim }) => {
        const votes = votesOf(claims.slice(firstClaim, endClaim))
        const present = claims
          .slice(Math.max(0, endClaim - BACK), endClaim)
          .findLast(({ lead, unit }) => unit.key === '人' && PRESENT.test(lead))
        const isMore =
          present !== undefined &&
          votes.length > 0 &&
          compare(sumOf(votes.map(({ value }) => value)), present.interval.high) > 0
        return isMore ? problemOf(votes, present) : []
      })
    : []
