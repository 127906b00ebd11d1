import { join } from 'node:path'
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core'
import { CHROMIUM_FLAGS, findChromium } from '../scripts/chromium.mjs'
import { type RunningServer, startServer } from '../tests/e2e/running-server.ts'
import { medianOf, tableOfRows } from './harness.ts'

const ROWS = 5000
const KEYS = 120

/** Writes down, for each key, the time from the key to the frame that shows what it did. */
const WATCH = `(() => {
  window.keyTimes = []
  addEventListener('keydown', (event) => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => window.keyTimes.push(performance.now() - event.timeStamp)
    requestAnimationFrame(() => channel.port2.postMessage(null))
  }, true)
})()`

interface Keys {
  readonly keys: readonly string[]
  /** Before each key, not measured. */
  readonly before?: () => Promise<void>
}

const letters = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => 'abcdefghij'[index % 10] ?? 'a')

async function pressed(page: Page, { keys, before }: Keys): Promise<readonly number[]> {
  await page.evaluate('window.keyTimes.length = 0')
  const times: number[] = []
  for (const key of keys) {
    await before?.()
    await page.evaluate('window.keyTimes.length = 0')
    await page.keyboard.press(key)
    times.push(await nextTime(page))
  }
  return times
}

async function nextTime(page: Page): Promise<number> {
  for (;;) {
    await page.waitForTimeout(20)
    const [time] = await page.evaluate<number[]>('window.keyTimes')
    if (time !== undefined) return time
  }
}

const p95Of = (runs: readonly number[]): number =>
  [...runs].sort((left, right) => left - right)[Math.floor(runs.length * 0.95)] ?? Number.NaN

const shown = (milliseconds: number): string => `${milliseconds.toFixed(1)} ms`

async function pasteRows(page: Page): Promise<{ readonly drawn: number; readonly saved: number }> {
  const lines = Array.from({ length: ROWS }, (_, index) =>
    [
      '2020/12/1',
      `量-${index}`,
      '基本支出',
      '',
      '2010302',
      '30201',
      '其他资金',
      '本年预算',
      `${index}.25`,
      '',
      '摘要',
      '量',
    ].join('\t'),
  )
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(lines.join('\r\n'))})`)
  await page.locator('[data-row="0"] [data-column="0"]').click()
  for (const key of ['Control+End', 'ArrowDown', 'Home']) await page.keyboard.press(key)
  const start = performance.now()
  await page.keyboard.press('Control+V')
  await page.locator('.grid-unsaved').waitFor()
  const drawn = performance.now() - start
  await page.getByText('✓ 已全部保存').waitFor({ timeout: 120_000 })
  return { drawn, saved: performance.now() - start }
}

async function composed(page: Page, cdp: CDPSession): Promise<readonly number[]> {
  const times: number[] = []
  for (let index = 0; index < KEYS / 4; index += 1) {
    const start = performance.now()
    await cdp.send('Input.imeSetComposition', { text: 'zhi', selectionStart: 3, selectionEnd: 3 })
    await cdp.send('Input.insertText', { text: '支' })
    times.push(performance.now() - start)
  }
  await page.keyboard.press('Escape')
  return times
}

async function openSheet({ server, browser }: Stage): Promise<Page> {
  const password = /\bkuaiji\s+(\S+)/.exec(server.output())?.[1] ?? ''
  const context = await browser.newContext({
    baseURL: server.address,
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  await page.goto('/')
  await page.getByLabel('账号').fill('kuaiji')
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByLabel('密码', { exact: true }).press('Enter')
  await page.waitForURL(({ pathname }) => pathname !== '/sign-in')
  return page
}

interface Stage {
  readonly server: RunningServer
  readonly browser: Browser
}

async function measure(stage: Stage): Promise<void> {
  const page = await openSheet(stage)
  await page.goto('/ledgers/payment/grid')
  await page.getByRole('grid').waitFor()
  await page.evaluate(WATCH)
  const cdp = await page.context().newCDPSession(page)
  const paste = await pasteRows(page)
  const words = page.locator('[data-row="2600"] [data-column="10"]')
  await page.evaluate(`document.querySelector('.grid-scroller').scrollTo(0, ${2590 * 32})`)
  await words.click()
  const open = () => page.keyboard.press('Escape')
  const runs = [
    { name: 'letters within a cell', times: await pressed(page, { keys: letters(KEYS) }) },
    { name: 'words composed by an input method', times: await composed(page, cdp) },
    { name: 'first letter of a cell', times: await pressed(page, { keys: letters(KEYS / 2), before: open }) },
  ]
  await page.keyboard.press('Escape')
  runs.push(
    { name: 'arrow to the next cell', times: await pressed(page, { keys: Array(KEYS / 2).fill('ArrowDown') }) },
    { name: 'Enter that commits a cell', times: await enters(page) },
  )
  await page.evaluate(`(() => {
    const field = document.createElement('textarea')
    field.id = 'limit'
    document.querySelector('main').prepend(field)
  })()`)
  await page.locator('#limit').click()
  const limit = { name: 'limit: letters in an empty <textarea>', times: await pressed(page, { keys: letters(KEYS) }) }
  print({ runs: [...runs, limit], limit: limit.times, paste })
}

async function enters(page: Page): Promise<readonly number[]> {
  const before = async () => {
    await page.keyboard.press('x')
  }
  return pressed(page, { keys: Array(KEYS / 4).fill('Enter'), before })
}

interface Result {
  readonly runs: readonly { readonly name: string; readonly times: readonly number[] }[]
  readonly limit: readonly number[]
  readonly paste: { readonly drawn: number; readonly saved: number }
}

function print({ runs, limit, paste }: Result): void {
  const rows = runs.map(({ name, times }) => [
    name,
    shown(medianOf(times)),
    shown(p95Of(times)),
    String(times.length),
    `${(medianOf(times) / medianOf(limit)).toFixed(2)} ×`,
  ])
  console.log(`\nNode ${process.versions.node}, ${process.platform} ${process.arch}; ${ROWS} × 12 cells in the sheet\n`)
  console.log(`${tableOfRows([['key → frame', 'median', 'p95', 'keys', 'of the limit'], ...rows])}\n`)
  console.log(
    `${ROWS} × 12 cells pasted: drawn after ${shown(paste.drawn)}, all checked and saved after ${(paste.saved / 1000).toFixed(2)} s\n`,
  )
}

const executablePath = findChromium()
if (executablePath === null) throw new Error('no Chromium on this machine; apt-get install chromium, or set CHROMIUM')
const command = [process.execPath, join(process.cwd(), 'dist', 'main.js'), 'serve'] as const
const server = await startServer({ command: [...command], folder: process.cwd() })
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS })
try {
  await measure({ server, browser })
} finally {
  await browser.close()
  await server.stop()
}
