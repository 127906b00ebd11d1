import { useState } from 'react'
import type { CalendarFeeds } from '../../../contract/calendar-view.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { minute } from '../../ui/format.ts'
import { Modal } from '../../ui/modal.tsx'
import { Answer } from '../answer.tsx'
import { useCalendarFeeds } from './use-calendar-feeds.ts'
import './calendar-feed.css'

type Feed = CalendarFeeds['feeds'][number]

interface Props {
  readonly about: string
  readonly title: string
  readonly onClose: () => void
}

/** What the subscription is, its address once, when it was last read, and the way to end it. */
export function CalendarFeedDialog({ about, title, onClose }: Props) {
  const { query, make, revoke } = useCalendarFeeds()
  const error = make.error ?? revoke.error
  const end = (id: string) => {
    make.reset()
    revoke.mutate(id)
  }
  return (
    <Modal className="dialog" label={`订阅日历：${title}`} onClose={onClose}>
      <div className="dialog-form calendar-feed">
        <h2>订阅日历：{title}</h2>
        <p>{WHAT[about === 'commitments' ? 'commitments' : 'ledger']}</p>
        {error === null ? null : (
          <p className="notice notice-error" role="alert">
            {error.message}
          </p>
        )}
        <Answer query={query} what="订阅">
          {({ feeds }) => {
            const feed = feeds.find((one) => one.about === about)
            return (
              <>
                {make.data === undefined ? null : <Address path={make.data.path} />}
                {feed === undefined ? <p className="calendar-feed-note">还没有订阅。</p> : <Standing feed={feed} />}
                <Steps
                  feed={feed}
                  isPending={make.isPending || revoke.isPending}
                  onMake={() => make.mutate(about)}
                  onRevoke={end}
                />
              </>
            )
          }}
        </Answer>
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            关闭
          </button>
        </div>
      </div>
    </Modal>
  )
}

const WHAT = {
  ledger:
    '生成一个只属于您的地址，添加到手机日历、Outlook 等程序后，最近两个年度的记录按日期显示，并随台账自动更新。标为个人信息的字段不会进入日历。',
  commitments:
    '生成一个只属于您的地址，添加到手机日历、Outlook 等程序后，未开始、将到期和未达成的承诺事项按截止日显示，并自动更新。',
} as const

function Address({ path }: { readonly path: string }) {
  const address = `${window.location.origin}${path}`
  return (
    <div className="calendar-feed-address">
      <label htmlFor="calendar-address">订阅地址（只显示这一次，请现在复制）</label>
      <div className="calendar-feed-copy">
        <input
          id="calendar-address"
          className="input"
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
          spellCheck={false}
        />
        <CopyButton text={() => address} label="复制" otherwise="请选中后复制" />
      </div>
      <p className="calendar-feed-note">
        在日历程序里选“通过网址订阅”“添加订阅日历”，粘贴这个地址。得到地址的人不用登录就能看到日历，请勿转发；您的权限变化后，日历随即变化。
      </p>
    </div>
  )
}

function Standing({ feed: { madeAt, usedAt } }: { readonly feed: Feed }) {
  return (
    <dl className="calendar-feed-standing">
      <dt>生成时间</dt>
      <dd>{minute(madeAt)}</dd>
      <dt>最近读取</dt>
      <dd>{usedAt === null ? '还没有被读取过' : minute(usedAt)}</dd>
    </dl>
  )
}

interface StepsProps {
  readonly feed: Feed | undefined
  readonly isPending: boolean
  readonly onMake: () => void
  readonly onRevoke: (id: string) => void
}

/** What ends an address asks first: what was subscribed to with it stops being updated. */
function Steps({ feed, isPending, onMake, onRevoke }: StepsProps) {
  const [asked, setAsked] = useState<'make' | 'revoke' | null>(null)
  if (feed === undefined)
    return (
      <p>
        <button type="button" className="button button-primary" disabled={isPending} onClick={onMake} data-first-focus>
          {isPending ? '正在处理……' : '生成订阅地址'}
        </button>
      </p>
    )
  const confirm = () => {
    setAsked(null)
    if (asked === 'make') onMake()
    else onRevoke(feed.id)
  }
  if (asked === null)
    return (
      <p className="calendar-feed-steps">
        <button type="button" className="button" disabled={isPending} onClick={() => setAsked('make')}>
          {isPending ? '正在处理……' : '重新生成地址'}
        </button>
        <button type="button" className="button" disabled={isPending} onClick={() => setAsked('revoke')}>
          停用订阅
        </button>
      </p>
    )
  return (
    <div className="calendar-feed-confirm" role="alert">
      <p>现在的地址将立即失效，已添加它的日历不再更新。</p>
      <p className="calendar-feed-steps">
        <button type="button" className="button button-primary" onClick={confirm}>
          {asked === 'make' ? '确认重新生成' : '确认停用'}
        </button>
        <button type="button" className="button" onClick={() => setAsked(null)}>
          不改
        </button>
      </p>
    </div>
  )
}
