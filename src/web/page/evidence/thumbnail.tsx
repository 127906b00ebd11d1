import { useState } from 'react'
import { addressOf } from '../../../contract/define-route.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { drawsThumbnail, fileKind } from '../../../domain/evidence/index.ts'
import './evidence.css'

interface Props {
  readonly unitId: string
  readonly file: { readonly id: string; readonly mediaType: string }
}

/** 缩略图 — the server's small picture of a file; its kind in a word where there is none. */
export function Thumbnail({ unitId, file: { id, mediaType } }: Props) {
  const [isMissing, setMissing] = useState(false)
  if (isMissing || !drawsThumbnail(mediaType)) return <span className="thumbnail">{fileKind(mediaType)}</span>
  const address = addressOf(ROUTES.readThumbnail, { params: { unitId, id } })
  return (
    <span className="thumbnail">
      <img src={address} alt="" loading="lazy" onError={() => setMissing(true)} />
    </span>
  )
}
