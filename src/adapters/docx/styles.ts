import type { IParagraphStyleOptions, IStylesOptions } from 'docx'
import { AlignmentType, LineRuleType } from 'docx'
import { CHARACTER_SPACING, FONT, SIZE } from './layout.ts'
import { ALIGNMENT, EXACT_LINE, FIRST_LINE } from './paragraphs.ts'

const face = (name: string) => ({ ascii: name, eastAsia: name, hAnsi: name, cs: name })
const CLOSE = { line: 320, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const

const body = { font: face(FONT.body), size: SIZE.body, characterSpacing: CHARACTER_SPACING, color: '000000' } as const
const heading = (font: string) => ({
  run: { ...body, font: face(font), bold: false, italics: false },
  paragraph: { spacing: EXACT_LINE, indent: FIRST_LINE },
})

function paragraphStyle(draft: Omit<IParagraphStyleOptions, 'basedOn' | 'quickFormat'>): IParagraphStyleOptions {
  return { ...draft, basedOn: 'Normal', quickFormat: true }
}

const small = (draft: {
  id: string
  name: string
  font: string
  size: number
  alignment: keyof typeof ALIGNMENT
  spaceBefore?: number
}) =>
  paragraphStyle({
    id: draft.id,
    name: draft.name,
    run: { font: face(draft.font), size: draft.size, characterSpacing: 0 },
    paragraph: {
      alignment: ALIGNMENT[draft.alignment],
      spacing: { ...CLOSE, before: draft.spaceBefore ?? 0 },
    },
  })

/** 字体字号: 标题 2号小标宋; 一、黑体 （一）楷体 1. （1） 仿宋; 正文 3号仿宋; tables 5号. */
export const STYLES: IStylesOptions = {
  default: {
    document: { run: body, paragraph: { spacing: EXACT_LINE, alignment: AlignmentType.LEFT } },
    heading1: heading(FONT.heading),
    heading2: heading(FONT.subheading),
    heading3: heading(FONT.body),
    heading4: heading(FONT.body),
  },
  paragraphStyles: [
    paragraphStyle({ id: 'OfficialBody', name: '公文正文', paragraph: { spacing: EXACT_LINE } }),
    paragraphStyle({
      id: 'OfficialTitle',
      name: '公文标题',
      run: { font: face(FONT.title), size: SIZE.title, characterSpacing: 0 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: EXACT_LINE },
    }),
    paragraphStyle({
      id: 'TableGap',
      name: '表后空',
      run: { size: SIZE.gap },
      paragraph: { spacing: { ...CLOSE, line: SIZE.gap * 10 } },
    }),
    small({
      id: 'TableCaption',
      name: '表题',
      font: FONT.heading,
      size: SIZE.caption,
      alignment: 'center',
      spaceBefore: 80,
    }),
    small({ id: 'TableUnit', name: '表格单位', font: FONT.body, size: SIZE.table, alignment: 'right' }),
    small({ id: 'TableHead', name: '表头', font: FONT.heading, size: SIZE.table, alignment: 'center' }),
    small({ id: 'TableText', name: '表格文字', font: FONT.body, size: SIZE.table, alignment: 'left' }),
    small({ id: 'TableTotal', name: '表格合计', font: FONT.heading, size: SIZE.table, alignment: 'left' }),
  ],
}
