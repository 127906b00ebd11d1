import { readFile as readBytes } from 'node:fs/promises'
import type { Download, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readFile } from '../../src/adapters/readers/read-file.ts'
import { figuresFile } from '../../src/contract/report.ts'
import { DESKTOP, describeInBrowser, openPage, PHONE, passwordOf, signIn } from './harness.ts'

const PUBLISHED = [
  '4,331,899.35',
  '4,362,576.87',
  '2,064,944.87',
  '2,297,632.00',
  '47.33',
  '52.67',
  '1,389,292.27',
  '200,000.00',
  '160,425.76',
  '28,220.21',
  '94,991.11',
  '42,688.00',
  '118,650.00',
  '1,619,969.79',
  '30,677.52',
]

async function textOf(download: Download, name: string): Promise<string> {
  const { document } = await readFile(new Uint8Array(await readBytes(await download.path())), name)
  return document.text
}

async function downloadNamed(page: Page, name: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`a[download="${name}"]`).first().click(),
  ])
  return download
}

describeInBrowser('from signing in to the record behind a figure', (stage) => {
  test('a person opens a figure of the report down to one record and its evidence', async () => {
    const { page, problems } = await openPage(stage())
    await signIn(stage(), { page, login: 'jixiao' })
    await page.goto('/report')
    const figure = page.locator('[data-figure="income.total"]').first()
    await figure.waitFor()
    expect(await figure.innerText()).toContain('4,331,899.35')

    await figure.click()
    const inspector = page.locator('dialog.inspector, .inspector').first()
    await inspector.getByText('怎么算出来的').first().waitFor()
    expect(await inspector.innerText()).toContain('收入台账')
    await inspector.getByText('计入的记录').first().waitFor()

    await inspector.locator('.row-button').first().click()
    await inspector.getByText('数据来源').first().waitFor()
    expect(await inspector.innerText()).toContain('示例数据')
    expect(page.url()).toContain('income.total')

    await page.goBack()
    await inspector.locator('.row-button').first().waitFor()
    await page.keyboard.press('Escape')
    await inspector.waitFor({ state: 'hidden' })
    expect(problems).toEqual([])
  })

  test('a figure of figures opens the figures that it is made of', async () => {
    const { page, problems } = await openPage(stage())
    await signIn(stage(), { page, login: 'zhuren' })
    await page.goto('/report')
    await page.locator('[data-figure="gap.total"]').first().click()
    const inspector = page.locator('.inspector').first()
    await inspector.getByText('怎么算出来的').first().waitFor()
    await inspector.locator('[data-figure="income.total"]').first().click()
    await inspector.getByText('计入的记录').first().waitFor()
    expect(await inspector.innerText()).toContain('4,331,899.35')
    expect(problems).toEqual([])
  })

  test('the Word report and the annexes that are downloaded carry the figures of the page', async () => {
    const { page, problems } = await openPage(stage())
    await signIn(stage(), { page, login: 'kuaiji' })
    await page.goto('/report')
    await page.locator('[data-figure="income.total"]').first().waitFor()
    const onPage = await page.locator('main').innerText()
    const word = await textOf(await downloadNamed(page, 'report.docx'), 'report.docx')
    for (const figure of PUBLISHED) {
      expect(onPage, `page: ${figure}`).toContain(figure)
      expect(word, `docx: ${figure}`).toContain(figure)
    }
    const forms = await textOf(await downloadNamed(page, 'annex-3.xlsx'), 'annex-3.xlsx')
    const whole = await textOf(await downloadNamed(page, 'annex-2.xlsx'), 'annex-2.xlsx')
    const file = await downloadNamed(page, 'figures.json')
    const { figures } = figuresFile.parse(JSON.parse(await readBytes(await file.path(), 'utf8')))
    const displayOf = new Map(figures.map(({ id, display }) => [id, display]))
    for (const code of ['P1', 'P2', 'P3', 'P4', 'P5', 'P6']) {
      const total = Number(displayOf.get(`evaluation.${code}.total`))
      expect(total).toBeGreaterThan(0)
      expect(forms, `annex-3: ${code}`).toContain(String(total))
    }
    expect(whole).toContain('部门整体支出绩效自评表')
    expect(problems).toEqual([])
  })

  test.each([
    ['预算', '/budget', '30,677.52'],
    ['绩效评价', '/evaluation', '得分总览'],
    ['台账', '/ledgers', '视频会议保障'],
  ])(
    'the page %s shows what it is for, on screen and phone, without a request to the outside',
    async (_, path, words) => {
      for (const viewport of [DESKTOP, PHONE]) {
        const { page, problems } = await openPage(stage(), { viewport })
        const outside: string[] = []
        page.on('request', (request) => {
          const { protocol, host } = new URL(request.url())
          if (protocol.startsWith('http') && host !== new URL(stage().server.address).host) outside.push(request.url())
        })
        await signIn(stage(), { page, login: 'zhuren' })
        await page.goto(path)
        await page.getByText(words).first().waitFor({ state: 'attached' })
        const overflow = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        )
        expect(overflow).toBeLessThanOrEqual(0)
        expect(outside).toEqual([])
        expect(problems).toEqual([])
        await page.context().close()
      }
    },
  )

  test('who may not see the trail is told so, who may reads it', async () => {
    const clerk = await openPage(stage())
    await signIn(stage(), { page: clerk.page, login: 'jingban' })
    await clerk.page.goto('/system/trail')
    await clerk.page.getByText('您没有这项权限').first().waitFor()
    const auditor = await openPage(stage())
    await auditor.page.goto('/')
    await auditor.page.getByLabel('账号').fill('shenji')
    await auditor.page.getByLabel('密码', { exact: true }).fill(passwordOf(stage(), 'shenji'))
    await auditor.page.getByLabel('密码', { exact: true }).press('Enter')
    await auditor.page.getByText('审计日志').first().waitFor()
    await auditor.page.goto('/system/trail')
    await auditor.page.getByRole('table').first().waitFor()
  })
})
