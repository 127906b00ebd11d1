import { readFileSync } from 'node:fs'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { DESKTOP, describeInBrowser, openPage, PHONE, type Stage, signIn } from './harness.ts'
import { BARRIERS, FOCUSED, type Focused, OVERFLOW } from './probes.ts'

const root = new URL('../../', import.meta.url)

/** Every page, by somebody who may open it; the same page twice where two see it differently. */
const WALKS: Readonly<Record<string, readonly string[]>> = {
  jixiao: [
    ...['/', '/budget', '/budget?part=payments', '/objectives', '/monitoring', '/monitoring/form', '/evaluation'],
    ...['/evaluation/entry', '/report', '/report/edit', '/report/versions', '/ledgers', '/ledgers/payment'],
    ...['/ledgers/payment/grid', '/ledgers/payment/import', '/evidence', '/commitments', '/close', '/audit'],
    ...['/system/own-ledgers', '/settings'],
  ],
  zhuren: ['/', '/objectives', '/evaluation', '/report'],
  caizheng: ['/', '/ledgers/project'],
  xitong: ['/system/people', '/system/own-ledgers/new', '/system/unit', '/system/backups', '/system/security'],
  anquan: ['/system/people', '/system/sessions', '/system/security'],
  shenji: ['/system/trail'],
}

const ofYear = (path: string, year: number) => `${path}${path.includes('?') ? '&' : '?'}year=${year}`

/** Opens an address and waits until nothing more is on the way. */
async function open(page: Page, path: string): Promise<void> {
  await page.setViewportSize(DESKTOP)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(path)
  await page.locator('main').first().waitFor()
  await page.waitForLoadState('networkidle')
}

/** As {@link open}, where nothing but the first drawing matters. */
async function openQuickly(page: Page, path: string): Promise<void> {
  await page.setViewportSize(DESKTOP)
  await page.goto(path)
  await page.locator('main h1, main .empty, main [role="alert"]').first().waitFor()
  await page.locator('main .skeleton').first().waitFor({ state: 'hidden' })
}

/** A screen that is wider than it should be scrolls sideways. */
const overflow = (page: Page): Promise<string[]> => page.evaluate<string[]>(OVERFLOW)

/** What axe calls serious or critical, with the first places. */
async function barriers(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axe.source)
  return page.evaluate<string[]>(BARRIERS)
}

/** In each size and theme; axe where theme and size both change. */
async function look(page: Page): Promise<string[]> {
  const found = (await barriers(page)).map((one) => `desktop, light: ${one}`)
  await page.emulateMedia({ colorScheme: 'dark' })
  found.push(...(await overflow(page)).map((one) => `desktop, dark: ${one}`))
  await page.setViewportSize(PHONE)
  // Lists are drawn anew as cards.
  await page.waitForTimeout(150)
  found.push(...(await overflow(page)).map((one) => `phone, dark: ${one}`))
  found.push(...(await barriers(page)).map((one) => `phone, dark: ${one}`))
  await page.emulateMedia({ colorScheme: 'light' })
  found.push(...(await overflow(page)).map((one) => `phone, light: ${one}`))
  return found
}

/** Requests that leave the machine. */
function strangers(page: Page, { server }: Stage): string[] {
  const found: string[] = []
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== server.address) found.push(request.url())
  })
  return found
}

/** Tab after Tab: where the focus is, whether it is seen, and whether it goes on. */
async function walkByKeyboard(page: Page, steps: number): Promise<string[]> {
  const found: string[] = []
  const seen = new Set<string>()
  let before = ''
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press('Tab')
    const { place, isShown } = await page.evaluate<Focused>(FOCUSED)
    if (place === 'body') break
    if (place === before) found.push(`stays at ${place}`)
    if (!isShown) found.push(`not seen at ${place}`)
    seen.add(place)
    before = place
  }
  if (seen.size < Math.min(steps, 8)) found.push(`only ${seen.size} places are reached`)
  return found
}

test('the walk goes to every page of the application', () => {
  const router = readFileSync(new URL('src/web/app/router.tsx', root), 'utf8')
  const paths = [...router.matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path)
  const walked = Object.values(WALKS).flat()
  const isWalked = (path: string) => {
    const pattern = new RegExp(`^${path.replaceAll('/', '\\/').replace(/\$\w+/g, '[^/]+')}(\\?|$)`)
    return ['/sign-in', '/set-up'].includes(path) || walked.some((one) => pattern.test(one))
  }
  expect(paths.filter((path) => !isWalked(path))).toEqual([])
})

describeInBrowser('every page', (stage) => {
  describe.each(Object.entries(WALKS))('of %s', (login, paths) => {
    test('is sound in both sizes and themes, and asks nobody else', async () => {
      const { page, problems } = await openPage(stage())
      const asked = strangers(page, stage())
      await signIn(stage(), { page, login })
      const found: string[] = []
      for (const path of paths) {
        await open(page, ofYear(path, 2020))
        found.push(...(await look(page)).map((one) => `${path} ${one}`))
        found.push(...problems.splice(0).map((one) => `${path} ${one}`))
      }
      await page.context().close()
      expect([...found, ...asked]).toEqual([])
    })
  })

  test('at the door is sound too', async () => {
    const { page, problems } = await openPage(stage())
    await open(page, '/sign-in')
    expect([...(await look(page)), ...problems]).toEqual([])
    await page.context().close()
  })

  test.each([
    ['jixiao', ['/', '/ledgers/payment', '/settings']],
    ['xitong', ['/system/people', '/system/security']],
  ])('is walked by keyboard by %s', async (login, paths) => {
    const { page, problems } = await openPage(stage())
    await signIn(stage(), { page, login })
    const found: string[] = []
    for (const path of paths) {
      await open(page, ofYear(path, 2020))
      found.push(...(await walkByKeyboard(page, 60)).map((one) => `${path} ${one}`))
    }
    await page.context().close()
    expect([...found, ...problems]).toEqual([])
  })

  test('says what to do when the server fails', async () => {
    const { page } = await openPage(stage())
    await signIn(stage(), { page, login: 'jixiao' })
    const crashed: string[] = []
    page.on('pageerror', (error) => crashed.push(error.message))
    const body = JSON.stringify({ code: 'internal', title: '出错了', details: {}, issues: [], requestId: 'r1' })
    await page.route('**/api/units/**', (route) =>
      route.fulfill({ status: 500, contentType: 'application/json', body }),
    )
    const silent: string[] = []
    for (const path of WALKS.jixiao ?? []) {
      if (path === '/settings' || path === '/audit') continue
      await openQuickly(page, ofYear(path, 2020))
      const says = await page
        .getByRole('alert')
        .filter({ hasText: /请|重试/ })
        .count()
      if (says === 0) silent.push(path)
    }
    await page.context().close()
    expect({ silent, crashed }).toEqual({ silent: [], crashed: [] })
  })

  test('of a year without rows says what will be there', async () => {
    const keeper = await openPage(stage())
    await signIn(stage(), { page: keeper.page, login: 'xitong' })
    await keeper.page.goto('/system/unit')
    await keeper.page.getByRole('button', { name: '开设 2021 年度' }).click()
    await keeper.page.getByRole('button', { name: '开设年度' }).click()
    await keeper.page.getByRole('heading', { name: /^2021年度/ }).waitFor()
    await keeper.page.context().close()
    const { page, problems } = await openPage(stage())
    await signIn(stage(), { page, login: 'jixiao' })
    const found: string[] = []
    for (const path of WALKS.jixiao ?? []) {
      await openQuickly(page, ofYear(path, 2021))
      await page.setViewportSize(PHONE)
      found.push(...(await overflow(page)).map((one) => `${path} ${one}`))
      const words = await page.locator('main').first().innerText()
      if (words.trim().length < 20) found.push(`${path} shows nothing`)
      found.push(...problems.splice(0).map((one) => `${path} ${one}`))
    }
    await page.context().close()
    expect(found).toEqual([])
  })
})
