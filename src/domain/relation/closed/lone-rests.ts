import { compare, isZero, plus } from '../../amount/index.ts'
import type { Claim } from '../../claim/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isExactSlip } from '../tie/slip.ts'
import { difference, sumOfParts } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { DENIED, GRADED } from './percents.ts'
import type { Closed } from './stretch.ts'
import { wordsOf } from './stretch.ts'

type Sum = Extract<Equation, { form: 'sum' }>
type Two = readonly [Claim, Claim]
type Three = readonly [Claim, Claim, Claim]
type Words = readonly [string, string, string]

/** What happens to some of several things, and what happens to the others: nothing is both. */
const EITHER: readonly (readonly [RegExp, RegExp])[] = [
  [/使用|占用|[在启投租]用|[入居]住|[租包]出|出租|承包|停放/, /空[闲余置位床着]|闲[置着]|待租|撂荒/],
  [/成立|属实|采纳|支持|立案/, /驳回|不予|不实|否决/],
  [/按[期时]|准时|如期|及时|[期限]内/, /[迟拖]延|延[迟期]|[逾超]期|迟到|滞后|推迟/],
  [
    /有效|通过|进入|入[围选]|合格|符合|录[用取]|获[批奖评]|中标|当选|批准/,
    /无效|作废|否决|废标|淘汰(?!赛)|落[选榜]|驳回|退回|出局/,
  ],
  [/完好|正常|良好|在[线用]|开放/, /关[闭停]|损坏|故障|异常|停用|离线|报废|破损|[维待]修/],
  [/(?:[当现]场|立即|直接|即时)(?:答复|办[结理]|解决|处[理置])/, /转[办交送]|移[送交]|限期/],
  [/到[岗会位场]|出[席勤]|实到/, /请假|缺[席勤岗]|旷|[病事]假/],
  [/同意|赞成/, /反对/],
  [/亮/, /坏|灭|瞎/],
  [/完[工成]|竣工|建成|办[结完]|签[订约]|验收|整改|销号|化解|持[有一-龥]{0,4}证/, /正在|在[建办]|待[建办整改验]|尚待/],
]

/** 新增48个, 计划20个: no whole of what follows. */
const NO_WHOLE = /新|增|其中|[较比]|均|每|上年|去年|往年|计划|目标|任务|预算(?!单位|部门)|以上/
const NO_PART =
  /其中|[上下]午|白天|夜间|晚上|周末|另(?!外|有)|补[考办]|复[检查审评核]|再次|[较比]|均|每|上年|去年|往年|计划|目标|增|累计/

const rootDenied = (words: string): string => DENIED.exec(words)?.[1] ?? ''

/** 没成的 beside 成功, 没来的 beside 来了: by one character. */
const DENIED_ONE = /^[还尚]?[没未不](?:([成修卖亮缴办])|([通到还交领来过响签种装接发批退做]))(?:的|了|$)/

/** 成功 of 没成的; 来了 of 没来的, and not 来访. */
function isOfOne(words: string, other: string): boolean | null {
  const [isDenied, word, verb] = DENIED_ONE.exec(words) ?? []
  if (isDenied === undefined) return null
  const isSaid = word === undefined ? new RegExp(`${verb}[了的]`).test(other) : other.includes(word)
  return isSaid && !DENIED_ONE.test(other) && rootDenied(other) === ''
}

/** What nothing of a kind can be but one or the other. */
const NO_THIRD: readonly (readonly [RegExp, RegExp])[] = [[/亮/, /坏|灭|瞎/]]

/** 不合格 beside 合格. */
function isDenialOf(words: string, other: string): boolean {
  const isOne = isOfOne(words, other)
  if (isOne !== null) return isOne
  const root = rootDenied(words)
  return root !== '' && other.includes(root) && rootDenied(other) === ''
}

/** 正在使用 beside 空闲, 获批 beside 落选. */
const areOpposed = (one: string, other: string): boolean =>
  rootDenied(one) === '' &&
  EITHER.some(([some, others]) => some.test(one) && !others.test(one) && others.test(other) && !some.test(other))

/** 无条件共享1,216条，有条件共享1,327条，不予共享221条: what is denied of the last is said of the first as well, so that they are three of a kind. */
function isSibling(whole: string, words: string): boolean {
  const root = rootDenied(words)
  return root !== '' && whole.includes(root)
}

/** 共48个，使用31个，空闲27个: together more than all there are; 300人，合格270人，不合格20人: or not all of them. */
function divided([all, one, other]: Three, [whole, first, second]: Words, hasOthers: boolean): Sum | null {
  const equation = sumOfParts(all, [one, other])
  if (isSibling(whole, first) || isSibling(whole, second)) return null
  const isDenied = isDenialOf(second, first) || isDenialOf(first, second)
  const isAll = isDenied || NO_THIRD.some(([some, others]) => some.test(first) && others.test(second))
  if (compare(plus(one.value, other.value), all.value) <= 0)
    return isAll && !hasOthers && !GRADED.test(first) && isExactSlip(equation) ? equation : null
  const areApart = isDenied || areOpposed(first, second) || areOpposed(second, first)
  return areApart ? equation : null
}

/** 欠收, 漏建, 脱保, 空岗: by one character, what was due and not done. */
const LACKING = /[欠漏脱空]([一-龥])$/
/** 还可蓄水, 尚可使用: what there is room for. */
const ROOM = /^(?:还|尚|仍)[可能]/
const ALL_ROOM = /总|共|限额|额度|容量/
const TAKEN_UP = /已|目前|现|实际/

/** 应收86万元，实收79万元，欠收7万元: what was done leaves what is lacking. */
function lacking([all, one, rest]: Three, [first, second, third]: Words): Sum | null {
  const root = LACKING.exec(third)?.[1]
  const isLacking = root !== undefined && ['已', '实', '在'].some((done) => second.includes(`${done}${root}`))
  const isRoom = ROOM.test(third) && ALL_ROOM.test(first) && TAKEN_UP.test(second)
  return isLacking || isRoom ? difference(rest, [all, one]) : null
}

const POSTS = /岗位|职位|名额|学位|工位|席位/
const TAKEN = /录[用取]|招[聘录收到]|聘用|签约|[到在]岗|入职|安置|使用|报到|入学/
const VACANT = /空[缺余闲岗]|缺额|闲置|剩余|未[招录使]/

/** 招聘岗位600个，录用540人，空缺60个: one person for each. */
const vacant = ([all, people, rest]: Three, [first, second, third]: Words): Sum | null =>
  POSTS.test(first) && TAKEN.test(second) && VACANT.test(third) ? difference(rest, [all, people]) : null

const ADDED = /(?:新增|增加|净增|新建|新发展)[^，。；\d]{0,12}$/
const FROM = /累计[^，。；\d]{0,12}[由从]$/
const TO = /(?:[增扩提升]|上升|扩大|提高|增加|增长)[至到]$/

/** 本年新增2.2万亩，累计由18.3万亩增至20.5万亩. */
function cumulated([added, before, now]: Three): Sum | null {
  const isOfOne = [before, now].every(({ unit }) => unit.key === added.unit.key)
  const isTold = ADDED.test(added.lead) && FROM.test(before.lead) && TO.test(now.lead)
  return isOfOne && isTold ? sumOfParts(now, [before, added]) : null
}

const isAmount = ({ unit, value }: Claim): boolean =>
  /^(?:money|count|measure)$/.test(unit.dimension) && unit.key !== '' && !isZero(value)

/** 六口塘，承包4口，空着2口: counted in words, as the others are in figures. */
function wholeInWords({ counts, between }: Closed, amounts: readonly Claim[]): readonly Claim[] {
  const [whole, ...others] = counts.filter(isAmount)
  const isOfThem =
    whole !== undefined &&
    others.length === 0 &&
    isTwo(amounts) &&
    amounts.every(({ start, unit }) => start > whole.start && unit.key === whole.unit.key)
  const isWhole =
    isOfThem && !/^一/.test(whole.text) && /^[^，。；了通到有]{0,4}，/.test(between(whole.end, whole.end + 5))
  return isWhole ? [whole] : []
}

const isTwo = (claims: readonly Claim[]): claims is Two => claims.length === 2
const isThree = (claims: readonly Claim[]): claims is Three => claims.length === 3

const isExact = ({ vagueness, bound, depth, role }: Claim): boolean =>
  vagueness === 'none' && bound === 'none' && depth === 0 && role !== 'unit-price'

/** What the words make of all, and of the other two. */
function saidOf(three: Three, words: Words, hasOthers: boolean): Sum | null {
  const [all, one, other] = three
  if (all.unit.key !== other.unit.key) return null
  if (all.unit.key === one.unit.key) return lacking(three, words) ?? divided(three, words, hasOthers)
  return one.unit.key === '人' ? vacant(three, words) : null
}

/** 其余没通电: neither of the two. */
const OTHERS_LEFT = /^[^。；\n]*(?:其[余他]|余下|剩下|另)/

function ofThree(closed: Closed, three: Three): Tie | null {
  const [all, , other] = three
  const together = cumulated(three)
  if (together !== null) return makeTie('balance', together, 'certain')
  const words = three.map((claim) => wordsOf(closed, claim)) as unknown as Words // three of three
  if (NO_WHOLE.test(words[0]) || NO_PART.test(words[1]) || NO_PART.test(words[2])) return null
  const equation = saidOf(three, words, OTHERS_LEFT.test(closed.prose.normal.slice(other.end)))
  return equation === null ? null : makeTie(equation.whole === all ? 'parts' : 'balance', equation, 'certain')
}

/** 其中甲、乙两类合计430人; 21.1万头包含在内: said to be in the amount before. */
const AMONG = /^，其中[^，。；\d]{2,16}(?:合计|共计|共|总共)$/
const WITHIN = /^[均都也]?包[含括]在内/

/** 在编7人，5人在岗，其余借调: some of all. */
const FROM_OUTSIDE = /另|外|聘|借|还有/
const OTHERS_BEHIND = /^[^，。；\d]{0,8}，其[余他](?!方面)/
const IS_ALL = /共|总|在编|编制|应[到有]|现有|全[站所院校村班队科股]/

/** 职工420人，其中医生、护士两类合计430人: more than what it is in. */
function ofTwo({ prose: { normal } }: Closed, [all, part]: Two): Tie | null {
  const behind = normal.slice(part.end, part.end + 14)
  const isOutside = FROM_OUTSIDE.test(normal.slice(all.end, part.start))
  const isSome = !isOutside && IS_ALL.test(all.lead) && OTHERS_BEHIND.test(behind)
  const isSaid = AMONG.test(normal.slice(all.end, part.start)) || WITHIN.test(behind) || isSome
  const isMeant = isSaid && all.unit.key === part.unit.key && compare(part.interval.low, all.interval.high) > 0
  return isMeant ? makeTie('within', { form: 'within', part, whole: all }, 'certain') : null
}

/** Some of all and the others of them, by what their words say: 申报18个，获批11个，另外7个落选. */
export function othersOf(closed: Closed): Tie | null {
  const told = closed.claims.filter(isAmount)
  const amounts = [...wholeInWords(closed, told), ...told]
  if (!amounts.every(isExact)) return null
  if (isTwo(amounts)) return ofTwo(closed, amounts)
  return isThree(amounts) ? ofThree(closed, amounts) : null
}
