import { describe, expect, test } from 'vitest'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { checkRendering } from '@/lib/renderings/check-rendering'
import { declineRendering } from '@/lib/renderings/decline-rendering'
import { proposeRendering } from '@/lib/renderings/propose-rendering'
import { heardIn, waitingFrom, withKey } from '../support/desk'
import { drafted, firstRenderings, renderingsOf, revised, translationOf, withOriginal } from '../support/renderings'
import { onStage, refusedAs } from '../support/stage'

const stage = onStage()

describe('a translation', () => {
  test('proposed by a participant is shown to nobody until a translator has checked it, corrected', async () => {
    const { at, original, translator } = await withOriginal(await stage())
    const { renderingId } = await at.bruno.does(proposeRendering, translationOf(original))
    expect(await firstRenderings(at)).toEqual([])
    await translator.does(checkRendering, translationOf(original, { renderingId, text: 'Un’esperienza **vissuta**.' }))
    expect(await firstRenderings(at)).toMatchObject([
      { language: 'it', kind: 'translation', checkedBy: 'driss', ofRevision: 1, stale: false },
    ])
    expect(await firstRenderings(at, 'fr')).toEqual([])
    expect(await renderingsOf(original.contributionId)).toMatchObject([{ madeById: at.bruno.participantId }])
  })

  test.each(['claire', 'paolo'] as const)('written by %s, who may check, is checked at once', async (name) => {
    const { at, original } = await withOriginal(await stage())
    await at[name].does(proposeRendering, translationOf(original))
    expect(await firstRenderings(at)).toMatchObject([{ checkedBy: name }])
  })

  test('is told to the thread when it is checked, and to the desk alone when it is proposed', async () => {
    const { at, original, translator } = await withOriginal(await stage())
    const before = (await heardIn(`thread:${at.thread.id}`)).length
    const { renderingId } = await at.bruno.does(proposeRendering, translationOf(original))
    expect(await heardIn(`thread:${at.thread.id}`)).toHaveLength(before)
    expect((await heardIn(`desk:${at.conference.id}`)).at(-1)).toMatchObject({ type: 'rendering.proposed' })
    await translator.does(checkRendering, translationOf(original, { renderingId }))
    expect((await heardIn(`thread:${at.thread.id}`)).at(-1)).toMatchObject({ type: 'rendering.checked' })
    expect((await heardIn(`desk:${at.conference.id}`)).at(-1)).toMatchObject({ type: 'rendering.proposed' })
  })

  test('is stale once the original has changed, and fresh again when it is checked again', async () => {
    const { at, original, translator } = await withOriginal(await stage())
    const { renderingId } = await translator.does(proposeRendering, translationOf(original))
    await revised(at, original)
    expect(await firstRenderings(at)).toMatchObject([{ ofRevision: 1, stale: true }])
    const again = translationOf(original, { renderingId, revision: 2, text: 'Detto altrimenti.' })
    await translator.does(checkRendering, again)
    expect(await firstRenderings(at)).toMatchObject([{ ofRevision: 2, stale: false, html: '<p>Detto altrimenti.</p>' }])
  })

  test('of another revision than the one that was read is not taken', async () => {
    const { at, original } = await withOriginal(await stage())
    await revised(at, original)
    await refusedAs(at.bruno.does(proposeRendering, translationOf(original)), 'rendering.original-changed')
  })

  test('is not possible of what waits, nor of what was withdrawn, and then none is shown', async () => {
    const { at, original } = await withOriginal(await stage())
    const waiting = await waitingFrom(at.amina, at.thread)
    await refusedAs(at.claire.does(proposeRendering, translationOf(waiting)), 'refusal.not-found')
    await at.claire.does(proposeRendering, translationOf(original))
    await at.amina.does(withdrawContribution, withKey({ contributionId: original.contributionId }))
    expect(await firstRenderings(at)).toEqual([])
    const arabic = translationOf(original, { language: 'ar' })
    await refusedAs(at.claire.does(proposeRendering, arabic), 'refusal.not-found')
    await refusedAs(drafted(original), 'refusal.not-found')
  })

  test('into the language of the original is refused', async () => {
    const { at, original } = await withOriginal(await stage())
    const same = translationOf(original, { language: 'fr' })
    await refusedAs(at.bruno.does(proposeRendering, same), 'rendering.same-language')
  })

  test('is checked by nobody who may only propose', async () => {
    const { at, original } = await withOriginal(await stage())
    const { renderingId } = await at.bruno.does(proposeRendering, translationOf(original))
    const own = translationOf(original, { renderingId })
    await refusedAs(at.bruno.does(checkRendering, own), 'refusal.not-found')
    await refusedAs(at.bruno.does(declineRendering, withKey({ renderingId })), 'refusal.not-found')
  })

  test('holds no markup of its own: what looks like a tag is read as it was typed', async () => {
    const { at, original } = await withOriginal(await stage())
    await at.claire.does(proposeRendering, translationOf(original, { text: '<b onclick="x()">ciao</b>' }))
    const [shown] = (await firstRenderings(at)) ?? []
    expect(shown?.html).toBe('<p>&lt;b onclick=&quot;x()&quot;&gt;ciao&lt;/b&gt;</p>')
  })
})

describe('a gloss', () => {
  test('stands beside the translation, each of its own kind', async () => {
    const { at, original } = await withOriginal(await stage())
    await at.claire.does(
      proposeRendering,
      translationOf(original, { kind: 'gloss', text: 'In breve:\nun’esperienza.' }),
    )
    await at.claire.does(proposeRendering, translationOf(original))
    expect(await firstRenderings(at)).toMatchObject([
      { kind: 'gloss', html: '<p>In breve: un’esperienza.</p>' },
      { kind: 'translation' },
    ])
  })

  test('longer than a few lines is refused at its field', async () => {
    const { at, original } = await withOriginal(await stage())
    const long = translationOf(original, { kind: 'gloss', text: 'parola '.repeat(90) })
    const { fields } = await refusedAs(at.bruno.does(proposeRendering, long), 'refusal.invalid')
    expect(fields).toEqual({ text: 'text.too-long' })
  })
})

describe('two at once', () => {
  test('a second proposal by another waits its turn; one’s own takes the place of the first', async () => {
    const { at, original } = await withOriginal(await stage())
    await at.bruno.does(proposeRendering, translationOf(original))
    await at.bruno.does(proposeRendering, translationOf(original, { text: 'Meglio così.' }))
    await refusedAs(at.amina.does(proposeRendering, translationOf(original)), 'rendering.proposed-already')
    expect(await renderingsOf(original.contributionId)).toMatchObject([{ plain: 'Meglio così.' }])
  })

  test('of two who check the same proposal, one does, and the other is told', async () => {
    const { at, original, translator } = await withOriginal(await stage())
    const { renderingId } = await at.bruno.does(proposeRendering, translationOf(original))
    const both = await Promise.allSettled(
      [translator, at.claire].map((one) => one.does(checkRendering, translationOf(original, { renderingId }))),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { reason: 'rendering.settled' } })
    expect(await renderingsOf(original.contributionId)).toHaveLength(1)
  })

  test('of two translators who begin with nothing, the second sees the first’s text before replacing it', async () => {
    const { at, original, translator } = await withOriginal(await stage())
    await at.claire.does(proposeRendering, translationOf(original))
    await refusedAs(translator.does(proposeRendering, translationOf(original)), 'rendering.settled')
  })

  test('the same form sent twice proposes once', async () => {
    const { at, original } = await withOriginal(await stage())
    const form = translationOf(original)
    expect(await at.bruno.does(proposeRendering, form)).toEqual(await at.bruno.does(proposeRendering, form))
    expect(await renderingsOf(original.contributionId)).toHaveLength(1)
  })
})
