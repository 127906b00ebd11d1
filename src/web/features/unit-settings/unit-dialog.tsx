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
      <UnitFields unit={unit} problems={problems} />
    </FormDialog>
  )
}

function UnitFields({ unit, problems }: { readonly unit: UnitSettingsView['unit']; readonly problems: Problems }) {
  return (
    <>
      <Field
        label="单位全称"
        about="与机构编制批复和公章一致；印在报告和各张表上。"
        name="name"
        defaultValue={unit.name}
        problem={problems.name}
        data-first-focus
      />
      <Field
        label="单位简称"
        about="列表和附表里地方窄的位置用它。"
        name="shortName"
        defaultValue={unit.shortName}
        problem={problems.shortName}
      />
      <Field
        label="单位类型"
        about="机构性质和经费来源，如：行政单位、参照公务员法管理事业单位、财政全额拨款事业单位。"
        name="type"
        defaultValue={unit.type}
        problem={problems.type}
      />
      <Field
        label="主管部门"
        about="预算管理上的上级部门；整体支出自评报它审核、汇总。"
        name="supervisingUnit"
        defaultValue={unit.supervisingUnit}
        problem={problems.supervisingUnit}
      />
      <Field
        label="成立日期"
        about="批准成立的文件所定的日期；不清楚的留空，报告里就不写。"
        name="establishedOn"
        type="date"
        defaultValue={unit.establishedOn ?? ''}
        problem={problems.establishedOn}
      />
      <WordsField
        label="主要职能"
        about="照“三定”规定或机构编制批复逐条写；报告的机构职能一节引用它，绩效目标也应当出自这些职能。"
        name="functions"
        help="每行一条"
        rows={6}
        defaultValue={unit.functions.join('\n')}
        problem={problems.functions}
      />
    </>
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
