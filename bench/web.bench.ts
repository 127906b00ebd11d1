import { join } from 'node:path'
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core'
import { CHROMIUM_FLAGS, findChromium } from '../scripts/chromium.mjs'
import { type RunningServer, startServer } from '../tests/e2e/running-server.ts'
import { medianOf, tableOfRows } from './harness.ts'

/** Loads of each page, every one with an empty cache. */
const RUNS = 5
const SLOWED = 4
/** A page is whole when nothing has come for so long: a slowed processor starts its next request late. */
const QUIET_MILLISECONDS = 1000
const LIMIT = { kilobytes: 250, milliseconds: 1500 }

const PAGES: readonly (readonly [name: string, path: string])[] = [
  ['工作台', '/'],
  ['预算', '/budget'],
  ['绩效目标', '/objectives'],
  ['运行监控', '/monitoring'],
  ['自评', '/evaluation'],
  ['自评填报', '/evaluation/entry'],
  ['报告', '/report'],
  ['编辑报告', '/report/edit'],
  ['台账', '/ledgers'],
  ['支出台账', '/ledgers/payment'],
  ['支出表格录入', '/ledgers/payment/grid'],
  ['承诺事项', '/commitments'],
  ['体检', '/audit'],
]

/** Notes the largest paint from the first moment of a page. */
const WATCH = `(() => {
  window.largestPaint = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.largestPaint = entry.startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
})()`

interface Load {
  /** Bytes on the wire, heads of answers included, by what they are. */
  readonly program: number
  readonly data: number
  readonly largestPaint: number
}

/** Adds up what comes over the wire: the program's own files and the data of the page apart. */
function watchWire(cdp: CDPSession) {
  const addresses = new Map<string, string>()
  const bytes = { program: 0, data: 0, last: 0 }
  cdp.on('Network.responseReceived', ({ requestId, response }) => addresses.set(requestId, response.url))
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = addresses.get(requestId)?.includes('/api/') ? 'data' : 'program'
    bytes[kind] += encodedDataLength
    bytes.last = performance.now()
  })
  return bytes
}

async function load(context: BrowserContext, path: string): Promise<Load> {
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Network.enable')
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true })
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWED })
  const bytes = watchWire(cdp)
  await page.addInitScript(WATCH)
  await page.goto(path)
  await page.locator('h1').first().waitFor()
  while (performance.now() - bytes.last < QUIET_MILLISECONDS) await page.waitForTimeout(100)
  const largestPaint = await page.evaluate<number>('window.largestPaint')
  await page.close()
  return { program: bytes.program, data: bytes.data, largestPaint }
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`

async function measurePage(context: BrowserContext, [name, path]: readonly [string, string]): Promise<string[]> {
  await load(context, path)
  const loads: Load[] = []
  for (let run = 0; run < RUNS; run += 1) loads.push(await load(context, path))
  const paints = loads.map(({ largestPaint }) => largestPaint)
  const program = medianOf(loads.map((one) => one.program))
  const paint = medianOf(paints)
  return [
    name,
    kilobytes(program),
    `${(program / 1000 / LIMIT.kilobytes).toFixed(2)} ×`,
    kilobytes(medianOf(loads.map(({ data }) => data))),
    `${paint.toFixed(0)} ms`,
    `${Math.min(...paints).toFixed(0)} – ${Math.max(...paints).toFixed(0)} ms`,
    `${(paint / LIMIT.milliseconds).toFixed(2)} ×`,
  ]
}

async function signIn(page: Page, password: string): Promise<void> {
  await page.goto('/')
  await page.getByLabel('账号').fill('jixiao')
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByLabel('密码', { exact: true }).press('Enter')
  await page.waitForURL(({ pathname }) => pathname !== '/sign-in')
  await page.close()
}

async function measure(server: RunningServer, browser: Browser): Promise<void> {
  const size = { width: 1440, height: 900 }
  const stranger = await browser.newContext({ baseURL: server.address, locale: 'zh-CN', viewport: size })
  const rows = [await measurePage(stranger, ['登录（第一页）', '/sign-in'])]
  const context = await browser.newContext({ baseURL: server.address, locale: 'zh-CN', viewport: size })
  await signIn(await context.newPage(), /\bjixiao\s+(\S+)/.exec(server.output())?.[1] ?? '')
  for (const page of PAGES) rows.push(await measurePage(context, page))
  const head = ['page', 'program, gzip', `of ${LIMIT.kilobytes} kB`, 'data', 'largest paint', 'min – max']
  console.log(
    `\nNode ${process.versions.node}, Chromium ${browser.version()}; loopback, empty cache, CPU slowed ${SLOWED} ×\n`,
  )
  console.log(`${tableOfRows([[...head, `of ${LIMIT.milliseconds} ms`], ...rows])}\n`)
}

const executablePath = findChromium()
if (executablePath === null) throw new Error('no Chromium on this machine; apt-get install chromium, or set CHROMIUM')
const command = [process.execPath, join(process.cwd(), 'dist', 'main.js'), 'serve'] as const
const server = await startServer({ command: [...command], folder: process.cwd() })
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS })
try {
  await measure(server, browser)
} finally {
  await browser.close()
  await server.stop()
}
