import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { openPage, type Stage, signIn } from '../harness.ts'

/** Gives a reason wherever the sheet says that one is due, and saves. */
async function answerSheet(page: Page, subject: string): Promise<void> {
  await page.goto(`/evaluation/entry?subject=${subject}&year=2021`)
  const cards = page.locator('.entry-card', { has: page.getByText('应填写') })
  await page.locator('.entry-bar').waitFor()
  const due = await cards.count()
  for (let index = 0; index < due; index += 1) {
    // A card that has its reason says no longer that one is due: the first is always the next.
    const card = cards.first()
    await card.getByLabel('原因类别').selectOption('其他')
    await card.getByLabel('改进措施', { exact: true }).fill('下年度改进')
    await card.getByLabel('偏差原因', { exact: true }).fill('据实说明')
  }
  if (due === 0) return
  await page.getByText(/试算：/).waitFor()
  await page.getByRole('button', { name: /^保存 \d+ 项$/ }).click()
  await page.getByText('已保存').waitFor()
}

/** Points follow what is typed, what is lacking blocks, submission locks, the director decides. */
export async function passSelfEvaluation(stage: Stage): Promise<void> {
  const officer = await openPage(stage)
  await signIn(stage, { page: officer.page, login: 'jixiao' })
  const { page } = officer
  await page.goto('/evaluation/entry?subject=unit&year=2021')
  const month = page.locator('.entry-months input').first()
  await month.waitFor()
  const before = await month.inputValue()
  await month.fill('0.5')
  await page.getByText(/试算：/).waitFor()
  await page.getByRole('button', { name: '放弃改动' }).click()
  expect(await month.inputValue()).toBe(before)

  await page.goto('/evaluation?year=2021')
  await page
    .getByRole('row', { name: /开展集中学习次数/ })
    .getByText('13', { exact: true })
    .first()
    .waitFor()
  await page.getByText(/提交前还应补充/).waitFor()
  expect(await page.getByRole('button', { name: '提交审核' }).isDisabled()).toBe(true)
  await answerSheet(page, 'unit')
  await page.goto('/evaluation?year=2021')
  await page.getByText('已填齐，可以提交').waitFor()
  await page.getByRole('button', { name: '提交审核' }).click()
  await page.getByRole('button', { name: '确认提交审核' }).click()
  await page.getByText('已提交审核').first().waitFor()
  await page.goto('/evaluation/entry?subject=unit&year=2021')
  await page.getByText('自评已提交或定稿').waitFor()
  expect(await page.locator('.entry-months input').first().isDisabled()).toBe(true)

  const director = await openPage(stage)
  await signIn(stage, { page: director.page, login: 'zhuren' })
  await director.page.goto('/evaluation?year=2021')
  await director.page.getByRole('button', { name: '退回修改' }).click()
  await director.page.getByLabel('退回原因').fill('请复核一月数据')
  await director.page.getByRole('button', { name: '确认退回修改' }).click()
  await director.page.getByText('退回修改：请复核一月数据').waitFor()
  await page.goto('/evaluation?year=2021')
  await page.getByRole('button', { name: '提交审核' }).click()
  await page.getByRole('button', { name: '确认提交审核' }).click()
  await page.getByText('已提交审核').first().waitFor()
  await director.page.reload()
  await director.page.getByRole('button', { name: '通过', exact: true }).click()
  await director.page.getByRole('button', { name: '确认通过' }).click()
  await director.page.getByText('已定稿').first().waitFor()
  expect([...officer.problems, ...director.problems]).toEqual([])
}
