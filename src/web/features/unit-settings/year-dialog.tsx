import { useState } from 'react'
import { ROUTES } from '../../../contract/routes.ts'
import type { UnitSettingsView } from '../../../contract/unit-settings-view.ts'
import { call } from '../../api/client.ts'
import { problemsFrom } from '../../api/form-problems.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { ChoiceField, WordsField } from '../../ui/form-fields.tsx'
import { useSettings } from './use-settings.ts'

type Year = UnitSettingsView['years'][number]

/** What is about to be done with which year. */
export type YearAsked = { readonly kind: 'open' } | { readonly kind: 'pack' | 'close' | 'reopen'; readonly year: Year }

interface Props {
  readonly view: UnitSettingsView
  readonly asked: YearAsked
  readonly onClose: () => void
}

const TITLES = { open: '开设年度', pack: '更换规则包', close: '结账', reopen: '重新开账' } as const

/** Says what will be, asks what must be known, and does it. */
export function YearDialog({ view, asked, onClose }: Props) {
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const save = useSettings((unitId, form: FormData) => send(unitId, asked, form), onClose)
  return (
    <FormDialog
      title={`${TITLES[asked.kind]}：${asked.kind === 'open' ? view.nextYear : asked.year.year}年度`}
      action={TITLES[asked.kind]}
      isPending={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={(form) => save.mutate(form, { onError: (error) => setProblem(problemsFrom(error).reason) })}
    >
      <p>{wordsOf(view, asked)}</p>
      {asked.kind === 'open' || asked.kind === 'pack' ? (
        <ChoiceField
          label="规则包"
          name="rulePackId"
          empty="按地区和年度自动选用"
          options={view.packs.map(({ id, title, source }) => ({ value: id, label: `${title}（${source}）` }))}
          defaultValue={asked.kind === 'pack' ? (asked.year.rulePackId ?? '') : ''}
        />
      ) : null}
      {asked.kind === 'reopen' ? <WordsField label="重新开账的原因" name="reason" isFirst problem={problem} /> : null}
    </FormDialog>
  )
}

function wordsOf({ nextYear }: UnitSettingsView, asked: YearAsked): string {
  switch (asked.kind) {
    case 'open':
      return `开设后，大家可以在页面上方选 ${nextYear} 年度录入预算、绩效目标和记录；科室和功能、经济科目沿用上年，请核对。`
    case 'pack':
      return '换了规则包，这个年度的得分、等级、亮灯会按新规则重新计算；记录不变。'
    case 'close':
      return '结账后仍可查看；再录入、修改的记录都标为补录，须写明原因。以后可以重新开账。'
    case 'reopen':
      return '重新开账后，录入的记录不再标为补录；原因记入审计日志。'
    default:
      return asked satisfies never
  }
}

function send(unitId: string, asked: YearAsked, form: FormData): Promise<UnitSettingsView> {
  const chosen = String(form.get('rulePackId') ?? '')
  const rulePackId = chosen === '' ? null : chosen
  if (asked.kind === 'open') return call(ROUTES.openNextYear, { params: { unitId }, body: { rulePackId } })
  const params = { unitId, year: asked.year.year }
  if (asked.kind === 'pack') return call(ROUTES.changeYear, { params, body: { rulePackId } })
  const state = asked.kind === 'close' ? 'closed' : 'open'
  return call(ROUTES.changeYear, { params, body: { state, reason: String(form.get('reason') ?? '') } })
}
