import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/chromium.mjs'
import { type RunningServer, startServer } from './running-server.ts'

/** The office screen and the phone of every picture. */
export const DESKTOP = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }

export interface Stage {
  readonly server: RunningServer
  readonly browser: Browser
}

/** A page with all that went wrong in it: script errors, error messages of the console, answers of 500 and above. */
export interface WatchedPage {
  readonly page: Page
  readonly problems: string[]
}

/** Opens a page in a session of its own, ready for downloads, and watches it. */
export async function openPage(
  { browser, server }: Stage,
  options: BrowserContextOptions = { viewport: DESKTOP },
): Promise<WatchedPage> {
  const context = await browser.newContext({
    baseURL: server.address,
    locale: 'zh-CN',
    acceptDownloads: true,
    ...options,
  })
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(`script: ${error.message}`))
  page.on('console', (message) => {
    // A refused request is also written to the console by the browser; the page is expected to handle those.
    const isRefusal = message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !isRefusal) problems.push(`console: ${message.text()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 500) problems.push(`${response.status()} ${response.url()}`)
  })
  return { page, problems }
}

async function raiseCurtain(executablePath: string): Promise<Stage> {
  const server = await startServer()
  try {
    const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS })
    return { server, browser }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/**
 * Tests against the built program in a real browser: one server with an empty data folder and one browser for the whole
 * block. Without a browser the block is skipped, with the reason in its title.
 *
 * @param body gets a function that gives the stage once the tests run
 */
export function describeInBrowser(title: string, body: (stage: () => Stage) => void): void {
  const executablePath = findChromium()
  if (executablePath === null) {
    describe.skip(`${title} (skipped: no Chromium on this machine; apt-get install chromium, or set CHROMIUM)`, () => {
      body(() => {
        throw new Error('no browser')
      })
    })
    return
  }
  describe(title, () => {
    let stage: Stage | undefined
    beforeAll(async () => {
      stage = await raiseCurtain(executablePath)
    })
    afterAll(async () => {
      await stage?.browser.close()
      await stage?.server.stop()
    })
    body(() => {
      if (stage === undefined) throw new Error('the stage is there only while the tests run')
      return stage
    })
  })
}

/** The password that the first start printed for a demo account. */
export function passwordOf({ server }: Stage, login: string): string {
  const password = new RegExp(`\\b${login}\\s+(\\S+)`).exec(server.output())?.[1]
  if (password === undefined) throw new Error(`no password was printed for ${login}`)
  return password
}

/** Signs a demo person in and waits for their first page. */
export async function signIn(stage: Stage, { page, login }: { page: Page; login: string }): Promise<void> {
  await page.goto('/')
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('密码', { exact: true }).fill(passwordOf(stage, login))
  await page.getByLabel('密码', { exact: true }).press('Enter')
  await page.waitForURL(({ pathname }) => pathname !== '/sign-in')
  await page.locator('main').first().waitFor()
}
