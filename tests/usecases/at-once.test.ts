import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { acknowledgeContribution } from '@/lib/contributions/acknowledge-contribution'
import { readThread } from '@/lib/contributions/read-thread'
import { reviseContribution } from '@/lib/contributions/revise-contribution'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { acceptDocument } from '@/lib/library/accept-document'
import { removeDocument } from '@/lib/library/remove-document'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { Refusal } from '@/lib/refusal'
import { checkRendering } from '@/lib/renderings/check-rendering'
import { proposeRendering } from '@/lib/renderings/propose-rendering'
import { keepTerm } from '@/lib/renderings/terms/keep-term'
import { removeTerm } from '@/lib/renderings/terms/remove-term'
import { withdrawRendering } from '@/lib/renderings/withdraw-rendering'
import { revisionOf, withKey } from '../support/desk'
import { openedBy, proposed } from '../support/library'
import { whileHeld } from '../support/locks'
import { publishedNow } from '../support/published'
import { termIn, translationOf } from '../support/renderings'
import { onStage, type Stage } from '../support/stage'

const stage = onStage()

type Act = () => Promise<unknown>

/** What became of two acts that waited for the same row: done, or why not. Whatever else happened is a failure of ours. */
async function outcomes(held: ReturnType<typeof sql>, acts: Act[]): Promise<string[]> {
  return (await whileHeld(held, acts)).map((one) => {
    if (one.status === 'fulfilled') return 'done'
    if (!(one.reason instanceof Refusal)) throw one.reason
    return one.reason.reason
  })
}

const contributionHeld = (id: string) => sql`select from contribution where id = ${id} for update`

/** A text of Amina's under number 1, what Bruno says of it in Italian, and her correction, which waits. */
async function corrected(here: Stage) {
  const { contributionId } = await publishedNow(here, { by: here.amina, text: 'Le train part à midi.' })
  const said = translationOf({ contributionId }, { text: 'Il treno parte a mezzogiorno.' })
  const { renderingId } = await here.bruno.does(proposeRendering, said)
  await here.amina.does(reviseContribution, revisionOf({ contributionId }, 'Le train part.'))
  return {
    contributionId,
    withhold: () => here.claire.does(publishContribution, withKey({ contributionId, revision: 2, withhold: 'on' })),
    check: () => here.driss.does(checkRendering, { ...said, key: randomUUID(), renderingId }),
    takeBack: () => here.bruno.does(withdrawRendering, withKey({ renderingId })),
    withdraw: () => here.amina.does(withdrawContribution, withKey({ contributionId })),
    press: () => here.bruno.does(acknowledgeContribution, { conferenceId: here.conference.id, useful: 1 }),
  }
}

type Corrected = Awaited<ReturnType<typeof corrected>>
type Name = Exclude<keyof Corrected, 'contributionId'>

describe('of two who act on a contribution at once', () => {
  const pairs: [Name, Name, string[]][] = [
    ['withhold', 'check', ['done', 'rendering.original-changed']],
    ['check', 'withhold', ['done', 'done']],
    ['check', 'takeBack', ['done', 'rendering.settled']],
    ['takeBack', 'check', ['done', 'rendering.settled']],
    ['withdraw', 'withhold', ['done', 'contribution.withdrawn']],
    ['withhold', 'withdraw', ['done', 'done']],
    ['withdraw', 'check', ['done', 'refusal.not-found']],
    ['withdraw', 'press', ['done', 'acknowledgement.withdrawn']],
    ['press', 'withdraw', ['done', 'done']],
  ]
  test.each(pairs)('%s and %s: the second sees what the first has done', async (first, second, expected) => {
    const here = await stage()
    const acts = await corrected(here)
    expect(await outcomes(contributionHeld(acts.contributionId), [acts[first], acts[second]])).toEqual(expected)
    const { slug } = here.conference
    const page = JSON.stringify(await here.anonymous.does(readThread, { slug, position: 1, reads: 'it' }))
    // Withheld or withdrawn, it is read in no language.
    if (expected.includes('rendering.settled')) return
    expect(page).not.toContain('mezzogiorno')
  })
})

test('a document that is accepted and taken back at once is nobody’s to open, whoever comes first', async () => {
  for (const acceptedFirst of [true, false]) {
    const here = await stage()
    const documentId = await proposed(here)
    const accept = () => here.claire.does(acceptDocument, withKey({ documentId }))
    const takeBack = () => here.amina.does(removeDocument, withKey({ documentId }))
    const held = sql`select from document where id = ${documentId} for update`
    const became = await outcomes(held, acceptedFirst ? [accept, takeBack] : [takeBack, accept])
    expect(became).toEqual(['done', acceptedFirst ? 'done' : 'library.settled'])
    await expect(openedBy(here.claire, documentId)).rejects.toMatchObject({ reason: 'refusal.not-found' })
  }
})

test('a term that is said otherwise and taken out at once is out, without a failure', async () => {
  const here = await stage()
  const termId = await termIn(here)
  const said = { conferenceId: here.conference.id, termId, fr: 'remise', it: 'sconto' }
  const keep = () => here.claire.does(keepTerm, withKey(said))
  const remove = () => here.driss.does(removeTerm, withKey({ termId }))
  const held = sql`select from term where id = ${termId} for update`
  expect(await outcomes(held, [remove, keep])).toEqual(['done', 'refusal.not-found'])
})
