import { access, constants, mkdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { Refusal } from '../contract/refusals.ts'

/**
 * The folder that holds everything an installation keeps: the one asked for, else `~/.zhengji`, else `.zhengji` in the
 * working folder where there is no home to write to.
 */
export async function dataFolder(
  asked: string | undefined,
  { home, working }: { home: string; working: string } = { home: homedir(), working: process.cwd() },
): Promise<string> {
  const usual = [join(home, '.zhengji'), join(working, '.zhengji')]
  const candidates = asked === undefined || asked === '' ? usual : [asked]
  const reasons: string[] = []
  for (const candidate of candidates) {
    const folder = resolve(candidate)
    const failure = await makeWritable(folder)
    if (failure === null) return folder
    reasons.push(failure.message)
  }
  throw new Refusal('database/unreachable', { reason: '数据文件夹不可写，请用 ZHENGJI_HOME 指定', reasons })
}

async function makeWritable(folder: string): Promise<Error | null> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await access(folder, constants.R_OK | constants.W_OK)
    return null
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
