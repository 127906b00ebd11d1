import type { OwnLedger } from '../domain/ledger/index.ts'
import { quoted } from '../domain/wording/index.ts'

/** 修改内容 — what a version changed, in words; `null` before: everything is new. */
export function changesInWords(before: OwnLedger | null, after: OwnLedger): readonly string[] {
  if (before === null) {
    const promised = Object.keys(after.commitments ?? {}).length
    return [
      `${Object.keys(after.fields).length} 个字段`,
      `${Object.keys(after.measures).length} 项统计`,
      ...(promised === 0 ? [] : [`${promised} 项承诺事项`]),
    ]
  }
  return [
    ...(before.title === after.title ? [] : [`名称由${quoted(before.title)}改为${quoted(after.title)}`]),
    ...(before.rowUnit === after.rowUnit ? [] : [`计数单位由${quoted(before.rowUnit)}改为${quoted(after.rowUnit)}`]),
    ...fieldChanges(before, after),
    ...(before.happenedOn === after.happenedOn ? [] : ['改变发生日期']),
    ...(sameText(before.list, after.list) ? [] : ['调整列表栏目']),
    ...(sameText(before.identity, after.identity) ? [] : ['调整判重字段']),
    ...measureChanges(before, after),
    ...commitmentChanges(before, after),
  ]
}

function fieldChanges(before: OwnLedger, after: OwnLedger): string[] {
  return Object.entries(after.fields).flatMap(([name, field]) => {
    const old = before.fields[name]
    if (old === undefined) return [`新增字段${quoted(field.label)}`]
    const [was, is] = [before.retired.includes(name), after.retired.includes(name)]
    if (was !== is) return [`${is ? '停用' : '恢复'}字段${quoted(field.label)}`]
    if (sameText(old, field)) return []
    return old.label === field.label
      ? [`修改字段${quoted(field.label)}`]
      : [`字段${quoted(old.label)}改名为${quoted(field.label)}`]
  })
}

function measureChanges(before: OwnLedger, after: OwnLedger): string[] {
  const removed = Object.entries(before.measures).filter(([name]) => after.measures[name] === undefined)
  const others = Object.entries(after.measures).flatMap(([name, measure]) => {
    const old = before.measures[name]
    if (old === undefined) return [`新增统计${quoted(measure.label)}`]
    return sameText(old, measure) ? [] : [`修改统计${quoted(measure.label)}`]
  })
  return [...removed.map(([, { label }]) => `删除统计${quoted(label)}`), ...others]
}

function commitmentChanges({ commitments: old = {} }: OwnLedger, { commitments = {} }: OwnLedger): string[] {
  const removed = Object.entries(old).filter(([name]) => commitments[name] === undefined)
  const others = Object.entries(commitments).flatMap(([name, commitment]) => {
    const before = old[name]
    if (before === undefined) return [`新增承诺事项${quoted(commitment.label)}`]
    return sameText(before, commitment) ? [] : [`修改承诺事项${quoted(commitment.label)}`]
  })
  return [...removed.map(([, { label }]) => `删除承诺事项${quoted(label)}`), ...others]
}

function sameText(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}
