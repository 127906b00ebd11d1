import { useState } from 'react'
import { ROUTES } from '../../../contract/routes.ts'
import { type ProposeSecurityBody, proposeSecurityBody, type SecurityView } from '../../../contract/security-view.ts'
import { RULE_LIMITS, SECURITY_RULE_NAMES } from '../../../domain/access/index.ts'
import { call } from '../../api/client.ts'
import { NO_PROBLEMS, type Problems, problemsFrom, problemsIn } from '../../api/form-problems.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { WordsField } from '../../ui/form-fields.tsx'
import { useSecurity } from './use-security.ts'

interface Props {
  readonly view: SecurityView
  readonly onClose: () => void
}

/** 提出变更 — every rule with its limits, and why. */
export function ProposeDialog({ view, onClose }: Props) {
  const [problems, setProblems] = useState<Problems>(NO_PROBLEMS)
  const propose = useSecurity(
    (unitId, body: ProposeSecurityBody) => call(ROUTES.proposeSecurity, { params: { unitId }, body }),
    onClose,
  )
  const shown = (view.proposal ?? view).rules
  const onSubmit = (form: FormData) => {
    const rules = Object.fromEntries(SECURITY_RULE_NAMES.map((name) => [name, numberFrom(form.get(name))]))
    const entered = proposeSecurityBody.safeParse({ rules, reason: form.get('reason') })
    setProblems(entered.success ? NO_PROBLEMS : problemsIn(entered.error))
    if (entered.success) propose.mutate(entered.data, { onError: (error) => setProblems(problemsFrom(error)) })
  }
  return (
    <FormDialog
      title="提出安全规则变更"
      action="提交安全管理员审核"
      isWide
      isPending={propose.isPending}
      error={propose.error}
      onClose={onClose}
      onSubmit={onSubmit}
    >
      <div className="security-fields">
        {SECURITY_RULE_NAMES.map((name, index) => {
          const { title, unit, least, most, help } = RULE_LIMITS[name]
          return (
            <Field
              key={name}
              label={`${title}（${unit}）`}
              name={name}
              inputMode="numeric"
              autoComplete="off"
              defaultValue={shown[name]}
              help={`${least} 至 ${most}；现行 ${view.rules[name]}`}
              about={help}
              problem={problems[`rules.${name}`]}
              {...(index === 0 ? { 'data-first-focus': true } : {})}
            />
          )
        })}
      </div>
      <WordsField
        label="变更原因"
        name="reason"
        help="印在审计日志里，例如“等级保护测评要求”"
        problem={problems.reason}
      />
    </FormDialog>
  )
}

/** What is no number is told by the server's own check as `是 0`; an empty field is 0 too. */
function numberFrom(entered: FormDataEntryValue | null): number {
  const number = Number(String(entered ?? '').trim())
  return Number.isFinite(number) ? number : 0
}
