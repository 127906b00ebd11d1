import { fen, fenFromYuan, yuanText } from '../../../domain/amount/index.ts'
import type { DraftCommitment, KnownField } from './draft.ts'
import { FilterBuilder } from './filter-builder.tsx'
import { Mark } from './mark.tsx'

interface Props<C extends DraftCommitment = DraftCommitment> {
  readonly commitment: C
  readonly fields: readonly KnownField[]
  readonly onChange: (commitment: DraftCommitment) => void
}

type Periodic = Extract<DraftCommitment, { kind: 'periodic' }>
type Each = Extract<DraftCommitment, { kind: 'each' }>
type Gap = Extract<DraftCommitment, { kind: 'no-gap' }>

/** What each kind of commitment asks for. */
export function CommitmentParts({ commitment, ...rest }: Props) {
  switch (commitment.kind) {
    case 'periodic':
      return <PeriodicParts commitment={commitment} {...rest} />
    case 'each':
      return <EachParts commitment={commitment} {...rest} />
    case 'no-gap':
      return <GapParts commitment={commitment} {...rest} />
    default:
      return commitment satisfies never
  }
}

const CYCLES: Readonly<Record<Periodic['every'], string>> = {
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '每年',
}

const NUMBERS: readonly string[] = ['count', 'decimal', 'money']

function PeriodicParts({ commitment, fields, onChange }: Props<Periodic>) {
  const { every, measure, atLeast } = commitment
  const field = 'field' in measure ? fields.find(({ name }) => name === measure.field) : undefined
  const isMoney = measure.kind === 'sum' && field?.type.kind === 'money'
  const count = (kind: Periodic['measure']['kind'], name: string) =>
    onChange({ ...commitment, measure: measureOf(kind, { field: name, where: measure.where }) })
  return (
    <>
      <div className="own-field-main">
        <label>
          周期
          <select
            className="input"
            value={every}
            onChange={({ target }) => onChange({ ...commitment, every: target.value as Periodic['every'] })} // the options are exactly these
          >
            {Object.entries(CYCLES).map(([one, title]) => (
              <option key={one} value={one}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label>
          数什么
          <select
            className="input"
            value={measure.kind}
            onChange={({ target }) => {
              const kind = target.value as Periodic['measure']['kind'] // the options are exactly these
              count(kind, usable(kind, fields)[0]?.name ?? '')
            }}
          >
            <option value="count">记录数</option>
            <option value="sum">某个数的合计</option>
            <option value="distinct">不同的日期或事物</option>
          </select>
        </label>
        {'field' in measure ? (
          <label>
            字段
            <select
              className="input"
              aria-label="承诺事项的字段"
              value={measure.field}
              onChange={({ target }) => count(measure.kind, target.value)}
            >
              {usable(measure.kind, fields).map(({ name, label }) => (
                <option key={name} value={name}>
                  {label === '' ? '（未命名字段）' : label}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <label>
          至少{isMoney ? '（元）' : ''}
          <input
            className="input own-field-short"
            inputMode="decimal"
            aria-label="至少完成"
            defaultValue={isMoney ? yuanText(fen(atLeast)).replaceAll(',', '') : atLeast}
            onChange={({ target }) => onChange({ ...commitment, atLeast: amountOf(target.value, isMoney) })}
          />
        </label>
      </div>
      <FilterBuilder
        title="只看"
        where={measure.where}
        fields={fields}
        onChange={(where) => onChange({ ...commitment, measure: { ...measure, where } })}
      />
    </>
  )
}

/** What cannot be read is told at saving. */
function amountOf(text: string, isMoney: boolean): number {
  const amount = isMoney ? fenFromYuan(text) : Number(text)
  return amount === null || Number.isNaN(amount) ? 0 : Number(amount)
}

function usable(kind: Periodic['measure']['kind'], fields: readonly KnownField[]): readonly KnownField[] {
  return fields.filter(({ type }) => kind !== 'sum' || NUMBERS.includes(type.kind))
}

function measureOf(
  kind: Periodic['measure']['kind'],
  { field, where }: { readonly field: string; readonly where: Periodic['measure']['where'] },
): Periodic['measure'] {
  return kind === 'count' ? { kind, where } : { kind, field, where }
}

function EachParts({ commitment, fields, onChange }: Props<Each>) {
  return (
    <>
      <FilterBuilder
        title="哪些记录"
        where={commitment.where}
        fields={fields}
        onChange={(where) => onChange({ ...commitment, where })}
      />
      <FilterBuilder
        title="每条都应"
        where={commitment.must}
        fields={fields}
        onChange={(must) => onChange({ ...commitment, must })}
      />
    </>
  )
}

const APART: readonly string[] = ['text', 'choice', 'reference']

function GapParts({ commitment, fields, onChange }: Props<Gap>) {
  const { days, counting, per, fromStart = false, where } = commitment
  const { counting: _counting, ...calendar } = commitment
  const kind = fields.find(({ name }) => name === per)?.type.kind
  return (
    <>
      <div className="own-field-main">
        <label>
          最多间隔
          <input
            className="input own-field-short"
            type="number"
            min={1}
            max={366}
            defaultValue={days}
            onChange={({ target }) => onChange({ ...commitment, days: Number(target.value) })}
          />
        </label>
        <label>
          按
          <select
            className="input"
            value={counting ?? '日历日'}
            onChange={({ target }) =>
              onChange(target.value === '工作日' ? { ...commitment, counting: '工作日' } : calendar)
            }
          >
            <option value="日历日">日历日</option>
            <option value="工作日">工作日</option>
          </select>
        </label>
        <label>
          分开看
          <select
            className="input"
            value={per ?? ''}
            onChange={({ target }) => onChange({ ...commitment, per: target.value === '' ? null : target.value })}
          >
            <option value="">不分，全部记录一起</option>
            {fields
              .filter(({ type }) => APART.includes(type.kind))
              .map(({ name, label }) => (
                <option key={name} value={name}>
                  每个{label === '' ? '（未命名字段）' : label}
                </option>
              ))}
          </select>
        </label>
      </div>
      <div className="own-field-marks">
        <Mark
          label={
            kind === 'choice' || kind === 'reference'
              ? '从年初起算，清单里一条记录都没有的也列为未达成'
              : '从年初起算，第一条记录之前的间隔也算'
          }
          isOn={fromStart}
          onChange={() => onChange({ ...commitment, fromStart: !fromStart })}
        />
      </div>
      <FilterBuilder
        title="只看"
        where={where}
        fields={fields}
        onChange={(changed) => onChange({ ...commitment, where: changed })}
      />
    </>
  )
}
