import { defineCheck, verdictOf } from '../define-check.ts'
import { allFound, groupOf } from '../define-words.ts'

/** 机关代字 with a year in some bracket and 号: 开办发(2015)30号. Court cases begin with the bracket and are not meant. */
const NUMBER =
  /([一-龥]{2,12}|(?<=^|\n) *)(?: )?([〔（[【［〈]) ?((?:19|20)\d{2}) ?([〕）\]】］〉]) ?(?:第 ?)?(\d{1,5}) ?号/g
/** Words before an issuer's code that are none of it. */
const BEFORE_CODE =
  /^.*(?:根据|按照|依据|经|由|的|与|和|及|见|在|为|文件|印发|通知|意见|办法|批复|请示|规定|收到|下达|转发)(?=[一-龥]{2})/
const RIGHT = { open: '〔', close: '〕' }

/** 发文字号 brackets. */
export const f03DocumentNumbers = defineCheck({
  code: 'F03',
  title: '发文字号的年份应用六角括号“〔〕”括起',
  severity: 'notice',
  source: 'GB/T 9704—2012 7.2.5：发文字号',
  examine(document) {
    const numbers = allFound(document, NUMBER, ['号'])
    const wrong = numbers.filter(({ words }) => words[2] !== RIGHT.open || words[4] !== RIGHT.close)
    return verdictOf(
      numbers.length,
      wrong.map(({ words, start: from, end }) => {
        const start = from + groupOf(BEFORE_CODE.exec(groupOf(words, 1)) ?? [], 0).length
        const printed = document.text.slice(start, end)
        const issuer = groupOf(words, 1).slice(start - from)
        const healed = `${issuer}〔${words[3]}〕${words[5]}号`
        return {
          message: `发文字号“${printed}”的年份应当用六角括号，写作“${healed}”。`,
          places: [{ start, end }],
          expected: healed,
          actual: printed,
          suggestion: `请改为“${healed}”。`,
          meaning: [healed],
        }
      }),
    )
  },
})
