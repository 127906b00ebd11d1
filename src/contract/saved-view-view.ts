import { z } from 'zod'

/** Of which list: a ledger's id, or the name of another list. */
export const viewedList = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/, '列表代码有误')

/** Filter, order, grouping, columns and density, as parts of the list's address; which parts there are, each list knows. */
const look = z
  .record(z.string().regex(/^[a-z]{1,20}$/, '视图内容有误'), z.string().max(5000, '筛选条件太长，请减少条件后再保存'))
  .refine((parts) => Object.keys(parts).length <= 20, '视图内容有误')

const name = z.string().trim().min(1, '请填写视图名称').max(40, '视图名称最多 40 个字')

/** 保存的视图 of one list that a person may choose, by name. */
export const savedViews = z
  .object({
    views: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        look: z.record(z.string(), z.string()),
        isShared: z.boolean(),
        /** Whose it is, by name. */
        owner: z.string(),
        isOwn: z.boolean(),
        /** May be renamed, changed, shared and deleted by whoever asks. */
        mayChange: z.boolean(),
      }),
    ),
    /** Id of the view with which the person opens the list; `null`: none. */
    defaultView: z.string().nullable(),
  })
  .meta({ id: 'SavedViews' })

export type SavedViews = z.infer<typeof savedViews>

export const addViewBody = z.object({ name, look, isShared: z.boolean() })

export type AddViewBody = z.output<typeof addViewBody>

/** What is left out stays. */
export const changeViewBody = z.object({
  name: name.exactOptional(),
  look: look.exactOptional(),
  isShared: z.boolean().exactOptional(),
})

export type ChangeViewBody = z.output<typeof changeViewBody>

export const defaultViewBody = z.object({ view: z.string().max(200).nullable() })
