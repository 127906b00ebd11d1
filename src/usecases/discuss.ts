import type { AddCommentBody, ChangeCommentBody, CommentsView } from '../contract/comment-view.ts'
import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { addressOfPage, notify } from './notify.ts'
import { listColleagues, nameOfPeople } from './people-of-unit.ts'
import type { Comment, Ports } from './ports.ts'
import { nameOfRow } from './present-record.ts'
import { viewFigure } from './view-figure.ts'

/** 批注 of a figure or record, by thread. @throws Refusal access/denied to whoever is not of the unit */
export async function listComments(ports: Ports, scope: UnitScope, about: string): Promise<CommentsView> {
  assertInside(scope)
  const comments = await ports.comments.list(scope, about)
  const nameOf = await nameOfPeople(ports, scope)
  return {
    threads: comments
      .filter(({ id, threadId }) => id === threadId)
      .map((head) => ({
        id: head.id,
        resolvedBy: head.resolvedBy === null ? null : nameOf(head.resolvedBy),
        comments: comments
          .filter(({ threadId }) => threadId === head.id)
          .map(({ id, madeBy, madeAt, words, withdrawnReason }) => ({
            id,
            author: nameOf(madeBy),
            isOwn: madeBy === scope.actor,
            madeAt,
            words,
            withdrawnReason,
          })),
      })),
  }
}

/**
 * 批注 — says something about a figure or record, or answers; whoever is named with @ and whoever began the thread is told.
 * An answer opens a settled thread again.
 *
 * @throws Refusal access/denied, comment/not-found, figure/not-found, year/not-found, ledger/not-found, row/not-found, input/invalid
 */
export async function addComment(ports: Ports, scope: UnitScope, body: AddCommentBody): Promise<CommentsView> {
  assertInside(scope)
  const place = await placeOf(ports, scope, body.about)
  const mentions = await colleaguesIn(ports, scope, body.mentions)
  const head = body.threadId === null ? null : await headOf(ports, scope, body.threadId)
  if (head !== null && head.about !== body.about) throw new Refusal('comment/not-found', { id: head.id })
  const id = ports.random.id()
  const comment: Comment = {
    unitId: scope.unitId,
    id,
    about: body.about,
    threadId: head?.id ?? id,
    words: body.words,
    mentions,
    madeAt: ports.clock.now(),
    madeBy: scope.actor,
    ...OPEN,
  }
  const author = (await nameOfPeople(ports, scope))(scope.actor)
  await ports.transaction(async (within) => {
    await within.comments.save(scope, comment)
    if (head !== null && head.resolvedBy !== null) await within.comments.save(scope, { ...head, ...REOPENED })
    await record(within, scope, { action: 'comment:add', comment, details: { title: place.title, mentions } })
    const words = `${author}在“${place.title}”批注：${body.words}`
    const to = head === null ? mentions : [...mentions, head.madeBy]
    await notify(within, scope, { to, kind: 'mentioned', words, target: place.target })
  })
  return listComments(ports, scope, body.about)
}

const REOPENED = { resolvedBy: null, resolvedAt: null }
const OPEN = { withdrawnReason: null, ...REOPENED }

/**
 * 处理完毕, 重新打开 by any colleague; 撤回 by whoever said it, with a reason. Nothing is deleted.
 *
 * @throws Refusal access/denied, comment/not-found
 */
export async function changeComment(
  ports: Ports,
  scope: UnitScope,
  { id, ...change }: ChangeCommentBody & { readonly id: string },
): Promise<CommentsView> {
  assertInside(scope)
  const comment = await ports.comments.find(scope, id)
  if (comment === null) throw new Refusal('comment/not-found', { id })
  if (change.act === 'withdraw' && comment.madeBy !== scope.actor) throw new Refusal('access/denied')
  const head = await headOf(ports, scope, comment.threadId)
  const changed =
    change.act === 'withdraw' ? { ...comment, withdrawnReason: change.reason } : settled(ports, scope, head, change.act)
  await ports.transaction(async (within) => {
    await within.comments.save(scope, changed)
    const reason = change.act === 'withdraw' ? change.reason : undefined
    await record(within, scope, { action: `comment:${change.act}`, comment: changed, details: { reason } })
  })
  return listComments(ports, scope, comment.about)
}

function settled({ clock }: Ports, { actor }: UnitScope, head: Comment, act: 'resolve' | 'reopen'): Comment {
  return act === 'reopen' ? { ...head, ...REOPENED } : { ...head, resolvedBy: actor, resolvedAt: clock.now() }
}

async function headOf({ comments }: Ports, scope: UnitScope, threadId: string): Promise<Comment> {
  const head = await comments.find(scope, threadId)
  if (head === null || head.id !== head.threadId) throw new Refusal('comment/not-found', { id: threadId })
  return head
}

function assertInside({ isOutside }: UnitScope): void {
  if (isOutside === true) throw new Refusal('access/denied')
}

async function colleaguesIn(ports: Ports, scope: UnitScope, ids: readonly string[]): Promise<readonly string[]> {
  const known = new Set((await listColleagues(ports, scope)).map(({ id }) => id))
  if (ids.every((id) => known.has(id))) return [...new Set(ids)]
  throw new Refusal('input/invalid', { issues: [{ field: 'mentions', message: '提及的人应是本单位的同事' }] })
}

/** What it is called, and the very place where it opens. */
async function placeOf(ports: Ports, scope: UnitScope, about: string): Promise<{ title: string; target: string }> {
  const [, kind = '', of = '', id = ''] = /^(\w+):([^/]+)\/(.+)$/.exec(about) ?? []
  const { unitId: unit } = scope
  if (kind === 'figure') {
    const { label } = await viewFigure(ports, scope, { year: Number(of), id })
    return { title: label, target: addressOfPage('/', { unit, year: of, figure: id }) }
  }
  const definition = (await ports.ledgers.definitions(scope)).find((one) => one.id === of)
  if (definition === undefined) throw new Refusal('ledger/not-found', { ledger: of })
  const row = await ports.ledgers.find(scope, { ledger: of, id })
  if (row === null) throw new Refusal('row/not-found', { id })
  const target = addressOfPage(`/ledgers/${of}`, { unit, year: String(row.year), record: `${of}~${id}` })
  return { title: `${definition.title} ${nameOfRow(row, definition)}`, target }
}

async function record(
  within: Ports,
  { unitId, actor }: UnitScope,
  { action, comment, details }: { readonly action: string; readonly comment: Comment; readonly details: object },
): Promise<void> {
  const subject = { kind: 'comment', id: comment.id }
  await within.trail.append({ unitId, actor, action, subject, details: { ...details, about: comment.about } })
}
