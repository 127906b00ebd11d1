import { dayInWords } from '../../domain/calendar/index.ts'
import type { ReportFacts } from '../facts.ts'
import { citedOr, named, namedOr, nothing, type Value, words } from '../template/value.ts'

const yearAs = (year: number, word: string): Value => ({ kind: 'date', text: `${year}${word}` })

/** 单位信息 — what a template may name beside figures: `{unit.name}`, `{year}`. */
export const TEXT_FACTS: Readonly<Record<string, (facts: ReportFacts) => Value>> = {
  'unit.name': ({ unit }) => named(unit.name, '单位名称'),
  'unit.shortName': ({ unit }) => named(unit.shortName, '单位简称'),
  'unit.type': ({ unit }) => words(unit.type),
  'unit.supervisingUnit': ({ unit }) => namedOr(unit.supervisingUnit || null, '主管部门'),
  'unit.establishedOn': ({ unit }) =>
    unit.establishedOn === null ? nothing('成立日期') : { kind: 'date', text: monthText(unit.establishedOn) },
  year: ({ year }) => yearAs(year, '年'),
  年度: ({ year }) => yearAs(year, '年度'),
  上年: ({ year }) => yearAs(year - 1, '年'),
  下年: ({ year }) => yearAs(year + 1, '年'),
  成文日期: ({ signedOn }) => ({ kind: 'date', text: dayInWords(signedOn) }),
  '规则包.名称': ({ pack }) => named(pack.title, '规则包名称'),
  '规则包.文号': ({ pack }) => citedOr(pack.source || null, '规则包文号'),
  整体自评等级: ({ wholeUnit }) => (wholeUnit.grade === null ? nothing('整体自评等级') : words(wholeUnit.grade)),
  示例数据: ({ figures }) =>
    [...figures.values()].some(({ isSample }) => isSample) ? words('示例数据') : nothing('示例数据'),
}

const LABELS: Readonly<Record<string, string>> = {
  'unit.name': '单位名称',
  'unit.shortName': '单位简称',
  'unit.type': '单位类型',
  'unit.supervisingUnit': '主管部门',
  'unit.establishedOn': '成立时间',
  year: '年份',
}

/** 单位信息的名称 as people call it; a name in Chinese speaks for itself. */
export function factLabel(name: string): string {
  return LABELS[name] ?? name
}

function monthText(day: string): string {
  return `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月`
}
