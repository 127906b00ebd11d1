import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { figureOf } from './figure.builder.ts'
import { FigureText, opensElsewhere } from './figure-text.tsx'

const markup = (element: React.ReactElement) => renderToStaticMarkup(element)

describe('the openable figure', () => {
  test('is a link that carries the figure, its value and unit', () => {
    const html = markup(<FigureText view={figureOf()} />)
    expect(html).toContain('data-figure="expenditure.total"')
    expect(html).toContain('href="#figure=expenditure.total"')
    expect(html).toContain('>4,362,576.87元</a>')
    expect(html).toContain('aria-label="支出合计：4,362,576.87元"')
  })
  test('leaves the unit to the header of a table', () =>
    expect(markup(<FigureText view={figureOf()} unit="in-header" />)).toContain('>4,362,576.87</a>'))
  test('shows the words of the document where they differ', () =>
    expect(markup(<FigureText view={figureOf()} text="436.26万元" />)).toContain('>436.26万元</a>'))
  test('typed by hand it is marked and not underlined', () => {
    const html = markup(<FigureText view={figureOf({ strength: 'E0' })} />)
    expect(html).toContain('figure-typed')
    expect(html).toContain('手填')
  })
  test('sample data is marked', () =>
    expect(markup(<FigureText view={figureOf({ isSample: true })} />)).toContain('title="示例数据"'))
  test('without a value it is a dash that says why, whatever the document printed', () => {
    const html = markup(<FigureText view={figureOf({ value: null, display: '—', absence: '没有分母' })} text="0元" />)
    expect(html).toContain('>—</a>')
    expect(html).toContain('无数据，没有分母')
    expect(html).not.toContain('0元')
  })
  test('a figure that does not exist is a dash with the reason', () =>
    expect(markup(<FigureText view={undefined} />)).toContain('引用的数不存在'))
})

test.each([
  { click: { ctrlKey: true }, elsewhere: true },
  { click: { shiftKey: true }, elsewhere: true },
  { click: { metaKey: true }, elsewhere: true },
  { click: { button: 1 }, elsewhere: true },
  { click: {}, elsewhere: false },
])('a click with $click opens elsewhere: $elsewhere', ({ click, elsewhere }) =>
  expect(opensElsewhere({ ctrlKey: false, metaKey: false, shiftKey: false, button: 0, ...click })).toBe(elsewhere),
)
