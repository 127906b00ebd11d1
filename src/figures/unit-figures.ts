import { counting, defineFigures, measured, RATIO, yearFigure } from './define-figures.ts'

/** 单位基本情况: staffing, sections, projects. */
export const unitFigures = defineFigures({
  subject: '单位基本情况',
  figuresOf({ year, bookkeeper: owner, posts }) {
    const people = (id: string, label: string, where: Readonly<Record<string, string>>) =>
      yearFigure(year, {
        id,
        label,
        unit: counting('名'),
        owner,
        formula: measured('staffing', { kind: 'sum', field: 'number', where }, true),
      })
    const number = (id: string, label: string, ledger: string) =>
      yearFigure(year, {
        id,
        label,
        unit: counting('个'),
        owner,
        formula: measured(ledger, { kind: 'count', where: {} }),
      })
    return [
      people('staffing.quota', '事业编制数', { division: '按编制结构' }),
      people('staffing.inPost', '年末在职人数', { division: '在职人员' }),
      ...posts.map((post) => people(`staffing.quota.${post}`, `编制：${post}`, { post })),
      yearFigure(year, {
        id: 'staffing.controlRate',
        label: '在职人员控制率',
        unit: RATIO,
        owner,
        formula: { kind: 'ratio', part: 'staffing.inPost', base: 'staffing.quota' },
      }),
      number('section.sections', '内设机构数', 'section'),
      number('project.projects', '项目数', 'project'),
      number('task.tasks', '重点工作任务数', 'task'),
    ]
  },
})
