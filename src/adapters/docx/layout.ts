/**
 * 公文格式 — sizes of the official page, in twentieths of a point (twips) unless said.
 *
 * @source GB/T 9704-2012: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm, 22 lines of 28 characters
 */
const TWIPS_PER_MM = 1440 / 25.4
const mm = (length: number): number => Math.round(length * TWIPS_PER_MM)

export const PAGE = {
  width: mm(210),
  height: mm(297),
  top: mm(37),
  bottom: mm(35),
  left: mm(28),
  right: mm(26),
  /** From the paper's edge to the foot of the page number, which stands 7 mm under the text. */
  footer: mm(35 - 7 - 5),
} as const

export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right

/** 225 mm ÷ 22, cut so that the 22nd line still fits. */
export const LINE = 579

/** 3号 pitched so that 28 fit: 0.25 pt less than its size. */
export const CHARACTER_SPACING = -5
export const CHARACTERS_PER_LINE = 28
export const LINES_PER_PAGE = 22

/** Half-points. */
export const SIZE = { title: 44, body: 32, pageNumber: 28, caption: 24, table: 21, gap: 20 } as const

/** One character of the body with its pitch. */
export const CHARACTER = SIZE.body * 10 + CHARACTER_SPACING

export const FONT = {
  title: '方正小标宋简体',
  heading: '黑体',
  subheading: '楷体_GB2312',
  body: '仿宋_GB2312',
  pageNumber: '宋体',
} as const

/** What a program takes where the licensed face is not installed. */
export const FONT_FALLBACKS: Readonly<Record<string, string>> = {
  方正小标宋简体: '方正小标宋_GBK,小标宋,SimSun',
  黑体: 'SimHei',
  楷体_GB2312: '楷体,KaiTi',
  仿宋_GB2312: '仿宋,FangSong',
  宋体: 'SimSun',
}
