import type { Problem } from '../define-check.ts'
import { defineCheck, verdictOf } from '../define-check.ts'
import type { Found } from '../define-words.ts'
import { allFound, quoted } from '../define-words.ts'

const PLACEHOLDER =
  /(?<![A-Za-z0-9])[XxＸ×]{2,}(?![A-Za-z0-9])|(?<=^|[一-龥，。；：、（\n])[X×](?=[年月日市县区镇乡村局人元万个])|某某+|待(?:补充|完善|定稿|填写|核实后填|确认后填)|（此处[^）]{0,12}）|[（(] {2,}[）)](?=[年月日元万个人])|_{3,}|\?{3,}|？{3,}/g
const PLACEHOLDER_CUES = ['X', 'x', 'Ｘ', '×', '某某', '待', '（此处', '（  ', '(  ', '___', '???', '？？？']
const REPEATED = /([，。、；：！？])\1+|[，、；：][。；：，、]|。[，、；：]/g

function placeholderProblem({ words: [words], start, end }: Found): Problem {
  return {
    message: `此处“${quoted(words)}”疑为未填写的占位内容，请补充完整。`,
    places: [{ start, end }],
    expected: null,
    actual: words,
    suggestion: '请填写实际内容后再提交。',
    severity: 'warning',
    meaning: ['placeholder', words],
  }
}

function markProblem({ words: [words], start, end }: Found, around: string): Problem {
  return {
    message: `标点“${words}”重复或连用有误，请核对。`,
    places: [{ start, end }],
    expected: words.slice(0, 1),
    actual: words,
    suggestion: '请删去多余的标点。',
    meaning: ['repeated', words, around],
  }
}

/** 张某某: a person whose name is left out on purpose; 王某某镇, 工程某某项目 are not. */
const HIDDEN_NAME =
  /[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范石廖贾夏韦付邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵钱严覃武戴莫孔汤]某某(?![省市县区镇乡村局处站所院校]|公司|单位|项目|部门|街道|社区)/y

function isHiddenName(normal: string, { words: [words], start }: Found): boolean {
  HIDDEN_NAME.lastIndex = start - 1
  return words === '某某' && start > 0 && HIDDEN_NAME.test(normal)
}

/** Names of things and methods contain XX rightly: 《XX》 in a quotation of a template is still a placeholder. */
const isReal = (normal: string, start: number): boolean =>
  !/[A-Za-z0-9*]/.test(normal.slice(Math.max(0, start - 1), start))

/** 占位与重复标点. */
export const t13NoPlaceholders = defineCheck({
  code: 'T13',
  title: '不应留有占位内容，标点不应重复',
  severity: 'notice',
  source: '公文校核的一般要求',
  examine(document) {
    const { normal } = document
    const placeholders = allFound(document, PLACEHOLDER, PLACEHOLDER_CUES)
      .filter((found) => isReal(normal, found.start) && !isHiddenName(normal, found))
      .map(placeholderProblem)
    const repeated = allFound(document, REPEATED).map((found) =>
      markProblem(found, normal.slice(Math.max(0, found.start - 6), found.start)),
    )
    return verdictOf(normal.length, [...placeholders, ...repeated])
  },
})
