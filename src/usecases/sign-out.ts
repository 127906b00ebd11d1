import type { PersonRecord, Ports } from './ports.ts'

/** 退出登录 — recorded in the trail; the session itself is the server's to forget. */
export async function signOut(ports: Ports, { id, unitId, login }: PersonRecord): Promise<void> {
  await ports.transaction((within) =>
    within.trail.append({
      unitId,
      actor: id,
      action: 'session:sign-out',
      subject: { kind: 'person', id },
      details: { login },
    }),
  )
}
