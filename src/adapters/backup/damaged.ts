import { Refusal } from '../../contract/refusals.ts'

export function damaged(reason: string): Refusal {
  return new Refusal('backup/damaged', { reason })
}

export function incomplete(): Refusal {
  return damaged('文件不完整，或不是备份文件')
}
