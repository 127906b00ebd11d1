import { ROUTES } from '../../../contract/routes.ts'
import type { DecideSecurityBody } from '../../../contract/security-view.ts'
import { call } from '../../api/client.ts'
import { DecisionDialog, RETURN_REASON } from '../../page/decision-dialog.tsx'
import { useSecurity } from './use-security.ts'

interface Props {
  readonly asked: DecideSecurityBody['decision']
  readonly onClose: () => void
}

/** 通过 or 退回 a change of the security rules. */
export function DecisionDialogs({ asked, onClose }: Props) {
  const decide = useSecurity(
    (unitId, body: DecideSecurityBody) => call(ROUTES.decideSecurity, { params: { unitId }, body }),
    onClose,
  )
  const isApproval = asked === 'approve'
  return (
    <DecisionDialog
      title={isApproval ? '通过' : '退回'}
      consequence={
        isApproval
          ? '通过后立即生效：超过新时限的登录会退出，到期的密码下次操作时须修改。'
          : '现行规则不变；原因会通知提出的系统管理员。'
      }
      asks={isApproval ? [] : [RETURN_REASON]}
      isPending={decide.isPending}
      error={decide.error}
      onConfirm={({ reason }) => decide.mutate({ decision: asked, reason })}
      onClose={onClose}
    />
  )
}
