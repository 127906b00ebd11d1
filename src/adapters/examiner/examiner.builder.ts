import { randomBytes } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll } from 'vitest'
import { systemClock } from '../clock.ts'
import { type ExaminerOptions, type WorkerExaminer, workerExaminer } from './worker-examiner.ts'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** The product's own examiner in threads, built for one test file and cleared away after it. Packages lie above it, as above `dist`. */
export async function testExaminer(options: Partial<ExaminerOptions> = {}): Promise<WorkerExaminer> {
  const folder = join(ROOT, 'node_modules', '.cache', 'zhengji', `examiner-${randomBytes(6).toString('hex')}`)
  const file = join(folder, 'audit.worker.mjs')
  await mkdir(folder, { recursive: true })
  await build({
    entryPoints: [join(ROOT, 'src', 'main', 'audit.worker.ts')],
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
  })
  const examiner = workerExaminer({ file, clock: systemClock, ...options })
  afterAll(async () => {
    await examiner.close()
    await rm(folder, { recursive: true })
  })
  return examiner
}
