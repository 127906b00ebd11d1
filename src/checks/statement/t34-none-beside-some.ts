import { compare, ZERO } from '../../domain/amount/index.ts'
import type { Claim } from '../../domain/claim/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import { defineCheck } from '../define-check.ts'
import type { Found } from '../define-words.ts'
import { allFound, groupOf, quoted } from '../define-words.ts'
import { countedForNothing } from './define-counted-for-nothing.ts'

const NONE =
  /(?:未发生|没有发生|无|未安排|没有安排|未支出)(?:任何)?(因公出国（境）|因公出国|公务接待|公务用车购置|公务用车运行(?:维护)?|会议费|培训费|项目支出|政府性基金(?:预算)?(?:财政拨款)?)(?:费用?|支出|经费|收入|业务|活动|任务|团组|事项)*(?![^，。；]{0,6}(?:违规|超标准|超预算))/g
/** 全年未购置公务用车 says 公务用车购置 the other way round. */
const NOT_BOUGHT = /(?:未|没有)(?:新增?)?购[置买](公务用车)(?=[。，；])/g
const OTHERS_YEAR = /上年|去年|年初|预算|计划|较|比/

const itemOf = (found: Found): string =>
  groupOf(found.words, 1)
    .replace(/^公务用车$/, '公务用车购置')
    .replace(/（境）/, '')
    .replace(/费$/, '')

function someOf(document: Examined, item: string): Claim | null {
  const isNamed = new RegExp(`${item}(?:（境）)?(?:费用?|支出|经费|决算)*$`)
  const same = document.claims.find(
    ({ unit, label, value, role, scope, leadStart, start, bound }) =>
      unit.key === '元' &&
      compare(value, ZERO) > 0 &&
      bound === 'none' &&
      role !== 'growth' &&
      scope.year === null &&
      label.replace(/（境）/, '').includes(item) &&
      isNamed.test(label) &&
      !OTHERS_YEAR.test(document.normal.slice(leadStart, start)),
  )
  return same ?? null
}

/** ，该项支出为3.6万元: of what was said right before. */
const OF_IT = /^，(?:该项|此项|该|相关|这项|本项)(?:支出|经费|费用|金额|开支)(?:共|合计)?[为是]?$/

function ofItself({ claims, normal }: Examined, { end }: Found): Claim | null {
  const next = claims.find(({ start }) => start >= end)
  return next !== undefined &&
    next.unit.key === '元' &&
    compare(next.value, ZERO) > 0 &&
    OF_IT.test(normal.slice(end, next.start))
    ? next
    : null
}

/** 年底无结转资金 beside 年末结转资金86.30万元. */
const NOTHING_OVER = /(?:年末|年底|年终)虽?(?:已?无|没有|未形成)(?:任何)?(?:资金)?(结转|结余)(?:资金)?(?=[，。；])/g
const LEFT_OVER =
  /^(?:[，。；])?(?:全年|本年)?(?:年末|年底|年终)(?:共|形成)?(?:资金)?(结转|结余)(?:和结[转余])?(?:资金)?(?:为|共|共计)?$/

/** 该项目年底无结转资金: of one of several. */
const OF_ONE = /项目|科目|专项|该|其中|[^，。；]{0,4}资金$/

function leftOver(document: Examined, { words, start }: Found): Claim | null {
  const clause = document.normal.slice(Math.max(0, start - 20), start).replace(/^.*[，。；\n]/s, '')
  if (OF_ONE.test(clause)) return null
  const some = document.claims.find(
    ({ unit, lead, value, bound, scope }) =>
      unit.key === '元' &&
      bound === 'none' &&
      scope.year === null &&
      compare(value, ZERO) > 0 &&
      LEFT_OVER.exec(lead.replace(/^.*(?=[，。；])/s, ''))?.[1] === words[1],
  )
  return some ?? null
}

/** 未发生 beside an amount. */
export const t34NoneBesideSome = defineCheck({
  code: 'T34',
  title: '称“未发生”“无支出”的事项，文中不应另有金额',
  severity: 'error',
  source: '部门决算公开说明：“三公”经费分项情况',
  examine(document) {
    const found = [...allFound(document, NONE), ...allFound(document, NOT_BOUGHT)]
    const over = allFound(document, NOTHING_OVER, ['年末', '年底', '年终'])
    const counted = countedForNothing(document)
    if (found.length === 0 && over.length === 0 && counted.length === 0) return 'not-applicable'
    const amounts = new Map([...new Set(found.map(itemOf))].map((item) => [item, someOf(document, item)]))
    const told = [
      ...found.map((each) => ({ each, some: amounts.get(itemOf(each)) ?? ofItself(document, each) })),
      ...over.map((each) => ({ each, some: leftOver(document, each) })),
    ]
    const problems = told.flatMap(({ each, some }) => {
      if (some === null) return []
      return {
        message: `此处称“${quoted(each.words[0])}”，文中另有“${some.label}${some.text}”，两处说法不能同时成立，请核对。`,
        places: [each, some].map(({ start, end }) => ({ start, end })),
        expected: '0',
        actual: some.text,
        suggestion: '请核对该项支出，统一表述。',
        meaning: [each.words[0], some.label, some.text],
      }
    })
    const all = [...problems, ...counted]
    return all.length > 0 ? all : 'consistent'
  },
})
