import type { NumberToken, TokenKind } from './claim.ts'

/** A way to see that the number beginning at `at` is no amount. */
interface Recogniser {
  readonly kind: TokenKind
  readonly pattern: RegExp
  /** What the words before it, twelve characters, must be. */
  readonly before: RegExp | null
}

function token(kind: TokenKind, start: number, end: number, digits = ''): NumberToken {
  return { kind, start, end, digits, dates: [] }
}

const recognise = (kind: TokenKind, pattern: RegExp, before: RegExp | null = null): Recogniser => ({
  kind,
  pattern: new RegExp(pattern.source, 'y'),
  before,
})

const attachmentMark = recognise(
  'list-number',
  /\d{1,2}(?:[-—.]\d{1,2})?(?![\d.,%万亿]|个|份|张|项|件|条)/,
  /(?:附件|附表|附录|附图|[见如]表|[见如]图|专栏) ?$/,
)
/** 开财预字〔2020〕1号: the token begins at the year, inside the bracket. */
const documentNumber = recognise(
  'document-number',
  /\d{4} ?[〕）\]】)] ?(?:第 ?)?\d+(?:[-—]\d+)? ?号?/,
  /[〔（[【(] ?$/,
)
const articleOrdinal = recognise('ordinal', /\d+(?:[-—、,]\d+)*(?:\.\d+)?/, /第 ?$/)
/** 居全国前5位, 前100强: a rank. */
const rank = recognise('ordinal', /\d+(?=位(?!数)|强(?!度))/, /前 ?$/)
/** GDP186.2亿元, CPI 102.1%: of so much money, or so many of a hundred, no letters make a code. */
const NO_AMOUNT = /(?!\d[\d,]*(?:\.\d+)? ?(?:[万亿]元|%))/.source
const latinCode = recognise('code', new RegExp(`${NO_AMOUNT}[0-9A-Za-z._/-]*[0-9A-Za-z]`), /[A-Za-z][-_/]?$/)
const standardCode = recognise(
  'code',
  new RegExp(`${NO_AMOUNT}\\d+(?:\\.\\d+)*(?:[-—]\\d{4})?`),
  /[A-Z]{2}(?:\/[A-Z]{1,2})? ?$/,
)
const identity = recognise('identity', /\d{17}[\dXx](?![0-9A-Za-z])/)
const mobile = recognise('phone', /1[3-9]\d{9}(?!\d)/)
const landline = recognise('phone', /(?:0\d{2,3}[-— ]\d{7,8}|400[-—]\d{3,4}[-—]\d{3,4}|0\d{10,11})(?!\d)/)
const labelledPhone = recognise('phone', /\d{3,4}[-—]?\d{4,8}/, /(?:电话|手机|热线|传真|联系方式)[^，。；]{0,4}$/)
const bankCard = recognise('bank-card', /\d{16,19}(?!\d)|\d{4}(?: \d{4}){3}(?: \d{1,3})?(?!\d)/)
const longCode = recognise('code', /\d{9,}(?:[/-][\dA-Za-z]+)*(?![.%]\d| ?[元万亿人个])/)
const joinedCode = recognise('code', /\d{4,}(?:[/-]\d{2,}){1,4}(?! ?[年月日元万亿%个人])/)
const creditCode = recognise('code', /\d[0-9A-Z]{17}(?![0-9A-Za-z])/)
/** 5G, 4A级景区, 7S管理: a letter that is no unit. */
const generation = recognise('code', /(?:[2-6]G|\d{1,2}[A-FHIJNO-SU-Z])(?![A-Za-z0-9])(?=[一-龥”、，+]|$)/)
const codeWithLetters = recognise('code', /\d+[A-Za-z]+\d[0-9A-Za-z]*/)
const hotline = recognise(
  'name',
  /(?:12345|123\d{2}|110|119|120|122|114|96\d{3,4})(?=["”']?(?:[、及和与]|\+|政务|市民|热线|平台|接|报警|指挥|急救|举报|服务|便民|投诉|联动|救护|网))/,
)
/** “2+26”城市, “1+3+N”体系: what such a name adds is no amount. */
const addedName = recognise('name', /\d+(?:\+[\dA-Za-z]+)+(?=["”])/, /["“]$/)
const clock = recognise(
  'time',
  /(?:[01]?\d|2[0-4])(?::[0-5]\d){1,2}(?!\d)|(?:[01]?\d|2[0-4])(?:时(?:[0-5]?\d分)?|点(?:[0-5]?\d分|半|钟|整))(?!候)/,
)
/** 15分36秒, 12秒6, 3小时15分: a run of time of two parts, and no score. */
const stopwatch = recognise('time', /\d{1,3}分\d{1,2}秒\d{0,2}|\d{1,3}秒\d{1,2}(?!\d)/)
const minutesPast = recognise('time', /\d{1,2}分(?!钟)/, /小时(?:零)?$/)
const clockRange = recognise('time', /\d{1,2}:\d{2} ?[-—–~至到] ?\d{1,2}:\d{2}/)
const proportion = recognise('ratio', /\d+(?:\.\d+)?(?: ?[:：∶] ?\d+(?:\.\d+)?)+/)
const slashFraction = recognise('ratio', /\d{1,3}\/\d{1,3}(?![\d年月])/)
const numberSign = recognise(
  'ordinal',
  /\d+(?:[-—、]\d+)*(?:号|#|楼|时许|年级|年代|周年|级|路公交|频道|栋\d|室|星级?(?![期球]))(?!线路)/,
)
const isolatedYear = recognise(
  'date',
  /(?:19[5-9]|20[0-4])\d(?=$|[ ，。；）〕”》]|、(?!\d)|部门|单位|项目|本级|财政|绩效|二级|一级|决算|预算|整体|共有|共|版|届|自评|工作|全|春|秋)/,
  /(?:^|[^\d、共计达为约近超有是])$/,
)
const listMark = recognise(
  'list-number',
  /\d{1,2}(?:[、．]|\.(?!\d)|）[.、]?)(?=[“《一-龥A-Za-z ]|(?:19|20)\d{2}年)|\d{1,2}\.(?=(?:19|20)\d{2}年)/,
  /(?:^|[。；：，、\n ”])$/,
)
const bracketedMark = recognise('list-number', /\d{1,2} ?）/, /(?:^|[。；：，、\n ”一-龥])（ ?$/)
/** 地区生产总值[2]18500.81亿元: the number of a note. */
const noteMark = recognise('list-number', /\d{1,2}\]/, /[一-龥）”%]\[$/)
const bracketedYear = recognise('date', /(?:19|20)\d{2}(?= ?[）〕\]])/, /[（〔[] ?$/)
const versionMark = recognise('code', /\d+\.\d+(?:\.\d+)*(?=版)/)
const multiPart = recognise('code', /\d+(?:\.\d+){2,}/)
const labelMark = recognise(
  'list-number',
  /\d{1,2}(?=[：:.、）])/,
  /(?:目标|任务|措施|问题|方案|案例|项目|课题|专题|指标|^表|^图|[^一-龥]表|[^一-龥]图) ?$/,
)

interface Recognisers {
  readonly all: readonly Recogniser[]
  /** One of those that ask no words before. */
  readonly alone: RegExp
  /** Words before of one of those that do. */
  readonly behind: RegExp
}

const anyOf = (patterns: readonly RegExp[], flags: string): RegExp =>
  new RegExp(patterns.map(({ source }) => source).join('|'), flags)

function inOrder(all: readonly Recogniser[]): Recognisers {
  const alone = all.filter(({ before }) => before === null).map(({ pattern }) => pattern)
  const behind = all.flatMap(({ before }) => before ?? [])
  return { all, alone: anyOf(alone, 'y'), behind: anyOf(behind, '') }
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

function firstOf({ all, alone, behind }: Recognisers, text: string, at: number): NumberToken | null {
  const words = text.slice(Math.max(0, at - 12), at)
  if (!behind.test(words) && !matches(alone, text, at)) return null
  for (const { kind, pattern, before } of all) {
    const isOne = (before === null || before.test(words)) && matches(pattern, text, at)
    if (isOne) return token(kind, at, pattern.lastIndex, text.slice(at, pattern.lastIndex))
  }
  return null
}

/** In this order: the first that sees something wins. */
const CODES = inOrder([
  attachmentMark,
  documentNumber,
  bracketedYear,
  identity,
  creditCode,
  mobile,
  landline,
  labelledPhone,
  bankCard,
  longCode,
  latinCode,
  standardCode,
  articleOrdinal,
  rank,
  hotline,
  addedName,
  clockRange,
  stopwatch,
  minutesPast,
  clock,
  proportion,
  multiPart,
  versionMark,
  generation,
  codeWithLetters,
])

/** Tried after dates were. */
const MARKS = inOrder([
  joinedCode,
  slashFraction,
  listMark,
  bracketedMark,
  noteMark,
  labelMark,
  numberSign,
  isolatedYear,
])

/** A number that its own shape or its neighbours show to be no amount and no date. `null` otherwise. */
export function codeAt(text: string, at: number): NumberToken | null {
  return firstOf(CODES, text, at)
}

/** The same for marks that could still have been the beginning of a date. */
export function markAt(text: string, at: number): NumberToken | null {
  return firstOf(MARKS, text, at)
}

const FUNCTION_CODE = /(?:2\d{2}|30[1-79]|31[0-3]|399|50[1-9]|51[0-4]|599)(?:\d{2}){0,2}(?!\d)(?![,.]\d)/y

/**
 * 功能分类 or 经济分类 code that stands before its name or a dash: 2010302 一般行政管理事务, 30201-办公费. Three digits
 * count only before a name that ends as names of classes do. `null` otherwise.
 */
export function classificationCodeAt(text: string, at: number): NumberToken | null {
  FUNCTION_CODE.lastIndex = at
  const digits = FUNCTION_CODE.exec(text)?.[0]
  if (digits === undefined || /[\d第.]/.test(text[at - 1] ?? '')) return null
  const after = text.slice(at + digits.length, at + digits.length + 24)
  const name = /^ {0,4}[-—–“]? {0,2}[“]?([一-龥（）、“”]{2,})/.exec(after)?.[1]
  if (name === undefined) return null
  const isName =
    digits.length === 7
      ? !/^(?:元|万|亿|人|个|家|户|次)/.test(name)
      : /^[一-龥、（）]{1,18}(?:支出|事务|费|费用|工资|补助|补贴|奖金|缴费|公积金|医疗|等|消费|购置|修缮|建设|运行|安全|教育|技术)/.test(
          name,
        )
  return isName ? token('code', at, at + digits.length, digits) : null
}
