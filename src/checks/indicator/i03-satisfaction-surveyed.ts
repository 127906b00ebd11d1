import type { Claim } from '../../domain/claim/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import { defineCheck } from '../define-check.ts'

const SURVEY =
  /访了|问了|(?:说|回答|表示|答)满意|满意(?:和基本满意)?的?\d+[人户份]|问卷|调查|测评|回访|访谈|走访|座谈|评议|民意|抽样|样本|好差评|满意度评价|评价器|扫码评价|访问|随访|抽取|受访|打分表|意见箱|第三方|入户|拦访|抽访|家访|发函|征询|答卷|回答|打分|评分表|电话抽查|意见卡|评价[卡表器]|意见[表簿]|反馈[表卡]|征求意见|短信评价|扫码|参评|投票/
const SATISFACTION = /满意[度率]/
/** 热线工单满意率97.36%: each of them was asked when it was closed. */
const OF_CASES = /工单|热线|诉求|办件|信访件|投诉件/

/** 评警满意率93.6%，全市排第4位: measured by those who rank. */
const IS_RANKED = /^，?(?:在?[全本][国省市县区州系][^，。；]{0,4})?(?:排名?|位[列居]|名列|居)[^，。；]{0,4}第/
const RANK = 24

const CASES_BACK = 40
/** 满意度达98%以上: what it has reached; 不低于95% and 达到95%以上的目标 are what it shall. */
const REACHED = /满意[度率](?:已|均|都|实际|保持在|始终)*(?:达到?了?|为|超过|保持在)$/
const TO_BE = /目标|指标|预期|力争|确保|争取|要求|计划|应当?|须|将|预计|不低于|提[升高]到/

const TOLD = /完成|实现|达成|结果|情况|成效/
const BEHIND = 8

/** Under 绩效目标 stands what shall be, under 绩效目标完成情况 what is. */
function isUnderGoals({ normal, paragraphs }: Examined, { paragraph }: Claim): boolean {
  const above = new Set(paragraphs.slice(paragraph, paragraph + 1).flatMap((own) => [...own.above]))
  return paragraphs.some(({ index, start, end }) => {
    const head = above.has(index) ? normal.slice(start, end) : ''
    return TO_BE.test(head) && !TOLD.test(head)
  })
}

function isResult(document: Examined, claim: Claim): boolean {
  const { normal, sentences } = document
  const { bound, sentence, leadStart, start, end } = claim
  if (bound === 'none') return true
  const around = normal.slice(sentences[sentence]?.start, end + BEHIND).replace(/[。；\n].*$/s, '')
  return REACHED.test(normal.slice(leadStart, start)) && !TO_BE.test(around) && !isUnderGoals(document, claim)
}

function satisfactions(document: Examined): Claim[] {
  return document.claims.filter(
    (claim) =>
      claim.unit.dimension === 'percent' &&
      isResult(document, claim) &&
      SATISFACTION.test(claim.lead) &&
      !IS_RANKED.test(document.normal.slice(claim.end, claim.end + RANK)) &&
      !OF_CASES.test(document.normal.slice(Math.max(0, claim.start - CASES_BACK), claim.start).replace(/^.*。/s, '')),
  )
}

/** 满意度 without a survey. */
export const i03SatisfactionSurveyed = defineCheck({
  code: 'I03',
  title: '列有满意度的，应说明调查方式、时间和样本',
  severity: 'warning',
  source: '财预〔2021〕101号：满意度指标应开展调查',
  examine(document) {
    // A summary or a form has no place for how it was asked.
    if (document.profile.kind !== 'self-evaluation' || !document.profile.isWholeReport) return 'not-applicable'
    const stated = satisfactions(document)
    const [first] = stated
    if (first === undefined) return 'insufficient-data'
    if (SURVEY.test(document.normal)) return 'consistent'
    return [
      {
        message: `文中列有满意度${first.text}，通篇未见问卷、测评等调查情况，请说明调查的方式、时间和样本数。`,
        places: stated.map(({ start, end }) => ({ start, end })),
        expected: '调查方式、时间、样本数',
        actual: first.text,
        suggestion: '请补充满意度调查的组织情况和佐证材料；未开展调查的，请不要填写满意度数值。',
        meaning: ['no-survey', first.text],
      },
    ]
  },
})
