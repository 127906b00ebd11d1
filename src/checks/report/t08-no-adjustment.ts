import type { Examined } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'
import { defineCheck } from '../define-check.ts'
import type { Found } from '../define-words.ts'
import { allFound, groupOf, quoted } from '../define-words.ts'

const DENIAL =
  /(?:未(?!经|能|及时|据实|如实|适时|相应|按|依|严格|同步)|没有|无)(?:进行|发生|涉及|作|做|办理|出现)?[^，。；、\n]{0,6}(?:预算|指标|资金)?[^，。；、\n]{0,8}(?:调整|调剂|追加)(?!后|到位|完善|优化|机制|办法|方案)|预算调整率(?:为|是)?0(?:\.0+)?%?(?![\d.])/g
const ADJUSTMENT =
  /(?<!未|没有|无|不)(?<!未(?:能|及时|据实|如实|适时|相应|按|依|严格|同步)[^，。；]{0,8})(?:(?<!发生|进行|涉及|办理)追加(?!预算事项)|调增|调减|年中(?:新增|增加)|新增[一-龥]{0,10}项目)[^。；]{0,40}?\d[\d,.]*(?:万|亿)?元|（[^（）]{0,4}含(?:年中)?(?:调整|调剂|追加)[^（）]{0,8}）\d[\d,.]*(?:万|亿)?元|(?:调整预算|预算调整|调整后预算|追加预算)(?:数|额|资金)?[为：]?[\d,.]+(?:万|亿)?元/g

/** 其他资金未作调整: of those that were not adjusted. */
const OF_OTHERS = /(?:其他|其它|其余|另外)[^，。；]{0,8}$/

/** “全年预算数”与“年初预算数”一致，年中调增86万元: what was adjusted is told in the same breath. */
const SAME_AS_INITIAL =
  /(“?(?:全年|调整后|年初)预算数?”?[与和同]“?(?:全年|调整后|年初)预算数?”?(?:一致|相同|相等|持平|无变化)|(?:预算|资金)总额(?:未|没有)(?:发生)?(?:变化|变动)|(?:预算|资金)总额不变)，((?:年中|期间|当年)?(?:共|累计|净)?(?:追加|调增|调减|增加|核增|核减)(?:预算|资金|经费)?[\d,.]+(?:万|亿)?元)(?=[。；\n]|$)/g
/** 将结余调剂用于另一项目，部门预算总额相应增加: what is moved within leaves the whole as it was. */
const MOVED_WITHIN =
  /(调剂[^。；，\n]{0,24}?(?:用于|用作|至|到|给)[^。；，\n]{2,30})，((?:部门|单位|全年|资金|经费)?(?:预算)?总额(?:也|因此|因而|相应|随之|同步|同时)*(?:增加|扩大|调增|增长|减少|调减|下降)[^，。；\n]{0,12})/g
const FROM_OUTSIDE = /追加|上级|财政|外单位|其他单位|另|新增|下达|拨/

function saidAtOnce(document: Examined): Problem[] {
  const found = [
    ...allFound(document, SAME_AS_INITIAL, ['年初预算', '总额']),
    ...allFound(document, MOVED_WITHIN, ['总额']).filter(
      ({ start, end }) =>
        !FROM_OUTSIDE.test(document.normal.slice(Math.max(0, start - 30), end).replace(/^.*[。；](?=.*调剂)/s, '')),
    ),
  ]
  return found.map(({ words, start, end }) => {
    const [said, against] = [groupOf(words, 1), groupOf(words, 2)]
    return {
      message: `此处称“${quoted(said)}”，又称“${quoted(against)}”，两种说法不能同时成立，请核对。`,
      places: [{ start, end }],
      expected: quoted(said),
      actual: quoted(against),
      suggestion: '请核对预算总额有无变动，统一表述。',
      meaning: ['at-once', said, against],
    }
  })
}

const isAboutBudget = (words: string): boolean => /预算|追加|指标|资金|经费/.test(words)

/** Sentences that report an adjustment with its amount, other than the denial itself. */
function adjustmentsBeside(found: readonly Found[], denial: Found): Found[] {
  return found.filter(({ start, end }) => end <= denial.start || start >= denial.end)
}

/** 未调整 beside 追加. */
export const t08NoAdjustment = defineCheck({
  code: 'T08',
  title: '称预算未作调整的，文中不应另有追加、调增、调减或年中新增项目',
  severity: 'error',
  source: '预算法第七十二条、第七十五条：调剂与调整预算数',
  examine(document) {
    const denials = allFound(document, DENIAL).filter((found) => {
      const before = document.normal.slice(Math.max(0, found.start - 24), found.start).replace(/^.*[。！？\n]/s, '')
      return isAboutBudget(before + found.words[0]) && !OF_OTHERS.test(before)
    })
    const atOnce = saidAtOnce(document)
    if (denials.length === 0 && atOnce.length === 0) return 'not-applicable'
    const adjustments = allFound(document, ADJUSTMENT)
    const problems = denials.flatMap((denial) => {
      const beside = adjustmentsBeside(adjustments, denial)
      const [first] = beside
      if (first === undefined) return []
      return {
        message: `此处称“${quoted(denial.words[0])}”，文中另有“${quoted(first.words[0])}”，两处说法不能同时成立，请核对。`,
        places: [denial, ...beside].map(({ start, end }) => ({ start, end })),
        expected: quoted(first.words[0]),
        actual: quoted(denial.words[0]),
        suggestion: '如年中有追加或调整，请如实说明金额、文号和原因。',
        meaning: [denial.words[0], first.words[0]],
      }
    })
    const all = [...problems, ...atOnce]
    return all.length > 0 ? all : 'consistent'
  },
})
