import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { acceptInvitation } from '@/lib/coordination/team/accept-invitation'
import { inviteToTeam } from '@/lib/coordination/team/invite-to-team'
import { readInvitation } from '@/lib/coordination/team/read-invitation'
import { readPeople } from '@/lib/coordination/team/read-people'
import { readQueue } from '@/lib/moderation/read-queue'
import { register } from '@/lib/people/register'
import { asKnownNow } from '../support/coordination'
import { withKey } from '../support/desk'
import { onStage, type Player, refusedAs, type Stage, traces } from '../support/stage'

const stage = onStage()

const invitationOf = ({ conference }: Stage, email: string, role = 'moderator') =>
  withKey({ conferenceId: conference.id, email, role, language: 'fr' })

async function addressOf({ personId }: Player): Promise<string> {
  const { db } = await import('@/db/client')
  const { person } = await import('@/db/schema')
  const { eq } = await import('drizzle-orm')
  const [row] = await db.select().from(person).where(eq(person.id, personId))
  return row?.email ?? ''
}

async function invitationMails(address: string) {
  const { db } = await import('@/db/client')
  const { delivery } = await import('@/db/schema')
  const { eq } = await import('drizzle-orm')
  return db.select().from(delivery).where(eq(delivery.address, address))
}

const fresh = () => `nadia.${randomUUID()}@example.org`

describe('somebody who is invited', () => {
  test('gets one mail, in the language chosen, with who invites and as what', async () => {
    const scene = await stage()
    const address = fresh()
    await scene.paolo.does(inviteToTeam, invitationOf(scene, ` ${address.toUpperCase()} `))
    const url = expect.stringContaining(`/fr/conferences/${scene.conference.slug}/invitation`)
    expect(await invitationMails(address)).toMatchObject([
      {
        kind: 'invitation',
        locale: 'fr',
        data: { role: 'moderator', inviter: 'paolo', conferenceTitle: 'Essai', url },
      },
    ])
  })

  test('gets no second one the same day for the same part, and another for another', async () => {
    const scene = await stage()
    const address = fresh()
    await scene.paolo.does(inviteToTeam, invitationOf(scene, address))
    await scene.paolo.does(inviteToTeam, invitationOf(scene, address))
    expect(await invitationMails(address)).toHaveLength(1)
    await scene.paolo.does(inviteToTeam, invitationOf(scene, address, 'expert'))
    expect(await invitationMails(address)).toHaveLength(2)
  })

  test('registers as what they were invited', async () => {
    const scene = await stage()
    const { stranger, paolo, conference } = scene
    await paolo.does(inviteToTeam, invitationOf(scene, await addressOf(stranger)))
    const { slug } = conference
    expect(await stranger.does(readInvitation, { slug })).toMatchObject({
      invitedAs: 'moderator',
      by: 'paolo',
      registered: false,
      mayAccept: false,
    })
    await stranger.does(
      register,
      withKey({
        conferenceId: conference.id,
        country: 'MA',
        language: 'fr',
        display: 'pseudonym',
        name: 'Nadia',
        sector: 'individual',
        rhythm: 'none',
        publish: 'on',
        adult: 'on',
      }),
    )
    const moderator = await asKnownNow(stranger)
    expect(await moderator.does(readQueue, { slug })).toMatchObject({ waiting: 0 })
    const { invitations } = await paolo.does(readPeople, { slug })
    expect(invitations).toEqual([])
  })

  test('who is registered already takes the part with one press, once', async () => {
    const scene = await stage()
    const { amina, paolo, conference } = scene
    const { slug } = conference
    await paolo.does(inviteToTeam, invitationOf(scene, await addressOf(amina), 'translator'))
    expect(await amina.does(readInvitation, { slug })).toMatchObject({ registered: true, mayAccept: true })
    const accepted = withKey({ conferenceId: conference.id })
    await Promise.all([1, 2].map(() => amina.does(acceptInvitation, accepted)))
    expect((await asKnownNow(amina)).caller).toMatchObject({ participations: [{ role: 'translator' }] })
    const again = (await asKnownNow(amina)).does(acceptInvitation, withKey({ conferenceId: conference.id }))
    await refusedAs(again, 'invite.none')
  })

  test('as less than they are keeps what they have', async () => {
    const scene = await stage()
    const { paolo, conference } = scene
    await paolo.does(inviteToTeam, invitationOf(scene, await addressOf(paolo), 'relay'))
    await refusedAs(paolo.does(acceptInvitation, withKey({ conferenceId: conference.id })), 'invite.none')
  })
})

describe('an invitation is refused, and leaves no trace,', () => {
  test.each(['a@b\r\nBcc: c@example.org', 'a@example.org,b@example.org', 'not an address', ''])(
    'to %j',
    async (email) => {
      const scene = await stage()
      const before = await traces()
      const refusal = await refusedAs(scene.paolo.does(inviteToTeam, invitationOf(scene, email)), 'refusal.invalid')
      expect(refusal.fields).toEqual({ email: 'field.email' })
      expect(await traces()).toEqual(before)
    },
  )

  test('as what nobody is invited to', async () => {
    const scene = await stage()
    for (const role of ['participant', 'privacy-officer', 'owner']) {
      const refused = scene.paolo.does(inviteToTeam, invitationOf(scene, fresh(), role))
      expect((await refusedAs(refused, 'refusal.invalid')).fields).toEqual({ role: 'field.role' })
    }
  })

  test('from anybody who does not coordinate here', async () => {
    const scene = await stage()
    const { amina, claire, stranger, anonymous } = scene
    const before = await traces()
    for (const somebody of [amina, claire, stranger, anonymous])
      await refusedAs(somebody.does(inviteToTeam, invitationOf(scene, fresh())), 'refusal.not-found')
    expect(await traces()).toEqual(before)
  })
})

test('nobody takes a part they were not invited to', async () => {
  const scene = await stage()
  const { amina, bruno, paolo, stranger, anonymous, conference } = scene
  await paolo.does(inviteToTeam, invitationOf(scene, await addressOf(bruno)))
  const sent = () => withKey({ conferenceId: conference.id })
  await refusedAs(amina.does(acceptInvitation, sent()), 'invite.none')
  for (const somebody of [stranger, anonymous])
    await refusedAs(somebody.does(acceptInvitation, sent()), 'refusal.own-change')
})

describe('who is registered', () => {
  test('is counted by country and listed as they are shown, without an address', async () => {
    const scene = await stage()
    const { paolo, conference } = scene
    await paolo.does(inviteToTeam, invitationOf(scene, 'nadia@example.org'))
    const people = await paolo.does(readPeople, { slug: conference.slug })
    expect(people).toMatchObject({
      registered: 5,
      countries: [
        { country: 'IT', count: 3 },
        { country: 'MA', count: 2 },
      ],
      invitations: [{ hint: 'n…@example.org', role: 'moderator', by: 'paolo' }],
    })
    expect(people.team.map(({ shownAs }) => shownAs)).toEqual(['paolo', 'claire', 'driss'])
    expect(people.participants.map(({ shownAs }) => shownAs).sort()).toEqual(['amina', 'bruno'])
    expect(JSON.stringify({ ...people, invitations: [] })).not.toContain('@')
    expect(JSON.stringify(people)).not.toContain('nadia@')
  })

  test('is for coordinators only', async () => {
    const { amina, claire, stranger, anonymous, conference } = await stage()
    for (const somebody of [amina, claire, stranger, anonymous])
      await refusedAs(somebody.does(readPeople, { slug: conference.slug }), 'refusal.not-found')
  })
})
