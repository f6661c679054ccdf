import { describe, expect, test } from 'vitest'
import { reviseContribution } from '@/lib/contributions/revise-contribution'
import { readRevisions } from '@/lib/contributions/revisions/read-revisions'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { writeToDesk } from '@/lib/moderation/exchange/write-to-desk'
import { hideContribution } from '@/lib/moderation/protecting/hide-contribution'
import { readFlagged } from '@/lib/moderation/protecting/read-flagged'
import { restoreContribution } from '@/lib/moderation/protecting/restore-contribution'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { readItem } from '@/lib/moderation/read-item'
import { readQueue } from '@/lib/moderation/read-queue'
import { returnContribution } from '@/lib/moderation/return-contribution'
import { readOwnText } from '@/lib/people/read-own-text'
import { mailsTo, revisionOf, withKey } from '../support/desk'
import { publishedNow } from '../support/published'
import { shownIn } from '../support/shown'
import { onStage, refusedAs, type Stage } from '../support/stage'

const stage = onStage()

/** Amina's, hidden since it names somebody; and, as revision 2, what she would have in its place. */
async function hiddenAndCorrected(at: Stage) {
  const { contributionId, number } = await publishedNow(at, { by: at.amina, text: 'Le voisin Untel, rue basse.' })
  await at.claire.does(hideContribution, withKey({ contributionId, reason: 'third-person' }))
  await at.amina.does(reviseContribution, revisionOf({ contributionId }, 'Sans le nom de personne.'))
  return { contributionId, number, revision: 2 }
}

describe('the correction of a hidden contribution', () => {
  test('is read among what is flagged, counted there, and opened at the desk with what it corrects', async () => {
    const at = await stage()
    const { contributionId, number } = await hiddenAndCorrected(at)
    const { slug } = at.conference
    const { contributions, waitingBeside } = await at.claire.does(readFlagged, { slug })
    expect(contributions).toMatchObject([{ number, correction: { html: '<p>Sans le nom de personne.</p>' } }])
    expect(waitingBeside).toMatchObject({ flagged: 1 })
    expect((await at.claire.does(readQueue, { slug })).waiting).toBe(0)
    expect(await at.claire.does(readItem, { slug, contributionId })).toMatchObject({
      state: 'waiting',
      hidden: true,
      corrects: number,
      html: '<p>Sans le nom de personne.</p>',
    })
  })

  test('shows it again when it is published, and what was hidden is never shown: told in one mail', async () => {
    const at = await stage()
    const { number, ...correction } = await hiddenAndCorrected(at)
    await at.claire.does(publishContribution, withKey(correction))
    expect(await shownIn(at)).toMatchObject([{ number, withdrawn: false, html: '<p>Sans le nom de personne.</p>' }])
    const earlier = await at.bruno.does(readRevisions, { slug: at.conference.slug, number })
    expect(JSON.stringify(earlier)).not.toContain('Untel')
    expect((await mailsTo(at.amina)).map(({ kind }) => kind)).toEqual([
      'contribution-published',
      'contribution-hidden',
      'contribution-published',
    ])
    const { contributions, past } = await at.claire.does(readFlagged, { slug: at.conference.slug })
    expect([contributions, past]).toMatchObject([[], [{ number, restoredBy: 'claire', restoredReason: 'settled' }]])
  })

  test('can go back to its author, who can answer the desk; the contribution stays hidden', async () => {
    const at = await stage()
    const { contributionId, revision } = await hiddenAndCorrected(at)
    await at.claire.does(returnContribution, withKey({ contributionId, revision, reason: 'unclear' }))
    expect(await shownIn(at)).toMatchObject([{ withdrawn: 'hidden', html: '' }])
    expect(await at.amina.does(readOwnText, { id: contributionId })).toMatchObject({ toRevise: true, mayWrite: true })
    await at.amina.does(writeToDesk, withKey({ contributionId, text: 'Que faut-il changer ?' }))
    const { around } = await at.claire.does(readItem, { slug: at.conference.slug, contributionId })
    expect(around.messages).toMatchObject([{ side: 'author', text: 'Que faut-il changer ?' }])
  })

  test('waits in the queue like any other, once the contribution is shown again as it was', async () => {
    const at = await stage()
    const { number, ...correction } = await hiddenAndCorrected(at)
    const { contributionId } = correction
    await at.claire.does(restoreContribution, withKey({ contributionId, reason: 'nothing-wrong' }))
    expect((await at.claire.does(readQueue, { slug: at.conference.slug })).waiting).toBe(1)
    await at.claire.does(publishContribution, withKey(correction))
    expect(await shownIn(at)).toMatchObject([{ number, html: expect.stringContaining('Sans le nom') }])
  })

  test('is nobody’s to publish once its author took the contribution back', async () => {
    const at = await stage()
    const { number: _, ...correction } = await hiddenAndCorrected(at)
    await at.amina.does(withdrawContribution, withKey({ contributionId: correction.contributionId }))
    await refusedAs(at.claire.does(publishContribution, withKey(correction)), 'contribution.withdrawn')
  })
})
