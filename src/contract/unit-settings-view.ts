import { z } from 'zod'
import { unitView } from './unit-view.ts'

/** A rule pack that may be chosen for a year. */
const packChoice = z.object({ id: z.string(), title: z.string(), source: z.string() })

/** 单位与年度 — the unit's facts, its years, and by which rules each is scored. */
export const unitSettingsView = z
  .object({
    unit: unitView,
    years: z.array(
      z.object({
        year: z.int(),
        state: z.enum(['open', 'closed']),
        /** Chosen by somebody; `null`: the pack of the region and year. */
        rulePackId: z.string().nullable(),
        /** The pack of the region and year, which holds where none is chosen; `null`: there is none. */
        usualPack: packChoice.nullable(),
        /** 自评已提交或定稿: the pack stays. */
        isPackFixed: z.boolean(),
      }),
    ),
    packs: z.array(packChoice),
    nextYear: z.int(),
  })
  .meta({ id: 'UnitSettings' })

export type UnitSettingsView = z.infer<typeof unitSettingsView>

const line = (words: string, longest: number) => z.string().trim().min(1, words).max(longest, `最多 ${longest} 个字`)

/** 修改单位情况 */
export const changeUnitBody = z.object({
  name: line('请填写单位全称', 200),
  shortName: line('请填写单位简称', 60),
  type: line('请填写单位类型', 60),
  supervisingUnit: z.string().trim().max(200, '最多 200 个字'),
  establishedOn: z.iso.date('成立日期应是 年-月-日，如 2016-05-01').nullable(),
  functions: z.array(line('职能不能为空', 500)).max(50, '最多 50 条职能'),
})

export type ChangeUnitBody = z.output<typeof changeUnitBody>

const packId = z.string().max(64).nullable()

export const openNextYearBody = z.object({ rulePackId: packId })

/** What is left out stays; reopening needs a reason. */
export const changeYearBody = z.object({
  state: z.enum(['open', 'closed']).optional(),
  rulePackId: packId.optional(),
  reason: z.string().trim().max(500, '最多 500 个字').optional(),
})

export type ChangeYearBody = z.output<typeof changeYearBody>
