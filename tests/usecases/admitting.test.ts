import { describe, expect, test } from 'vitest'
import { submitContribution } from '@/lib/contributions/submit-contribution'
import { inviteToTeam } from '@/lib/coordination/team/invite-to-team'
import { readLog } from '@/lib/moderation/record/read-log'
import { admitRegistrations } from '@/lib/people/admitting/admit-registrations'
import { changeAdmission } from '@/lib/people/admitting/change-admission'
import { declineRegistrations } from '@/lib/people/admitting/decline-registrations'
import { readAsked } from '@/lib/people/admitting/read-asked'
import { readRegistrations } from '@/lib/people/admitting/read-registrations'
import { withdrawRegistration } from '@/lib/people/admitting/withdraw-registration'
import { readRegistration } from '@/lib/people/read-registration'
import { register } from '@/lib/people/register'
import { heardIn, withKey } from '../support/desk'
import { filledIn, waitingToEnter } from '../support/registrations'
import { contributionTo, onStage, type Player, refusedAs, type Stage } from '../support/stage'
import { asDoorsKnow } from '../support/suspensions'

const stage = onStage()

const those = ({ conference }: Stage, ids: string[], more: object = {}) =>
  withKey({ conferenceId: conference.id, registrationIds: ids, ...more })

async function kept({ personId }: Player) {
  const { db } = await import('@/db/client')
  const { consent, delivery, participant, person, registration } = await import('@/db/schema')
  const { eq } = await import('drizzle-orm')
  const [who] = await db.select().from(person).where(eq(person.id, personId))
  const participants = await db.select().from(participant).where(eq(participant.personId, personId))
  const rows = await db.select().from(registration).where(eq(registration.personId, personId))
  const mails = await db
    .select()
    .from(delivery)
    .where(eq(delivery.address, who?.email ?? ''))
  const mine = participants[0]?.id
  const consents = mine ? await db.select().from(consent).where(eq(consent.participantId, mine)) : []
  return { participants, rows, mails, consents }
}

describe('where the team decides who takes part', () => {
  test('whoever registers waits, is no participant yet, and sees where they stand', async () => {
    const scene = await stage()
    const { stranger, paolo, conference, thread } = scene
    await paolo.does(changeAdmission, withKey({ conferenceId: conference.id, admission: 'approval' }))
    expect(await stranger.does(register, filledIn(scene))).toMatchObject({ participantId: null })
    expect((await kept(stranger)).participants).toEqual([])
    await refusedAs(stranger.does(submitContribution, contributionTo(thread)), 'refusal.contribution-submit')
    expect(await stranger.does(readRegistration, { slug: conference.slug })).toMatchObject({
      registered: false,
      registration: { decidedAt: null, askedAt: expect.stringContaining('2026-11-03') },
    })
    expect(await stranger.does(readAsked, {})).toMatchObject([
      { slug: conference.slug, registration: { decidedAt: null, reason: null } },
    ])
    await refusedAs(stranger.does(register, filledIn(scene)), 'register.waiting')
    expect((await heardIn(`desk:${conference.id}`)).at(-1)).toMatchObject({ type: 'registration.asked' })
  })

  test('those who are admitted take part as they filled it in, with what they agreed to when they did', async () => {
    const scene = await stage()
    const { stranger, claire, conference, thread, at } = scene
    const id = await waitingToEnter(scene, stranger)
    await at('2026-11-04T10:00:00Z')
    await claire.does(admitRegistrations, those(scene, [id]))
    const { participants, rows, mails, consents } = await kept(stranger)
    expect(participants).toMatchObject([{ name: 'نادية', city: 'الرباط', role: 'participant', language: 'ar' }])
    expect(consents.map(({ givenAt }) => givenAt.toISOString().slice(0, 10))).toEqual(Array(3).fill('2026-11-03'))
    expect(rows).toMatchObject([{ filled: null, participantId: participants[0]?.id }])
    expect(mails).toMatchObject([{ kind: 'registration-admitted', locale: 'ar' }])
    await (await asDoorsKnow(stranger)).does(submitContribution, contributionTo(thread))
    expect((await claire.does(readLog, { slug: conference.slug })).entries).toMatchObject([
      { kind: 'admitted', by: 'claire', aboutName: 'نادية' },
    ])
  })

  test('those who are not are told why in their language, and nothing they filled in remains', async () => {
    const scene = await stage()
    const { stranger, claire, conference } = scene
    const id = await waitingToEnter(scene, stranger)
    const why = { reason: 'full', message: 'À la prochaine.' }
    await claire.does(declineRegistrations, those(scene, [id], why))
    const { participants, rows, mails } = await kept(stranger)
    expect([participants, rows]).toMatchObject([[], [{ filled: null, participantId: null, reason: 'full' }]])
    expect(mails).toMatchObject([{ kind: 'registration-declined', data: { message: 'À la prochaine.' } }])
    expect(JSON.stringify(mails[0]?.data)).toContain('لم تعد هناك أماكن')
    const { slug } = conference
    expect(await stranger.does(readRegistration, { slug })).toMatchObject({ registration: { reason: 'full' } })
    await stranger.does(register, filledIn(scene, { name: 'Nadia' }))
    const [entry] = (await claire.does(readLog, { slug })).entries
    expect(entry).toMatchObject({ kind: 'not-admitted', reason: 'full', aboutName: null })
  })

  test('many are decided about at once, in the order in which they asked', async () => {
    const [scene, other] = [await stage(), await stage()]
    const { claire, driss, conference, at } = scene
    const ids: string[] = []
    for (const who of [scene.stranger, other.amina, other.bruno]) {
      ids.push(await waitingToEnter(scene, who, { name: `N${ids.length}` }))
      await at(new Date(Date.parse('2026-11-03T10:00:00Z') + ids.length * 60_000))
    }
    const { slug } = conference
    const shown = await claire.does(readRegistrations, { slug })
    expect(shown.registrations.map(({ shownAs }) => shownAs)).toEqual(['N0', 'N1', 'N2'])
    expect(JSON.stringify(shown)).not.toContain('example.org')
    await claire.does(admitRegistrations, those(scene, ids.slice(0, 1)))
    // Of those that the page listed, the first is decided by then.
    const rest = those(scene, [], { listed: ids, everyone: 'on' })
    expect(await driss.does(admitRegistrations, rest)).toEqual({ decided: 2 })
    expect(await claire.does(readRegistrations, { slug })).toMatchObject({ waiting: 0, registrations: [] })
    await refusedAs(claire.does(admitRegistrations, those(scene, ids)), 'registration.decided')
    await refusedAs(claire.does(admitRegistrations, those(scene, [])), 'registration.none-chosen')
  })

  test('of two who decide about the same at once, one does', async () => {
    const scene = await stage()
    const id = await waitingToEnter(scene, scene.stranger)
    const both = await Promise.allSettled([
      scene.claire.does(admitRegistrations, those(scene, [id])),
      scene.driss.does(declineRegistrations, those(scene, [id], { reason: 'full' })),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await kept(scene.stranger)).mails).toHaveLength(1)
  })

  test('whoever was invited is in at once', async () => {
    const scene = await stage()
    const { stranger, paolo, conference } = scene
    const { db } = await import('@/db/client')
    const { person } = await import('@/db/schema')
    const { eq } = await import('drizzle-orm')
    const [who] = await db.select().from(person).where(eq(person.id, stranger.personId))
    const relay = { email: who?.email, role: 'relay', language: 'it' }
    await paolo.does(changeAdmission, withKey({ conferenceId: conference.id, admission: 'approval' }))
    await paolo.does(inviteToTeam, withKey({ conferenceId: conference.id, ...relay }))
    await stranger.does(register, filledIn(scene))
    expect((await kept(stranger)).participants).toMatchObject([{ role: 'relay' }])
  })

  test('one’s own can be taken back while it waits, and nothing of it remains', async () => {
    const scene = await stage()
    const { stranger, amina, claire } = scene
    const registrationId = await waitingToEnter(scene, stranger)
    await refusedAs(amina.does(withdrawRegistration, withKey({ registrationId })), 'refusal.not-found')
    await stranger.does(withdrawRegistration, withKey({ registrationId }))
    expect((await kept(stranger)).rows).toEqual([])
    await refusedAs(claire.does(admitRegistrations, those(scene, [registrationId])), 'registration.decided')
  })
})

test('changing who may take part is recorded, with what it was before', async () => {
  const { paolo, claire, conference } = await stage()
  const change = (admission: string) => withKey({ conferenceId: conference.id, admission })
  await refusedAs(claire.does(changeAdmission, change('approval')), 'refusal.not-found')
  await paolo.does(changeAdmission, change('approval'))
  await paolo.does(changeAdmission, change('approval'))
  expect((await claire.does(readLog, { slug: conference.slug })).entries).toMatchObject([
    { kind: 'admission-changed', earlier: 'open', later: 'approval', by: 'paolo' },
  ])
})
