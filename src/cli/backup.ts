import type { BackupSummary } from '../usecases/ports.ts'
import { type Command, withPorts } from './command.ts'

const ACTOR = 'console'

export const backup: Command = {
  name: 'backup',
  usage: 'backup 文件',
  summary: '把全部数据备份成一个文件；运行中也可以备份',
  options: [],
  files: [1, 1],
  async run({ files: [file = ''] }, outside) {
    const { backUp } = await import('../usecases/back-up.ts')
    const summary = await withPorts(outside, (ports) => backUp(ports, { file, actor: ACTOR }))
    outside.print(`已备份到 ${file}：${inWords(summary)}`)
    for (const digest of summary.missingFiles) outside.complain(`佐证材料原件已丢失，未能备份：${digest}`)
    return summary.missingFiles.length === 0 ? 0 : 1
  },
}

export const restore: Command = {
  name: 'restore',
  usage: 'restore 文件',
  summary: '用备份文件替换现有数据；先核对整个备份，有损坏就不动现有数据',
  options: [],
  files: [1, 1],
  async run({ files: [file = ''] }, outside) {
    const use = await import('../usecases/restore.ts')
    const summary = await withPorts(outside, (ports) => use.restore(ports, { file, actor: ACTOR }))
    outside.print(`已从 ${file} 恢复：${inWords(summary)}；备份于 ${summary.takenAt}。所有人须重新登录`)
    return 0
  },
}

function inWords({ rows, files }: BackupSummary): string {
  return `${rows} 行数据，${files} 份佐证材料`
}
