import { accountLines } from './accounts.ts'
import type { Command, Outside } from './command.ts'
import { UnusableInput, withPorts } from './command.ts'

export const demo: Command = {
  name: 'demo',
  usage: 'demo',
  summary: '载入示例单位（开远 2020），给演示账号换新密码；再运行一次不会重复载入',
  options: [],
  files: [0, 0],
  async run(_, outside: Outside) {
    if (outside.isProduction) throw new UnusableInput('正式环境（NODE_ENV=production）不装示例数据和演示账号')
    const { loadCase } = await import('../usecases/load-case.ts')
    const { renewDemoPasswords } = await import('../usecases/demo-people.ts')
    const files = await outside.demoCase()
    await withPorts(outside, async (ports) => {
      const loaded = await loadCase(ports, files)
      outside.print(
        loaded.rows === 0
          ? `示例单位 ${loaded.unitId} ${loaded.year} 年的数据都在，没有重复载入`
          : `已载入示例单位 ${loaded.unitId} ${loaded.year} 年：${loaded.rows} 条记录，${loaded.evidence} 份佐证材料`,
      )
      const accounts = await renewDemoPasswords(ports, loaded.unitId)
      for (const line of accountLines(accounts)) outside.print(line)
    })
    return 0
  },
}
