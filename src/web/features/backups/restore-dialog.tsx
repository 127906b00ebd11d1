import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { restoreBackupBody } from '../../../contract/backup-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'
import { NO_PROBLEMS, type Problems, problemsFrom, problemsIn } from '../../api/form-problems.ts'
import { useSeat } from '../../page/seat.tsx'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'

/** 恢复 — says what goes, and asks for the unit's name in full. */
export function RestoreDialog({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const { unit, at } = useSeat()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [problems, setProblems] = useState<Problems>(NO_PROBLEMS)
  const restore = useMutation({
    mutationFn: (body: { unitName: string }) =>
      call(ROUTES.restoreBackup, { params: { unitId: at.unitId, name }, body }),
    onError: (error) => setProblems(problemsFrom(error)),
    onSuccess: async () => {
      queries.clear()
      await navigate({ to: '/sign-in', search: {} })
    },
  })
  const onSubmit = (form: FormData) => {
    const entered = restoreBackupBody.safeParse(Object.fromEntries(form))
    setProblems(entered.success ? NO_PROBLEMS : problemsIn(entered.error))
    if (entered.success) restore.mutate(entered.data)
  }
  return (
    <FormDialog
      title="从备份恢复"
      action="替换现有数据并恢复"
      isPending={restore.isPending}
      error={restore.error}
      onClose={onClose}
      onSubmit={onSubmit}
    >
      <p>
        将用 <span className="backup-name">{name}</span> 替换现有的全部数据：
      </p>
      <ul className="backup-notes">
        <li>备份之后录入的记录、报告、人员和操作日志都会被替换；已上传的佐证材料原件保留。</li>
        <li>恢复前先核对这份备份，再自动备份现有数据；有损坏就不动现有数据。</li>
        <li>恢复后所有人须重新登录，密码是备份当时的密码。</li>
      </ul>
      <Field
        label={`请输入单位全称：${unit.name}`}
        name="unitName"
        autoComplete="off"
        problem={problems.unitName}
        data-first-focus
      />
    </FormDialog>
  )
}
