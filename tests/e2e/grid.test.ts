import type { CDPSession, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { DESKTOP, describeInBrowser, openPage, type Stage, signIn } from './harness.ts'

const ROWS = 5000
const CODES = ['2010302', '30201'] as const

/** Opens the sheet of a ledger for a person, with the clipboard and the input method at hand. */
async function openGrid(stage: Stage, { login, ledger }: { login: string; ledger: string }) {
  const watched = await openPage(stage, {
    viewport: DESKTOP,
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const { page } = watched
  await signIn(stage, { page, login })
  await page.goto(`/ledgers/${ledger}/grid`)
  await page.getByRole('grid').waitFor()
  return { ...watched, cdp: await page.context().newCDPSession(page) }
}

const cell = (page: Page, row: number, column: number) => page.locator(`[data-row="${row}"] [data-column="${column}"]`)

const rowsOf = async (page: Page): Promise<number> =>
  Number((await page.locator('.grid-status-line span').first().innerText()).replaceAll(/\D/g, ''))

const textOf = async (page: Page, row: number, column: number): Promise<string> =>
  (await cell(page, row, column).innerText()).trim()

/** As an input method does: letters that are not text yet, then the words they become. */
async function compose(cdp: CDPSession, { letters, words }: { letters: readonly string[]; words: string }) {
  for (const text of letters) {
    await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  }
  await cdp.send('Input.insertText', { text: words })
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`)
  await page.keyboard.press('Control+V')
}

const untilSaved = (page: Page, timeout = 60_000) => page.getByText('✓ 已全部保存').waitFor({ timeout })

describeInBrowser('rows entered in a sheet', (stage) => {
  test('an input method’s first letter is kept, and its keys neither commit nor move', async () => {
    const { page, cdp, problems } = await openGrid(stage(), { login: 'jingban', ledger: 'meeting' })
    const rows = await rowsOf(page)
    await cell(page, 0, 2).click()
    await page.keyboard.press('Control+End')
    await cell(page, rows, 2).click()
    for (const text of ['z', 'zh', 'zhi']) {
      await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    }
    const field = page.locator('.grid-input')
    expect(await field.inputValue()).toBe('zhi')
    // What a browser sends for Enter, an arrow and Space while words are being composed.
    for (const key of ['Enter', 'ArrowDown', ' ', 'Tab', 'Escape']) {
      await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, windowsVirtualKeyCode: 229 })
    }
    expect(await field.inputValue()).toBe('zhi')
    expect(await rowsOf(page)).toBe(rows)
    await cdp.send('Input.insertText', { text: '支部事项' })
    expect(await field.inputValue()).toBe('支部事项')
    await compose(cdp, { letters: ['y', 'yi'], words: '一' })
    await page.keyboard.press('Enter')
    expect(await textOf(page, rows, 2)).toBe('支部事项一')
    expect(problems).toEqual([])
  })

  test('a row typed by keyboard alone is checked at its cells, saved, and there after a reload', async () => {
    const { page, problems } = await openGrid(stage(), { login: 'jingban', ledger: 'meeting' })
    const rows = await rowsOf(page)
    await cell(page, 0, 0).click()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Home')
    await page.keyboard.type('11月31日')
    await page.keyboard.press('Tab')
    await page.keyboard.type('党课')
    await page.keyboard.press('Tab')
    await page.keyboard.type('学习预算法')
    await page.keyboard.press('Tab')
    await page.keyboard.type('1,2')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowUp')
    await page.getByText('是“2020-11-31”').first().waitFor()
    expect(await cell(page, rows, 3).getAttribute('aria-invalid')).toBe('true')
    await page.keyboard.type('11-30')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('12')
    await page.keyboard.press('Enter')
    await untilSaved(page)
    await page.reload()
    await page.getByRole('grid').waitFor()
    expect(await rowsOf(page)).toBe(rows + 1)
    expect(await page.getByRole('row').filter({ hasText: '学习预算法' }).innerText()).toContain('2020-11-30')
    expect(problems).toEqual([])
  })

  test('cells are copied, filled down, undone and done again', async () => {
    const { page, problems } = await openGrid(stage(), { login: 'jixiao', ledger: 'meeting' })
    const before = [await textOf(page, 0, 2), await textOf(page, 1, 2), await textOf(page, 2, 2)]
    await cell(page, 0, 2).click()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Control+C')
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(before.join('\r\n'))
    await page.keyboard.press('Control+D')
    expect(await textOf(page, 2, 2)).toBe(before[0])
    await page.keyboard.press('Control+Z')
    expect([await textOf(page, 1, 2), await textOf(page, 2, 2)]).toEqual(before.slice(1))
    await page.keyboard.press('Control+Y')
    expect(await textOf(page, 1, 2)).toBe(before[0])
    await page.keyboard.press('Control+Z')
    await untilSaved(page)
    await cell(page, 0, 0).click()
    await paste(page, '"2020-01-16"\t党组会议\t"议题一\n议题二"\t6\t5\t\t\t来源\tE2 记录\t多出的')
    await page.getByText('粘贴的内容有 10 列').first().waitFor()
    expect(await textOf(page, 0, 2)).toBe(before[0])
    expect(problems).toEqual([])
  })

  test('Tab and Enter walk a selected range; the handle goes on with days and copies them with Ctrl', async () => {
    const { page, problems } = await openGrid(stage(), { login: 'jixiao', ledger: 'meeting' })
    const before = [await textOf(page, 0, 0), await textOf(page, 1, 0), await textOf(page, 2, 0)]
    const active = () => page.locator('.grid-cell.is-active').getAttribute('id')
    const idOf = (row: number, column: number) => cell(page, row, column).getAttribute('id')
    await cell(page, 0, 1).click()
    await cell(page, 1, 2).click({ modifiers: ['Shift'] })
    for (const [key, row, column] of [
      ['Tab', 0, 2],
      ['Tab', 1, 1],
      ['Enter', 0, 2],
      ['Shift+Enter', 1, 1],
      ['Shift+Tab', 0, 2],
    ] as const) {
      await page.keyboard.press(key)
      expect(await active()).toBe(await idOf(row, column))
    }
    expect(await page.locator('.grid-cell.is-selected').count()).toBe(4)
    await cell(page, 0, 0).click()
    await dragHandle(page, { row: 2, column: 0 })
    expect(await textOf(page, 2, 0)).toBe(dayAfter(before[0] ?? '', 2))
    await page.getByText('已按序列填充 2 格').waitFor()
    await page.keyboard.press('Control+Z')
    expect(await textOf(page, 2, 0)).toBe(before[2])
    await cell(page, 0, 0).click()
    await page.keyboard.down('Control')
    await dragHandle(page, { row: 2, column: 0 })
    await page.keyboard.up('Control')
    expect(await textOf(page, 2, 0)).toBe(before[0])
    await page.keyboard.press('Control+Z')
    await untilSaved(page)
    expect([await textOf(page, 1, 0), await textOf(page, 2, 0)]).toEqual(before.slice(1))
    expect(problems).toEqual([])
  })

  test('what two people write into one cell is settled by the second', async () => {
    const first = await openGrid(stage(), { login: 'jingban', ledger: 'led_broadcast' })
    const second = await openGrid(stage(), { login: 'jixiao', ledger: 'led_broadcast' })
    const column = await textColumn(first.page)
    for (const [who, words] of [
      [first, '第一个人写的'],
      [second, '第二个人写的'],
    ] as const) {
      await cell(who.page, 0, column).click()
      await who.page.keyboard.type(words)
      await who.page.keyboard.press('Enter')
      if (who === first) await untilSaved(first.page)
    }
    await second.page.locator('.grid-cell.is-conflict').waitFor()
    await cell(second.page, 0, column).click()
    const card = second.page.locator('.grid-card')
    expect(await card.innerText()).toContain('第一个人写的')
    expect(await card.innerText()).toContain('第二个人写的')
    await card.getByRole('button', { name: '用我的' }).click()
    await untilSaved(second.page)
    await first.page.reload()
    await first.page.getByRole('grid').waitFor()
    expect(await textOf(first.page, 0, column)).toBe('第二个人写的')
    expect([...first.problems, ...second.problems]).toEqual([])
  })

  test('while the server cannot be reached what was typed stays, and is saved once it can', async () => {
    const { page } = await openGrid(stage(), { login: 'jingban', ledger: 'led_broadcast' })
    const column = await textColumn(page)
    await page.context().setOffline(true)
    await cell(page, 1, column).click()
    await page.keyboard.type('断网时写的')
    await page.keyboard.press('Enter')
    await page.getByText('秒后自动重试').waitFor()
    expect(await textOf(page, 1, column)).toBe('断网时写的')
    await page.context().setOffline(false)
    await untilSaved(page)
  })

  test('5,000 rows of twelve cells are pasted, checked and saved', async () => {
    const { page, problems } = await openGrid(stage(), { login: 'kuaiji', ledger: 'payment' })
    const rows = await rowsOf(page)
    await cell(page, 0, 0).click()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Home')
    const lines = Array.from({ length: ROWS }, (_, index) =>
      [
        '2020/12/1',
        `验-${index}`,
        '基本支出',
        '',
        ...CODES,
        '其他资金',
        '本年预算',
        `${index}.25`,
        '',
        '示例摘要',
        '验收',
      ].join('\t'),
    )
    // One cell of the five thousand rows is wrong: the others are saved all the same.
    lines[4321] = (lines[4321] ?? '').replace('4321.25', '约四千')
    await paste(page, lines.join('\r\n'))
    await page.getByText('1 行有误或冲突').waitFor({ timeout: 60_000 })
    await page.getByText('● 1 行未保存').waitFor({ timeout: 90_000 })
    expect(await rowsOf(page)).toBe(rows + ROWS)
    await page.getByRole('button', { name: /看下一处/ }).click()
    expect(await textOf(page, rows + 4321, 8)).toBe('约四千')
    await page.keyboard.type('4321.25')
    await page.keyboard.press('Enter')
    await untilSaved(page)
    const total = await page.evaluate(
      async (unit) => {
        const where = encodeURIComponent(JSON.stringify({ fund: '其他资金' }))
        const answer = await fetch(`/api/units/${unit}/years/2020/ledgers/payment/rows?limit=1&where=${where}`)
        return ((await answer.json()) as { total: number }).total
      },
      await unitOf(page),
    )
    expect(total).toBe(ROWS)
    expect(problems).toEqual([])
  })
})

/** Drags the small square at the corner of the selection to the middle of a cell. */
async function dragHandle(page: Page, { row, column }: { row: number; column: number }): Promise<void> {
  const [from, to] = [await page.locator('.grid-handle').boundingBox(), await cell(page, row, column).boundingBox()]
  if (from === null || to === null) throw new Error('nothing to drag')
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 4 })
  await page.mouse.up()
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The first column of a sheet that holds words. */
async function textColumn(page: Page): Promise<number> {
  const titles = await page.locator('.grid-title').allInnerTexts()
  const found = titles.findIndex((title) => /内容|主题|标题/.test(title))
  if (found === -1) throw new Error(`no column of words among ${titles.join(', ')}`)
  return found
}

async function unitOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const answer = await fetch('/api/units')
    return ((await answer.json()) as { units: { id: string }[] }).units[0]?.id ?? ''
  })
}
