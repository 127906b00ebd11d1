import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { systemClock } from '../clock.ts'
import { type ExaminerOptions, workerExaminer } from './worker-examiner.ts'

const folder = await mkdtemp(join(tmpdir(), 'zhengji-examiner-'))
afterAll(() => rm(folder, { recursive: true }))

/** An examiner whose thread misbehaves as the submitted text says. */
async function misbehaving(options: Partial<ExaminerOptions> = {}) {
  const file = join(folder, 'worker.mjs')
  await writeFile(
    file,
    `import { parentPort, threadId } from 'node:worker_threads'
     parentPort.on('message', ({ submitted: { text } }) => {
       if (text === 'loop') for (;;) {}
       if (text === 'eat') { const eaten = []; for (;;) eaten.push(new Array(1e5).fill(eaten.length)) }
       if (text === 'throw') throw new Error('a bug')
       if (text === 'leave') process.exit(3)
       if (text === 'refuse') return parentPort.postMessage({ kind: 'refused', code: 'file/unreadable', details: { reason: '没有文字' } })
       parentPort.postMessage({ kind: 'done', result: { threadId } })
     })`,
  )
  const examiner = workerExaminer({ file, clock: systemClock, seconds: 20, heapMegabytes: 64, ...options })
  afterAll(() => examiner.close())
  return (text: string, signal: AbortSignal | null = null) => examiner.examine({ kind: 'text', text }, signal)
}

describe('the examiner', () => {
  test('goes on in the same thread after an answer and after a refusal', async () => {
    const examine = await misbehaving()
    const first = await examine('well')
    await expect(examine('refuse')).rejects.toMatchObject({ code: 'file/unreadable', details: { reason: '没有文字' } })
    expect(await examine('well')).toEqual(first)
  })

  test('gives up what takes too long, and goes on in a new thread', async () => {
    const examine = await misbehaving({ seconds: 0.3 })
    const refused = examine('loop')
    await expect(refused).rejects.toMatchObject({ code: 'file/unreadable' })
    await expect(refused).rejects.toMatchObject({ details: { reason: expect.stringContaining('拆分') } })
    const slower = await misbehaving()
    expect(await slower('well')).toBeTruthy()
  })

  test('gives up what takes too much memory', async () => {
    const examine = await misbehaving()
    await expect(examine('eat')).rejects.toMatchObject({
      code: 'file/unreadable',
      details: { reason: expect.stringContaining('内存') },
    })
    expect(await examine('well')).toBeTruthy()
  })

  test('ends what nobody waits for any more', async () => {
    const examine = await misbehaving()
    const gone = new AbortController()
    const asked = examine('loop', gone.signal)
    setTimeout(() => gone.abort(), 100)
    await expect(asked).rejects.toMatchObject({ details: { reason: '已取消' } })
    await expect(examine('well', gone.signal)).rejects.toMatchObject({ details: { reason: '已取消' } })
  })

  test.each([
    ['throw', 'a bug'],
    ['leave', 'ended with 3'],
  ])('a thread that dies (%s) is a bug, and the next file is examined', async (text, message) => {
    const examine = await misbehaving()
    await expect(examine(text)).rejects.toThrow(message)
    expect(await examine('well')).toBeTruthy()
  })

  test('lets others wait while all threads are busy', async () => {
    const examine = await misbehaving({ atOnce: 1, seconds: 0.5 })
    const [slow, next] = await Promise.allSettled([examine('loop'), misbehaving().then((other) => other('well'))])
    expect([slow.status, next.status]).toEqual(['rejected', 'fulfilled'])
    const inTurn = await misbehaving({ atOnce: 1 })
    const answers = await Promise.all(['well', 'well', 'well'].map((text) => inTurn(text)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  })
})
