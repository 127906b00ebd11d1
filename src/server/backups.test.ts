import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { backupsView } from '../contract/backup-view.ts'
import { testApp, type Visitor } from './app.builder.ts'

const { addUnit, addPerson, signedIn, ports, home } = await testApp({ definitions: [] })
await addUnit('u1')
await addPerson({ login: 'system', unitId: 'u1', roles: ['system-administrator'] })
await addPerson({ login: 'clerk', unitId: 'u1', roles: ['clerk'] })
const path = '/api/units/u1/backups'

async function taken(one: Visitor) {
  const before = backupsView.parse((await one.ask('GET', path)).json()).backups.length
  expect((await one.ask('POST', path, {})).statusCode).toBe(200)
  return await expect
    .poll(async () => backupsView.parse((await one.ask('GET', path)).json()), { timeout: 20_000 })
    .toSatisfy((view) => view.running === null && view.backups.length === before + 1)
    .then(async () => backupsView.parse((await one.ask('GET', path)).json()))
}

describe('backups in the interface', () => {
  test('are taken, listed with what they hold, checked and downloaded, each in the trail', async () => {
    const system = await signedIn('system')
    const { backups, failure } = await taken(system)
    expect(failure).toBeNull()
    const [{ name, digest, bytes } = { name: '', digest: null, bytes: 0 }] = backups
    expect(digest).toMatch(/^[0-9a-f]{64}$/)
    const checked = await system.ask('POST', `${path}/${name}/check`, {})
    expect(checked.json()).toMatchObject({ digest, missingFiles: 0 })
    const file = await system.ask('GET', `${path}/${name}/file`)
    expect(file.rawPayload).toHaveLength(bytes)
    expect(file.headers['content-disposition']).toContain(name)
    const actions = (await ports.trail.list('u1', { limit: 10 })).map(({ action }) => action)
    expect(actions).toEqual(expect.arrayContaining(['backup:take', 'backup:download']))
  })

  test('are for the system administrator alone', async () => {
    const clerk = await signedIn('clerk')
    expect((await clerk.ask('GET', path)).statusCode).toBe(403)
    expect((await clerk.ask('POST', path, {})).statusCode).toBe(403)
  })

  test.each(['..%2Fevidence.tar.gz', '.hidden.tar.gz', 'x.txt', '..%2f..%2fetc%2fpasswd'])(
    'never come from outside their folder: %s',
    async (name) => {
      const system = await signedIn('system')
      expect((await system.ask('GET', `${path}/${name}/file`)).json()).toMatchObject({ code: 'file/unreadable' })
      expect((await system.ask('POST', `${path}/${name}/check`, {})).statusCode).toBe(400)
    },
  )

  test('a damaged file is told, and restores nothing', async () => {
    const system = await signedIn('system')
    await mkdir(join(home, 'backups'), { recursive: true })
    await writeFile(join(home, 'backups', 'bad.tar.gz'), 'no archive')
    expect((await system.ask('POST', `${path}/bad.tar.gz/check`, {})).json()).toMatchObject({ code: 'backup/damaged' })
    const files = await readdir(join(home, 'backups'))
    const reply = await system.ask('POST', `${path}/bad.tar.gz/restoration`, { unitName: 'u1单位' })
    expect(reply.json()).toMatchObject({ code: 'backup/damaged' })
    expect(await readdir(join(home, 'backups'))).toEqual(files)
  })

  test('restoring wants the name of the unit, backs up what goes, and signs everybody out', async () => {
    const system = await signedIn('system')
    const [{ name } = { name: '' }] = (await taken(system)).backups
    await addPerson({ login: 'later', unitId: 'u1', roles: [] })
    const wrong = await system.ask('POST', `${path}/${name}/restoration`, { unitName: 'u1' })
    expect(wrong.json()).toMatchObject({ code: 'input/invalid', issues: [{ field: 'unitName' }] })
    expect(await ports.people.findByLogin('later')).not.toBeNull()
    const reply = await system.ask('POST', `${path}/${name}/restoration`, { unitName: 'u1单位' })
    expect(reply.statusCode).toBe(200)
    expect(await ports.people.findByLogin('later')).toBeNull()
    expect((await system.ask('GET', path)).statusCode).toBe(401)
    const { before } = reply.json()
    const again = await signedIn('system')
    await again.ask('POST', `${path}/${before}/restoration`, { unitName: 'u1单位' })
    expect(await ports.people.findByLogin('later')).not.toBeNull()
  })

  test('of an installation with several units are for the topmost one', async () => {
    await addUnit('u2')
    const system = await signedIn('system')
    expect((await system.ask('GET', path)).json()).toMatchObject({ code: 'backup/other-units' })
    const unit = await ports.units.find('u2')
    if (unit !== null) await ports.units.save({ ...unit, parentId: 'u1' })
    expect((await system.ask('GET', path)).json()).toMatchObject({ unitCount: 2 })
  })
})
