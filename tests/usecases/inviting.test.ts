import { describe, expect, test } from 'vitest'
import { checkInvitations } from '@/lib/coordination/inviting/check-invitations'
import { readInvitations } from '@/lib/coordination/inviting/read-invitations'
import { sendInvitations } from '@/lib/coordination/inviting/send-invitations'
import { inviteToTeam } from '@/lib/coordination/team/invite-to-team'
import { readPeople } from '@/lib/coordination/team/read-people'
import { readLog } from '@/lib/moderation/record/read-log'
import { SentFile } from '@/lib/sent-file'
import { withKey } from '../support/desk'
import { listOf, pasted } from '../support/inviting'
import { onStage, refusedAs, type Stage, traces } from '../support/stage'

const stage = onStage()

const send = ({ paolo }: Stage, listId: string) => paolo.does(sendInvitations, withKey({ listId }))
const shown = ({ paolo, conference }: Stage, list?: string) =>
  paolo.does(readInvitations, { slug: conference.slug, list })

async function invitedTo({ conference }: Stage) {
  const { db } = await import('@/db/client')
  const { delivery, invitation } = await import('@/db/schema')
  const { eq, like } = await import('drizzle-orm')
  const invitations = await db.select().from(invitation).where(eq(invitation.conferenceId, conference.id))
  const mails = await db
    .select()
    .from(delivery)
    .where(like(delivery.cause, `invitation:${conference.id}:%`))
  return { invitations, mails: mails.toSorted((a, b) => a.address.localeCompare(b.address)) }
}

describe('a list', () => {
  test('is read and shown, and nobody is invited by that', async () => {
    const scene = await stage()
    const file = new SentFile(
      'liste.csv',
      Buffer.from('courriel;langue;pays\na@example.org;arabe;Maroc\nb@example.org;;\n'),
    )
    const { listId } = await scene.paolo.does(checkInvitations, { ...pasted(scene, ''), file })
    expect(await shown(scene, listId)).toMatchObject({
      invited: 0,
      list: { count: 2, problemCount: 0, first: [{ email: 'a@example.org', language: 'ar', country: 'MA' }, {}] },
    })
    expect(await invitedTo(scene)).toEqual({ invitations: [], mails: [] })
  })

  test('sent, invites all of them, each in their language, through the ledger and spread over minutes', async () => {
    const scene = await stage()
    const lines = Array.from(
      { length: 130 },
      (_, n) => `p${String(n).padStart(3, '0')}@example.org,${n % 2 ? 'ar' : 'it'},MA`,
    )
    const listId = await listOf(scene, lines.join('\n'))
    expect(await send(scene, listId)).toEqual({ invited: 130 })
    const { invitations, mails } = await invitedTo(scene)
    expect(invitations).toHaveLength(130)
    expect(invitations[0]).toMatchObject({ role: 'participant', country: 'MA', acceptedAt: null })
    expect(mails.slice(0, 2)).toMatchObject([
      { locale: 'it', state: 'due', data: { conferenceTitle: 'Prova', role: 'participant', inviter: 'paolo' } },
      { locale: 'ar', data: { url: expect.stringContaining(`/ar/conferences/${scene.conference.slug}/invitation`) } },
    ])
    const minutes = mails.map(({ nextAt, createdAt }) => Math.round((nextAt.getTime() - createdAt.getTime()) / 60_000))
    expect([minutes.filter((m) => m === 0).length, minutes.filter((m) => m === 1).length]).toEqual([120, 10])
    const { list, invited } = await shown(scene, listId)
    expect([list?.first, invited]).toEqual([[], 130])
    expect((await scene.claire.does(readLog, { slug: scene.conference.slug })).entries).toMatchObject([
      { kind: 'list-invited', later: '130', by: 'paolo' },
    ])
  })

  test('with one line to mend invites nobody', async () => {
    const scene = await stage()
    const listId = await listOf(scene, 'a@example.org\nnobody\n')
    const before = await traces()
    await refusedAs(send(scene, listId), 'invitations.to-mend')
    expect(await traces()).toEqual(before)
    expect(await invitedTo(scene)).toEqual({ invitations: [], mails: [] })
  })

  test('is sent once, however often somebody presses', async () => {
    const scene = await stage()
    const listId = await listOf(scene, 'a@example.org')
    const both = await Promise.allSettled([send(scene, listId), send(scene, listId)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await refusedAs(send(scene, listId), 'invitations.sent-already')
    expect((await invitedTo(scene)).mails).toHaveLength(1)
  })

  test('leaves out who is invited already, and takes no part of the team from anybody', async () => {
    const scene = await stage()
    const nadia = { email: 'nadia@example.org', role: 'moderator', language: 'fr' }
    const waits = await listOf(scene, 'nadia@example.org\nb@example.org')
    await scene.paolo.does(inviteToTeam, withKey({ conferenceId: scene.conference.id, ...nadia }))
    expect(await send(scene, waits)).toEqual({ invited: 1 })
    const after = await listOf(scene, 'nadia@example.org\nb@example.org')
    expect(await shown(scene, after)).toMatchObject({ list: { count: 0, leftOut: [{ code: 'invited' }, { line: 2 }] } })
    await refusedAs(send(scene, after), 'invitations.nobody')
    const { invitations } = await scene.paolo.does(readPeople, { slug: scene.conference.slug })
    expect(invitations.map(({ role }) => role)).toEqual(['moderator'])
  })

  test('writes nothing to who is registered already, and says no word about it', async () => {
    const scene = await stage()
    const { db } = await import('@/db/client')
    const { person } = await import('@/db/schema')
    const { eq } = await import('drizzle-orm')
    const [amina] = await db.select().from(person).where(eq(person.id, scene.amina.personId))
    const listId = await listOf(scene, `${amina?.email}\nb@example.org`)
    expect(await shown(scene, listId)).toMatchObject({ list: { count: 2, leftOut: [] } })
    expect(await send(scene, listId)).toEqual({ invited: 2 })
    expect((await invitedTo(scene)).mails.map(({ address }) => address)).toEqual(['b@example.org'])
  })

  test('needs something to read, and a coordinator of this conference', async () => {
    const scene = await stage()
    const { paolo: elsewhere } = await stage()
    await refusedAs(scene.paolo.does(checkInvitations, pasted(scene, '')), 'invitations.nothing')
    await refusedAs(scene.claire.does(checkInvitations, pasted(scene, 'a@example.org')), 'refusal.not-found')
    const listId = await listOf(scene, 'a@example.org')
    await refusedAs(elsewhere.does(sendInvitations, withKey({ listId })), 'refusal.not-found')
    await refusedAs(elsewhere.does(readInvitations, { slug: scene.conference.slug }), 'refusal.not-found')
  })

  test('of ten thousand is read and sent', async () => {
    const scene = await stage()
    const lines = Array.from({ length: 10_000 }, (_, n) => `q${n}@example.org,fr,IT`)
    const listId = await listOf(scene, lines.join('\n'))
    expect(await send(scene, listId)).toEqual({ invited: 10_000 })
  }, 30_000)
})
