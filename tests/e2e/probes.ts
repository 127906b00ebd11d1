/* What is asked within a page, as scripts: they run in the browser, whose names this program does not know. */

/** A list, empty where nothing is wider than the screen. */
export const OVERFLOW = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement
  return scrollWidth > clientWidth + 1 ? [scrollWidth + ' px wide on ' + clientWidth + ' px'] : []
})()`

/** With axe there: its serious and critical findings, with the first places. */
export const BARRIERS = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => id + ' ×' + nodes.length + ': ' + nodes.slice(0, 2).map(({ target, failureSummary }) =>
      target.join(' ') + ' — ' + failureSummary.split('\\n').slice(1, 2).join('').trim()).join(' | ')))`

/** Where the focus is, and whether a person sees it there. */
export interface Focused {
  readonly place: string
  readonly isShown: boolean
}

/** A widget of the library shows the focus at its frame. */
export const FOCUSED = `(() => {
  const element = document.activeElement
  if (element === null || element === document.body) return { place: 'body', isShown: true }
  const at = [...document.querySelectorAll(element.tagName)].indexOf(element)
  const name = element.getAttribute('aria-label') ?? element.innerText ?? ''
  const { outlineStyle, outlineWidth } = getComputedStyle(element)
  const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
  const isWidget = element.closest('.ant-select, .ant-checkbox, .cm-editor, [role="grid"]') !== null
  return { place: element.tagName.toLowerCase() + ' ' + at + ' ' + name.slice(0, 20), isShown: isOutlined || isWidget }
})()`
