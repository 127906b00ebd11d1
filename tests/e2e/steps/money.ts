import { readFile } from 'node:fs/promises'
import { openXlsx, saveXlsx } from 'hucre'
import { expect } from 'vitest'
import { DESKTOP, openPage, type Stage, signIn } from '../harness.ts'

const HEAD = '下达日期,指标类型,支出类型,项目,功能分类,部门经济分类,资金来源,金额,批复或调整文号'
const line = (day: string, code: string, amount: string) =>
  `${day},年初预算,基本支出,,2010303,${code},一般公共预算拨款,${amount},示例财预〔2021〕1号`
const FILE = [HEAD, line('2021-01-20', '30101', '叁万元'), line('2021-01-20', '30102', '20000')].join('\n')
const AMOUNT_COLUMN = 7

/** The budget comes from a table file; a wrong amount is mended in the workbook that comes back with comments. */
export async function importBudget(stage: Stage): Promise<void> {
  const { page, problems } = await openPage(stage)
  await signIn(stage, { page, login: 'kuaiji' })
  await page.goto('/ledgers/budget_line/import?year=2021')
  const choose = page.getByLabel('选择文件', { exact: true }).and(page.locator('input'))
  await choose.setInputFiles({ name: '预算.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) })
  await page.getByRole('cell', { name: /是“叁万元”，应为/ }).waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载标注问题的原表' }).click(),
  ])
  const workbook = await openXlsx(new Uint8Array(await readFile(await download.path())), { readStyles: true })
  const [sheet] = workbook.sheets
  const cell = sheet?.cells?.get(`1,${AMOUNT_COLUMN}`)
  const row = sheet?.rows[1]
  if (cell === undefined || row === undefined) throw new Error('the wrong cell is not marked')
  sheet?.cells?.set(`1,${AMOUNT_COLUMN}`, { ...cell, value: 30_000, type: 'number' })
  row[AMOUNT_COLUMN] = 30_000
  await page.getByRole('button', { name: '换一个文件' }).click()
  await choose.setInputFiles({ name: '预算改.xlsx', mimeType: '', buffer: Buffer.from(await saveXlsx(workbook)) })
  await page.getByRole('button', { name: '导入 2 条' }).click()
  await page.getByText('新增 2 条，修改 0 条，不变 0 条').waitFor()
  expect(problems).toEqual([])
}

/** Rows copied from a table program are pasted into the sheet of a ledger, below those that are there. */
export async function pasteRows(
  stage: Stage,
  { login, ledger, rows }: { readonly login: string; readonly ledger: string; readonly rows: readonly string[] },
): Promise<void> {
  const { page, problems } = await openPage(stage, {
    viewport: DESKTOP,
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  await signIn(stage, { page, login })
  await page.goto(`/ledgers/${ledger}/grid?year=2021`)
  await page.getByRole('grid').waitFor()
  await page.locator('[data-row="0"] [data-column="0"]').click()
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(rows.join('\n'))})`)
  await page.keyboard.press('Control+V')
  await page.getByText('✓ 已全部保存').waitFor({ timeout: 60_000 })
  await page.reload()
  await page.getByRole('grid').waitFor()
  expect(await page.locator('[data-row]').count()).toBeGreaterThanOrEqual(rows.length)
  expect(problems).toEqual([])
}

/** What was paid and never received asks for its explanation beside the figure; explained, it is silent. */
export async function explainGap(stage: Stage): Promise<void> {
  const { page, problems } = await openPage(stage)
  await signIn(stage, { page, login: 'kuaiji' })
  await page.goto('/budget?year=2021')
  await page.getByText('2 处待说明').waitFor()
  await page.getByRole('button', { name: '说明2010303 机关服务的差额' }).click()
  const dialog = page.getByRole('dialog')
  expect(await dialog.getByLabel('说明金额（元）').inputValue()).toBe('5,000.50')
  await dialog.getByRole('button', { name: '保存说明' }).click()
  await dialog.getByText('请写明差额从哪里来、为什么').waitFor()
  await dialog.getByLabel('差额原因').fill('财政直接支付，到账通知尚未登记')
  await dialog.getByRole('button', { name: '保存说明' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('差额均已说明').waitFor()
  await page.getByRole('link', { name: '财政直接支付，到账通知尚未登记' }).waitFor()
  expect(problems).toEqual([])
}
