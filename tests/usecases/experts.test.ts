import { describe, expect, test } from 'vitest'
import { readThread } from '@/lib/contributions/read-thread'
import { acceptInvitation } from '@/lib/coordination/team/accept-invitation'
import { inviteToTeam } from '@/lib/coordination/team/invite-to-team'
import { readInvitation } from '@/lib/coordination/team/read-invitation'
import { readPeople } from '@/lib/coordination/team/read-people'
import { inviteExpert } from '@/lib/experts/invite-expert'
import { withKey } from '../support/desk'
import { addressOf, expertsOf, listOf, withExpert } from '../support/experts'
import { publishedNow } from '../support/published'
import { lateUntil, onStage, refusedAs, traces } from '../support/stage'

const stage = onStage()

describe('an expert', () => {
  test('is shown with who invited them, once they have taken the part and not before', async () => {
    const at = await stage()
    const { claire, bruno, conference, session } = at
    const email = await addressOf(bruno)
    await claire.does(inviteExpert, withKey({ sessionId: session.id, email, language: 'it', 'presentation-fr': 'X.' }))
    expect(await expertsOf(at)).toEqual([])
    expect((await listOf(at, {}, claire)).invitations).toMatchObject([{ by: 'claire', hint: 'b…' }])
    expect((await listOf(at)).invitations).toEqual([])
    expect(await bruno.does(readInvitation, { slug: conference.slug })).toMatchObject({ invitedAs: 'expert' })
    await bruno.does(acceptInvitation, withKey({ conferenceId: conference.id }))
    const experts = await expertsOf(at)
    expect(experts).toMatchObject([{ shownAs: 'bruno', by: 'claire', presentation: { fr: 'X.' } }])
    expect(JSON.stringify(experts)).not.toContain('@')
  })

  test('is invited by the number of something they wrote, in their own language', async () => {
    const at = await stage()
    const root = await publishedNow(at, { by: at.amina })
    const { number } = await publishedNow(at, { by: at.bruno, replyTo: root.number })
    await at.claire.does(inviteExpert, withKey({ sessionId: at.session.id, number, language: 'fr' }))
    const { db } = await import('@/db/client')
    const { delivery } = await import('@/db/schema')
    const { eq } = await import('drizzle-orm')
    const mails = await db
      .select()
      .from(delivery)
      .where(eq(delivery.address, await addressOf(at.bruno)))
    const kinds = mails.map(({ kind, locale }) => [kind, locale])
    expect(kinds).toContainEqual(['invitation', 'it'])
    // Where they are written to is nobody's to know who reads them under the name they chose.
    const { slug } = at.conference
    for (const { invitations } of [await listOf(at, {}, at.claire), await at.paolo.does(readPeople, { slug })])
      expect(invitations).toMatchObject([{ hint: 'b…', by: 'claire' }])
  })

  test('is not invited by a number that is not there, nor twice by mail on a day, nor over an invitation to the team', async () => {
    const at = await stage()
    const { session, conference } = at
    const to = (who: object) => withKey({ sessionId: session.id, language: 'fr', ...who })
    await refusedAs(at.claire.does(inviteExpert, to({ number: 99 })), 'experts.no-number')
    await refusedAs(at.claire.does(inviteExpert, to({})), 'refusal.invalid')
    await at.claire.does(inviteExpert, to({ email: 'rita@example.org' }))
    const before = await traces()
    await at.claire.does(inviteExpert, to({ email: 'rita@example.org' }))
    expect((await traces()).deliveries).toBe(before.deliveries)
    const email = await addressOf(at.stranger)
    await at.paolo.does(
      inviteToTeam,
      withKey({ conferenceId: conference.id, email, role: 'moderator', language: 'fr' }),
    )
    await at.claire.does(inviteExpert, to({ email }))
    expect(await at.stranger.does(readInvitation, { slug: conference.slug })).toMatchObject({ invitedAs: 'moderator' })
  })

  test('is not invited any more when nobody can answer', async () => {
    const at = await stage()
    await at.at(new Date(lateUntil.getTime() + 3_600_000))
    const sent = withKey({ sessionId: at.session.id, email: 'rita@example.org', language: 'fr' })
    await refusedAs(at.claire.does(inviteExpert, sent), 'experts.session-over')
  })

  test('is marked beside their name wherever they write, and nobody else is', async () => {
    const at = await withExpert(await stage())
    const root = await publishedNow(at, { by: at.amina })
    await publishedNow(at, { by: at.bruno, replyTo: root.number })
    const { view } = await at.anonymous.does(readThread, { slug: at.conference.slug, position: 1 })
    expect(view.contributions.map(({ author }) => [author.shownAs, author.expert])).toEqual([
      ['amina', false],
      ['bruno', true],
    ])
  })
})
