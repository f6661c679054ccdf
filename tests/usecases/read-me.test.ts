import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { submitContribution } from '@/lib/contributions/submit-contribution'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { declineContribution } from '@/lib/moderation/decline-contribution'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { returnContribution } from '@/lib/moderation/return-contribution'
import { changeDisplay } from '@/lib/people/change-display'
import { markNoticesRead } from '@/lib/people/mark-notices-read'
import { readMe } from '@/lib/people/read-me'
import { readOwnText } from '@/lib/people/read-own-text'
import { unreadOf } from '../support/notices'
import { shownIn } from '../support/shown'
import { contributionTo, onStage, refusedAs, type Stage } from '../support/stage'

const stage = onStage()
const key = () => randomUUID()

/** Five texts of Amina's, one of each fate. */
async function fiveFates({ amina, claire, thread }: Stage) {
  const ids: string[] = []
  for (const text of ['attend', 'publié', 'renvoyé', 'refusé', 'retiré']) {
    const { contributionId } = await amina.does(submitContribution, contributionTo(thread, `Un texte ${text}.`))
    ids.push(contributionId)
  }
  const [waiting = '', published = '', returned = '', declined = '', withdrawn = ''] = ids
  const decided = (contributionId: string) => ({ key: key(), contributionId, revision: 1 })
  await claire.does(publishContribution, decided(published))
  await claire.does(returnContribution, { ...decided(returned), reason: 'personal-data', message: 'Sans le numéro.' })
  await claire.does(declineContribution, { ...decided(declined), reason: 'off-topic' })
  await amina.does(withdrawContribution, { key: key(), contributionId: withdrawn })
  return { waiting, published, returned, declined, withdrawn }
}

describe('one’s own page', () => {
  test('shows each text with its fate, the reason and the words of the moderator', async () => {
    const here = await stage()
    const fates = await fiveFates(here)
    const [own] = await here.amina.does(readMe, {})
    const states = Object.fromEntries(own?.contributions.map(({ id, state }) => [id, state]) ?? [])
    expect(states).toEqual(Object.fromEntries(Object.entries(fates).map(([state, id]) => [id, state])))
    const returned = own?.contributions.find(({ id }) => id === fates.returned)
    expect(returned?.decision).toMatchObject({ kind: 'returned', reason: 'personal-data', message: 'Sans le numéro.' })
    expect(own?.contributions.find(({ id }) => id === fates.published)?.number).toBe(1)
  })

  test('tells what others decided, not what one did oneself, until one says it is read', async () => {
    const here = await stage()
    await fiveFates(here)
    const [own] = await here.amina.does(readMe, {})
    expect(own?.notices.map(({ type }) => type)).toEqual([
      'contribution.declined',
      'contribution.returned',
      'contribution.published',
    ])
    expect(await unreadOf(here.amina)).toBe(3)
    const [declined, returned] = own?.notices ?? []
    const conferenceId = here.conference.id
    await here.amina.does(markNoticesRead, { key: key(), conferenceId, to: returned?.number })
    const [later] = await here.amina.does(readMe, {})
    expect(later?.notices.map(({ number }) => number)).toEqual([declined?.number])
    expect(await unreadOf(here.amina)).toBe(1)
    await here.amina.does(markNoticesRead, { key: key(), conferenceId, to: '999999999' })
    expect(await unreadOf(here.amina)).toBe(0)
  })

  test('takes nothing as read that is still to come', async () => {
    const here = await stage()
    const { waiting } = await fiveFates(here)
    await here.amina.does(markNoticesRead, { key: key(), conferenceId: here.conference.id, to: 999_999 })
    await here.claire.does(publishContribution, { key: key(), contributionId: waiting, revision: 1 })
    expect(await unreadOf(here.amina)).toBe(1)
  })

  test('shows nobody anything of somebody else', async () => {
    const here = await stage()
    const { returned } = await fiveFates(here)
    for (const other of [here.bruno, here.claire, here.paolo]) {
      const [own] = await other.does(readMe, {})
      expect(own).toMatchObject({ contributions: [], notices: [] })
      await refusedAs(other.does(readOwnText, { id: returned }), 'refusal.not-found')
    }
    expect(await here.stranger.does(readMe, {})).toEqual([])
    await refusedAs(here.anonymous.does(readMe, {}), 'refusal.not-found')
    await refusedAs(here.anonymous.does(readOwnText, { id: returned }), 'refusal.not-found')
  })

  test('gives a returned text to its author as it was written, and says until when it can be sent again', async () => {
    const here = await stage()
    const { returned, waiting, declined } = await fiveFates(here)
    expect(await here.amina.does(readOwnText, { id: returned })).toMatchObject({
      text: 'Un texte renvoyé.',
      toRevise: true,
      shut: null,
      decision: { reason: 'personal-data' },
    })
    expect(await here.amina.does(readOwnText, { id: waiting })).toMatchObject({ toRevise: true, decision: null })
    expect(await here.amina.does(readOwnText, { id: declined })).toMatchObject({ toRevise: false })
    await here.at('2026-12-01T00:00:00Z')
    expect(await here.amina.does(readOwnText, { id: returned })).toMatchObject({ shut: { reason: 'session.closed' } })
  })
})

describe('how one is shown', () => {
  test('changes at once, beside what was published before too, and only for oneself', async () => {
    const here = await stage()
    await fiveFates(here)
    const change = { key: key(), conferenceId: here.conference.id, display: 'pseudonym', name: 'Zitouna', city: 'Fès' }
    await here.amina.does(changeDisplay, change)
    const [view] = await shownIn(here)
    expect(view?.author).toMatchObject({ shownAs: 'Zitouna', detail: null })
    const [other] = await here.bruno.does(readMe, {})
    expect(other?.name).toBe('bruno')
  })

  test('is refused to who is not in this conference, and without a name', async () => {
    const here = await stage()
    const change = { key: key(), conferenceId: here.conference.id, display: 'full', name: 'X' }
    await refusedAs(here.stranger.does(changeDisplay, change), 'refusal.own-change')
    await refusedAs(here.anonymous.does(changeDisplay, change), 'refusal.own-change')
    const refusal = await refusedAs(here.amina.does(changeDisplay, { ...change, name: '' }), 'refusal.invalid')
    expect(refusal.fields).toEqual({ name: 'text.empty' })
  })
})
