import { compare, whole } from '../../domain/amount/index.ts'
import type { Claim } from '../../domain/claim/index.ts'
import { flatMapped } from '../../domain/list/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'
import { defineCheck, verdictOf } from '../define-check.ts'
import { kindsListed } from './define-kinds.ts'
import type { Listing } from './define-named-lists.ts'
import { marksOfEach, officesNamed, timesOfMonths, titlesListed, tradesNamed } from './define-named-lists.ts'
import { rowsCounted } from './define-table-counts.ts'

const COUNTED = /^(?:个|项|家|名|类|种|所|方面|条|大类|支|位|部)$/
/** 设有6个科室：…, 分别为…, 即…: all of them follow, to the end of the sentence. */
const OPENS = /^[一-龥]{0,14}?(?:[，：]?(?:分别(?:是|为)|即|具体(?:是|为))：?|：)(?=[一-龥“《])/
const ROW = /(?<=^|[。；：，、！\s”）])([一二三四五六七八九十]{1,2})是(?!非)/g
const BRACKETS = /（[^（）]*）|“[^“”]*”|《[^《》]*》/g

const JOIN = /以及|[和及与]/g
const SHORTEST_NAME = 3

/** 县民政局、县水利局、县住建局和县供销社: what the 和 joins is called as all others are, and so is each of them. */
function areJoined(parts: readonly string[], last: readonly string[]): boolean {
  const names = [...parts.slice(0, -1), ...last]
  const [first = ''] = names
  const areNames = last.length === 2 && names.every(({ length }) => length >= SHORTEST_NAME)
  return areNames && names.every((name) => name[0] === first[0])
}

/** A、B和C: the last 和 may join two items or stand in a name. */
function itemsOf(words: string): { fewest: number; most: number } {
  const parts = words.replace(BRACKETS, '某').split('、')
  const last = parts.slice(-1).flatMap((part) => part.split(JOIN))
  const most = parts.length + last.length - 1
  return { fewest: areJoined(parts, last) ? most : parts.length, most }
}

/** N个X：A、B、C。 in one sentence, with nothing else in the list. */
function inlineListing(document: Examined, claim: Claim): Listing | null {
  const sentence = document.sentences[claim.sentence]
  if (sentence === undefined || !COUNTED.test(claim.unit.printed)) return null
  const tail = document.normal.slice(claim.end, sentence.end)
  const opens = OPENS.exec(tail)
  if (opens === null) return null
  const words = tail.slice(opens[0].length).replace(/[。！？；].*$/s, '')
  if (!words.includes('、') || /[，：\d]|等/.test(words.replace(BRACKETS, '')) || words.length > 240) return null
  if (/^(?:[甲一]、|一是|首先)/.test(words)) return null
  return { claim, ...itemsOf(words), end: claim.end + opens[0].length + words.length }
}

const MEASURES = /^[一-龥]{0,8}(?:措施|办法|意见|建议|任务|工作|原则|问题|事项|做法)：/
/** 目前已完成, 其中: what is said of those that were listed. */
const OF_THEM = /^(?:目前|现|其中|以上|上述|均|已|另|[（(]?[一1①])|：/
const SHORTEST_CLAUSE = 4

/** 采取三条措施：向欠费户上门催缴；对困难户分期、减免；与物业核对台账。 */
function clausesListed(document: Examined, claim: Claim): Listing | null {
  const tail = document.normal.slice(claim.end, document.sentences[claim.sentence]?.end)
  const [opens] = COUNTED.test(claim.unit.printed) ? (MEASURES.exec(tail) ?? []) : []
  if (opens === undefined) return null
  const words = tail.slice(opens.length).replace(/[。！？\n].*$/s, '')
  const clauses = words.replace(BRACKETS, '某').split('；')
  const areClauses = clauses.every((clause) => clause.length >= SHORTEST_CLAUSE && !OF_THEM.test(clause))
  if (clauses.length < 2 || !areClauses || /等$/.test(words)) return null
  const most = clauses.length + words.split('、').length - 1
  const hasNames = clauses.some((clause) => clause.split('、').length > 2)
  return {
    claim,
    fewest: clauses.length,
    most: hasNames ? most : clauses.length,
    end: claim.end + opens.length + words.length,
  }
}

const PLACES = /^(?:个|项|家|名|类|种|所|条|位|部|场|次|处|座|座次|站|镇|乡|村|户)$/
/** 4个公园（人民公园、滨江公园…）: the names in a bracket right behind what is counted; 22个为误报（云雾、灯光）: what some others are. */
const IN_BRACKET = /^(?![为是属系])[一-龥]{0,14}（([^（）]*、[^（）]*)）/
/** 省（自治区、直辖市）, 含, 如, 主要, 详见: the bracket holds some of them, or something else. */
const NO_LIST =
  /^(?:[省市县区州旗镇乡、自治直辖]+|村、社区|村、居|社区、村)$|^(?:含|不含|其中|包括|如|例如|主要|重点|详?见|以下|附|指|即?按|分别|合计|共|约)|等|[，。；：]|”“/
/** 3月12日城南社区: a day before a name; any other number is no name. */
const DAY = /(?:\d{1,2}月)?\d{1,2}日|\d{1,2}月|20\d\d年/g

function bracketListing(document: Examined, claim: Claim): Listing | null {
  if (!PLACES.test(claim.unit.printed)) return null
  const tail = document.normal.slice(claim.end, document.sentences[claim.sentence]?.end)
  const [all = '', words = ''] = IN_BRACKET.exec(tail) ?? []
  const isNamed = words.split('、').every((name) => name.length >= 2)
  if (words === '' || !isNamed || NO_LIST.test(words) || /[\d%]/.test(words.replace(DAY, ''))) return null
  return { claim, ...itemsOf(words), end: claim.end + all.length }
}

const EACH_THEN_NAMED = /^[一-龥]{0,10}各[^，。；：]{0,24}，分别(?:是|为)：?(?=[一-龥“《])/

/** 在6处公共场所各配置急救设备1台，分别是甲、乙、丙: what each got stands between the count and the list. */
function eachListing(document: Examined, claim: Claim): Listing | null {
  const tail = document.normal.slice(claim.end, document.sentences[claim.sentence]?.end)
  const opens = PLACES.test(claim.unit.printed) ? EACH_THEN_NAMED.exec(tail)?.[0] : undefined
  const words = opens === undefined ? '' : tail.slice(opens.length).replace(/[。！？；].*$/s, '')
  if (opens === undefined || !words.includes('、') || /[，：\d]|等/.test(words.replace(BRACKETS, ''))) return null
  return { claim, ...itemsOf(words), end: claim.end + opens.length + words.length }
}

const MARKED = /^[^，。；：]{0,14}：(?=（1）|①)/

/** 安排4个项目：（1）…；（2）…: as many as there are marks, one after the other. */
function markedListing(document: Examined, claim: Claim): Listing | null {
  const paragraph = document.paragraphs[claim.paragraph]
  const tail = document.normal.slice(claim.end, paragraph?.end)
  const [all] = COUNTED.test(claim.unit.printed) ? (MARKED.exec(tail) ?? []) : []
  if (all === undefined) return null
  const marks = [...tail.matchAll(/（(\d{1,2})）|([①-⑳])/g)].map(([, digits, ring = '']) =>
    digits === undefined ? ring.charCodeAt(0) - '①'.charCodeAt(0) + 1 : Number(digits),
  )
  const end = marks.findIndex((mark, at) => mark !== at + 1)
  const count = end === -1 ? marks.length : end
  return count < 2 ? null : { claim, fewest: count, most: count, end: claim.end + all.length }
}

const LISTED_BEFORE =
  /(?:内设|下设|设有|设立|(?<!建|增|新)设(?![施备计])|包括|下辖|辖|分为|涵盖|分别为|分别是|即|只有|仅有)([^，。；：等]*、[^，。；：等]*?)(?:共|共计|合计)?$/

/** 只有概念、尚无业主的24个: what they are like, and no names of them. */
const TRAITS = /[的之]$|(?:^|、)(?:尚|还|仍|已|未|没|无|不|有|可|能|正在)/

/** 医疗区、卫生区、分区共8个科室: what all of them are called is none of what is counted. */
function areOtherThings({ normal }: Examined, { end }: Claim, words: string): boolean {
  const endings = [...new Set(words.split('、').map((name) => name.slice(-1)))]
  const noun = normal.slice(end, end + NOUN).replace(/[^一-龥].*$/s, '')
  return noun.length > 1 && endings.length === 1 && endings.every((ending) => !noun.includes(ending))
}
const NOUN = 10

/** 内设办公室、人事股、业务股3个股室: the list stands before its count. */
function listingBefore(document: Examined, claim: Claim): Listing | null {
  if (!/^(?:个|类|种|大类|所|家)$/.test(claim.unit.printed)) return null
  const { lead } = claim
  if (!lead.includes('、')) return null
  const words = LISTED_BEFORE.exec(lead.replace(BRACKETS, '某'))?.[1]
  if (words === undefined || /\d/.test(words) || TRAITS.test(words)) return null
  if (areOtherThings(document, claim, words)) return null
  return { claim, ...itemsOf(words), end: claim.end }
}

/** 组织部、宣传部、统战部，这三个部门: names that say themselves what they are. */
const THESE_FIRST =
  /^((?:[一-龥]{1,8}[部局委办站校镇乡村县市区院所厅馆队园社厂店司]、)+[一-龥]{1,8}[部局委办站校镇乡村县市区院所厅馆队园社厂店司])，(?:这|以上|上述)$/
const THESE = /(?:有|设|辖|包括|涉及|为|是|即|：)([^，。；：等\d]*、[^，。；：等\d]*)，(?:这|以上|上述)$/

/** 下设种子站、植保站、土肥站，这3家单位: a list, and how many these are. */
function theseListed(_document: Examined, claim: Claim): Listing | null {
  const isCounted = COUNTED.test(claim.unit.printed) || PLACES.test(claim.unit.printed)
  if (!isCounted || !claim.lead.includes('、')) return null
  const lead = claim.lead.replace(BRACKETS, '某')
  const words = THESE.exec(lead)?.[1] ?? THESE_FIRST.exec(lead)?.[1]
  return words === undefined || OTHERS.test(words) ? null : { claim, ...itemsOf(words), end: claim.end }
}

const NAMES_BEFORE = /(?:^|[，。；：])([^，。；：等\d]*、[^，。；：等\d]*)$/
const KIND = /^(?:村|镇|乡|街道|社区|学校|[县区]|局|站|所)(?=$|[，。；：（）、]|走访|检查|调研|开展|督导|慰问|实地)/
const OTHERS = /其[他余它]|另|以外|在内|以及其/

/** 走访东街村、西街村、南街村3个村: names that all end as what is counted. */
function namesBefore(document: Examined, claim: Claim): Listing | null {
  if (claim.unit.printed !== '个') return null
  const [kind] = KIND.exec(document.normal.slice(claim.end, claim.end + 6)) ?? []
  const words = claim.lead.includes('、') ? NAMES_BEFORE.exec(claim.lead)?.[1] : undefined
  if (kind === undefined || words === undefined || OTHERS.test(words)) return null
  const names = words.replace(/共$/, '').split(/、|以及|[和及与]/)
  if (!names.every((name) => name.length > kind.length && name.endsWith(kind))) return null
  return { claim, fewest: names.length, most: names.length, end: claim.end }
}

const HELD = /(?:开展|举办|组织|推出|设置|开设|打造|提供)了?([^，。；：等\d]*、[^，。；：等\d]*?)(?:共|这)?$/

/** 开展了讲座、展览、研学三类活动. */
function kindsBefore(_document: Examined, claim: Claim): Listing | null {
  const words = /^(?:大类|类|种)$/.test(claim.unit.printed)
    ? HELD.exec(claim.lead.replace(BRACKETS, '某'))?.[1]
    : undefined
  return words === undefined || OTHERS.test(words) ? null : { claim, ...itemsOf(words), end: claim.end }
}

const NAMED_THEN = /(?:即|分别是|分别为)([^，。；：等\d]*、[^，。；：等\d]*)，(?:这|以上|上述)?$/
const ALL_OF_THEM = /^[一-龥]?(?:均|都|全部|全都|无一例外)/

/** 即甲县、乙县、丙县，三个县均反馈了清单: those that were named, and all of them. */
function namedThenAll({ normal }: Examined, claim: Claim): Listing | null {
  if (!COUNTED.test(claim.unit.printed) || !claim.lead.includes('、')) return null
  const words = NAMED_THEN.exec(claim.lead.replace(BRACKETS, '某'))?.[1]
  if (words === undefined) return null
  return ALL_OF_THEM.test(normal.slice(claim.end, claim.end + 6)) ? { claim, ...itemsOf(words), end: claim.end } : null
}

/** 抓好三项工作：一是…二是…三是… within one paragraph. */
function rowListing(document: Examined, claim: Claim): Listing | null {
  const paragraph = document.paragraphs[claim.paragraph]
  if (paragraph === undefined || !/^(?:个|项|方面|点|条)$/.test(claim.unit.printed)) return null
  const tail = document.normal.slice(claim.end, paragraph.end)
  const first = /^[^，。；：]{0,14}[：。，](?=一是)/.exec(tail)
  if (first === null) return null
  const marks = [...tail.matchAll(ROW)].map(({ 1: number = '' }) => number)
  const again = marks.indexOf('一', 1)
  const count = again === -1 ? marks.length : again
  return count < 2 ? null : { claim, fewest: count, most: count, end: claim.end + first[0].length }
}

const RESPECTIVELY = /^[一-龥“”]{0,16}?分别(?:为|是|达到?|完成|占|增长|下降|提高|得)?$/
const AND = /^(?:、|和|与|及|以及)[一-龥]{0,8}$/

/** 四个方面的满意度分别为90%、95%、96%: one number for each of them. */
function numbersRespectively({ claims, normal, sentences }: Examined, claim: Claim): Listing | null {
  const first = claims[claim.index + 1]
  const sentence = sentences[claim.sentence]
  if (first === undefined || sentence === undefined || first.sentence !== claim.sentence) return null
  if (!COUNTED.test(claim.unit.printed) || !RESPECTIVELY.test(normal.slice(claim.end, first.start))) return null
  let last = first
  let count = 1
  for (const next of claims.slice(first.index + 1)) {
    const isMember =
      next.unit.key === first.unit.key && next.end <= sentence.end && AND.test(normal.slice(last.end, next.start))
    if (!isMember) break
    last = next
    count += 1
  }
  const isOpen = /^(?:等|以上|以下|左右|不等)/.test(normal.slice(last.end, last.end + 2))
  return count < 2 || isOpen ? null : { claim, fewest: count, most: count, end: last.end }
}

const IN_MONTHS =
  /^，分别[在于]((?:\d{1,2}月(?:\d{1,2}日|[上中下]旬|[初底末])?(?:、|和|及)?){2,12})(?:各?[召举]?[开办行]|各)[^，。；\d]{0,4}?一[次场期届]/

/** 召开理事会4次，分别在2月、5月、8月、11月各开一次: once in each of so many months. */
function timesListing({ normal }: Examined, claim: Claim): Listing | null {
  if (!/^[次场期届]$/.test(claim.unit.printed)) return null
  const [all = '', words = ''] = IN_MONTHS.exec(normal.slice(claim.end, claim.end + 80)) ?? []
  const count = [...words.matchAll(/月/g)].length
  return count === 0 ? null : { claim, fewest: count, most: count, end: claim.end + all.length }
}

function problemOf({ claim, fewest, most, end }: Listing): Problem {
  const listed = fewest === most ? String(fewest) : `${fewest}至${most}`
  return {
    message: `文中称“${claim.text}”，所列为${listed}项，两者不一致，请核对是否漏列或多列。`,
    places: [{ start: claim.start, end: claim.end }, ...(end > claim.end ? [{ start: claim.end, end }] : [])],
    expected: listed,
    actual: claim.digits,
    unit: claim.unit.printed,
    suggestion: '请核对数量与所列各项。',
    meaning: [claim.label, claim.text, listed],
  }
}

function isMet({ claim, fewest, most }: Listing): boolean {
  return compare(claim.value, whole(fewest)) >= 0 && compare(claim.value, whole(most)) <= 0
}

/** 问题5类37个：一是……: of two counts side by side one is that of the list. */
function isMetBeside({ claims, normal }: Examined, { claim, ...listing }: Listing): boolean {
  const beside = [claims[claim.index - 1], claims[claim.index + 1]]
  return beside.some((other) => {
    if (other === undefined || other.unit.dimension !== 'count') return false
    const between = normal.slice(Math.min(claim.end, other.end), Math.max(claim.start, other.start))
    return /^[一-龥]{0,4}$/.test(between) && isMet({ ...listing, claim: other })
  })
}

const READERS = [
  kindsListed,
  clausesListed,
  inlineListing,
  eachListing,
  rowListing,
  markedListing,
  bracketListing,
  listingBefore,
  namesBefore,
  theseListed,
  kindsBefore,
  namedThenAll,
  timesListing,
  titlesListed,
  officesNamed,
  tradesNamed,
  marksOfEach,
  rowsCounted,
  timesOfMonths,
]

/** What the first of the readers sees. */
function listingOf(document: Examined, claim: Claim): Listing | null {
  for (const read of READERS) {
    const listing = read(document, claim)
    if (listing !== null) return listing
  }
  return null
}

/** 所称个数与列举. */
export const t22ListedAsCounted = defineCheck({
  code: 'T22',
  title: '所称个数应与随后列举的个数一致',
  severity: 'warning',
  source: '公文校核的一般要求：数量与列举',
  examine(document) {
    const counted = document.claims.filter(
      ({ bound, vagueness, unit }) => bound === 'none' && vagueness === 'none' && unit.dimension === 'count',
    )
    const listings = flatMapped(counted, (claim) => listingOf(document, claim) ?? [])
    const numbers = flatMapped(counted, (claim) => numbersRespectively(document, claim) ?? [])
    const all = [...listings, ...numbers]
    return verdictOf(
      all.length,
      all.filter((listing) => !isMet(listing) && !isMetBeside(document, listing)).map(problemOf),
    )
  },
})
