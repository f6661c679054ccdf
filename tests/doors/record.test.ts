import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { insertLogin } from '@/db/queries/logins'
import { declineContribution } from '@/lib/moderation/decline-contribution'
import { waitingFrom, withKey } from '../support/desk'
import { onStage, type Player } from '../support/stage'

const stage = onStage()

async function asking(player: Player, path = '/x'): Promise<Request> {
  const { db } = await import('@/db/client')
  const { hashOf, loginCookie, newToken } = await import('@/lib/doors/login')
  const token = newToken()
  if (player.personId)
    await insertLogin(db, { tokenHash: hashOf(token), personId: player.personId, expiresAt: new Date('2099-01-01') })
  return new Request(`http://localhost${path}`, { headers: { cookie: `${loginCookie()}=${token}` } })
}

const commands = ['=cmd|calc', '+1', '-1', '@SUM(A1)', '\t=1', '＝1']

test('the record is given out as a file in which no cell is carried out and no text is copied', async () => {
  const { giveRecord } = await import('@/lib/doors/files/record')
  const { amina, claire, conference, thread } = await stage()
  for (const message of [...commands, 'Lisez "ceci", puis cela.\nMerci.']) {
    const waiting = await waitingFrom(amina, thread, { text: 'SERIN un texte' })
    await claire.does(declineContribution, withKey({ ...waiting, reason: 'unclear', message }))
  }
  const exposing = await waitingFrom(amina, thread)
  await claire.does(declineContribution, withKey({ ...exposing, reason: 'personal-data', message: 'SERIN au 06…' }))
  const answer = await giveRecord(conference.slug, 'fr', await asking(claire))
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
  expect(answer.headers.get('content-disposition')).toContain(`attachment; filename="${conference.slug}-decisions.csv"`)
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  expect(bytes.toString()).not.toContain('SERIN')
  const rows = parse(bytes, { bom: true, columns: true }) as Record<string, string>[]
  expect(rows.map(({ Message }) => Message)).toContain('Lisez "ceci", puis cela.\nMerci.')
  expect(rows).toHaveLength(commands.length + 2)
  for (const row of rows) for (const cell of Object.values(row)) expect(cell, cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
  expect(rows[0]).toMatchObject({ Décision: 'Non publiée', Avant: 'en attente', 'Prise par': 'claire', Message: '' })
})

test('more than one piece comes whole, and what is asked for alone', async () => {
  const { giveRecord } = await import('@/lib/doors/files/record')
  const { db } = await import('@/db/client')
  const { decision } = await import('@/db/schema')
  const { amina, claire, conference, thread } = await stage()
  const { contributionId } = await waitingFrom(amina, thread)
  const of = { conferenceId: conference.id, contributionId, byId: claire.participantId }
  const made = { ...of, kind: 'returned' as const, reason: 'unclear' as const }
  const many = Array.from({ length: 1201 }, (_, n) => ({
    ...made,
    revision: n + 1,
    at: new Date(1_700_000_000_000 + n),
  }))
  await db.insert(decision).values(many)
  const lines = async (query: string) => {
    const answer = await giveRecord(conference.slug, 'en', await asking(claire, `/x${query}`))
    return parse(Buffer.from(await answer.arrayBuffer()), { bom: true, columns: true }).length
  }
  expect(await lines('')).toBe(1201)
  expect(await lines('?kind=declined')).toBe(0)
})

test('nobody but the desk is given the file, or told that there is one', async () => {
  const { giveRecord } = await import('@/lib/doors/files/record')
  const { amina, anonymous, conference } = await stage()
  for (const somebody of [amina, anonymous])
    expect((await giveRecord(conference.slug, 'fr', await asking(somebody))).status).toBe(404)
  expect((await giveRecord('nowhere', 'fr', await asking(amina))).status).toBe(404)
})
