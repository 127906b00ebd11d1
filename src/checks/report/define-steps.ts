import type { NumberToken, WrittenDate } from '../../domain/claim/index.ts'
import { flatMapped } from '../../domain/list/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import { quoted } from '../define-words.ts'
import { clauseTo, orderOf } from './define-dates.ts'
import type { DateSlip } from './define-signature.ts'

/** The steps of one matter, none of which can come before another of its row. */
const ROWS: readonly (readonly RegExp[])[] = [
  [
    /(?:招标|采购|磋商|询价|谈判)公告/,
    /(?<!未)开标/,
    /评标|评审/,
    /中标(?:公示|结果|通知)|定标/,
    /签(?:订|署|下)?了?[^，]{0,6}合同|合同签[订署]|签约/,
  ],
  [/开工|动工|奠基|破土/, /主体封顶|封顶/, /完工|竣工|建成/, /投[产用入]|交付|移交|通车|投入使用|启用/],
  [/开工|动工/, /完工|竣工|建成/, /(?<!出厂|工厂|预|中间|阶段|隐蔽|初步|分部|分项|主体|基础)验收/],
  [/(?<!出厂|工厂|预|中间|阶段|隐蔽|初步|分部|分项|主体|基础)验收/, /质保期满|质保期届满/],
  [/到货|签收/, /安装/, /调试|试运行/, /(?<!出厂|工厂|预|中间|阶段|初步)验收/],
  [/申请|递交|申报|提交/, /受理/, /审批|批准|批复|核准|审核|审定|获批/, /发证|颁[发证]|领[取到]|拿到/],
  [/(?<!未)立案/, /开庭|提起公诉|移送起诉/, /审结|宣判|判决|结案/],
  [/入院/, /手术/, /出院/],
  [/报名/, /笔试/, /面试/, /体检/, /录[用取]|入职|报到|上岗/],
  [/[收接]到(?:[^，]{0,8})?(?:来信|投诉|举报|来电|申请|建议|提案)/, /答复|办结|回复/],
  [/播种|下种|插秧/, /收[获割]|开镰|采收/],
  [/下单|订货/, /发货/, /到货|签收|收货/, /安装/, /调试/],
  [/参观前|(?<!未)出险|事故发生/, /报案/, /理赔|赔付/],
]
/** 补签, 已先行开工: what was done out of its order is told as such. */
const OUT_OF_ORDER =
  /补|先行|先期|提前|早在|才|未|倒|违|复工|续|重新|再次|此前|之前|其中|首[批台套]|[一二三四五]期|同类|部分|另|标段|拟|计划|应|原|前[，。]/
const LATER_YEAR = /次年|翌年|来年|隔年|第[二三]年/
const SAME_YEAR = /[同当]年[^，。；]{0,2}$/
const ALL_OF_ONE_YEAR = /^止?[^。；\n]{0,14}(?:均|都)(?:在|为|是|系)(?:20\d\d年|[当同本]年)/
/** Over the turn of the year a matter may take so many days. */
const LONGEST = 250
const YEAR_LENGTH = 372
const NOTHING_ELSE = /^[^。；\n\d]{0,24}$/

/** What happened on a day, in the words behind it. */
const eventOf = ({ normal }: Examined, { end }: NumberToken): string =>
  normal.slice(end, end + 22).replace(/[，。；：（、\n\d].*$/s, '')

/** Where a step stands in a row; -1 where it is none of it, or may be more than one. */
function placeIn(row: readonly RegExp[], event: string): number {
  const places = flatMapped(row, (step, at) => (step.test(event) ? [at] : []))
  return places.at(-1) ?? -1
}

const areSteps = (before: string, after: string): boolean =>
  ROWS.some((row) => {
    const at = placeIn(row, before)
    return at !== -1 && placeIn(row, after) > at
  })

/** Whether two days must be of one year, as far as they are said to be. */
function areOfOneYear(first: WrittenDate, last: WrittenDate, between: string, behind: string): boolean {
  if (last.year !== null) return first.year !== null
  if (SAME_YEAR.test(between) || ALL_OF_ONE_YEAR.test(behind)) return true
  return orderOf({ ...last, year: 1 }) + YEAR_LENGTH - orderOf({ ...first, year: 1 }) > LONGEST
}

const onlyDate = ({ dates }: NumberToken): WrittenDate | null => {
  const [date, ...others] = dates
  return date === undefined || date.month === null || others.length > 0 ? null : date
}

/** A month alone may be any of its days. */
const isBefore = (last: WrittenDate, first: WrittenDate): boolean =>
  orderOf({ ...last, day: last.day ?? 31 }, first.year ?? 0) < orderOf(first)

/** 8月2日开标，同年7月10日签了合同: a step on a day before that of the step before it. */
export function slipOfSteps(document: Examined, token: NumberToken, next: NumberToken | undefined): DateSlip | null {
  if (next === undefined) return null
  const [first, last] = [onlyDate(token), onlyDate(next)]
  const between = document.normal.slice(token.end, next.start)
  if (first === null || last === null || !NOTHING_ELSE.test(between) || LATER_YEAR.test(between)) return null
  const [before, after] = [eventOf(document, token), eventOf(document, next)]
  const behind = document.normal.slice(next.end, next.end + 40)
  const isNext = areSteps(before, after) || (/^起?至$/.test(between) && ALL_OF_ONE_YEAR.test(behind))
  if (!isNext || OUT_OF_ORDER.test(`${clauseTo(document, token.start)}${between}${after}`)) return null
  if (!isBefore(last, first) || !areOfOneYear(first, last, between, behind)) return null
  const [start, end] = [token, next].map((each) => quoted(document.normal.slice(each.start, each.end)))
  return {
    kind: 'steps',
    message: `“${end}${after}”早于“${start}${before}”，先后顺序不能成立，请核对。`,
    besides: [next],
  }
}
