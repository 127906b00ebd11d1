import { compare, whole } from '../../domain/amount/index.ts'
import type { Claim } from '../../domain/claim/index.ts'
import { flatMapped } from '../../domain/list/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import { itemsBehind } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'
import { defineCheck, verdictOf } from '../define-check.ts'

/** Counters by which projects and items of a list are counted. */
const COUNTED = /^(?:个|项|条|家|所|类|方面)$/
const ANNOUNCES = /(?:如下|分别[为是]|具体[为是]|包括|其中)?[：:。]?$/

interface Announced {
  readonly claim: Claim
  readonly listed: number
  readonly first: { readonly start: number; readonly end: number }
  readonly last: { readonly start: number; readonly end: number }
}

/** 甲镇11个、乙镇8个、其余18个: the last of a list of counts announces nothing. */
function isOneOfSeveral({ claims, normal }: Examined, claim: Claim): boolean {
  const before = claims[claim.index - 1]
  return before?.unit.key === claim.unit.key && /^[、和][^，。；]{0,14}$/.test(normal.slice(before.end, claim.start))
}

/** 产出指标共8项，完成7项: some of them announce no list of all. */
const isSomeOf = ({ claims }: Examined, claim: Claim): boolean =>
  claims
    .slice(Math.max(0, claim.index - 1), claim.index)
    .some(
      ({ unit, sentence, value }) =>
        unit.key === claim.unit.key && sentence === claim.sentence && compare(value, claim.value) > 0,
    )

/** 一、基本情况, 三、存在的问题: sections of a report are none of what was counted above them. */
const IS_SECTION =
  /基本情况|总体情况|概况|(?:存在|发现)的?(?:主要)?问题|(?:处理|整改)(?:意见|情况)|下一步|意见(?:和|与)?建议|审[计核]结果/

/** 四类9个问题: the list below may be one of the kinds. */
const isOfKinds = ({ claims }: Examined, { index, start }: Claim): boolean =>
  claims.slice(Math.max(0, index - 1), index).some(({ end, unit }) => end === start && /类|方面/.test(unit.printed))

/** 覆盖4个街道。 above 一、资金情况: the headings of the report. */
const FIRST_LEVEL = /^ *[一二三四五六七八九十]{1,3}、/

const LONGEST_HEADING = 16

interface Above {
  readonly claim: Claim
  /** What stands behind it in its paragraph. */
  readonly tail: string
}

/** Nobody forgets so many of those that are listed. */
const MOST_TIMES = 4

/** 检查企业418家。 above （一）查出的问题: that many or such as are called by their names are listed by no sections. */
const isOfOthers = ({ unit, value }: Claim, listed: number): boolean =>
  /^[家所]$/.test(unit.printed) || compare(value, whole(listed * MOST_TIMES)) > 0

/** The sections of the report, and none of what was counted above them. */
function areSections(
  { normal }: Examined,
  items: readonly { start: number; end: number }[],
  { claim, tail }: Above,
): boolean {
  const isPlain = !/：|如下|分别|具体|其中/.test(tail)
  const areHeadings = items.every(({ start }) => FIRST_LEVEL.test(normal.slice(start, start + 4)))
  // 报告提出五条建议 above 5. 建议: they stand under one of the sections.
  const noun = /^[一-龥]{2,4}/.exec(tail)?.[0]
  const isUnderOne =
    noun !== undefined &&
    items.some(({ start, end }) => end - start <= LONGEST_HEADING && normal.slice(start, end).endsWith(noun))
  return (
    isUnderOne ||
    (isPlain && (areHeadings || isOfOthers(claim, items.length))) ||
    items.some(({ start, end }) => IS_SECTION.test(normal.slice(start, Math.min(end, start + 24))))
  )
}

/** A paragraph that ends with how many there are, and the numbered list right below it. */
function announcedLists(document: Examined): Announced[] {
  return flatMapped(document.paragraphs, (paragraph) => {
    const claim = document.byParagraph[paragraph.index]?.at(-1)
    if (
      claim === undefined ||
      !COUNTED.test(claim.unit.printed) ||
      claim.bound !== 'none' ||
      claim.vagueness !== 'none' ||
      isOfKinds(document, claim) ||
      isSomeOf(document, claim)
    )
      return []
    const tail = document.normal.slice(claim.end, paragraph.end)
    if (!/^[^，；。]{0,16}[。：]?(?:其中|分别为|具体为|如下)?[：:]?$/.test(tail) || !ANNOUNCES.test(tail)) return []
    const items = itemsBehind(document.paragraphs, paragraph.index)
    const [first, last] = [items[0]?.numbering, items.at(-1)?.numbering]
    if (items.length < 2 || first == null || last == null || isOneOfSeveral(document, claim)) return []
    if (areSections(document, items, { claim, tail })) return []
    return { claim, listed: items.length, first, last }
  })
}

const IS_PROJECT = /^[^。：；]{2,40}(?:项目|工程|经费|专项)[。：，；（]/

/** 共涉及项目4个，资金136.50万元: numbered items below, of which each begins with the name of a project. */
function namedProjects(document: Examined): Announced[] {
  return flatMapped(document.paragraphs, (paragraph) => {
    const claims = document.byParagraph[paragraph.index] ?? []
    const [claim, again] = claims.filter((each) => isOfProjects(document, each))
    if (claim === undefined || again !== undefined) return []
    const items = itemsBehind(document.paragraphs, paragraph.index)
    const areNamed = items.every(({ numbering, start, end }) =>
      IS_PROJECT.test(`${document.normal.slice(numbering?.end ?? start, end)}。`),
    )
    const [first, last] = [items[0]?.numbering, items.at(-1)?.numbering]
    return items.length < 2 || !areNamed || first == null || last == null
      ? []
      : [{ claim, listed: items.length, first, last }]
  })
}

/** 共涉及项目4个, 纳入监控的项目共5个 */
function isOfProjects({ normal }: Examined, { unit, bound, vagueness, start }: Claim): boolean {
  const words = normal.slice(Math.max(0, start - 12), start).replace(/^.*[。；]/s, '')
  return (
    unit.printed === '个' &&
    bound === 'none' &&
    vagueness === 'none' &&
    /(?:共|涉及|纳入)[^，]{0,6}项目(?:共|有|数)?$/.test(words)
  )
}

function listProblem({ claim, listed, first, last }: Announced): Problem {
  return {
    message: `文中称“${claim.label}${claim.text}”，其下逐项列出的为${listed}项，两者不一致，请核对是否漏列或多列。`,
    places: [claim, first, last].map(({ start, end }) => ({ start, end })),
    expected: String(listed),
    actual: claim.digits,
    unit: claim.unit.printed,
    suggestion: '请核对数量与所列各项，补列漏项或更正数量。',
    meaning: [claim.label, claim.text, String(listed)],
  }
}

/** Statements of how many projects there are in all. */
function projectCounts(document: Examined): Claim[] {
  return document.claims.filter(({ label, unit, start, end, bound, vagueness, scope }) => {
    const isProject =
      /(?:共有|实施|安排|涉及|二级)?项目(?:支出)?$/.test(label) || document.normal.startsWith('项目', end)
    const lead = document.normal.slice(Math.max(0, start - 14), start)
    const isWhole = /(?:共有|共安排|共实施|共涉及|项目共有|共)(?:[^，。；]{0,6})$/.test(lead)
    return (
      isProject &&
      isWhole &&
      /^[个项]$/.test(unit.printed) &&
      bound === 'none' &&
      vagueness === 'none' &&
      scope.period === null
    )
  })
}

function countProblem(first: Claim, second: Claim): Problem {
  return {
    message: `项目数量前后不一致：一处为“${first.label}${first.text}”，另一处为“${second.label}${second.text}”，请核对。`,
    places: [second, first].map(({ start, end }) => ({ start, end })),
    expected: first.digits,
    actual: second.digits,
    unit: second.unit.printed,
    suggestion: '请核对年度项目数，全文统一。',
    meaning: ['projects', first.text, second.text],
  }
}

/** 项目数量 against the list. */
export const t09ProjectsCounted = defineCheck({
  code: 'T09',
  title: '所称数量应与逐项列出的项数一致；项目数全文一致',
  severity: 'error',
  source: '绩效自评：项目全覆盖，项目数与自评表数一致',
  examine(document) {
    const announced = announcedLists(document)
    const known = new Set(announced.map(({ claim }) => claim))
    const lists = [...announced, ...namedProjects(document).filter(({ claim }) => !known.has(claim))]
    const problems = lists.filter(({ claim, listed }) => compare(claim.value, whole(listed)) !== 0).map(listProblem)
    const isReport = document.profile.kind === 'self-evaluation' && document.profile.isWholeReport
    const counts = isReport ? projectCounts(document) : []
    const [first] = counts
    for (const count of counts.slice(1)) {
      const differs = first !== undefined && compare(first.value, count.value) !== 0
      if (first !== undefined && differs && first.label.slice(-2) === count.label.slice(-2))
        problems.push(countProblem(first, count))
    }
    return verdictOf(lists.length + counts.length, problems)
  },
})
