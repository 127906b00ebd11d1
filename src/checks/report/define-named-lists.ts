import type { Claim } from '../../domain/claim/index.ts'
import type { Examined } from '../../domain/relation/index.ts'

/** What is counted, how many items the words list, and where the list ends. */
export interface Listing {
  readonly claim: Claim
  /** Fewest and most items that the words can be read as. */
  readonly fewest: number
  readonly most: number
  readonly end: number
}

const TITLE = /《[^《》]*》/g
/** 《预算管理办法》《合同管理办法》和《采购制度》: titles, with nothing between them but what joins them. */
const TITLES = '《[^《》]*》(?:[、，]?(?:以及|[和及与])?《[^《》]*》)+'
const TITLES_BEFORE = new RegExp(`(${TITLES})(?:这|共|共计)?$`)
const TITLES_BEHIND = new RegExp(
  `^[一-龥]{0,6}(?:，|：|，?(?:即|分别[为是]|包括)：?|（)(?:分别[为是]：?)?(${TITLES})(?=[。；）]|$)`,
)
const OF_PAPERS = /^(?:项|个|部|份|件|篇|册|种|套)$/
const PAPERS =
  /^(?:管理|内控|内部|规章|工作|配套|相关|重要)*(?:制度|办法|文件|规定|规程|预案|方案|标准|意见|细则|通知|规范)/

const countIn = (titles: string): number => [...titles.matchAll(TITLE)].length

/** 修订《预算管理办法》《合同管理办法》2项制度; 建立制度2项，即《…》《…》. */
export function titlesListed({ normal, sentences }: Examined, claim: Claim): Listing | null {
  if (!OF_PAPERS.test(claim.unit.printed)) return null
  const tail = normal.slice(claim.end, sentences[claim.sentence]?.end)
  const before = PAPERS.test(tail) ? TITLES_BEFORE.exec(claim.lead)?.[1] : undefined
  if (before !== undefined) return { claim, fewest: countIn(before), most: countIn(before), end: claim.end }
  const behind = /制度|办法|文件|规定|规程|预案|方案|标准|细则/.test(claim.lead) ? TITLES_BEHIND.exec(tail) : null
  const titles = behind?.[1]
  if (behind === null || titles === undefined) return null
  return { claim, fewest: countIn(titles), most: countIn(titles), end: claim.end + behind[0].length }
}

const LAST_CLAUSE = /[^，。；：]*$/
const OFFICE = /(?:[镇乡局所站院校办部科股处委会队馆厅社]|街道|中心|公司|集团|总站|大队|支队|学院|医院)$/
const OF_OFFICES = /^(?:家|个)$/
const OFFICES =
  /^(?:单位|部门|科室|机构|乡镇|镇街)(?:(?:的?负责人|代表)?(?:分别|依次|先后|也|均|都)?(?:作了?|进行了?|汇报|发言|参加|参会|汇编|通报|交流|负责|牵头|承担|联合|共同|被|受)|[，。；）]|$)/
const OTHERS = /其[他余它]|另|以外|在内|等|所属|下属|所辖|下辖|的|\d/
const BESIDE = /以及|[和及与]/

/** 清河镇、马栏镇和水库管理所3个单位作了发言: each name ends as offices and places do. */
export function officesNamed({ normal }: Examined, claim: Claim): Listing | null {
  const { lead } = claim
  if (!OF_OFFICES.test(claim.unit.printed) || !lead.includes('、')) return null
  if (!OFFICES.test(normal.slice(claim.end, claim.end + 16))) return null
  const words = lead.slice(lead.search(LAST_CLAUSE)).replace(/[这共]$/, '')
  const names = words.split('、').flatMap((name, at, all) => (at === all.length - 1 ? name.split(BESIDE) : [name]))
  const areNames = !OTHERS.test(words) && names.length > 1 && names.every((name) => OFFICE.test(name))
  return areNames ? { claim, fewest: names.length, most: names.length, end: claim.end } : null
}

const GROWN =
  /(?:^|[，。；：])(?:[^，。；：、]{0,10}?)(?:扶持|发展|种植|培育|做强|做优|壮大|聚焦|围绕|主推|打造)了?([^，。；：等\d]*、[^，。；：等\d]*?)[这共]?$/
const KINDS = /^(?:大?类|种|个)$/
const OF_TRADE = /^(?:主导|特色|优势|重点|支柱|富民|农业|农)*(?:产业|农?产品|作物|果品|水果|中药材|蔬菜)/

/** 扶持黄桃、黑茶、脐橙3类主导产业. */
export function tradesNamed({ normal }: Examined, claim: Claim): Listing | null {
  if (!KINDS.test(claim.unit.printed) || !OF_TRADE.test(normal.slice(claim.end, claim.end + 10))) return null
  const words = GROWN.exec(claim.lead)?.[1]
  if (words === undefined || OTHERS.test(words)) return null
  const names = words.split('、')
  const last = names.slice(-1).flatMap((name) => name.split(BESIDE))
  return { claim, fewest: names.length, most: names.length + last.length - 1, end: claim.end }
}

const EACH =
  /，(?:各|每个|[一二两三四五六七八九十\d]+个)?(项目|单位|指标|科室|部门|学校|乡镇|标段)(?:的?[一-龥]{0,6})?(?:依次|分别)(?:为|是|得|达)$/
const JOINED = /^(?:、|和|与|及|以及)$/

/** 对5个项目开展自评，平均95.8分，各项目依次为98分、96.5分、92分、95分、97.5分. */
export function marksOfEach({ claims, normal }: Examined, claim: Claim): Listing | null {
  if (!/^[个家项所]$/.test(claim.unit.printed)) return null
  const behind = claims.slice(claim.index + 1, claim.index + 6).filter(({ sentence }) => sentence === claim.sentence)
  const first = behind.find(({ start, leadStart }) => EACH.test(normal.slice(leadStart, start)))
  const noun = first === undefined ? undefined : EACH.exec(normal.slice(first.leadStart, first.start))?.[1]
  if (first === undefined || noun === undefined || !normal.startsWith(noun, claim.end)) return null
  let last = first
  for (const next of claims.slice(first.index + 1)) {
    if (
      next.sentence !== claim.sentence ||
      next.unit.key !== first.unit.key ||
      !JOINED.test(normal.slice(last.end, next.start))
    )
      break
    last = next
  }
  const count = last.index - first.index + 1
  const isOpen = /^(?:等|以上|以下|左右|不等)/.test(normal.slice(last.end, last.end + 2))
  return count < 2 || isOpen ? null : { claim, fewest: count, most: count, end: last.end }
}

const IN_MONTHS =
  /^次[^，。；：\d]{0,10}\d[\d,.]*[万亿]?元：((?:[上中下]?\d{1,2}月[^，。；：、]{1,16}[、，]?(?:和|及)?)+)(?=[，。；])/
const MONTH = /(?:^|[、，和及])\d{1,2}月/g

/** 分3次追加269.6万元：2月120万元、5月85万元、11月64.6万元. */
export function timesOfMonths({ normal, sentences }: Examined, claim: Claim): Listing | null {
  if (claim.unit.printed !== '次' || !claim.lead.endsWith('分')) return null
  const tail = normal.slice(claim.numberEnd, sentences[claim.sentence]?.end)
  const found = IN_MONTHS.exec(tail)
  const count = [...(found?.[1] ?? '').matchAll(MONTH)].length
  return found === null || count < 2
    ? null
    : { claim, fewest: count, most: count, end: claim.numberEnd + found[0].length }
}
