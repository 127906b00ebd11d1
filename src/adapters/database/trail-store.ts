import { type Selectable, type SelectQueryBuilder, sql } from 'kysely'
import type { Instant } from '../../domain/calendar/index.ts'
import { canonicalJson } from '../../domain/canonical/index.ts'
import { CHAIN_START, chainedText } from '../../domain/trail/index.ts'
import type { AuditTrail, Clock, Digests, TrailDraft, TrailEntry } from '../../usecases/ports.ts'
import { type Database, inTransaction } from './database.ts'
import type { Schema } from './schema.ts'

/** Entries read at once while a chain is walked. */
const ENTRIES_A_PAGE = 2_000
const ENTRIES_ABOUT = 1_000
/** Ten parameters an entry; a statement may have 65,535. */
const ENTRIES_A_STATEMENT = 1_000

export function auditTrail(db: Database, { clock, digests }: { clock: Clock; digests: Digests }): AuditTrail {
  const entries = (unitId: string) => db.selectFrom('trail_entry').selectAll().where('unit_id', '=', unitId)
  return {
    hold: async (unitId) => {
      await lockedHead(db, unitId)
    },
    append: (draft) => inTransaction(db, (transaction) => append(transaction, draft, { clock, digests })),
    appendMany: (unitId, drafts) =>
      inTransaction(db, (transaction) => appendMany(transaction, { unitId, drafts }, { clock, digests })),
    async about(unitId, { kind, id }) {
      const found = await entries(unitId)
        .where('subject_kind', '=', kind)
        .where('subject_id', '=', id)
        .orderBy('sequence', 'desc')
        .limit(ENTRIES_ABOUT)
        .execute()
      return found.map(entryOf)
    },
    list: (unitId, page) => found(entries(unitId), page),
    async seen(unitId, personId) {
      const found = await db
        .selectFrom('trail_seen')
        .selectAll()
        .where('unit_id', '=', unitId)
        .where('person_id', '=', personId)
        .executeTakeFirst()
      return found === undefined ? null : { sequence: found.sequence, at: found.seen_at as Instant } // a timestamp column
    },
    async markSeen(unitId, personId, { sequence, at }) {
      await db
        .insertInto('trail_seen')
        .values({ unit_id: unitId, person_id: personId, sequence, seen_at: at })
        .onConflict((conflict) => conflict.columns(['unit_id', 'person_id']).doUpdateSet({ sequence, seen_at: at }))
        .execute()
    },
    async *walk(unitId) {
      for (let after = 0; ; ) {
        const page = await entries(unitId)
          .where('sequence', '>', after)
          .orderBy('sequence')
          .limit(ENTRIES_A_PAGE)
          .execute()
        yield* page.map(entryOf)
        const last = page.at(-1)
        if (last === undefined) return
        after = last.sequence
      }
    },
  }
}

type Entries = SelectQueryBuilder<Schema, 'trail_entry', Selectable<Schema['trail_entry']>>

/** Newest first. */
async function found(
  entries: Entries,
  { limit, before, after, kind, actor, notActor, action, words, from, until }: Parameters<AuditTrail['list']>[1],
): Promise<readonly TrailEntry[]> {
  // As typed: what a pattern would read as a sign of its own stands for itself.
  const pattern = `%${(words ?? '').replaceAll(/[\\%_]/g, '\\$&')}%`
  const records = await entries
    .$if(before !== undefined, (some) => some.where('sequence', '<', before ?? 0))
    .$if(after !== undefined, (some) => some.where('sequence', '>', after ?? 0))
    .$if(kind !== undefined, (some) => some.where('subject_kind', '=', kind ?? ''))
    .$if(actor !== undefined, (some) => some.where('actor', '=', actor ?? ''))
    .$if(notActor !== undefined, (some) => some.where('actor', '<>', notActor ?? ''))
    .$if(action !== undefined, (some) => some.where('action', '=', action ?? ''))
    .$if(words !== undefined, (some) =>
      some.where(sql<boolean>`(subject_id ilike ${pattern} or details::text ilike ${pattern})`),
    )
    .$if(from !== undefined, (some) => some.where('at', '>=', from ?? ''))
    .$if(until !== undefined, (some) => some.where('at', '<', until ?? ''))
    .orderBy('sequence', 'desc')
    .limit(limit)
    .execute()
  return records.map(entryOf)
}

interface Sealing {
  readonly clock: Clock
  readonly digests: Digests
}

async function append(db: Database, { unitId, ...draft }: TrailDraft, sealing: Sealing): Promise<TrailEntry> {
  const entry = chained(await lockedHead(db, unitId), { unitId, draft }, sealing)
  await db.insertInto('trail_entry').values(recordOf(entry)).execute()
  await moveHead(db, entry)
  return entry
}

async function appendMany(
  db: Database,
  { unitId, drafts }: { unitId: string; drafts: readonly Omit<TrailDraft, 'unitId'>[] },
  sealing: Sealing,
): Promise<void> {
  if (drafts.length === 0) return
  let head = await lockedHead(db, unitId)
  const entries: TrailEntry[] = []
  for (const draft of drafts) {
    const entry = chained(head, { unitId, draft }, sealing)
    entries.push(entry)
    head = entry
  }
  for (let start = 0; start < entries.length; start += ENTRIES_A_STATEMENT) {
    const records = entries.slice(start, start + ENTRIES_A_STATEMENT).map(recordOf)
    await db.insertInto('trail_entry').values(records).execute()
  }
  await moveHead(db, { unitId, ...head })
}

function chained(
  head: { readonly sequence: number; readonly digest: string },
  { unitId, draft }: { unitId: string; draft: Omit<TrailDraft, 'unitId'> },
  { clock, digests }: Sealing,
): TrailEntry {
  const { actor, action, subject, details } = draft
  const statement = {
    unitId,
    sequence: head.sequence + 1,
    at: clock.now(),
    actor,
    action,
    subject,
    details: details ?? null,
  }
  return { ...statement, previousDigest: head.digest, digest: digests.sm3(chainedText(head.digest, statement)) }
}

async function moveHead(
  db: Database,
  { unitId, sequence, digest }: { unitId: string; sequence: number; digest: string },
): Promise<void> {
  await db.updateTable('trail_head').set({ sequence, digest }).where('unit_id', '=', unitId).execute()
}

/** The end of the chain, made if need be and held until the transaction ends: one entry at a time. */
async function lockedHead(db: Database, unitId: string): Promise<{ sequence: number; digest: string }> {
  return db
    .insertInto('trail_head')
    .values({ unit_id: unitId, sequence: 0, digest: CHAIN_START })
    .onConflict((conflict) => conflict.column('unit_id').doUpdateSet({ sequence: sql`trail_head.sequence` }))
    .returning(['sequence', 'digest'])
    .executeTakeFirstOrThrow()
}

function recordOf(entry: TrailEntry) {
  return {
    unit_id: entry.unitId,
    sequence: entry.sequence,
    at: entry.at,
    actor: entry.actor,
    action: entry.action,
    subject_kind: entry.subject.kind,
    subject_id: entry.subject.id,
    details: canonicalJson(entry.details),
    previous_digest: entry.previousDigest,
    digest: entry.digest,
  }
}

/** An entry as the table keeps it, in the words of the port. */
export function entryOf(record: Selectable<Schema['trail_entry']>): TrailEntry {
  return {
    unitId: record.unit_id,
    sequence: record.sequence,
    at: record.at as Instant, // a timestamp column
    actor: record.actor,
    action: record.action,
    subject: { kind: record.subject_kind, id: record.subject_id },
    details: record.details,
    previousDigest: record.previous_digest,
    digest: record.digest,
  }
}
