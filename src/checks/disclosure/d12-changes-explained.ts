import { compare, isZero } from '../../domain/amount/index.ts'
import type { Claim } from '../../domain/claim/index.ts'
import { between } from '../../domain/claim/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Place, Problem } from '../define-check.ts'
import type { Disclosure, DisclosureResult } from './define-disclosure-check.ts'
import { defineDisclosureCheck, together } from './define-disclosure-check.ts'
import { wordsBefore } from './define-facts.ts'
import { tiesInSections } from './define-section-ties.ts'

const UP = /(?:增加|增长|上升|提高)(?:了|额)?(?:为)?$/
const DOWN = /(?:减少|下降|降低|压减)(?:了|额)?(?:为)?$/
const LONGEST_PARAGRAPH = 4000
/** 主要原因是。 with nothing behind it. */
const NO_REASON = /(?:主要)?原因(?:是|为|在于)?：?(?=[。；\n]|$)/g

/** A change as stated: its amount, and the percentage behind it. */
interface Change {
  readonly amount: Claim
  readonly percent: Claim | null
  readonly words: string
}

function changesIn({ sections }: Disclosure, document: Examined): readonly Change[] {
  const claims = [...sections.values()].flatMap((section) => section.claims)
  return claims.flatMap((amount, at): Change | readonly [] => {
    const words = wordsBefore(document, amount)
    if (amount.unit.key !== '元' || !(UP.test(words) || DOWN.test(words))) return []
    const next = claims[at + 1]
    const isBehind = next?.unit.dimension === 'percent' && next.sentence === amount.sentence
    return { amount, percent: isBehind ? next : null, words }
  })
}

const placesOf = (...claims: readonly Claim[]): readonly Place[] => claims.map(({ start, end }) => ({ start, end }))

/** Nothing can't grow: 增加0万元. */
function ofNothing({ amount, words }: Change): readonly Problem[] {
  if (!isZero(amount.value)) return []
  return [
    {
      message: `“${words}${amount.text}”：数额为0就没有增减，应表述为“持平”或“无变化”，请核对。`,
      places: placesOf(amount),
      actual: amount.text,
      severity: 'warning',
      meaning: ['nothing', words],
    },
  ]
}

/** 增加10万元，下降5%. */
function turnedAround(document: Examined, { amount, percent, words }: Change): readonly Problem[] {
  if (percent === null) return []
  const behind = wordsBefore(document, percent)
  const isTurned = (UP.test(words) && DOWN.test(behind)) || (DOWN.test(words) && UP.test(behind))
  if (!isTurned) return []
  return [
    {
      message: `“${words}${amount.text}”与“${behind}${percent.text}”方向相反，不能同时成立，请核对。`,
      places: placesOf(percent, amount),
      actual: `${behind}${percent.text}`,
      meaning: ['direction', words, amount.text, percent.text],
    },
  ]
}

/** What grew by all of itself was nought before: there is no percentage of nought. */
function fromNothing({ claims }: Examined, { amount, percent, words }: Change): readonly Problem[] {
  const before = between(claims, amount.start - LONGEST_PARAGRAPH, amount.start)
  const isSame = (claim: Claim): boolean => claim.paragraph === amount.paragraph && claim.unit.key === '元'
  const current = before.find((claim) => isSame(claim) && compare(claim.value, amount.value) === 0)
  const others = before.some((claim) => isSame(claim) && claim !== current)
  if (percent === null || !UP.test(words) || current === undefined || others || isZero(amount.value)) return []
  return [
    {
      message: `本期${current.text}比上年增加${amount.text}，上年数为0，没有增长百分比可言，不应列${percent.text}，请核对。`,
      places: placesOf(percent, current, amount),
      actual: percent.text,
      meaning: ['base', current.text, percent.text],
    },
  ]
}

function emptyReasons({ sections }: Disclosure): DisclosureResult {
  const found = [...sections.values()].flatMap(({ start, words }) =>
    [...words.matchAll(NO_REASON)].map(({ index, 0: cue }) => ({
      start: start + index,
      end: start + index + cue.length,
      cue,
    })),
  )
  const problems = found.map(
    ({ start, end, cue }): Problem => ({
      message: `“${cue}”后面没有内容，请写明增减变化的原因。`,
      places: [{ start, end }],
      severity: 'warning',
      meaning: ['reason', String(start)],
    }),
  )
  return { looked: found.length, problems }
}

/** D12 与上年相比: base, change and percentage fit together; the reason is written. */
export const d12ChangesExplained = defineDisclosureCheck({
  code: 'D12',
  title: '与上年相比的增减额、增减幅度与方向应当相符，上年为0的不列幅度，原因应当写明',
  severity: 'error',
  source: '部门决算公开说明：与上年对比及增减原因',
  needs: '与上年相比的增减情况',
  examine(disclosure, document) {
    const changes = changesIn(disclosure, document)
    const problems = changes.flatMap((change) => [
      ...ofNothing(change),
      ...turnedAround(document, change),
      ...fromNothing(document, change),
    ])
    return together([
      { looked: changes.length, problems },
      emptyReasons(disclosure),
      tiesInSections(disclosure, document, { kinds: ['growth', 'change'], severity: 'error' }),
    ])
  },
})
