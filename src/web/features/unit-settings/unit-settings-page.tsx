import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { UnitSettingsView } from '../../../contract/unit-settings-view.ts'
import { unitSettingsQuery } from '../../api/queries.ts'
import { Answer } from '../../page/answer.tsx'
import { Page } from '../../page/page.tsx'
import { useSeat } from '../../page/seat.tsx'
import { dayInWords, NO_FIGURE } from '../../ui/format.ts'
import { UnitDialog } from './unit-dialog.tsx'
import { type YearAsked, YearDialog } from './year-dialog.tsx'
import './unit-settings.css'

/** 单位与年度 — who the unit is, which years it keeps, and by which rules. */
export function UnitSettingsPage() {
  const { at } = useSeat()
  const query = useQuery(unitSettingsQuery(at.unitId))
  const [asked, setAsked] = useState<YearAsked | 'unit' | null>(null)
  const close = () => setAsked(null)
  return (
    <Page
      title="单位与年度"
      summary="单位的名称和职能印在报告上；每个年度按一个规则包计分。"
      actions={
        query.data === undefined ? undefined : (
          <button type="button" className="button button-primary" onClick={() => setAsked({ kind: 'open' })}>
            开设 {query.data.nextYear} 年度
          </button>
        )
      }
    >
      <Answer query={query} what="单位与年度">
        {(view) => (
          <>
            <Years view={view} onAsk={setAsked} />
            <Facts view={view} onEdit={() => setAsked('unit')} />
            {asked === 'unit' ? <UnitDialog view={view} onClose={close} /> : null}
            {asked === null || asked === 'unit' ? null : <YearDialog view={view} asked={asked} onClose={close} />}
          </>
        )}
      </Answer>
    </Page>
  )
}

type Year = UnitSettingsView['years'][number]

interface YearsProps {
  readonly view: UnitSettingsView
  readonly onAsk: (asked: YearAsked) => void
}

function Years({ view, onAsk }: YearsProps) {
  return (
    <section className="section" aria-labelledby="unit-years">
      <div className="section-head">
        <h2 id="unit-years">年度</h2>
        <p>结账后录入的记录都标为补录，须写明原因。</p>
      </div>
      <ul className="year-cards">
        {view.years.map((year) => (
          <li key={year.year}>
            <div>
              <h3>
                {year.year}年度{' '}
                <span className={year.state === 'open' ? 'tag tag-normal' : 'tag'}>
                  {year.state === 'open' ? '正在使用' : '已结账'}
                </span>
              </h3>
              <p className="section-note">{packWords(view, year)}</p>
            </div>
            <span className="year-actions">
              <button
                type="button"
                className="button button-small"
                disabled={year.isPackFixed}
                title={year.isPackFixed ? '自评已提交或定稿，规则包不能再换' : undefined}
                onClick={() => onAsk({ kind: 'pack', year })}
              >
                更换规则包
              </button>
              <button
                type="button"
                className="button button-small"
                onClick={() => onAsk({ kind: year.state === 'open' ? 'close' : 'reopen', year })}
              >
                {year.state === 'open' ? '结账' : '重新开账'}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function packWords({ packs }: UnitSettingsView, { rulePackId, usualPack }: Year): string {
  const chosen = packs.find(({ id }) => id === rulePackId)
  if (chosen !== undefined) return `规则包：${chosen.title}（指定），依据 ${chosen.source}`
  if (usualPack === null) return '没有适用本地区、本年度的规则包，请指定一个'
  return `规则包：${usualPack.title}（按地区和年度），依据 ${usualPack.source}`
}

function Facts({ view: { unit }, onEdit }: { readonly view: UnitSettingsView; readonly onEdit: () => void }) {
  const facts = [
    ['全称', unit.name],
    ['简称', unit.shortName],
    ['类型', unit.type],
    ['主管部门', unit.supervisingUnit],
    ['行政区划代码', unit.regionCode],
    ['成立日期', unit.establishedOn === null ? NO_FIGURE : dayInWords(unit.establishedOn)],
  ] as const
  return (
    <section className="section" aria-labelledby="unit-facts">
      <div className="section-head">
        <h2 id="unit-facts">单位情况</h2>
        <button type="button" className="button button-small" onClick={onEdit}>
          修改
        </button>
      </div>
      <dl className="unit-facts">
        {facts.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words === '' ? NO_FIGURE : words}</dd>
          </div>
        ))}
        <div className="unit-functions">
          <dt>主要职能</dt>
          <dd>
            {unit.functions.length === 0 ? NO_FIGURE : null}
            <ol>
              {unit.functions.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ol>
          </dd>
        </div>
      </dl>
      <p className="section-note">
        内设科室是一本台账，由绩效管理员和经办人在“台账”页的科室台账里维护；开设年度时自动沿用。
      </p>
    </section>
  )
}
