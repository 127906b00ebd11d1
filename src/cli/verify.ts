import type { TrailVerification } from '../usecases/verify-trail.ts'
import { type Command, withPorts } from './command.ts'

/** Problems printed one by one; the rest are counted. */
const PROBLEMS_PRINTED = 20

export const verify: Command = {
  name: 'verify',
  usage: 'verify',
  summary: '核验操作日志的链、每条记录和每份佐证材料的摘要',
  options: [],
  files: 0,
  async run(_, outside) {
    const { verifyTrail } = await import('../usecases/verify-trail.ts')
    const result = await withPorts(outside, (ports) => verifyTrail(ports))
    for (const line of linesOf(result)) outside.print(line)
    return result.problemCount === 0 ? 0 : 1
  },
}

function linesOf({ units, entries, rows, files, problems, problemCount, ends }: TrailVerification): readonly string[] {
  const listed = problems.slice(0, PROBLEMS_PRINTED)
  const unlisted = problemCount - listed.length
  return [
    `核验了 ${units} 个单位：操作日志 ${entries} 条，台账记录 ${rows} 条，佐证材料 ${files} 份`,
    ...ends.map(({ unitId, sequence, digest }) => `  ${unitId} 日志末尾：第 ${sequence} 条，摘要 ${digest}`),
    problemCount === 0 ? '没有发现问题' : `发现 ${problemCount} 处问题：`,
    ...listed.map(({ unitId, at, message }) => `  ${unitId} ${at}：${message}`),
    ...(unlisted === 0 ? [] : [`  其余 ${unlisted} 处未列出`]),
  ]
}
