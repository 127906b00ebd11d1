import { useState } from 'react'
import type { z } from 'zod'
import { ROUTES } from '../../../contract/routes.ts'
import { changeUnitBody, type UnitSettingsView } from '../../../contract/unit-settings-view.ts'
import { call } from '../../api/client.ts'
import { NO_PROBLEMS, type Problems, problemsFrom, problemsIn } from '../../api/form-problems.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { WordsField } from '../../ui/form-fields.tsx'
import { useSettings } from './use-settings.ts'

interface Props {
  readonly view: UnitSettingsView
  readonly onClose: () => void
}

type Body = z.input<typeof changeUnitBody>

/** 修改单位情况 */
export function UnitDialog({ view: { unit }, onClose }: Props) {
  const [problems, setProblems] = useState<Problems>(NO_PROBLEMS)
  const save = useSettings((unitId, body: Body) => call(ROUTES.changeUnit, { params: { unitId }, body }), onClose)
  const onSubmit = (form: FormData) => {
    const entered = changeUnitBody.safeParse(bodyOf(form))
    setProblems(entered.success ? NO_PROBLEMS : problemsIn(entered.error))
    if (entered.success) save.mutate(entered.data, { onError: (error) => setProblems(problemsFrom(error)) })
  }
  return (
    <FormDialog
      title="修改单位情况"
      action="保存"
      isWide
      isPending={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={onSubmit}
    >
      <Field label="单位全称" name="name" defaultValue={unit.name} problem={problems.name} data-first-focus />
      <Field label="单位简称" name="shortName" defaultValue={unit.shortName} problem={problems.shortName} />
      <Field label="单位类型" name="type" defaultValue={unit.type} problem={problems.type} />
      <Field
        label="主管部门"
        name="supervisingUnit"
        defaultValue={unit.supervisingUnit}
        problem={problems.supervisingUnit}
      />
      <Field
        label="成立日期"
        name="establishedOn"
        type="date"
        defaultValue={unit.establishedOn ?? ''}
        problem={problems.establishedOn}
      />
      <WordsField
        label="主要职能"
        name="functions"
        help="每行一条"
        rows={6}
        defaultValue={unit.functions.join('\n')}
        problem={problems.functions}
      />
    </FormDialog>
  )
}

function bodyOf(form: FormData): unknown {
  const { functions, establishedOn, ...words } = Object.fromEntries(form)
  return {
    ...words,
    establishedOn: establishedOn === '' ? null : establishedOn,
    functions: String(functions)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  }
}
