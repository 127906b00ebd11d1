import { z } from 'zod'

/** What a comment is about: `figure:2020/income.total`, `record:payment/p1`. */
export const commentAbout = z
  .string()
  .max(400)
  .regex(/^(figure:\d{4}|record:[a-z][a-z0-9_]{0,62})\/.+$/, '批注的对象有误')

const commentView = z.object({
  id: z.string(),
  author: z.string(),
  /** Said by whoever asks: may be withdrawn. */
  isOwn: z.boolean(),
  madeAt: z.string(),
  words: z.string(),
  /** `null` unless withdrawn. */
  withdrawnReason: z.string().nullable(),
})

/** 批注 of one figure or record, by thread, oldest first. */
export const commentsView = z
  .object({
    threads: z.array(
      z.object({
        id: z.string(),
        /** Who settled it; `null` while it is open. */
        resolvedBy: z.string().nullable(),
        comments: z.array(commentView),
      }),
    ),
  })
  .meta({ id: 'Comments' })

export type CommentsView = z.infer<typeof commentsView>

export const addCommentBody = z.object({
  about: commentAbout,
  words: z.string().trim().min(1, '请填写批注').max(2000, '批注最多 2000 个字'),
  /** Ids of colleagues named with @. */
  mentions: z.array(z.string().max(200)).max(20, '一次最多提及 20 人'),
  /** The thread that this answers; `null` begins one. */
  threadId: z.string().max(200).nullable(),
})

export type AddCommentBody = z.output<typeof addCommentBody>

/** 处理完毕, 重新打开, 撤回. */
export const changeCommentBody = z.discriminatedUnion('act', [
  z.object({ act: z.literal('resolve') }),
  z.object({ act: z.literal('reopen') }),
  z.object({
    act: z.literal('withdraw'),
    reason: z.string().trim().min(1, '请填写撤回原因').max(500, '最多 500 个字'),
  }),
])

export type ChangeCommentBody = z.output<typeof changeCommentBody>
