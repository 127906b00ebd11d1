import { compare, sumOf } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { significantDigits } from '../tie/print.ts'
import { isSolved } from '../tie/solve.ts'
import { difference, isPlainSlip, isSlipped } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'

/** Words of three amounts of which the third is what the second leaves of the first. */
interface Triple {
  readonly whole: RegExp
  readonly done: RegExp
  readonly rest: RegExp
  /** What is said of the third behind it: 6张因病房改造暂停使用. */
  readonly tail?: RegExp
  /** Sentences back that the first may stand. */
  readonly back: number
  /** People and posts, people and beds: counted otherwise, and yet set against each other. */
  readonly isAcross?: true
  /** What was left from before may have been done as well: 收案80件，结案86件，未结12件. */
  readonly mayCarry?: true
  /** Areas and the like, which are told rounded. */
  readonly isMeasured?: true
}

const of = (words: string): RegExp => new RegExp(`(?:${words})(?:了|的|数|总数|人数|总额|资金)*(?:为|共|有|到|达)?$`)

const TRIPLES: readonly Triple[] = [
  {
    whole: /编制?(?:人员)?(?:为|共|数)?$/,
    done: of('实有[一-龥]{0,6}|现有[一-龥]{0,6}|在编[一-龥]{0,4}|在职[一-龥]{0,4}|在岗[一-龥]{0,4}'),
    rest: of('空编|缺编|空缺|空岗|缺员'),
    back: 1,
    isAcross: true,
  },
  {
    whole: of('应(?:到|出席|参加|参会)[一-龥]{0,4}'),
    done: of('实(?:到|际到会|际参会)|到会|出席'),
    rest: of('请假|缺席|未到|因故未到'),
    back: 0,
    isAcross: true,
  },
  {
    whole: of('实有|核定|应[配补]|共需'),
    done: of('(?:年初)?(?:预算)?已(?:安排|落实|下达|配备|拨付)'),
    rest: of('(?:本次|此次|这次|现)(?:补足|补齐|补安排|补拨|补下达|追加)'),
    back: 0,
  },
  {
    whole: of('(?:申报|申请|上报|初报)[一-龥]{0,4}面积'),
    done: of('核减|剔除|扣减'),
    rest: of('(?:核定|核实|认定|审定|确认)[一-龥]{0,6}面积'),
    back: 0,
    isMeasured: true,
  },
  {
    whole: of('预计(?:住[宿校]生|入住[一-龥]{0,3})'),
    done: of('(?:原|现|已)有(?:可用)?(?:铺位|床位|床铺)'),
    rest: of('(?:还|尚)?(?:需要?|须)(?:新增|增加|增设|添置|补充|购置)|缺口|尚缺'),
    back: 1,
    isAcross: true,
  },
  {
    whole: of('(?:编制|核定|设置)床位'),
    done: of('(?:实际)?开放(?:床位)?|在用'),
    rest: of('有|其余|停用|暂停|未开放'),
    tail: /暂停|停用|未开放/,
    back: 0,
  },
  {
    whole: of('账面[一-龥]{0,6}|账载|登记在册'),
    done: of('实[盘有存]|盘点[一-龥]{0,4}'),
    rest: of('盘亏|短缺|相差|差异|账实不符'),
    back: 1,
  },
  {
    whole: of('实有[一-龥]{0,8}|实存|实际拥有'),
    done: of('账面[一-龥]{0,4}|入账|登记'),
    rest: of('[，；]|未入账|未登记|账外'),
    tail: /未(?:入账|登记)|账外/,
    back: 1,
  },
  {
    whole: of('受理|收到|收集|交办|累计[一-龥]{2,10}|立案|查出|收案|接收'),
    done: of('(?:已|年底前)?(?:办结|解除|化解|结案|整改到位|解决|处置)[一-龥]{0,2}'),
    rest: of('在办|在管|未结|未办结|正在办理|尚在办理|继续观察'),
    back: 2,
    mayCarry: true,
  },
  {
    whole: of(
      '(?<!新)(?:受理|收案|承办)(?:各类|各项|各种|省|市|县)?[一-龥]{0,4}?(?:案件|工单|派工单|诉求|事项|来电|信访件|申请)?',
    ),
    done: of('(?:已|已经)?(?:审结|执结|审执结|办结|结案|处理完毕|办理完毕)(?:各类)?(?:案件)?'),
    rest: of('(?:尚有|尚|还有)?(?:各类)?未(?:审|执|办)?结(?:案|案件)?|[一-龥]{0,8}正在办理(?:中)?|在办(?:案件)?'),
    back: 0,
    mayCarry: true,
  },
  {
    whole: of('(?:问题|违规|违纪)(?:金额|资金)'),
    done: of('(?:已)?(?:整改|纠正|追回|收回|上缴)(?:到位|完成)?(?:问题)?(?:金额|资金)?'),
    rest: of('(?:尚)?未(?:整改|纠正|追回|收回|上缴)(?:到位|完成)?(?:问题)?(?:金额|资金)?'),
    back: 0,
  },
  {
    whole: of('(?:应补|应付|应拨|应缴|应收|应发)[一-龥]{0,6}'),
    done: of('(?:实际?(?:拨|付|补|缴|收|发)[一-龥]{0,4}|已(?:拨|付|缴|收|发)[一-龥]{0,4})'),
    rest: of('差额|相差|欠[拨付缴]|少[拨付]|尚欠'),
    back: 6,
  },
  {
    whole: of('多[发付报计][一-龥]{0,10}|计|涉及[一-龥]{0,6}'),
    done: of('(?:已|追回|收回|退回)+[一-龥]{0,2}'),
    rest: of('余款|余额|尚欠|未[收追退]回'),
    back: 2,
  },
  {
    whole: of('总资产|资产(?:总[额计量值]|合计)'),
    done: of('总负债|负债(?:总?[额计量]|合计)?'),
    rest: of('净资产(?:总额|合计)?|(?:所有者|股东)权益(?:总[额计]|合计)?'),
    back: 2,
  },
  { whole: of('业务收入'), done: of('业务支出'), rest: of('增值收益'), back: 16 },
  {
    whole: of('(?<!其他|事业|业务|财政)(?:总|全年|本年|营业)收入[一-龥]{0,2}'),
    done: of('(?:总|全年|本年|营业)支出'),
    rest: of('(?:收支|年末|当年|本年)?(?:结余|结转|结转结余|盈余|节余)'),
    back: 8,
  },
  {
    whole: of('总支出'),
    done: of('[一-龥]{0,6}总收入'),
    rest: of('收支(?:相抵|缺口)?，?缺口|缺口|亏损|赤字'),
    back: 8,
  },
  {
    whole: of('(?:全年|年终)?预计(?:全年)?(?:支出|支付|完成)'),
    done: of('累计(?:支出|支付|完成)|已(?:支出|支付)'),
    rest: of('尚需(?:支出|支付)|预计(?:还需)?(?:支出|支付)'),
    back: 30,
  },
]

const isPlainAmount = ({ unit, vagueness, bound, role }: Claim): boolean =>
  /^(?:money|count|measure)$/.test(unit.dimension) &&
  vagueness === 'none' &&
  bound === 'none' &&
  role !== 'unit-price' &&
  role !== 'growth'

const BRACKETS = /（[^（）]*）/g

/** The words of the clause that lead to an amount, without what stands in brackets. */
const clauseOf = (claim: Claim): string => claim.lead.replace(BRACKETS, '').replace(/^.*[，。；：、（\n]/s, '')

const CLAIMS_BACK = 26
/** 使用结转资金25,000元 was left before. */
const OPENING = /(?:使用|动用|上年|年初|以前年度)[^，。；]*$/

/** 编制86人，其中行政编制31人、事业编制55人: what 其中 opens is only some of it. */
const isAmong = (prose: Prose, claim: Claim): boolean =>
  prose.normal.slice(prose.sentences[claim.sentence]?.start, claim.start).replace(/^.*；/s, '').includes('其中')

/** Words that any of the rests is called by. */
const ANY_REST = new RegExp(TRIPLES.map(({ rest }) => rest.source).join('|'))

/** The triples that an amount is the rest of, by the words around it. */
function triplesOf(prose: Prose, claim: Claim): Triple[] {
  const lead = claim.lead.replace(BRACKETS, '')
  if (!ANY_REST.test(lead) || OPENING.test(lead)) return []
  const clause = clauseOf(claim)
  const behind = prose.normal.slice(claim.end, Math.min(claim.tailEnd, claim.end + 16))
  const isMeasure = claim.unit.dimension === 'measure'
  return TRIPLES.filter(
    ({ rest, tail, isMeasured = false }) =>
      isMeasured === isMeasure && (tail === undefined ? rest.test(clause) : rest.test(lead) && tail.test(behind)),
  )
}

/** The nearest amounts before a rest that the words call so: what was done, and what it was done of. */
function pairFor(prose: Prose, rest: Claim, triple: Triple): readonly [Claim, Claim] | null {
  const near = prose.claims.slice(Math.max(0, rest.index - CLAIMS_BACK), rest.index).filter(
    (claim) =>
      // 核减0.24万亩 reads as a change.
      (isPlainAmount(claim) || (triple.isMeasured === true && claim.role === 'growth')) &&
      claim.depth <= rest.depth &&
      claim.sentence >= rest.sentence - triple.back &&
      (claim.unit.key === rest.unit.key || (triple.isAcross === true && claim.unit.dimension === 'count')),
  )
  const isDone = (claim: Claim): boolean => triple.done.test(clauseOf(claim)) && !isWhole(claim)
  const isWhole = (claim: Claim): boolean =>
    triple.whole.test(clauseOf(claim)) && !/上年|去年/.test(claim.lead) && !isAmong(prose, claim)
  const [done, whole] = [near.findLast(isDone), near.findLast(isWhole)]
  return done === undefined || whole === undefined ? null : [whole, done]
}

const FAR_DIGITS = 4

/** Beside each other the words say it all; farther off the amounts have to be of many digits. */
function isMeant(equation: Equation, rest: Claim, pair: readonly [Claim, Claim]): boolean {
  const isNear = pair.every(({ sentence }) => sentence >= rest.sentence - 1)
  return isSlipped(equation) && (isNear || Math.max(...quantitiesOf(equation).map(significantDigits)) >= FAR_DIGITS)
}

/** 空编33名；退休人员402人: what is told behind a semicolon is of others. */
const isBehindMark = (rest: Claim, claim: Claim): boolean =>
  claim.index === rest.index + 1 && /^；|^，另/.test(claim.lead)

/** 资产总额480亿元、负债300亿元，净资产180亿元: no other amount of theirs in the sentence. */
const standAlone = ({ claims }: Prose, rest: Claim, [whole, done]: readonly [Claim, Claim]): boolean =>
  claims
    .slice(Math.max(0, rest.index - CLAIMS_BACK), rest.index + CLAIMS_BACK)
    .filter(({ sentence, unit }) => sentence === rest.sentence && unit.key === rest.unit.key)
    .every((claim) => [rest, whole, done].includes(claim) || isBehindMark(rest, claim)) &&
  whole.sentence === done.sentence &&
  whole.sentence === rest.sentence

/** In one sentence; or in one paragraph, one slip away to the last of many digits. */
function isBeyondDoubt(equation: Equation, rest: Claim, pair: readonly [Claim, Claim]): boolean {
  if (pair.every(({ sentence }) => sentence === rest.sentence)) return true
  return pair.every(({ paragraph }) => paragraph === rest.paragraph) && isPlainSlip(equation, FAR_DIGITS)
}

const COUNTS_ALL = /共|总|累计|[含旧]/

/** More are done and left than came in, and nobody says that these are all. */
const isCarried = ({ mayCarry }: Triple, rest: Claim, [whole, done]: readonly [Claim, Claim]): boolean =>
  mayCarry === true && compare(sumOf([done.value, rest.value]), whole.value) > 0 && !COUNTS_ALL.test(clauseOf(whole))

function tieOf(prose: Prose, rest: Claim): Tie | null {
  for (const triple of triplesOf(prose, rest)) {
    const pair = pairFor(prose, rest, triple)
    if (pair === null) continue
    const equation = difference(rest, pair)
    if (isSolved(equation)) return makeTie('balance', equation, 'certain')
    const isPlain = standAlone(prose, rest, pair) && !isCarried(triple, rest, pair)
    if (isPlain || isMeant(equation, rest, pair)) {
      return makeTie('balance', equation, isBeyondDoubt(equation, rest, pair) ? 'certain' : 'likely')
    }
  }
  return null
}

/** 编制52名 … 实有49人 … 空编3名: what the words of three amounts set against each other. */
export function wordTriples(prose: Prose, ties: readonly Tie[]): Tie[] {
  const paragraphs = new Map(prose.claims.map(({ start, paragraph }) => [start, paragraph]))
  // What two amounts of another paragraph leave is no rest of this one.
  const isOwn = ({ whole, terms }: Extract<Equation, { form: 'sum' }>): boolean =>
    terms.some(({ quantity }) => paragraphs.get(quantity.start) === paragraphs.get(whole.start))
  const told = new Set(
    flatMapped(ties, ({ kind, holds, equation }) => {
      if (!holds || equation.form !== 'sum') return []
      // 总支出318.7亿元，其中：支出187.8亿元，…，债务结余0.4亿元，年终结余47.3亿元: what a list adds up with is a part of it.
      const parts = equation.terms.length > 2 ? equation.terms.map(({ quantity }) => quantity.start) : []
      return kind === 'balance' && isOwn(equation) ? [equation.whole.start, ...parts] : parts
    }),
  )
  return flatMapped(prose.claims, (claim) =>
    isPlainAmount(claim) && !told.has(claim.start) ? (tieOf(prose, claim) ?? []) : [],
  )
}
