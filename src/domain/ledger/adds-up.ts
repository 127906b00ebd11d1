import type { Field } from './definition.ts'

/** Units of what is compared, never added: scores, shares, speeds, numbers of things, years. */
const COMPARED: ReadonlySet<string> = new Set(['', '%', '‰', '分', '号', '年', 'Kbps', 'Mbps', 'Gbps'])

/** 可合计 — whether the sum of a field over rows says something. Money does; a number of no unit, a score or a rate does not. */
export function addsUp({ type, addsUp: stated }: Field): boolean {
  switch (type.kind) {
    case 'money':
      return stated ?? true
    case 'count':
    case 'decimal':
      return stated ?? !(COMPARED.has(type.unit) || type.unit.includes('/'))
    default:
      return false
  }
}
