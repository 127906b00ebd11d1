import { compare } from '../../domain/amount/index.ts'
import type { Claim } from '../../domain/claim/index.ts'
import { between } from '../../domain/claim/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'
import type { Found } from '../define-words.ts'
import { allFound, groupOf, quoted, sentenceAt } from '../define-words.ts'

const ABOVE = '高于|超过|超出|多于|大于|快于|领先于?'
const BELOW = '低于|不及|少于|小于|慢于|落后于?|滞后于?'
const DEGREE = '(?:明显|略微?|仍然?|已经?|远远?|稍|小幅|大幅|显著|大大|也|还|继续|依然|始终|总体|整体)*'
/** 我县超过全市水平, 收入增速快于支出增速: four groups — who, above, below, whom. */
const NAMED = new RegExp(
  `(?<=[，；：])([一-龥]{2,10}?)${DEGREE}(?:(${ABOVE})|(${BELOW}))([一-龥]{2,10}?)(?=[，。；\\n]|$)`,
  'g',
)
/** 后者比前者多: two groups — who, and which way. */
const LATTER =
  /(?<=[，；])([前后])者(?:比|较)[前后]者(?:要|略|稍|明显|还)?([多高大快长重]|[少低小慢短轻])(?=[\d一-龥。，])/g
/** 甲村以7票之差胜出: who, and whether won. */
const WON =
  /(?<=[，；])([一-龥]{2,8}?)(?:最终|最后|遂)?以[^，。；]{0,4}\d[^，。；]{0,4}(?:之差|的?优势|的?差距)(?:[^，。；]{0,4}?)(?:(胜出|获胜|取胜|险胜|领先|当选|夺[冠魁]|居先)|(?:落败|惜败|落选|告负|落后|失利))/g
/** What of a side is compared, and is no part of its name. */
const MEASURE =
  /(?:的)?(?:平均|总体|整体)?(?:水平|增速|增幅|涨幅|速度|比重|占比|均值|平均值|平均数|比例|得分|数量|总量|规模|率)$/
const FALLING = /下降|减少|降低|回落|负|减|降幅|跌/

interface Two {
  readonly first: Claim
  readonly second: Claim
}

/** The words of the last clause before an amount. */
const nameOf = ({ normal }: Examined, { leadStart, start }: Claim): string =>
  normal.slice(leadStart, start).replace(/^.*[，；：、。\n]/s, '')

const isExact = ({ unit, vagueness, bound, role }: Claim): boolean =>
  unit.key !== '' && vagueness === 'none' && bound === 'none' && role !== 'target' && role !== 'difference'

/** The exact amounts of a sentence before some words. */
function amountsBefore(document: Examined, { start }: Found): readonly Claim[] {
  const from = Number(sentenceAt(document, start)?.start)
  return between(document.claims, from, start).filter((claim) => claim.end <= start && isExact(claim))
}

/** The one amount under each of two names. */
function namedTwo(document: Examined, found: Found, [who, whom]: readonly [string, string]): Two | null {
  const amounts = amountsBefore(document, found)
  const called = (own: string, other: string): readonly Claim[] =>
    amounts.filter((claim) => {
      const name = nameOf(document, claim)
      return name.includes(own) && !name.includes(other)
    })
  const [first, ...firsts] = called(who, whom)
  const [second, ...seconds] = called(whom, who)
  if (first === undefined || second === undefined || firsts.length + seconds.length > 0) return null
  const areAlike = first.unit.key === second.unit.key && first.unit.dimension !== 'duration'
  const isFalling = [first, second].some((claim) => FALLING.test(nameOf(document, claim)))
  return areAlike && !isFalling ? { first, second } : null
}

/** The only two amounts of one kind before some words. */
function lastTwo(document: Examined, found: Found): Two | null {
  const amounts = amountsBefore(document, found)
  const [second, first, ...others] = [...amounts].reverse()
  if (first === undefined || second === undefined || first.unit.key !== second.unit.key) return null
  return others.some(({ unit }) => unit.key === first.unit.key) ? null : { first, second }
}

function problemOf(found: Found, { first, second }: Two, isMore: boolean): Problem[] {
  const holds = isMore
    ? compare(first.interval.high, second.interval.low) > 0
    : compare(first.interval.low, second.interval.high) < 0
  if (holds) return []
  const words = quoted(found.words[0])
  return [
    {
      message: `此处称“${words}”，而所比的两个数为${first.text}、${second.text}，说法与数额的大小不符，请核对。`,
      places: [found, first, second].map(({ start, end }) => ({ start, end })),
      actual: words,
      suggestion: '请核对两个数额与“高于”“低于”等用语。',
      meaning: ['named-sides', words, first.text, second.text],
    },
  ]
}

function namedProblem(document: Examined, found: Found): Problem[] {
  const [who, whom] = [1, 4].map((group) => groupOf(found.words, group).replace(MEASURE, '')) as [string, string]
  const two = who.length < 2 || whom.length < 2 ? null : namedTwo(document, found, [who, whom])
  return two === null ? [] : problemOf(found, two, groupOf(found.words, 2) !== '')
}

function latterProblem(document: Examined, found: Found): Problem[] {
  const two = lastTwo(document, found)
  const isMore = /[多高大快长重]/.test(groupOf(found.words, 2))
  return two === null ? [] : problemOf(found, two, isMore === (groupOf(found.words, 1) === '前'))
}

function wonProblem(document: Examined, found: Found): Problem[] {
  const two = lastTwo(document, found)
  if (two === null || !/[票分]/.test(two.first.unit.printed)) return []
  const who = groupOf(found.words, 1)
  const names = [two.first, two.second].map((claim) => nameOf(document, claim).includes(who))
  const hasWon = groupOf(found.words, 2) !== ''
  return names[0] === names[1] ? [] : problemOf(found, two, names[0] === hasWon)
}

/** What is said of two amounts by their names, or as the former and the latter, or of who won. */
export function namedSides(document: Examined): { readonly looked: number; readonly problems: Problem[] } {
  const named = allFound(document, NAMED, ['于', '超', '不及', '领先', '落后'])
  const latter = allFound(document, LATTER, ['者比', '者较'])
  const won = allFound(document, WON, ['之差', '优势', '差距'])
  return {
    looked: named.length + latter.length + won.length,
    problems: [
      ...named.flatMap((found) => namedProblem(document, found)),
      ...latter.flatMap((found) => latterProblem(document, found)),
      ...won.flatMap((found) => wonProblem(document, found)),
    ],
  }
}
