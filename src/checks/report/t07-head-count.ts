import type { Exact } from '../../domain/amount/index.ts'
import { compare, larger, minus, sumOf, times, whole, ZERO } from '../../domain/amount/index.ts'
import type { Claim } from '../../domain/claim/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import { printedLike } from '../../domain/relation/index.ts'
import type { Problem, Verdict } from '../define-check.ts'
import { defineCheck } from '../define-check.ts'
import { allFound } from '../define-words.ts'
import { bedsOver } from './define-beds.ts'

const QUOTA = /(?:核定|批复|批准|人员|事业|行政|单位|机关|总)?编制(?:总数|人数|数)?$/
const IN_POST =
  /(?:在职(?:在编)?(?:人员|职工|干部职工|教职工)?|在编(?:在岗)?(?:人员)?|实有(?:在职|在编)?(?:人员|人数)?|实有人数|现有(?:在职|在编)?(?:人员|职工|干部职工|教职工)|(?:全体|共有|现有)(?:党员)?干部职工|全体党员干部职工)(?:总数|人数|共|数)?$/
/** 在校学生实有1,200人: no staff of the unit. */
const NO_STAFF = /学生|幼儿|学员|患者|居民|群众|人口|党员实有|会员|志愿|老人|老年|农户|职工会员|参保|用户|企业/
const OTHER_STAFF = /编外|聘用|合同工|合同制|临聘|劳务派遣|借调|公益性|政府购买|挂职|临时|辅助/

const BEHIND = 40
/** 实有人数158人，其中在职117人、离退休41人: those who left are among them. */
const WITH_RETIRED = /^(?:[，：（]|，?(?:其中|包括|含))*(?:其中|包括|含|在职)[^。；）]*(?:退休|离休)/

function nearlyAll(document: Examined, pattern: RegExp): Claim[] {
  const { fiscalYear } = document.profile
  return document.claims.filter(
    ({ unit, label, scope, vagueness, bound, role, leadStart, start, end }) =>
      unit.key === '人' &&
      vagueness === 'none' &&
      bound === 'none' &&
      role !== 'growth' &&
      (pattern.test(label) || pattern.test(document.normal.slice(leadStart, start))) &&
      !NO_STAFF.test(label) &&
      (scope.year === null || scope.year === fiscalYear) &&
      !WITH_RETIRED.test(document.normal.slice(end, end + BEHIND)),
  )
}

function problemOf(quota: Claim, inPost: Claim): Problem {
  const difference = printedLike(minus(inPost.value, quota.value), inPost)
  return {
    message: `核定编制${quota.text}，文中另有“${inPost.label}${inPost.text}”，多出${difference}人，是否含编外、借调人员？请核对或说明。`,
    places: [
      { start: inPost.start, end: inPost.end },
      { start: quota.start, end: quota.end },
    ],
    expected: printedLike(quota.value, quota),
    actual: printedLike(inPost.value, inPost),
    difference,
    unit: '人',
    suggestion: '如含编外聘用、借调等人员，请写明人数；否则请核对编制数与实有人数。',
    severity: /在职|在编|实有/.test(inPost.label) ? 'warning' : 'notice',
    meaning: [quota.text, inPost.label, inPost.text],
  }
}

/** 行政编制38名、事业编制27名: quotas of kinds stated side by side count together. */
function togetherOf(quotas: readonly Claim[]): Exact {
  const bySentence = new Map<number, Exact[]>()
  for (const { sentence, value } of quotas) bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), value])
  return [...bySentence.values()].map(sumOf).reduce(larger, ZERO)
}

const OVER_QUOTA = /(?<!不|未|无|没有|严禁|防止|不得|是否)超编(?=了?\d)/g

/** 支队编制158名，实有163人，超编5人; 中心编制230名: of the one that stands before it. */
const isBesideOwn = (quotas: readonly Claim[], own: Claim): boolean =>
  quotas.some(
    ({ index, sentence, value }) =>
      index === own.index - 1 && sentence === own.sentence && compare(value, own.value) <= 0,
  )

interface Quota {
  /** All together. */
  readonly quota: Exact
  readonly quotas: readonly Claim[]
}

/** 编制52名，实有49人，超编3名: there are fewer than the quota. */
function overstated(document: Examined, { quota, quotas }: Quota, staff: readonly Claim[]): Problem[] {
  return allFound(document, OVER_QUOTA).flatMap((found) => {
    const own = staff.findLast(({ end, paragraph }) => {
      return end <= found.start && paragraph === document.paragraphAt(found.start)?.index
    })
    if (own === undefined || compare(own.value, quota) >= 0 || isBesideOwn(quotas, own)) return []
    return [
      {
        message: `此处称“超编”，而“${own.label}${own.text}”少于核定编制，两处说法不能同时成立，请核对。`,
        places: [found, own].map(({ start, end }) => ({ start, end })),
        expected: '空编',
        actual: '超编',
        suggestion: '请核对编制数、实有人数与“超编”“空编”等用语。',
        meaning: ['over-quota', own.label, own.text],
      },
    ]
  })
}

/** 编制19人, and 987人 of all that it looks after: people of somebody else. */
const MANY_TIMES = whole(20)

/** Staff beside the posts there are. */
function headCount(document: Examined): Verdict {
  const quotas = nearlyAll(document, QUOTA)
  const staff = nearlyAll(document, IN_POST)
  const [quota] = quotas
  if (quota === undefined || staff.length === 0) return 'insufficient-data'
  const largest = quotas.reduce((most, each) => (compare(each.value, most.value) > 0 ? each : most), quota)
  const together = togetherOf(quotas)
  const over = staff.filter(
    (each) =>
      compare(each.value, largest.value) > 0 &&
      compare(each.value, together) > 0 &&
      compare(each.value, times(larger(largest.value, together), MANY_TIMES)) <= 0,
  )
  if (over.length === 0) {
    const wrong = overstated(document, { quota: larger(largest.value, together), quotas }, staff)
    return wrong.length === 0 ? 'consistent' : wrong
  }
  const isSaid = allFound(document, OVER_QUOTA).length > 0 // 编制60人，实有68人，超编8人
  if (isSaid || document.claims.some(({ unit, label }) => unit.key === '人' && OTHER_STAFF.test(label)))
    return 'explained'
  const seen = new Set<string>()
  return over.flatMap((each) => {
    if (seen.has(each.text)) return []
    seen.add(each.text)
    return problemOf(largest, each)
  })
}

/** 编制与实有人数、床位. */
export const t07HeadCount = defineCheck({
  code: 'T07',
  title: '在职人数多于编制数的，应当说明',
  severity: 'warning',
  source: '财预〔2013〕53号：在职人员控制率＝在职人员数÷编制数',
  examine(document) {
    const [staff, beds] = [headCount(document), bedsOver(document)]
    if (beds.length === 0) return staff
    return typeof staff === 'string' ? beds : [...staff, ...beds]
  },
})
