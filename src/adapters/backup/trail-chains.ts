import { z } from 'zod'
import { breakAt, CHAIN_BEGIN, type ChainEnd } from '../../domain/trail/index.ts'
import { digests } from '../digests.ts'
import { damaged } from './damaged.ts'

const trailLine = z.object({
  unit_id: z.string(),
  sequence: z.number(),
  at: z.iso.datetime({ offset: true }),
  actor: z.string(),
  action: z.string(),
  subject_kind: z.string(),
  subject_id: z.string(),
  details: z.unknown(),
  previous_digest: z.string(),
  digest: z.string(),
})

const headLine = z.object({ unit_id: z.string(), sequence: z.number(), digest: z.string() })

/** The chains of the audit trail, followed line by line as a backup is read. */
export class TrailChains {
  readonly #ends = new Map<string, ChainEnd>()
  readonly #heads = new Map<string, ChainEnd>()

  read(name: string, text: string): void {
    for (const line of text.split('\n').filter((one) => one !== '')) {
      if (name.startsWith('tables/trail_head/')) this.#readHead(parsedLine(headLine, line))
      else this.#follow(parsedLine(trailLine, line))
    }
  }

  /** @throws Refusal when a chain ends elsewhere than it should. */
  checkEnds(): void {
    const units = new Set([...this.#ends.keys(), ...this.#heads.keys()])
    for (const unitId of units) {
      const [end, head] = [this.#ends.get(unitId) ?? CHAIN_BEGIN, this.#heads.get(unitId) ?? CHAIN_BEGIN]
      if (end.sequence !== head.sequence || end.digest !== head.digest) throw damaged(`${unitId} 的审计日志末尾不完整`)
    }
  }

  #readHead({ unit_id, sequence, digest }: z.infer<typeof headLine>): void {
    this.#heads.set(unit_id, { sequence, digest })
  }

  #follow(line: z.infer<typeof trailLine>): void {
    const entry = {
      unitId: line.unit_id,
      sequence: line.sequence,
      at: new Date(line.at).toISOString(),
      actor: line.actor,
      action: line.action,
      subject: { kind: line.subject_kind, id: line.subject_id },
      details: line.details,
      previousDigest: line.previous_digest,
      digest: line.digest,
    }
    const end = this.#ends.get(entry.unitId) ?? CHAIN_BEGIN
    if (breakAt(end, entry, (text) => digests.sm3(text)) !== null) {
      throw damaged(`${entry.unitId} 的审计日志在第 ${entry.sequence} 条断开`)
    }
    this.#ends.set(entry.unitId, { sequence: entry.sequence, digest: entry.digest })
  }
}

function parsedLine<T>(schema: z.ZodType<T>, line: string): T {
  try {
    return schema.parse(JSON.parse(line))
  } catch {
    throw damaged('审计日志不能读取')
  }
}
