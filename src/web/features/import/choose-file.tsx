import { useState } from 'react'
import { IMPORT_FILE_LIMIT } from '../../../contract/import-view.ts'
import { FileDrop } from '../../ui/file-drop.tsx'
import { fileSize } from '../../ui/format.ts'

const ACCEPTED = '.xlsx,.xls,.csv,.txt'
const LIMIT = fileSize(IMPORT_FILE_LIMIT)

/** A table file is dropped or chosen. */
export function ChooseFile({ onFile }: { readonly onFile: (file: File) => void }) {
  const [problem, setProblem] = useState<string | null>(null)
  const hand = ([file, ...others]: readonly File[]) => {
    if (file === undefined) return
    const found = others.length > 0 ? '一次导入一个文件，请逐个导入' : problemOf(file)
    setProblem(found)
    if (found === null) onFile(file)
  }
  return (
    <section className="no-print" aria-label="选择要导入的文件">
      <FileDrop
        title="把表格拖到这里"
        note={`xlsx、xls、csv（UTF-8 或 GB18030），不超过 ${LIMIT}。按列名识别，列的顺序不限；标题行、合计行会自动跳过。`}
        accept={ACCEPTED}
        onFiles={hand}
      />
      {problem === null ? null : (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </section>
  )
}

function problemOf({ name, size }: File): string | null {
  if (size === 0) return `“${name}”是空文件，请核对`
  return size > IMPORT_FILE_LIMIT ? `“${name}”有 ${fileSize(size)}，超过 ${LIMIT} 的上限，请分成几个文件导入` : null
}
