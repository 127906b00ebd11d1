import { Link } from '@tanstack/react-router'
import { Empty } from '../ui/states.tsx'
import { useSeat } from './seat.tsx'

/** A year in which no indicator is set yet: what is to come here, and the way to it. */
export function NothingSet({ what }: { readonly what: string }) {
  const { at } = useSeat()
  return (
    <Empty title={`${at.year}年度还没有设立绩效指标`} hint={`${what}以绩效指标为据；设立指标之后，这里就有内容。`}>
      <Link to="/objectives" className="button">
        去设立绩效指标
      </Link>
    </Empty>
  )
}
