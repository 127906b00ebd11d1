import { CLOSING } from './self-evaluation/closing.ts'
import { MONEY } from './self-evaluation/money.ts'
import { OPENING } from './self-evaluation/opening.ts'
import { PROJECTS } from './self-evaluation/projects.ts'
import { WHOLE_UNIT } from './self-evaluation/whole-unit.ts'

/**
 * 绩效自评报告模板 — the words of a unit's self-evaluation report, for any unit and year. An officer may edit a copy;
 * the language is explained in docs/templates.md.
 *
 * @source outline: 部门整体支出与项目支出绩效自评报告 (a whole unit and its projects in one)
 */
export const SELF_EVALUATION_REPORT = [OPENING, MONEY, WHOLE_UNIT, PROJECTS, CLOSING].join('\n')
