import { z } from 'zod'
import { addCommentBody, changeCommentBody, commentAbout, commentsView } from './comment-view.ts'
import { defineRoute } from './define-route.ts'

const unit = z.object({ unitId: z.string().min(1).max(64) })
const path = '/api/units/:unitId/comments'
/** People of the unit who work with its figures; nobody from outside. */
const colleagues = { kind: 'unit', anyOf: ['record:write', 'evaluation:approve'] } as const

/** 批注 — part of the route table. */
export const COMMENT_ROUTES = {
  listComments: defineRoute({
    method: 'GET',
    path,
    title: '一个数或一条记录的批注',
    access: colleagues,
    params: unit,
    query: z.object({ about: commentAbout }),
    reply: commentsView,
  }),
  addComment: defineRoute({
    method: 'POST',
    path,
    title: '批注或答复，可用 @ 提及同事',
    access: colleagues,
    params: unit,
    body: addCommentBody,
    reply: commentsView,
  }),
  changeComment: defineRoute({
    method: 'PUT',
    path: `${path}/:id`,
    title: '处理完毕、重新打开或撤回批注',
    access: colleagues,
    params: unit.extend({ id: z.string().min(1).max(200) }),
    body: changeCommentBody,
    reply: commentsView,
  }),
} as const
