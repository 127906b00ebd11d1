import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { describeInBrowser, openPage, signIn } from './harness.ts'

const INDICATOR = '安全加固设备数'
const NOTE = '边界设备和服务器先行加固'
const MEETING = '研究发展党员事项'

/** Leaves the indicator's value with nothing but a statement behind it. */
async function takeEvidenceAway(page: Page): Promise<number> {
  return page.evaluate(async (note) => {
    const answered: unknown = await (await fetch('/api/session')).json()
    // The server's own tests hold the session and the rows to these shapes.
    const { csrfToken, person } = answered as { csrfToken: string; person: { unitId: string } }
    const unit = `/api/units/${person.unitId}`
    const listed: unknown = await (await fetch(`${unit}/years/2020/ledgers/actual_value/rows?limit=1000`)).json()
    const { rows } = listed as { rows: { id: string; revision: number; fields: { display: string }[] }[] }
    const row = rows.find(({ fields }) => fields.some(({ display }) => display.includes(note)))
    const answer = await fetch(`${unit}/ledgers/actual_value/rows/${row?.id ?? ''}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'x-csrf-token': csrfToken },
      body: JSON.stringify({ revision: row?.revision, strength: 0, evidence: [], evidenceReason: '重新收集' }),
    })
    return answer.status
  }, NOTE)
}

async function strengthOnEvaluation(page: Page): Promise<string | null> {
  await page.goto('/evaluation?year=2020&subject=P6')
  const row = page.getByRole('row').filter({ hasText: INDICATOR }).last()
  return row.getByRole('button', { name: '佐证强度' }).getAttribute('aria-label')
}

describeInBrowser('evidence', (stage) => {
  test('is handed in once, linked to two rows, makes an indicator stronger, and leaves a row with a reason', async () => {
    const { page, problems } = await openPage(stage())
    await signIn(stage(), { page, login: 'jixiao' })
    expect(await takeEvidenceAway(page)).toBe(200)
    expect(await strengthOnEvaluation(page)).toBe('佐证强度：E0 仅有陈述')

    await page.goto('/evidence?year=2020')
    const file = { name: '满意度回访.txt', mimeType: 'text/plain', buffer: Buffer.from('回访五十二家') }
    const empty = { name: '空白.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) }
    const uploads = page.getByRole('region', { name: '上传进度' })
    await page.getByLabel('上传佐证材料').setInputFiles([file, empty])
    await uploads.getByText('已上传 1 份，没有上传 1 份').waitFor()
    await uploads.getByText(/是空文件/).waitFor()
    await page.getByLabel('上传佐证材料').setInputFiles([{ ...file, name: '副本.txt' }])
    await uploads.getByText('以前上传过（满意度回访.txt）').waitFor()
    await page.getByRole('button', { name: '1 份还没有关联' }).click()
    await page.getByRole('button', { name: '满意度回访.txt' }).click()

    const drawer = page.getByRole('dialog', { name: '满意度回访.txt' })
    const link = async (ledger: string, words: string, row: string) => {
      await drawer.getByRole('button', { name: '关联到记录' }).click()
      const dialog = page.getByRole('dialog', { name: '关联到记录' })
      await dialog.getByLabel('台账').selectOption({ label: ledger })
      await dialog.getByLabel('按内容查找记录').fill(words)
      await dialog.getByText('共 1 条').waitFor()
      await dialog.getByRole('checkbox', { name: row }).check()
      await dialog.getByRole('button', { name: '关联 1 条' }).click()
      await dialog.waitFor({ state: 'hidden' })
    }
    await link('指标实际完成值', NOTE, INDICATOR)
    await drawer.getByRole('region', { name: '支撑的指标' }).getByText(INDICATOR).waitFor()
    await link('党组会议与三会一课', MEETING, MEETING)
    await drawer.getByText('2 条').waitFor()
    expect(await strengthOnEvaluation(page)).toBe('佐证强度：E1 文件佐证')

    await page.goto('/evidence?year=2020&linked=true&words=回访')
    await page.getByRole('button', { name: '满意度回访.txt' }).click()
    await drawer
      .getByRole('button', { name: /取消与.*的关联/ })
      .first()
      .click()
    const dialog = page.getByRole('dialog', { name: '取消关联' })
    await dialog.getByRole('button', { name: '取消关联' }).click()
    await dialog.getByText('请写明原因').waitFor()
    await dialog.getByLabel('原因').first().fill('关联错了')
    await dialog.getByRole('button', { name: '取消关联' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await drawer.getByText('1 条').waitFor()
    await drawer.getByText(/的关联：关联错了/).waitFor()
    expect(problems).toEqual([])
  })
})
