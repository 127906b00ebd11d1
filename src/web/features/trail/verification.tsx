import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ROUTES } from '../../../contract/routes.ts'
import type { VerificationView } from '../../../contract/trail-view.ts'
import { call } from '../../api/client.ts'
import { verificationQuery } from '../../api/queries.ts'
import { useSeat } from '../../page/seat.tsx'
import { downloadText } from '../../ui/download.ts'
import { minute, wholeNumber } from '../../ui/format.ts'
import { Light } from '../../ui/light.tsx'
import { RecordLink } from '../../ui/record-link.tsx'
import { EntriesAbout, EntryLink } from './trail-entries.tsx'

type Running = NonNullable<VerificationView['running']>
type Result = NonNullable<VerificationView['last']>
type Problem = Result['problems'][number]

const NOT_YET: VerificationView = { running: null, last: null, failure: null }

/** 核验 — begun here, goes on whether or not the page stays open; its progress and its last result are shown. */
export function Verification() {
  const { unitId } = useSeat().at
  const queries = useQueryClient()
  const { data, error } = useQuery(verificationQuery(unitId))
  const keep = (view: VerificationView) => queries.setQueryData(verificationQuery(unitId).queryKey, view)
  const begin = useMutation({ mutationFn: () => call(ROUTES.verifyTrail, { params: { unitId } }), onSuccess: keep })
  const stop = useMutation({ mutationFn: () => call(ROUTES.stopVerification, { params: { unitId } }), onSuccess: keep })
  const { running, last, failure } = data ?? NOT_YET
  const trouble = [error, begin.error, stop.error].find((one) => one !== null)?.message ?? failure
  return (
    <section className="verification" aria-label="核验">
      {running === null ? (
        <Beginning isFirst={last === null} isDisabled={begin.isPending} onBegin={() => begin.mutate()} />
      ) : (
        <UnderWay running={running} onStop={() => stop.mutate()} />
      )}
      {trouble === null ? null : (
        <p className="field-error" role="alert">
          {trouble}
        </p>
      )}
      {last === null ? null : <LastResult result={last} isOld={running !== null} />}
    </section>
  )
}

interface BeginningProps {
  /** Nothing is known of an earlier one. */
  readonly isFirst: boolean
  readonly isDisabled: boolean
  readonly onBegin: () => void
}

function Beginning({ isFirst, isDisabled, onBegin }: BeginningProps) {
  return (
    <div className="verification-head">
      <button type="button" className="button button-primary" disabled={isDisabled} onClick={onBegin}>
        {isFirst ? '核验日志与记录摘要' : '重新核验'}
      </button>
      {isFirst ? (
        <p className="section-note">逐条重新计算日志、记录和佐证材料的摘要，十万条记录约需半分钟；期间可以离开本页。</p>
      ) : null}
    </div>
  )
}

function UnderWay({ running, onStop }: { readonly running: Running; readonly onStop: () => void }) {
  const { done, total, isStopping } = running
  const sum = ({ entries, rows, files }: Running['done']) => entries + rows + files
  const parts = [
    `日志 ${wholeNumber(done.entries)} / ${wholeNumber(total.entries)} 条`,
    `记录 ${wholeNumber(done.rows)} / ${wholeNumber(total.rows)} 条`,
    `佐证材料 ${wholeNumber(done.files)} / ${wholeNumber(total.files)} 份`,
  ]
  return (
    <div className="verification-progress">
      <p className="notice-title" role="status">
        {isStopping ? '正在停止……' : '正在核验……'}
      </p>
      <progress max={Math.max(1, sum(total))} value={sum(done)} aria-label="核验进度" />
      <p>{sum(total) === 0 ? '正在清点' : `已核验${parts.join('，')}`}</p>
      <p className="section-note">可以离开本页，核验会继续；回来时在这里看到进度或结果。</p>
      <button type="button" className="button button-small" disabled={isStopping} onClick={onStop}>
        停止
      </button>
    </div>
  )
}

interface ResultProps {
  readonly result: Result
  /** A newer one is under way. */
  readonly isOld: boolean
}

function LastResult({ result, isOld }: ResultProps) {
  const { at, by, seconds, entries, rows, files, problemCount } = result
  const counted = `日志 ${wholeNumber(entries)} 条、记录 ${wholeNumber(rows)} 条、佐证材料 ${wholeNumber(files)} 份`
  return (
    <div className={isOld ? 'verification-result is-old' : 'verification-result'} role="status">
      {problemCount === 0 ? (
        <Light light="正常">{counted}，全部一致</Light>
      ) : (
        <Light light="预警">
          {counted}，有 {wholeNumber(problemCount)} 处不一致
        </Light>
      )}
      <p className="section-note">
        {isOld ? '上一次：' : ''}
        {by}，{minute(at)}，用时 {seconds} 秒{problemCount === 0 ? '。下次备份前、提交报告前可再核验一次。' : ''}
      </p>
      {problemCount === 0 ? null : <Problems result={result} />}
    </div>
  )
}

function Problems({ result }: { readonly result: Result }) {
  const { problems, problemCount, at } = result
  return (
    <>
      <ul className="verification-problems">
        {problems.slice(0, LISTED).map((problem) => (
          <li key={`${problem.at}${problem.message}`}>
            <ProblemPlace problem={problem} />：{problem.message}
          </li>
        ))}
      </ul>
      {problemCount > LISTED ? (
        <p className="section-note">
          这里列出前 {LISTED} 处；清单中有前 {wholeNumber(problems.length)} 处。
        </p>
      ) : null}
      <p className="verification-todo-title">怎么办</p>
      <ol className="verification-todo">
        <li>不要在程序之外改动数据库，也不要急着修改有问题的记录，保留现场。</li>
        <li>
          <button type="button" className="button button-small" onClick={() => downloadProblems(problems, at)}>
            下载不一致清单
          </button>{' '}
          交安全管理员和单位负责人。
        </li>
        <li>请系统管理员在“备份”页核对最近的备份，找出最后一份核验一致的，与现有数据比对，确定何时、被谁改动。</li>
        <li>查明后：内容确实有误的，按正常手续修改或作废并写明原因；数据被破坏的，从那份备份恢复。</li>
      </ol>
    </>
  )
}

const LISTED = 50

/** What is wrong opens at once: the record for who may read it, otherwise what the trail says of it. */
function ProblemPlace({ problem: { at, about } }: { readonly problem: Problem }) {
  const { unit } = useSeat()
  if (about?.kind === 'entry' && about.sequence > 0) return <EntryLink sequence={about.sequence}>{at}</EntryLink>
  if (about?.kind === 'record' && unit.permissions.includes('record:read'))
    return (
      <RecordLink ledger={about.ledger} id={about.id}>
        {at}
      </RecordLink>
    )
  if (about?.kind === 'record') return <EntriesAbout words={about.id}>{at}</EntriesAbout>
  return <span>{at}</span>
}

function downloadProblems(problems: readonly Problem[], at: string): void {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  const lines = problems.map((problem) => `${quoted(problem.at)},${quoted(problem.message)}`)
  const name = `核验不一致清单_${at.slice(0, 10)}.csv`
  // Excel reads the characters right only after this mark.
  downloadText({ name, mediaType: 'text/csv;charset=utf-8', text: `\uFEFF${['位置,问题', ...lines].join('\r\n')}` })
}
