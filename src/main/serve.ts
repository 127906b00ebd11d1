import type { FastifyInstance } from 'fastify'
import { accountLines } from '../cli/accounts.ts'
import type { Outside } from '../cli/command.ts'
import { buildApp, REDACTED } from '../server/app.ts'
import { loadCase } from '../usecases/load-case.ts'
import { needsSetUp } from '../usecases/needs-set-up.ts'
import type { OpenPorts } from './build-ports.ts'
import { listen } from './listen.ts'
import { webFolder } from './program-files.ts'
import type { Settings } from './settings.ts'

const HOUR = 3_600_000
/** Requests that are under way get this long to finish. */
const LAST_WORDS_MS = 10_000

interface Serving {
  readonly settings: Settings
  readonly outside: Pick<Outside, 'version' | 'print' | 'demoCase'>
  readonly opened: OpenPorts
}

/** Runs the application until it is told to stop. */
export async function serve(serving: Serving): Promise<number> {
  const { settings, outside, opened } = serving
  const isFirstStart = await loadDemoCase(serving)
  const setUpCode = (await needsSetUp(opened.ports)) ? opened.ports.random.password() : null
  const app = await appFor(serving, setUpCode)
  const cleaning = setInterval(() => void forgetExpired(app, opened), HOUR)
  try {
    const port = await listen(app, settings)
    for (const line of greeting(serving, { port, isFirstStart, setUpCode })) outside.print(line)
    await toldToStop()
    outside.print('正在停止…')
  } finally {
    clearInterval(cleaning)
    setTimeout(() => process.exit(1), LAST_WORDS_MS).unref()
    await app.close()
  }
  return 0
}

/**
 * The first start, but for production, brings a unit to look at. Its accounts are printed at once: whatever goes wrong
 * after that, they have been seen.
 *
 * @returns whether it was the first start
 */
async function loadDemoCase({ settings, outside, opened }: Serving): Promise<boolean> {
  if (settings.isProduction || (await opened.ports.units.list()).length > 0) return false
  outside.print('首次启动，正在载入示例单位（开远市人民政府大数据研究中心，2020 年度）…')
  const { accounts, rows, evidence } = await loadCase(opened.ports, await outside.demoCase())
  outside.print(`已载入 ${rows} 条记录、${evidence} 份佐证材料`)
  for (const line of ['', ...accountLines(accounts)]) outside.print(line)
  return true
}

function appFor({ settings, outside, opened }: Serving, setUpCode: string | null): Promise<FastifyInstance> {
  return buildApp(opened.ports, {
    version: outside.version,
    sessions: { secret: opened.sessionSecret, store: opened.sessions, isSecure: settings.isSecure },
    webFolder: webFolder(),
    limits: { requestsPerMinute: settings.requestsPerMinute, signInsPerMinute: settings.signInsPerMinute },
    trustProxy: settings.trustProxy,
    setUpCode,
    logger: { level: settings.logLevel, redact: REDACTED },
  })
}

async function forgetExpired({ log }: FastifyInstance, { sessions }: OpenPorts): Promise<void> {
  await sessions.removeExpired().catch((error: unknown) => log.error({ err: error }, 'expired sessions stay'))
}

interface Greeting {
  readonly port: number
  readonly isFirstStart: boolean
  readonly setUpCode: string | null
}

function greeting(
  { settings, outside, opened }: Serving,
  { port, isFirstStart, setUpCode }: Greeting,
): readonly string[] {
  const moved = port !== settings.port && settings.port !== 0 ? `（${settings.port} 端口已被占用，改用 ${port}）` : ''
  const database = settings.databaseUrl === undefined ? '内置数据库' : 'DATABASE_URL 所指的数据库'
  return [
    ...accountPart({ port, isFirstStart, setUpCode }, settings),
    '',
    `证绩 ${outside.version} 已启动：${addressOf(settings, port)}${moved}`,
    `数据在 ${opened.home}，${database}；按 Ctrl+C 停止`,
  ]
}

function accountPart({ port, isFirstStart, setUpCode }: Greeting, settings: Settings): readonly string[] {
  if (setUpCode !== null) {
    return [
      '还没有管理员。请用下面的一次性设置码建立第一位管理员（每次启动换新）：',
      `  设置码  ${setUpCode}`,
      `  地址    ${addressOf(settings, port)}/set-up`,
    ]
  }
  return settings.isProduction || isFirstStart
    ? []
    : ['演示账号的密码只在首次启动时显示；忘了就运行 zhengji demo 换新的']
}

function addressOf({ host }: Settings, port: number): string {
  return `http://${['0.0.0.0', '::', '127.0.0.1'].includes(host) ? 'localhost' : host}:${port}`
}

/** Ctrl+C or the service manager; whoever asks twice is not kept waiting. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        resolve()
        process.once(signal, () => process.exit(1))
      })
    }
  })
}
