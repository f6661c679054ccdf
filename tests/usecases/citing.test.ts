import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readCited } from '@/lib/contributions/citing/read-cited'
import { hear } from '@/lib/contributions/hear'
import { readThread } from '@/lib/contributions/read-thread'
import { reviseContribution } from '@/lib/contributions/revise-contribution'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { readItem } from '@/lib/moderation/read-item'
import { returnContribution } from '@/lib/moderation/return-contribution'
import { changeDisplay } from '@/lib/people/change-display'
import { readOwnText } from '@/lib/people/read-own-text'
import { searchContributions } from '@/lib/search/search-contributions'
import { contributionRow, heardIn, revisionOf, waitingFrom, withKey } from '../support/desk'
import { publishedNow } from '../support/published'
import { onStage, type Player, refusedAs, type Stage } from '../support/stage'

const stage = onStage()

const pseudonym = ({ conference }: Stage, name: string) =>
  withKey({ conferenceId: conference.id, display: 'pseudonym', name })

const withdraws = (player: Player, contributionId: string) =>
  player.does(withdrawContribution, { key: randomUUID(), contributionId })

/** What is kept of a text that somebody sends. */
async function keptOf({ thread }: Stage, by: Player, text: string) {
  const { contributionId } = await waitingFrom(by, thread, { text })
  return contributionRow(contributionId)
}

const pageOf = async ({ conference, anonymous }: Stage) =>
  (await anonymous.does(readThread, { slug: conference.slug, position: 1 })).view

describe('a number that is typed', () => {
  test('becomes a citation that is kept by what it cites, and is read as (1)', async () => {
    const here = await stage()
    const first = await publishedNow(here, { by: here.amina })
    const row = await keptOf(here, here.bruno, 'Comme dans #1.')
    expect(row).toMatchObject({ plain: 'Comme dans (1).', cites: [first.contributionId], words: 3 })
    expect(row?.html).toContain('<a class="cited" href="../c/1">(1)</a>')
  })

  test('stays as it is where nobody may know of it, whyever that is', async () => {
    const [here, elsewhere] = [await stage(), await stage()]
    await publishedNow(elsewhere, { by: elsewhere.amina })
    await publishedNow(elsewhere, { by: elsewhere.amina })
    const own = await publishedNow(here, { by: here.amina })
    await withdraws(here.amina, own.contributionId)
    await waitingFrom(here.amina, here.thread)
    // 1 is withdrawn, 2 is of another conference and waits here, 3 is nowhere.
    const row = await keptOf(here, here.bruno, 'Ni #1 ni #2 ni #3.')
    expect(row).toMatchObject({ plain: 'Ni #1 ni #2 ni #3.', html: '<p>Ni #1 ni #2 ni #3.</p>', cites: [] })
  })

  test('is made out anew when the text is revised, which comes back as it was typed', async () => {
    const here = await stage()
    const first = await publishedNow(here, { by: here.amina })
    const waiting = await waitingFrom(here.bruno, here.thread, { text: 'Merci @amina pour #1, et #2.' })
    await here.claire.does(returnContribution, { ...withKey(waiting), reason: 'unclear' })
    const second = await publishedNow(here, { by: here.amina })
    const { contributionId } = waiting
    const own = await here.bruno.does(readOwnText, { id: contributionId })
    expect(own.text).toBe('Merci @amina pour #1, et #2.')
    await here.bruno.does(reviseContribution, revisionOf({ contributionId, revision: 1 }, own.text))
    const row = await contributionRow(contributionId)
    expect(row?.cites).toEqual([first.contributionId, second.contributionId])
    expect(row?.mentions).toEqual([here.amina.participantId])
  })
})

describe('what is cited', () => {
  test('is shown in a few words to anyone, and not where it is not of this conference', async () => {
    const [here, elsewhere] = [await stage(), await stage()]
    await publishedNow(here, { by: here.amina, text: 'Une longue histoire.' })
    const asked = { slug: here.conference.slug, number: 1 }
    const cited = await here.anonymous.does(readCited, asked)
    expect(cited).toMatchObject({ shownAs: 'amina', begins: 'Une longue histoire.', withdrawn: false })
    await refusedAs(here.anonymous.does(readCited, { ...asked, slug: elsewhere.conference.slug }), 'refusal.not-found')
    await refusedAs(here.anonymous.does(readCited, { ...asked, number: 2 }), 'refusal.not-found')
  })

  test('says that it was withdrawn and nothing else, while the citation stays', async () => {
    const here = await stage()
    const first = await publishedNow(here, { by: here.amina, text: 'Un secret.' })
    await publishedNow(here, { by: here.bruno, text: 'Comme dans #1.' })
    await withdraws(here.amina, first.contributionId)
    const cited = await here.anonymous.does(readCited, { slug: here.conference.slug, number: 1 })
    expect(cited).toMatchObject({ shownAs: '', begins: '', withdrawn: true })
    expect((await pageOf(here)).contributions[1]?.html).toContain('href="../c/1"')
  })
})

describe('a name that is typed', () => {
  test('becomes a mention of who can be read in the thread, by the name they have now, wherever it is read', async () => {
    const here = await stage()
    await publishedNow(here, { by: here.amina })
    const second = await publishedNow(here, { by: here.bruno, text: 'Merci @amina, disait-il.' })
    await here.amina.does(changeDisplay, pseudonym(here, 'N. & <i>'))
    const html = (await pageOf(here)).contributions[1]?.html
    expect(html).toBe('<p>Merci <bdi class="mention">@N. &amp; &lt;i&gt;</bdi>, disait-il.</p>')
    const { slug } = here.conference
    const item = await here.claire.does(readItem, { slug, contributionId: second.contributionId })
    const found = await here.anonymous.does(searchContributions, { slug, q: 'disait' })
    const told = await heardIn(`person:${here.amina.participantId}`)
    expect(item.html).toBe(html)
    expect(JSON.stringify(found)).toContain('Merci @N. & <i>, ')
    const row = await contributionRow(second.contributionId)
    for (const kept of [row, item, found, told, await pageOf(here)])
      expect(JSON.stringify(kept).replaceAll(/amina\.[\w-]+@/g, '')).not.toContain('amina')
  })

  test('stays as it is where they have written nothing here that can be read, or are not of this conference', async () => {
    const [here, elsewhere] = [await stage(), await stage()]
    await here.claire.does(changeDisplay, pseudonym(here, 'Claire'))
    await elsewhere.amina.does(changeDisplay, pseudonym(elsewhere, 'Étrangère'))
    await publishedNow(elsewhere, { by: elsewhere.amina })
    const gone = await publishedNow(here, { by: here.amina })
    await withdraws(here.amina, gone.contributionId)
    const row = await keptOf(here, here.bruno, 'À @amina, @Claire, @Étrangère.')
    expect(row).toMatchObject({ plain: 'À @amina, @Claire, @Étrangère.', mentions: [] })
  })
})

test('an open page hears citations and mentions as a page read anew shows them', async () => {
  const here = await stage()
  await publishedNow(here, { by: here.amina })
  const before = await pageOf(here)
  await publishedNow(here, { by: here.bruno, text: 'Merci @amina pour #1.' })
  const { db } = await import('@/db/client')
  const { newsAfter } = await import('@/db/queries/news')
  let now = before
  for (const heard of await newsAfter(db, { stream: `thread:${here.thread.id}`, after: before.heardTo }))
    now = hear(now, heard) as typeof now
  expect(now.contributions[1]?.html).toContain('@amina')
  expect({ ...now, reads: '' }).toEqual({ ...(await pageOf(here)), reads: '' })
})
