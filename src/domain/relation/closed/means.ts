import { exactOf, times, whole } from '../../amount/index.ts'
import { takenAs, takenExactly } from '../../claim/index.ts'
import { asRounded } from '../averages/taken-over.ts'
import type { Equation } from '../tie/tie.ts'
import type { Closed, Figure } from './stretch.ts'
import { areAlike, numberOf } from './stretch.ts'

const AVERAGE = /平均|[月日周年季]均|^每[月周日天]/
const BY = /按(?:照)?(?:全年|一年)?$/
const EVEN = /^(?:平均|[每一][月周天年季]|[月周日年季]均)[一-龥]{0,6}$|^[一-龥]{0,2}）$/
const AT = /^(?:平均|算|计算?|来算|折算)/

/** 156场，按52周平均，一周3场: so many of them on average. */
function byCount(closed: Closed): Equation | null {
  const spans = closed.figures.filter(({ claim }) => claim.unit.dimension === 'duration')
  const [span] = spans
  const [all, average, ...others] = closed.figures.filter((figure) => figure !== span)
  if (span === undefined || all === undefined || average === undefined || others.length > 0) return null
  const isBy = BY.test(span.before) && AT.test(span.behind) && /平均|[月日周]均/.test(closed.text)
  const isOne = EVEN.test(average.before) && average.claim === closed.figures.at(-1)?.claim && areAlike([all, average])
  return isBy && isOne ? { form: 'product', product: all.claim, factors: [asRounded(average.claim), span.claim] } : null
}

const MONTHS = /(\d{1,2})(?:月)?[至—~到-](\d{1,2})月(?:份)?(?:[^，。；]*)$/

/** 1至9月火化2,700具，月均300具. */
function byMonths({ figures, between, text }: Closed): Equation | null {
  const [all, average, ...others] = figures
  if (all === undefined || average === undefined || others.length > 0) return null
  const [, from = '0', to = '0'] = MONTHS.exec(text.slice(0, text.indexOf(all.claim.text))) ?? []
  const count = Number(to) - Number(from) + 1
  const isMean = /^，[^，。；\d]{0,4}(?:月均|平均每月|每月平均|平均一个?月)[^，。；\d]{0,4}$/.test(
    between(all.claim.end, average.claim.start).replace(/^[^，]{1,2}/, ''),
  )
  if (all.claim.unit.key !== average.claim.unit.key || count < 2 || !isMean) return null
  const months = takenAs(takenExactly(average.claim, whole(count)), {
    start: all.claim.start - 1,
    text: `${count}个月`,
    digits: `${count}`,
  })
  return { form: 'product', product: all.claim, factors: [asRounded(average.claim), months] }
}

const MEAN = /^(?:[一-龥]{0,4}平均|均)(?:价|分|得分|值|每[一-龥]{1,2})?(?:为|是)?$/
/** Means of means, or of some of them. */
const WEIGHTED = /[人户亩均件]均(?!价)|率|单价|权|去掉|剔除|折合/
const TOLD = /分别|依次|得分|各为/

/** 三个标段中标价分别为310万元、290万元、400万元，平均333.3万元: of as many as are said to be. */
function ofMembers(closed: Closed): Equation | null {
  const [average, ...others] = [...closed.figures].reverse() as [Figure, ...Figure[]] // figures enough
  const members = others.reverse()
  const [count, ...more] = closed.counts
  const isCounted = count !== undefined && more.length === 0 && numberOf(count) === members.length && members.length > 1
  const keys = new Set(members.map(({ claim }) => claim.unit.key))
  const [key] = keys
  const isOfUnit = keys.size === 1 && (key === average.claim.unit.key || key === '')
  if (WEIGHTED.test(closed.text.slice(0, closed.text.lastIndexOf('平均')))) return null
  const each = /每(.+?)(?:为|是)?$/.exec(average.before)?.[1] ?? ''
  if (
    !isCounted ||
    !isOfUnit ||
    !closed.text.includes(`${count.text}${each}`) ||
    !MEAN.test(average.before) ||
    !TOLD.test(closed.text)
  )
    return null
  return { form: 'mean', average: average.claim, members: members.map(({ claim }) => claim) }
}

const WITHIN =
  /在(\d+(?:\.\d+)?)(?:[^，。；\d]{0,6})[至—~到-](\d+(?:\.\d+)?)[^，。；]{0,6}之间，平均(?:值|浓度)?(?:为|是)?$/

/** 在0.12至0.35毫克/升之间，平均0.21毫克/升: no more than the most. */
function withinRange({ text, figures }: Closed): Equation | null {
  const [average] = figures.slice(-1) as [Figure] // figures enough
  if (figures.slice(0, -1).some(({ claim }) => claim.unit.dimension !== 'count')) return null
  const [, , most = ''] = WITHIN.exec(text.slice(0, text.indexOf(average.claim.text))) ?? []
  if (most === '') return null
  const value = times(exactOf(most), average.claim.unit.scale)
  const { start, unit } = average.claim
  const highest = takenAs(takenExactly(average.claim, value), {
    start: start - 1,
    end: start,
    text: `${most}${unit.printed}`,
    digits: most,
    label: '最高',
  })
  return { form: 'within', part: average.claim, whole: highest }
}

export const meansOf = (closed: Closed): (Equation | null)[] =>
  AVERAGE.test(closed.text) ? [byCount(closed), byMonths(closed), ofMembers(closed), withinRange(closed)] : []
