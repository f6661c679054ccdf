import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { declineContribution } from '@/lib/moderation/decline-contribution'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { returnContribution } from '@/lib/moderation/return-contribution'
import { searchContributions } from '@/lib/search/search-contributions'
import { waitingFrom, withKey } from '../support/desk'
import { numbers, saying, search } from '../support/search'
import { onStage, type Stage } from '../support/stage'

const stage = onStage()

describe('shows only what anybody may read', () => {
  const secret = 'Un secret bouleversant'

  test('nothing that waits, was returned or declined, to anybody', async () => {
    const here = await stage()
    const { amina, claire, thread } = here
    await waitingFrom(amina, thread, { text: secret })
    const returned = await waitingFrom(amina, thread, { text: secret })
    await claire.does(returnContribution, withKey({ ...returned, reason: 'unclear' }))
    const declined = await waitingFrom(amina, thread, { text: secret })
    await claire.does(declineContribution, withKey({ ...declined, reason: 'personal-attack' }))
    for (const who of [here.anonymous, amina, claire]) {
      for (const q of ['bouleversant', 'boulversant']) {
        const answer = await who.does(searchContributions, { slug: here.conference.slug, q })
        expect(answer).toMatchObject({ total: 0, found: [], direct: null, similar: null })
      }
    }
    expect(await wordsKnown(here)).toEqual([])
  })

  test('nothing that was withdrawn, though it was found before', async () => {
    const here = await stage()
    const { amina, claire, thread } = here
    const kept = await waitingFrom(amina, thread, { text: 'Un souvenir partagé' })
    const waiting = await waitingFrom(amina, thread, { text: `${secret}, un souvenir` })
    await claire.does(publishContribution, withKey(kept))
    await claire.does(publishContribution, withKey(waiting))
    expect(await numbers(here, 'bouleversant')).toEqual([2])
    expect(await wordsKnown(here)).toEqual(['bouleversant', 'partage', 'secret', 'souvenir'])

    await amina.does(withdrawContribution, withKey({ contributionId: waiting.contributionId }))
    for (const q of ['bouleversant', 'boulversant', '2', 'secret']) {
      expect(await search(here, q), q).toMatchObject({ total: 0, found: [], direct: null, similar: null })
    }
    expect(await search(here, '', { author: 'amina' })).toMatchObject({ found: [{ number: 1 }] })
    expect(await wordsKnown(here)).toEqual(['partage', 'souvenir'])
  })

  test('nothing of another conference, nor a conference that is not', async () => {
    const elsewhere = await saying(await stage(), ['fr', secret])
    expect(await search(await stage(), 'bouleversant')).toMatchObject({ total: 0, direct: null, similar: null })
    expect(await search(await stage(), 'boulversant')).toMatchObject({ total: 0, similar: null })
    await expect(
      elsewhere.anonymous.does(searchContributions, { slug: 'nowhere', q: 'bouleversant' }),
    ).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('people as they are shown, not by what is known of them', async () => {
    const here = await saying(await stage(), ['fr', 'Une rencontre'])
    const { db } = await import('@/db/client')
    await db.execute(sql`update participant set name = 'Étoile du Sud', display = 'pseudonym', organisation = 'Secours'
      where id = ${here.amina.participantId}`)
    expect(await numbers(here, '', { author: 'etoile du sud' })).toEqual([1])
    expect(await numbers(here, 'rencontre', { author: 'Étoile du Sud' })).toEqual([1])
    for (const author of ['amina', 'Étoile', 'Secours', `amina@example.org`])
      expect(await numbers(here, '', { author }), author).toEqual([])
    for (const q of ['Étoile', 'Secours', 'amina', 'example.org']) expect(await numbers(here, q), q).toEqual([])
    expect((await search(here, 'rencontre')).found[0]?.author).toEqual({
      shownAs: 'Étoile du Sud',
      detail: null,
      country: 'IT',
      expert: false,
      relayedBy: null,
    })
  })
})

/** The words kept for those who mistype. */
async function wordsKnown({ conference }: Stage): Promise<string[]> {
  const { db } = await import('@/db/client')
  const { word } = await import('@/db/schema')
  const { eq } = await import('drizzle-orm')
  const rows = await db.select().from(word).where(eq(word.conferenceId, conference.id)).orderBy(word.word)
  return rows.map((row) => row.word)
}
