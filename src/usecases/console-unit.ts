import { Refusal } from '../contract/refusals.ts'
import type { Ports } from './ports.ts'

/**
 * 命令行指明的单位 — by id, name or short name; not asked for, the only unit there is.
 *
 * @throws Refusal unit/not-found, which tells the units there are
 */
export async function consoleUnit({ units }: Ports, asked: string | null): Promise<string> {
  const all = await units.list()
  const known =
    all.length === 0
      ? '还没有任何单位，请先启动应用建立，或运行 zhengji demo 载入示例单位'
      : `请用 --unit 指明单位：${all.map(({ id, name }) => `${id}（${name}）`).join('、')}`
  const [only, ...others] = all
  if (asked === null && only !== undefined && others.length === 0) return only.id
  const found = all.find(({ id, name, shortName }) => asked !== null && [id, name, shortName].includes(asked))
  if (found !== undefined) return found.id
  throw new Refusal('unit/not-found', asked === null ? { reason: known } : { unit: asked, reason: known })
}

/**
 * 命令行指明的年度 — not asked for, the only year that the unit has.
 *
 * @throws Refusal year/not-found, which tells the years there are
 */
export async function consoleYear(
  { units }: Ports,
  { unitId, asked }: { readonly unitId: string; readonly asked: number | null },
): Promise<number> {
  const years = (await units.fiscalYears(unitId)).map(({ year }) => year)
  const [only, ...others] = years
  if (asked === null && only !== undefined && others.length === 0) return only
  if (asked !== null && years.includes(asked)) return asked
  throw new Refusal('year/not-found', { reason: `请用 --year 指明年度：${years.join('、')}` })
}
