import { describe, expect, test } from 'vitest'
import { readThread } from '@/lib/contributions/read-thread'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { changeModeration } from '@/lib/moderation/protecting/change-moderation'
import { flagContribution } from '@/lib/moderation/protecting/flag-contribution'
import { hideContribution } from '@/lib/moderation/protecting/hide-contribution'
import { readFlagged } from '@/lib/moderation/protecting/read-flagged'
import { restoreContribution } from '@/lib/moderation/protecting/restore-contribution'
import { readLog } from '@/lib/moderation/record/read-log'
import { searchContributions } from '@/lib/search/search-contributions'
import { mailsTo, withKey } from '../support/desk'
import { newsIn } from '../support/news'
import { publishedNow } from '../support/published'
import { onStage, type Player, refusedAs, type Stage } from '../support/stage'

const stage = onStage()

const flagged = (at: Stage, by: Player, number: number) =>
  by.does(flagContribution, withKey({ conferenceId: at.conference.id, number, reason: 'personal-attack' }))

async function shown({ anonymous, conference: { slug } }: Stage) {
  const { view } = await anonymous.does(readThread, { slug, position: 1 })
  return view.contributions.map(({ number, withdrawn, html }) => ({ number, withdrawn, html }))
}

async function newsTexts({ conference: { id: conferenceId }, at }: Stage): Promise<string> {
  await at('2026-11-04T10:00:00Z')
  return JSON.stringify(await newsIn(conferenceId, { from: '2026-11-01T00:00:00Z', to: '2026-11-04T10:00:00Z' }))
}

describe('what readers flag', () => {
  test('waits for the desk, which hears why and not who; it is hidden when enough of them do', async () => {
    const at = await stage()
    const { number } = await publishedNow(at, { by: at.amina, text: 'Un texte lunaire.' })
    await flagged(at, at.bruno, number)
    await flagged(at, at.bruno, number)
    const list = await at.claire.does(readFlagged, { slug: at.conference.slug })
    expect(list.contributions).toMatchObject([
      { number, hidden: null, flags: [{ reason: 'personal-attack', count: 1 }] },
    ])
    expect(JSON.stringify(list)).not.toContain('bruno')
    await flagged(at, at.driss, number)
    expect(await shown(at)).toMatchObject([{ withdrawn: false }])
    await flagged(at, at.paolo, number)
    expect(await shown(at)).toEqual([{ number, withdrawn: 'hidden', html: '' }])
    expect(await mailsTo(at.amina, 'contribution-hidden')).toMatchObject([{ locale: 'ar', data: { reasonText: '' } }])
  })

  test('is gone from search, news and open pages, and comes back whole when the desk finds nothing wrong', async () => {
    const at = await stage()
    const { contributionId, number } = await publishedNow(at, { by: at.amina, text: 'Un texte lunaire.' })
    const found = async () =>
      (await at.anonymous.does(searchContributions, { slug: at.conference.slug, q: 'lunaire' })).total
    expect(await found()).toBe(1)
    await at.claire.does(hideContribution, withKey({ contributionId, reason: 'personal-attack' }))
    expect([await found(), await newsTexts(at)]).toEqual([0, expect.not.stringContaining('lunaire')])
    await at.claire.does(restoreContribution, withKey({ contributionId, reason: 'nothing-wrong' }))
    expect([await found(), await newsTexts(at)]).toEqual([1, expect.stringContaining('lunaire')])
    expect(await shown(at)).toMatchObject([{ number, withdrawn: false, html: expect.stringContaining('lunaire') }])
    expect((await mailsTo(at.amina)).map(({ kind }) => kind).slice(-2)).toEqual([
      'contribution-hidden',
      'contribution-restored',
    ])
  })

  test('stays hidden for a reason, when a moderator takes it up', async () => {
    const at = await stage()
    const { contributionId, number } = await publishedNow(at, { by: at.amina })
    for (const by of [at.bruno, at.driss, at.paolo]) await flagged(at, by, number)
    await at.claire.does(hideContribution, withKey({ contributionId, reason: 'third-person' }))
    const { contributions } = await at.claire.does(readFlagged, { slug: at.conference.slug })
    expect(contributions).toMatchObject([{ hidden: { by: 'claire', reason: 'third-person' }, flags: [] }])
  })

  test('counts anew once the desk has looked, and hides at the number that the coordinator chose', async () => {
    const at = await stage()
    const { contributionId, number } = await publishedNow(at, { by: at.amina })
    const chosen = { conferenceId: at.conference.id, mode: 'before', flagLimit: '2', reason: 'Petite conférence.' }
    await at.paolo.does(changeModeration, withKey(chosen))
    await flagged(at, at.bruno, number)
    await at.claire.does(restoreContribution, withKey({ contributionId, reason: 'nothing-wrong' }))
    await flagged(at, at.driss, number)
    expect(await shown(at)).toMatchObject([{ withdrawn: false }])
    await flagged(at, at.bruno, number)
    expect(await shown(at)).toMatchObject([{ withdrawn: 'hidden' }])
  })

  test('is in the record as hidden by readers, where nobody of the desk has taken it up', async () => {
    const at = await stage()
    const { number } = await publishedNow(at, { by: at.amina })
    for (const by of [at.bruno, at.driss, at.paolo]) await flagged(at, by, number)
    const { entries } = await at.claire.does(readLog, { slug: at.conference.slug, kind: 'hidden' })
    expect(entries).toMatchObject([{ kind: 'hidden', by: '', reason: null, aboutName: `#${number}` }])
  })

  test('can be taken back by its author, hidden or not: then it is not shown again', async () => {
    const at = await stage()
    const { contributionId, number } = await publishedNow(at, { by: at.amina })
    await at.claire.does(hideContribution, withKey({ contributionId, reason: 'copied' }))
    await at.amina.does(withdrawContribution, withKey({ contributionId }))
    expect(await shown(at)).toMatchObject([{ number, withdrawn: true }])
    const again = withKey({ contributionId, reason: 'settled' })
    await refusedAs(at.claire.does(restoreContribution, again), 'flag.settled')
    await refusedAs(flagged(at, at.bruno, number), 'flag.gone')
  })

  test('is not one’s own, and nobody decides on their own', async () => {
    const at = await stage()
    const { contributionId, number } = await publishedNow({ ...at, claire: at.driss }, { by: at.claire })
    await refusedAs(flagged(at, at.claire, number), 'flag.own')
    await refusedAs(flagged(at, at.stranger, number), 'refusal.contribution-flag')
    const hide = withKey({ contributionId, reason: 'copied' })
    await refusedAs(at.claire.does(hideContribution, hide), 'contribution.own')
    await refusedAs(at.bruno.does(hideContribution, hide), 'refusal.not-found')
  })
})
