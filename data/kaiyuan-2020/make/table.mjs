/** Columns that every case file carries after the ledger's own fields. */
const META = ['佐证强度', '数据来源', '示例数据', '佐证材料']

const cell = (value) => {
  const text = String(value ?? '')
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** CSV text of a ledger. A row: `{ id, values, strength, source, isSample, evidence }`, values in the order of `labels`. */
export function tableText(labels, rows) {
  const lines = rows.map(({ id, values, strength, source, isSample = true, evidence = [] }) => {
    if (values.length !== labels.length) throw new Error(`${id}: ${values.length} values for ${labels.length} columns`)
    return [id, ...values, strength, source, isSample ? '是' : '否', evidence.join('；')].map(cell).join(',')
  })
  return `${[['编号', ...labels, ...META].join(','), ...lines].join('\n')}\n`
}

/** `162001986` fen → `1620019.86`. */
export const yuan = (fen) => {
  const sign = fen < 0 ? '-' : ''
  const digits = String(Math.abs(fen)).padStart(3, '0')
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

export const pad = (number, width = 2) => String(number).padStart(width, '0')

export const dayOf = (month, day) => `2020-${pad(month)}-${pad(day)}`

/** Moves a Saturday or Sunday to the Monday after, within its month where there is one. */
export function workday(month, day) {
  for (let candidate = day; candidate <= 28; candidate += 1) {
    const weekday = new Date(Date.UTC(2020, month - 1, candidate)).getUTCDay()
    if (weekday !== 0 && weekday !== 6) return dayOf(month, candidate)
  }
  return dayOf(month, day)
}

/** The nearest Monday to Friday before a day. */
export function workdayBefore(day) {
  const before = new Date(Date.parse(day) - 86_400_000)
  while (before.getUTCDay() === 0 || before.getUTCDay() === 6) before.setUTCDate(before.getUTCDate() - 1)
  return before.toISOString().slice(0, 10)
}

export const lastDay = (month) => new Date(Date.UTC(2020, month, 0)).toISOString().slice(0, 10)
