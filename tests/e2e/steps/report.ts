import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { openPage, PHONE, type Stage, signIn } from '../harness.ts'

const preview = (page: Page) => page.getByRole('complementary', { name: '预览' })

/** Puts the caret at the end of the words and types there. */
async function typeAtTheEnd(page: Page, words: string): Promise<void> {
  await page.getByLabel('报告文字').last().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
}

/** Words that were not saved are offered again, on a phone too. */
export async function recoverDraft(stage: Stage): Promise<void> {
  const { page, problems } = await openPage(stage, { viewport: PHONE })
  page.on('dialog', (dialog) => void dialog.accept())
  await signIn(stage, { page, login: 'jixiao' })
  await page.goto('/report/edit?year=2021')
  await typeAtTheEnd(page, '尚未保存的一句。')
  await page.getByText('有未保存的改动').waitFor()
  await page.reload()
  await page.getByRole('button', { name: '恢复' }).click()
  await preview(page).getByText('尚未保存的一句。').waitFor()
  const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
  expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0)
  expect(problems).toEqual([])
  await page.context().close()
}

/** A figure is put in by search, a typed number is told at once, and two versions are saved and compared. */
async function writeWords(page: Page): Promise<void> {
  await page.goto('/report/edit?year=2021')
  await preview(page).getByText('每个数都有来源').waitFor()

  await typeAtTheEnd(page, '\n\n全年共安排')
  await page.keyboard.press('Control+/')
  const dialog = page.getByRole('dialog', { name: '引用数' })
  await dialog.getByLabel('查找数').fill('5,000.50')
  await dialog
    .getByRole('option', { name: /5,000.50元/ })
    .first()
    .click()
  await dialog.getByRole('button', { name: '引用', exact: true }).click()
  await page.keyboard.type('，另有三个项目。')
  await preview(page).locator('p', { hasText: '全年共安排' }).getByText('5,000.50元').waitFor()
  await preview(page)
    .getByText(/裸数字 1 处/)
    .waitFor()

  for (let count = '三个项目。'.length; count > 0; count -= 1) await page.keyboard.press('Backspace')
  await page.keyboard.type('其他项目。')
  await preview(page).getByText('每个数都有来源').waitFor()
  await page.keyboard.press('Control+s')
  await page.getByText('已保存为第 1 版').waitFor()
  await typeAtTheEnd(page, '后续补充说明。')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('已保存为第 2 版').waitFor()

  await page.goto('/report/versions?year=2021')
  await page.locator('.difference ins', { hasText: '后续补充说明。' }).waitFor()
}

async function submit(page: Page): Promise<void> {
  await page.goto('/report?year=2021')
  const button = page.getByRole('button', { name: '提交审核' })
  await button.waitFor().catch(async (error: Error) => {
    throw new Error(`${error.message}\nThe page says: ${await page.locator('body').innerText()}`)
  })
  await button.click()
  await page.getByRole('button', { name: '确认提交审核' }).click()
  await page.getByText('已提交审核').first().waitFor()
}

/** The report is written, submitted, returned, written on, approved and locked. */
export async function passReport(stage: Stage): Promise<void> {
  const officer = await openPage(stage)
  await signIn(stage, { page: officer.page, login: 'jixiao' })
  const { page } = officer
  await writeWords(page)
  await submit(page)
  const director = await openPage(stage)
  await signIn(stage, { page: director.page, login: 'zhuren' })
  await director.page.goto('/report?year=2021')
  await director.page.getByRole('button', { name: '退回修改' }).click()
  await director.page.getByLabel('退回原因').fill('请写明后续安排')
  await director.page.getByRole('button', { name: '确认退回修改' }).click()
  await director.page.getByText('退回修改：请写明后续安排').waitFor()

  await page.goto('/report/edit?year=2021')
  await typeAtTheEnd(page, '下一步按季调度。')
  await page.keyboard.press('Control+s')
  await page.getByText('已保存为第 3 版').waitFor()
  await submit(page)
  await director.page.reload()
  await director.page.getByRole('button', { name: '通过', exact: true }).click()
  await director.page.getByRole('button', { name: '确认通过' }).click()
  await director.page.getByText('已定稿').first().waitFor()

  await page.goto('/report/edit?year=2021')
  await page.getByText('报告已定稿，不能再改。').waitFor()
  expect([...officer.problems, ...director.problems]).toEqual([])
}
