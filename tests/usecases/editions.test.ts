import { describe, expect, test } from 'vitest'
import { approveEdition } from '@/lib/digests/editions/approve-edition'
import { holdDigests } from '@/lib/digests/editions/hold-digests'
import { readEdition } from '@/lib/digests/editions/read-edition'
import { readEditions } from '@/lib/digests/editions/read-editions'
import { readPreview } from '@/lib/digests/editions/read-preview'
import { releaseDigests } from '@/lib/digests/editions/release-digests'
import { writeEdition } from '@/lib/digests/editions/write-edition'
import { withKey } from '../support/desk'
import { onlyReaders } from '../support/digests'
import { editionOf } from '../support/editions'
import { publishedNow } from '../support/published'
import { onStage, refusedAs, type Stage } from '../support/stage'

const stage = onStage()
const TODAY = '2026-11-03'

const day = ({ conference }: Stage, dayOn = TODAY) => withKey({ conferenceId: conference.id, dayOn })
const asRead = (at: Stage, dayOn = TODAY) => at.driss.does(readEdition, { slug: at.conference.slug, dayOn })

describe('the edition of a day', () => {
  test('is written in the languages there are, with highlights in their order; what is missing is flagged', async () => {
    const at = await stage()
    for (const _ of [1, 2]) await publishedNow(at, { by: at.amina })
    const more = { 'lead-ar': 'أصوات جديدة.', 'question-it': 'E poi?', cites: '(2)، ١' }
    await at.claire.does(writeEdition, editionOf(at, TODAY, more))
    const { edition, missing, state, lines } = await asRead(at)
    expect(edition).toMatchObject({ lead: { ar: 'أصوات جديدة.' }, question: { it: 'E poi?' }, writtenBy: 'claire' })
    expect(edition?.highlights).toEqual([2, 1])
    expect(missing).toEqual({ lead: ['it', 'en'], question: ['fr', 'ar', 'en'] })
    expect([state, lines.map(({ number }) => number)]).toEqual(['by-itself', [2, 1]])
  })

  test('names only contributions that can be read, five at most, and stands for one of the next days', async () => {
    const at = await stage()
    await publishedNow(at, { by: at.amina })
    const refusal = await refusedAs(
      at.claire.does(writeEdition, editionOf(at, TODAY, { cites: '1, 9' })),
      'edition.unknown-numbers',
    )
    expect(refusal.facts).toEqual({ numbers: '9' })
    await refusedAs(at.claire.does(writeEdition, editionOf(at, TODAY, { cites: '1 2 3 4 5 6' })), 'edition.too-many')
    await refusedAs(at.claire.does(writeEdition, editionOf(at, '2026-11-02')), 'edition.other-day')
    await refusedAs(at.claire.does(writeEdition, editionOf(at, '2026-11-11')), 'edition.other-day')
    await refusedAs(at.amina.does(writeEdition, editionOf(at, TODAY)), 'refusal.not-found')
    expect((await asRead(at)).edition).toBeNull()
  })

  test('of two who write at once the second is told who was first, and can put theirs in its place', async () => {
    const at = await stage()
    await at.claire.does(writeEdition, editionOf(at, TODAY))
    const second = editionOf(at, TODAY, { 'lead-fr': 'Autrement.' })
    const refusal = await refusedAs(at.driss.does(writeEdition, second), 'edition.changed')
    expect(refusal.facts).toMatchObject({ by: 'claire' })
    await at.driss.does(writeEdition, { ...second, revision: 1 })
    expect((await asRead(at)).edition).toMatchObject({ lead: { fr: 'Autrement.' }, writtenBy: 'driss', revision: 2 })
  })

  test('is approved as it was read, and no more once it is written anew', async () => {
    const at = await stage()
    await at.claire.does(writeEdition, editionOf(at, TODAY))
    await at.driss.does(approveEdition, { ...day(at), revision: 1 })
    expect(await asRead(at)).toMatchObject({ state: 'approved', edition: { approvedBy: 'driss' } })
    await at.claire.does(writeEdition, editionOf(at, TODAY, { revision: 1, 'lead-it': 'Anche in italiano.' }))
    await refusedAs(at.driss.does(approveEdition, { ...day(at), revision: 1 }), 'edition.changed-since')
    expect((await asRead(at)).state).toBe('by-itself')
  })

  test('is held and released, once each, also where nothing is written', async () => {
    const at = await stage()
    await refusedAs(at.driss.does(releaseDigests, day(at)), 'edition.not-held')
    await at.driss.does(holdDigests, day(at))
    await refusedAs(at.claire.does(holdDigests, day(at)), 'edition.held')
    const { days } = await at.claire.does(readEditions, { slug: at.conference.slug })
    expect(days.map(({ edition }) => edition?.state)).toEqual(['held', ...Array(7).fill(undefined)])
    await at.claire.does(releaseDigests, day(at))
    expect((await asRead(at)).state).toBe('none')
  })
})

describe('the preview of a digest', () => {
  const ask = (at: Stage, more: object) =>
    at.claire.does(readPreview, { slug: at.conference.slug, dayOn: TODAY, reads: 'it', ...more })

  test('is as somebody would get it, found by the name that is shown, and opens nothing of theirs', async () => {
    const at = await stage()
    await onlyReaders(at.amina, at.bruno)
    for (const by of [at.amina, at.bruno]) await publishedNow(at, { by })
    await at.claire.does(writeEdition, editionOf(at, TODAY, { cites: '1, 2' }))
    const { found } = await ask(at, { named: 'AMIN' })
    expect(found.map(({ shownAs }) => shownAs)).toEqual(['amina'])
    expect(JSON.stringify(found)).not.toContain('@')
    const { digest, locale } = await ask(at, { as: found[0]?.participantId })
    expect(locale).toBe('ar')
    expect(digest?.edition?.highlights.map(({ number }) => number)).toEqual([2])
    expect(digest?.edition?.lead).toEqual({ text: 'Trois voix nouvelles ce matin.', language: 'fr' })
    expect(digest?.unsubscribeUrl).toMatch(/\/u\/preview$/)
  })

  test('of nobody in particular has all that is new; where nothing is, no digest is sent', async () => {
    const at = await stage()
    await at.claire.does(writeEdition, editionOf(at, TODAY))
    expect((await ask(at, {})).digest).toBeNull()
    await publishedNow(at, { by: at.amina })
    expect((await ask(at, {})).digest).toMatchObject({ edition: { highlights: [], question: null } })
    await refusedAs(
      at.amina.does(readPreview, { slug: at.conference.slug, dayOn: TODAY, reads: 'it' }),
      'refusal.not-found',
    )
  })
})
