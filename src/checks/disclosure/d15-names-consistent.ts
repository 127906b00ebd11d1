import type { Examined } from '../../domain/relation/index.ts'
import type { SettlementKind, SettlementTable, Stretch } from '../../domain/settlement/index.ts'
import { SETTLEMENT_TITLES, settlementKind } from '../../domain/settlement/index.ts'
import type { Problem } from '../define-check.ts'
import type { Disclosure, DisclosureResult } from './define-disclosure-check.ts'
import { defineDisclosureCheck, together } from './define-disclosure-check.ts'

type Named = Stretch & { readonly text: string }

/** 本部门 and 本单位 for one and the same. */
function wording({ sections }: Disclosure): DisclosureResult {
  const places = ['本部门', '本单位'].map((word) => {
    const found = [...sections.values()].find(({ words }) => words.includes(word))
    const start = found === undefined ? -1 : found.start + found.words.indexOf(word)
    return { word, start, end: start + word.length }
  })
  const isMixed = places.every(({ start }) => start >= 0)
  const problem: Problem = {
    message: '情况说明中“本部门”“本单位”混用，请按公开主体统一为一种称谓。',
    places: places.map(({ start, end }) => ({ start, end })),
    severity: 'notice',
    meaning: ['wording'],
  }
  return { looked: sections.size, problems: isMixed ? [problem] : [] }
}

interface Compared {
  readonly what: string
  readonly of: (table: SettlementTable) => Named | null
}

const COMPARED: readonly Compared[] = [
  { what: '单位名称', of: ({ unitName }) => unitName },
  { what: '金额单位', of: ({ unit }) => unit },
]

/** What every table's head says must be what the first says. */
function heads({ tables }: Disclosure): DisclosureResult {
  return together(
    COMPARED.map(({ what, of }) => {
      const said = tables.flatMap((table) => {
        const named = of(table)
        return named === null ? [] : [{ kind: table.kind, named }]
      })
      const problems = said.slice(0, 1).flatMap(({ named: first }) =>
        said
          .filter(({ named }) => named.text !== first.text)
          .map(
            ({ kind, named }): Problem => ({
              message: `《${SETTLEMENT_TITLES[kind]}》的${what}为“${named.text}”，前面的表为“${first.text}”，请统一。`,
              places: [named, first].map(({ start, end }) => ({ start, end })),
              expected: first.text,
              actual: named.text,
              meaning: [what, kind, named.text],
            }),
          ),
      )
      return { looked: said.length, problems }
    }),
  )
}

/** A year in the title of a table that is not that of the document. */
function years({ tables }: Disclosure, { profile }: Examined): DisclosureResult {
  const cover = profile.title === null ? undefined : /(20\d\d)年/.exec(profile.title.text)?.[1]
  const dated = tables.flatMap(({ title }) => {
    const year = /(20\d\d)年/.exec(title.text)?.[1]
    return cover === undefined || year === undefined ? [] : [{ title, year }]
  })
  const problems = dated
    .filter(({ year }) => year !== cover)
    .map(
      ({ title: { start, end }, year }): Problem => ({
        message: `表题年度为${year}年，文件标题为${cover}年度，请核对。`,
        places: [{ start, end }],
        expected: `${cover}年`,
        actual: `${year}年`,
        meaning: ['year', year],
      }),
    )
  return { looked: dated.length, problems }
}

/** 目录 goes on to the first paragraph that it lists again. */
function contentsOf({ paragraphs, normal }: Examined): readonly { kind: SettlementKind; start: number; end: number }[] {
  const words = paragraphs.map(({ start, end }) => normal.slice(start, end).replace(/\s/g, ''))
  const from = words.findIndex((each) => /^目录/.test(each))
  if (from === -1) return []
  const again = words.findLastIndex((each) => each === words[from + 1])
  return paragraphs.slice(from + 1, again).flatMap(({ start, end }) => {
    const kind = settlementKind(normal.slice(start, end))
    return kind === null ? [] : [{ kind, start, end }]
  })
}

/** 目录 lists the tables that are there. */
function contents({ byKind, tables }: Disclosure, document: Examined): DisclosureResult {
  const listed = contentsOf(document)
  if (listed.length === 0 || tables.length === 0) return { looked: 0, problems: [] }
  const kinds = new Set(listed.map(({ kind }) => kind))
  const absent = listed.filter(({ kind }) => !byKind.has(kind))
  const unlisted = tables.filter(({ kind }) => !kinds.has(kind))
  return {
    looked: listed.length,
    problems: [
      ...absent.map(
        ({ kind, start, end }): Problem => ({
          message: `目录列有《${SETTLEMENT_TITLES[kind]}》，文件中没有找到这张表，请补充或更正目录。`,
          places: [{ start, end }],
          meaning: ['absent', kind],
        }),
      ),
      ...unlisted.map(
        ({ kind, title: { start, end } }): Problem => ({
          message: `《${SETTLEMENT_TITLES[kind]}》没有列入目录，请补充。`,
          places: [{ start, end }],
          meaning: ['unlisted', kind],
        }),
      ),
    ],
  }
}

/** D15 One name, one year, one unit of money throughout; the contents list what follows. */
export const d15NamesConsistent = defineDisclosureCheck({
  code: 'D15',
  title: '称谓、年度、单位名称、金额单位应前后一致，目录应与所附表格相符',
  severity: 'warning',
  source: '部门决算公开：封面、目录与报表一致',
  needs: '表头、目录和情况说明',
  examine(disclosure, document) {
    return together([
      wording(disclosure),
      heads(disclosure),
      years(disclosure, document),
      contents(disclosure, document),
    ])
  },
})
