import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ObjectivesView } from '../../../contract/objectives-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'
import { Answer } from '../../page/answer.tsx'
import { useSeat } from '../../page/seat.tsx'
import { points } from '../../ui/format.ts'
import { useObjectivesChange } from './objectives-query.ts'

/** 从上年选用 — last year's indicators with how far they were reached; what is chosen comes with its project. */
export function Earlier({ view }: { readonly view: ObjectivesView }) {
  const { at, unit } = useSeat()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const query = useQuery({
    queryKey: ['earlier', at],
    queryFn: ({ signal }) => call(ROUTES.listEarlierIndicators, { params: at, signal }),
  })
  const take = useObjectivesChange(
    at,
    (ids: readonly string[]) => call(ROUTES.takeIndicators, { params: at, body: { from: 'year', ids: [...ids] } }),
    () => setChosen([]),
  )
  const mayTake = view.standing.isEditable && unit.permissions.includes('objective:write')
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <Answer query={query} what="上年的指标">
      {({ year, indicators }) => (
        <section className="section" aria-labelledby="earlier">
          <div className="section-head">
            <h2 id="earlier">{year} 年度的指标</h2>
            {mayTake ? (
              <p className="objectives-add">
                <button
                  type="button"
                  className="button button-small"
                  onClick={() => setChosen(indicators.filter(({ isTaken }) => !isTaken).map(({ id }) => id))}
                >
                  全选
                </button>
                <button
                  type="button"
                  className="button button-primary button-small"
                  disabled={chosen.length === 0 || take.isPending}
                  onClick={() => take.mutate(chosen)}
                >
                  沿用所选 {chosen.length} 个
                </button>
              </p>
            ) : null}
          </div>
          {take.error === null ? null : (
            <p className="notice notice-error" role="alert">
              {take.error.message}
            </p>
          )}
          <div className="table-scroll">
            <table className="table">
              <caption className="visually-hidden">上年指标与完成率</caption>
              <thead>
                <tr>
                  {['选用', '所属', '二级指标', '三级指标', '指标值'].map((label) => (
                    <th key={label} scope="col">
                      {label}
                    </th>
                  ))}
                  <th scope="col" className="is-number">
                    分值
                  </th>
                  <th scope="col" className="is-number">
                    上年完成率
                  </th>
                </tr>
              </thead>
              <tbody>
                {indicators.map(({ id, subject, levelTwo, name, target, weight, completion, isTaken }) => (
                  <tr key={id}>
                    <td>
                      {isTaken ? (
                        '已选用'
                      ) : (
                        <input
                          type="checkbox"
                          aria-label={`选用${name}`}
                          disabled={!mayTake}
                          checked={chosen.includes(id)}
                          onChange={() => toggle(id)}
                        />
                      )}
                    </td>
                    <td>{subject}</td>
                    <td>{levelTwo}</td>
                    <th scope="row">{name}</th>
                    <td>{target}</td>
                    <td className="is-number">{points(weight)}</td>
                    <td className="is-number">{completion}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
    </Answer>
  )
}
