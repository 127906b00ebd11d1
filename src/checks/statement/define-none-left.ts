import { compare, whole } from '../../domain/amount/index.ts'
import type { Claim } from '../../domain/claim/index.ts'
import { between, lastUntil } from '../../domain/claim/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'
import type { Found } from '../define-words.ts'
import { allFound, groupOf, quoted, sentenceAt } from '../define-words.ts'
import { fewerThanSaid } from './define-fewer-elsewhere.ts'

const EVERY = [
  '均',
  '都',
  '全部',
  '悉数',
  '尽数',
  '全数',
  '一律',
  '无一例外',
  '个个',
  '家家',
  '户户',
  '人人',
  '村村',
  '所有',
]
/** 均已按时报送材料，报送率83%; 个个建有文化站，建站率90%: what every one did, and the rate of it. */
const ALL_THEN_RATE =
  /((?:(?<![平人户年月日亩地])均已?|都已?|全部|悉数|尽数|全数|一律|个个|家家|户户|人人|村村|所有)([^，。；：\d（）]{2,16}))，(?:其)?([一-龥]{2,4})率(?:为|仅为|达到?)?(?=\d)/g
const NOT_ALL =
  /除|基本|将|拟|计划|预计|力争|应|要求|上年|去年|其中|部分|未|不|启动|开展|移交|开始|推进|着手|[省市县区]级/
/** 列入计划的18个小区: what was put on a list, and is done by now. */
const LISTED = /列入[^，。；]{0,6}(?:计划|目标|任务)的/
const LEAD = 20

/** 建站 of 建有综合文化站: every character of what the rate is called by. */
const isNamedIn = (words: string, name: string): boolean => [...name].every((character) => words.includes(character))

function lowRate(document: Examined, found: Found): Claim[] {
  const [said, name] = [groupOf(found.words, 2), groupOf(found.words, 3)]
  const lead = document.normal.slice(Math.max(0, found.start - LEAD), found.start).replace(/^.*[。；\n]/s, '')
  if (NOT_ALL.test(`${lead.replace(LISTED, '')}${said}`) || !isNamedIn(said, name)) return []
  return between(document.claims, found.end, found.end + 1).filter(
    ({ unit, bound, value }) => unit.dimension === 'percent' && bound === 'none' && compare(value, whole(100)) < 0,
  )
}

const rateProblems = (document: Examined): Problem[] =>
  allFound(document, ALL_THEN_RATE, EVERY).flatMap((found) =>
    lowRate(document, found).map((rate) => {
      const said = groupOf(found.words, 1)
      return {
        message: `此处称“${quoted(said)}”，同句又称“${rate.label}${rate.text}”，两处说法不能同时成立，请核对。`,
        places: [
          { start: found.start, end: found.start + said.length },
          { start: rate.start, end: rate.end },
        ],
        expected: '100%',
        actual: rate.text,
        suggestion: '请按实际完成情况统一表述。',
        meaning: [said, rate.label, rate.text],
      }
    }),
  )

const DONE = '完成|达到|接通|建成|录入|整改|办结|报送|签订|签约|开通|覆盖|实现|安装|配备|通过|参加'
const SOME = '(?:半数|过半|一半|部分|多数|大部分|大多数|[只仅]有?\\d+[个家所户名村人][^，。；\\d]{0,2}?)'
const NONE =
  '没有一[个家户人名所村项](?:落后|遗漏|滞后|拖延|掉队|缺席|例外|逾期|漏报)|无一(?:遗漏|例外|落后|缺席|漏报|逾期)|[^，。；\\d]{0,6}(?:无遗漏|不漏一[户人村家]|一[个户村人家]不[漏少落])'

/** Two statements of one sentence that take each other back. */
const AGAINST_EACH_OTHER: readonly (readonly [pattern: RegExp, cues: readonly string[]])[] = [
  // 半数达到进度，没有一个落后; 只有20个接通了专线，无一遗漏
  [new RegExp(`(${SOME}(?:已|均|都)*(?:${DONE})[^，。；]{0,14})，(${NONE})`, 'g'), ['一', '无遗漏']],
  // 部分录入，录入率100%
  [
    /((?:部分|半数|过半|大部分|多数|一半)(?:已|得到|完成|实现)*([一-龥]{2})[^，。；\d]{0,4})，(其?\2率(?:为|达到?)?100(?:\.0+)?%)/g,
    ['率'],
  ],
  // 未收到任何异议，收到异议3件
  [
    /((?:未(?:发生|收到|接到)(?:任何|一起|一例)?|没有(?:发生|收到|接到)?(?:任何)?|无一例|(?<![一二三四五六七八九十百千〇])零(?![星散售碎基部件工])|(?<![有减暂一])无)([一-龥]{2,8}))，((?:全年|共|累计|年内|收到|接到|报告|聘用|发生|有)*\2[1-9][\d,]*[起件例人名次家户])/g,
    ['未', '没有', '无', '零'],
  ],
  // 资金一次性安排，2023年1,840万元，2024年1,227万元
  [
    /(一次性(?:安排|拨付|下达|支付|付清|到位|拨入))，((?:其中)?(?:20\d\d年|\d{1,2}月(?:\d{1,2}日)?|首[批期]|第一[批期])[^，。；\d]{0,6}[\d,.]+(?:万|亿)?元[，、；](?:20\d\d年|\d{1,2}月(?:\d{1,2}日)?|次[批期]|第二[批期])[^，。；\d]{0,6}[\d,.]+(?:万|亿)?元)/g,
    ['一次性'],
  ],
  // 未达标。该指标已达标
  [
    /(?<=[，；])(未(?:能)?(?:达标|完成目标|达到目标值?))[，。；]((?:该|此)项?(?:指标|目标)?(?:已经?|均已)?(?:达标|完成|达到目标值?))(?=[，。；\n]|$)/g,
    ['未'],
  ],
  [
    /(?<=[，；])(已(?:达标|完成目标|达到目标值?))[，。；]((?:该|此)项?(?:指标|目标)?(?:未|没有|未能)(?:达标|完成|达到目标值?))(?=[，。；\n]|$)/g,
    ['已'],
  ],
  // 检出不合格3批次，产品全部合格
  [
    /(不合格[^，。；\d]{0,6}[1-9]\d*(?:批次|个|件|台|份|项|户)|[1-9]\d*(?:批次|个|件|台|份|项|户)不合格)，((?!经|整改|复|处)[^，。；\d其余]{0,8}(?:全部|均)(?:检验|检测|抽检)?合格|合格率(?:为|达到?)?100(?:\.0+)?%)(?=[，。；\n]|$)/g,
    ['不合格'],
  ],
  // 满足住校生后尚缺18张，可供周转之用
  [/([尚还仍][缺欠]少?\d+[张间个套台辆名亩])，(可[供作用][^，。；]{2,14}(?:之用|使用))/g, ['之用', '使用']],
  // 年末结余比年初减少21万元，即本年收入大于本年支出的部分
  [
    /((?:结转|结余)[^，。；\d]{0,6}[比较](?:年初|上年末|期初)(?:减少|下降)[\d,.]+(?:万|亿)?元)，((?:即|系|为|是|主要是)[^，。；]{0,6}(?:收入(?:大于|多于|高于)[^，。；]{0,4}支出|收大于支)[^，。；]{0,6})/g,
    ['年初', '上年末', '期初'],
  ],
  [
    /((?:结转|结余)[^，。；\d]{0,6}[比较](?:年初|上年末|期初)(?:增加|增长)[\d,.]+(?:万|亿)?元)，((?:即|系|为|是|主要是)[^，。；]{0,6}(?:支出(?:大于|多于|高于)[^，。；]{0,4}收入|支大于收|收不抵支|入不敷出)[^，。；]{0,6})/g,
    ['年初', '上年末', '期初'],
  ],
  // 超期件大幅上升，目前没有超期件
  [
    /(([一-龥]{3,8}?)(?:已|又|明显|持续|大幅|大量|显著)*(?:上升|增加|增长|增多|反弹))，((?:目前|现|现已|至今|年末)?(?:没有|无|已无)\2)/g,
    ['没有', '无'],
  ],
]

function problemOf({ words, start, end }: Found): Problem {
  const [said, against] = [groupOf(words, 1), groupOf(words, words.length - 1)]
  return {
    message: `此处称“${quoted(said)}”，同句又称“${quoted(against)}”，两处说法不能同时成立，请核对。`,
    places: [
      { start, end: start + said.length },
      { start: end - against.length, end },
    ],
    expected: null,
    actual: against,
    suggestion: '请按实际情况统一表述。',
    meaning: [said, against],
  }
}

const NOTHING_OMITTED =
  /(?<=，)(?:做到|实现)?了?(?:检查|普查|排查|培训|走访|体检)?(?:全覆盖、)?(?:无遗漏|无一遗漏|全覆盖(?=[。；])|不漏一[户人家校])/g
const DONE_SO = /^[一-龥]{2,8}，$/
const DUE = /应[一-龥]{1,8}$/

/** 应检74所 before 71所: what there should be, where it is more than there is. */
function dueBefore({ claims }: Examined, done: Claim): Claim | null {
  const due = claims[done.index - 1]
  if (due?.sentence !== done.sentence || due.unit.key !== done.unit.key) return null
  return DUE.test(due.lead) && compare(due.interval.low, done.interval.high) > 0 ? due : null
}

/** 应检74所，71所完成检查，无遗漏: fewer than there should be. */
const omittedProblems = (document: Examined): Problem[] =>
  allFound(document, NOTHING_OMITTED, ['遗漏', '全覆盖', '不漏']).flatMap((found) => {
    const done = lastUntil(document.claims, found.start)
    const isSaidOfIt = done !== undefined && DONE_SO.test(document.normal.slice(done.end, found.start))
    const due = isSaidOfIt ? dueBefore(document, done) : null
    if (done === undefined || due === null) return []
    const said = found.words[0]
    return {
      message: `此处称“${quoted(said)}”，而${due.label}为${due.text}，实际为${done.text}，两处说法不能同时成立，请核对。`,
      places: [found, due, done].map(({ start, end }) => ({ start, end })),
      expected: due.text,
      actual: done.text,
      suggestion: '请按实际情况统一表述。',
      meaning: [said, due.text, done.text],
    }
  })

/** 全部签订, 均已脱困: what is said of all. */
const ALL_DONE = /(?<=^|[，。；：\n一-龥])(?:全部|全数|悉数|(?<![平人户年月日亩地])均已?|都已)(?:已)?([一-龥]{2})/g
const NOT_OF_ALL = /除|基本|将|拟|计划|预计|力争|要求|上年|去年|其中|部分|未|不|另|其[余他]|新增|目标|重点|第[一二三]/
const DUE_SO = /应[一-龥]{1,6}$|对象|结对|帮扶|纳入|建档|列入|共|总|涉及/
const DONE_OF = /(?:^|[，；：])(?:已经?|实际?)([一-龥]{1,4}?)(?:了|的)?$/

/** 签 of 实签 and 签订: of one deed. */
const isOfDeed = (deed: string, done: string): boolean => [...deed].some((character) => done.includes(character))

/** 全部签订，应签132户，实签121户; 结对帮扶85户，已脱困80户，全部脱困: fewer than all. */
function fewerThanAll(document: Examined, found: Found): Problem[] {
  const { claims, normal } = document
  const sentence = sentenceAt(document, found.start)
  const own = claims
    .slice(sentence?.firstClaim, sentence?.endClaim)
    .filter(({ text }) => !/^[一两二三四五六七八九十]/.test(text))
  const [due, done, ...others] = own
  if (due === undefined || done === undefined || others.length > 0 || due.unit.key !== done.unit.key) return []
  const deed = DONE_OF.exec(done.lead)?.[1]
  const words = normal.slice(Number(sentence?.start), sentence?.end)
  const isOne = deed !== undefined && isOfDeed(groupOf(found.words, 1), deed) && DUE_SO.test(due.lead)
  const isFewer = due.unit.dimension === 'count' && compare(due.interval.low, done.interval.high) > 0
  if (!isOne || !isFewer || NOT_OF_ALL.test(words) || /[，；][^，；]*；/.test(words)) return []
  return [fewerThanSaid(found, { all: due, done })]
}

const fewerProblems = (document: Examined): Problem[] =>
  allFound(document, ALL_DONE, ['全部', '全数', '悉数', '均', '都已']).flatMap((found) =>
    fewerThanAll(document, found).slice(0, 1),
  )

/** What is said of all, and taken back in the same sentence. */
export const noneLeft = (document: Examined): Problem[] => [
  ...rateProblems(document),
  ...AGAINST_EACH_OTHER.flatMap(([pattern, cues]) => allFound(document, pattern, cues)).map(problemOf),
  ...omittedProblems(document),
  ...fewerProblems(document),
]
