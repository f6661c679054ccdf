import { describe, expect, test } from 'vitest'
import { readThread } from '@/lib/contributions/read-thread'
import { reviseContribution } from '@/lib/contributions/revise-contribution'
import { readRevisions } from '@/lib/contributions/revisions/read-revisions'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { readItem } from '@/lib/moderation/read-item'
import { readQueue } from '@/lib/moderation/read-queue'
import { readMe } from '@/lib/people/read-me'
import { draftRendering } from '@/lib/renderings/draft-rendering'
import { proposeRendering } from '@/lib/renderings/propose-rendering'
import { readRendering } from '@/lib/renderings/read-rendering'
import { locales } from '@/lib/text/locales'
import { corrected, correctionOf } from '../support/corrections'
import { revisionOf, withKey } from '../support/desk'
import { publishedNow } from '../support/published'
import { translationOf } from '../support/renderings'
import { shownIn } from '../support/shown'
import { closesAt, onStage, refusedAs, type Stage } from '../support/stage'

const stage = onStage()

describe('what was corrected', () => {
  const history = ({ anonymous, conference }: Stage) =>
    anonymous.does(readRevisions, { slug: conference.slug, number: '1' })

  test('can be compared by everybody, revision by revision, without what was never published', async () => {
    const here = await stage()
    const correction = await corrected(here, 'Un brouillon que personne ne lit.')
    await here.amina.does(reviseContribution, revisionOf(correction, 'Le train part à minuit.'))
    await refusedAs(history(here), 'refusal.not-found')
    await here.claire.does(publishContribution, withKey({ ...correction, revision: 3 }))
    const { changes } = await history(here)
    expect(changes.map(({ pieces }) => pieces)).toEqual([
      [
        { in: 'both', text: 'Le train part à ' },
        { in: 'before', text: 'midi' },
        { in: 'after', text: 'minuit' },
        { in: 'both', text: '.' },
      ],
    ])
  })

  test('is not shown as it was where the moderator withholds what exposed somebody', async () => {
    const here = await stage()
    const correction = await corrected(here)
    await here.claire.does(publishContribution, withKey({ ...correction, withhold: 'on' }))
    const shown = await history(here)
    expect(shown).toMatchObject({ changes: [], withheld: true })
    expect(JSON.stringify(shown)).not.toContain('midi')
  })

  test('is withheld in every language: as somebody checked it, as a machine wrote it, and as it was proposed', async () => {
    const here = await stage()
    const { contributionId } = await publishedNow(here, { by: here.amina, text: 'Le train part à midi.' })
    const said = (language: string, text: string) => translationOf({ contributionId }, { language, text })
    await here.claire.does(proposeRendering, said('it', 'Il treno parte a mezzogiorno.'))
    await draftRendering({ kind: 'clock' }, said('en', 'The train leaves at noon.'))
    await here.bruno.does(proposeRendering, said('ar', 'يغادر القطار ظهراً.'))
    await here.amina.does(reviseContribution, revisionOf({ contributionId }, 'Le train part.'))
    await here.claire.does(publishContribution, withKey({ contributionId, revision: 2, withhold: 'on' }))
    const { db } = await import('@/db/client')
    const { newsAfter } = await import('@/db/queries/news')
    const { slug } = here.conference
    const seen = [
      ...(await Promise.all(locales.map((reads) => here.anonymous.does(readThread, { slug, position: 1, reads })))),
      ...(await Promise.all(
        ['it', 'en', 'ar'].map((language) => here.claire.does(readRendering, { slug, number: 1, language })),
      )),
      await newsAfter(db, { stream: `thread:${here.thread.id}`, after: 0 }),
    ]
    for (const word of ['mezzogiorno', 'noon', 'ظهرا']) expect(JSON.stringify(seen)).not.toContain(word)
  })

  test('is shown to nobody once it is withdrawn, and neither is what waited to take its place', async () => {
    const here = await stage()
    const correction = await corrected(here)
    await here.claire.does(publishContribution, withKey(correction))
    await here.amina.does(reviseContribution, revisionOf(correction, 'Encore autre chose.'))
    await here.amina.does(withdrawContribution, withKey({ contributionId: correction.contributionId }))
    await refusedAs(history(here), 'refusal.not-found')
    await refusedAs(
      here.claire.does(publishContribution, withKey({ ...correction, revision: 3 })),
      'contribution.withdrawn',
    )
    const { slug } = here.conference
    const seen = [
      await here.claire.does(readQueue, { slug }),
      await here.claire.does(readItem, { slug, contributionId: correction.contributionId, since: 1 }),
      await here.amina.does(readMe, {}),
      await shownIn(here),
    ]
    for (const word of ['midi', 'minuit', 'autre chose']) expect(JSON.stringify(seen.slice(0, 2))).not.toContain(word)
    expect(JSON.stringify(seen[3])).not.toContain('minuit')
    expect(seen[0]).toMatchObject({ waiting: 0 })
    expect(await correctionOf(here)).toBeNull()
  })

  test('late or not stays what it was when it was first sent', async () => {
    const here = await stage()
    const { contributionId } = await publishedNow(here, { by: here.amina })
    await here.at(new Date(closesAt.getTime() + 1000))
    await here.amina.does(reviseContribution, revisionOf({ contributionId }))
    await here.claire.does(publishContribution, withKey({ contributionId, revision: 2 }))
    expect(await shownIn(here)).toMatchObject([{ late: false }])
  })
})
