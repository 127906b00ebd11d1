import { useState } from 'react'

interface Props {
  readonly text: () => string
  readonly label: string
  /** What to do where the browser does not let us. */
  readonly otherwise?: string
}

/** Copies a text; says so for a moment. */
export function CopyButton({ text, label, otherwise = '请手动复制地址栏' }: Props) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  const copy = async () => {
    setState((await copied(text())) ? 'copied' : 'failed')
    setTimeout(() => setState('idle'), 2000)
  }
  return (
    <button type="button" className="button button-small" onClick={copy} aria-live="polite">
      {{ idle: label, copied: '已复制', failed: otherwise }[state]}
    </button>
  )
}

/** An intranet page without https has no clipboard of its own; there a selected field and the old command do it. */
async function copied(text: string): Promise<boolean> {
  if (navigator.clipboard !== undefined && window.isSecureContext) {
    return navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    )
  }
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'visually-hidden'
  const host = document.querySelector('dialog[open]') ?? document.body
  host.append(field)
  field.select()
  const isCopied = document.execCommand('copy')
  field.remove()
  return isCopied
}
