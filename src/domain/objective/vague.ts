const HOW = '显著|明显|进一步|不断|有效|持续|逐步|大幅|稳步|基本|较大|极大|得到'
const WHAT = '提高|提升|改善|增强|完善|加强|促进|推进|保障|较好|良好|较高|优化|达标|合格|好|高|是'

/** 空泛用语 as the pattern of a whole target: 有效提升, 较高. Objectives and the audit of documents know the same words. */
export const VAGUE_TARGET = `(?:${HOW})*(?:${WHAT})+`

const WHOLE = new RegExp(`^${VAGUE_TARGET}$`)

/** 空泛用语 — whether a target says nothing by which it could be judged. */
export function isVague(words: string): boolean {
  return WHOLE.test(words.replace(/[\s，。、]/g, ''))
}
