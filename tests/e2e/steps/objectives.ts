import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { openPage, type Stage, signIn } from '../harness.ts'

/** The year that is drawn up; everything of the year before is there to begin from. */
const NEW_YEAR = '/objectives?year=2021'

async function take(page: Page, step: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.getByRole('button', { name: step, exact: true }).first().click()
  const dialog = page.getByRole('dialog', { name: step })
  for (const [label, words] of Object.entries(fields)) await dialog.getByLabel(label).fill(words)
  await dialog.getByRole('button', { name: `确认${step}` }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** A new year is opened, objectives are taken from last year, submitted, returned, approved, and adjusted by a document. */
export async function declareObjectives(stage: Stage): Promise<void> {
  const officer = await openPage(stage)
  await signIn(stage, { page: officer.page, login: 'jixiao' })
  const { page } = officer
  await page.goto('/objectives')
  await take(page, '编制2021年度')
  await page.goto(`${NEW_YEAR}&view=earlier`)
  await page.getByRole('button', { name: '全选' }).click()
  await page.getByRole('button', { name: /^沿用所选 \d+ 个$/ }).click()
  await page.getByText('已选用').first().waitFor()
  await page.goto(NEW_YEAR)
  await page.getByText('提交前还有 1 处要改').waitFor()
  await page.getByRole('button', { name: '新增目标' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('目标内容').fill('保障各级视频会议按时召开，联调通过率不低于上年')
  await dialog.getByLabel('数据来源').fill('年度工作计划')
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('提交前还有 1 处要改').waitFor({ state: 'hidden' })
  await take(page, '提交审核')

  const director = await openPage(stage)
  await signIn(stage, { page: director.page, login: 'zhuren' })
  await director.page.goto(NEW_YEAR)
  await take(director.page, '退回修改', { 退回原因: '请核对上年度的日期' })
  await page.reload()
  await page.getByText('请核对上年度的日期').first().waitFor()
  await take(page, '提交审核')
  await director.page.reload()
  await take(director.page, '批复', { 文号: '示例财预〔2021〕1号' })
  await page.reload()
  await take(page, '申请调整', { 文号: '示例财预〔2021〕9号', 调整原因: '增加任务' })
  await page.getByText('示例财预〔2021〕9号').first().waitFor()
  await page.goto(`${NEW_YEAR}&view=versions`)
  await page.getByText('批复').first().waitFor()
  expect([...officer.problems, ...director.problems]).toEqual([])
}
