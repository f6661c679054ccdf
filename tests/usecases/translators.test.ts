import { describe, expect, test } from 'vitest'
import { readThread } from '@/lib/contributions/read-thread'
import { changeFirstText } from '@/lib/people/change-first-text'
import { checkRendering } from '@/lib/renderings/check-rendering'
import { declineRendering } from '@/lib/renderings/decline-rendering'
import { proposeRendering } from '@/lib/renderings/propose-rendering'
import { readRendering } from '@/lib/renderings/read-rendering'
import { readTranslations } from '@/lib/renderings/read-translations'
import { withdrawRendering } from '@/lib/renderings/withdraw-rendering'
import { heardIn, withKey } from '../support/desk'
import { publishedNow } from '../support/published'
import { drafted, firstRenderings, renderingsOf, translationOf, withOriginal } from '../support/renderings'
import { onStage, refusedAs } from '../support/stage'

const stage = onStage()

describe('what a machine drafts', () => {
  test('is shown as the machine’s until somebody checks it', async () => {
    const { at, original, translator } = await withOriginal(await stage())
    await drafted(original)
    expect(await firstRenderings(at)).toMatchObject([{ checkedBy: null, html: '<p>Una bozza della macchina.</p>' }])
    const [{ id: renderingId } = { id: '' }] = await renderingsOf(original.contributionId)
    await translator.does(checkRendering, translationOf(original, { renderingId }))
    expect(await firstRenderings(at)).toMatchObject([{ checkedBy: 'driss' }])
  })

  test('does not take the place of what somebody has checked, nor of itself', async () => {
    const { at, original } = await withOriginal(await stage())
    await drafted(original)
    await drafted(original, 'Un’altra bozza.')
    expect(await firstRenderings(at)).toMatchObject([{ html: '<p>Una bozza della macchina.</p>' }])
    await at.claire.does(proposeRendering, translationOf(original))
    await drafted(original)
    expect(await firstRenderings(at)).toMatchObject([{ checkedBy: 'claire' }])
  })

  test('is taken away by a translator when it misleads, and open pages hear of it', async () => {
    const { at, original, translator } = await withOriginal(await stage())
    await drafted(original)
    const [{ id: renderingId } = { id: '' }] = await renderingsOf(original.contributionId)
    await translator.does(declineRendering, withKey({ renderingId }))
    expect(await firstRenderings(at)).toEqual([])
    expect((await heardIn(`thread:${at.thread.id}`)).at(-1)).toMatchObject({ type: 'rendering.declined' })
  })
})

describe('a proposal', () => {
  test('is set aside or taken back once, and by nobody else', async () => {
    const { at, original, translator } = await withOriginal(await stage())
    const { renderingId } = await at.bruno.does(proposeRendering, translationOf(original))
    await refusedAs(at.amina.does(withdrawRendering, withKey({ renderingId })), 'refusal.not-found')
    await at.bruno.does(withdrawRendering, withKey({ renderingId }))
    await refusedAs(at.bruno.does(withdrawRendering, withKey({ renderingId })), 'rendering.settled')
    await refusedAs(translator.does(declineRendering, withKey({ renderingId })), 'rendering.settled')
    await refusedAs(translator.does(checkRendering, translationOf(original, { renderingId })), 'rendering.settled')
  })

  test('of somebody else is seen by translators and not by participants', async () => {
    const { at, original, translator } = await withOriginal(await stage())
    await at.bruno.does(proposeRendering, translationOf(original, { text: 'Parole mie.' }))
    const asked = { slug: at.conference.slug, number: original.number, language: 'it', kind: 'translation' }
    const other = await at.amina.does(readRendering, asked)
    expect(other).toMatchObject({ proposed: null, taken: true })
    expect(JSON.stringify(other)).not.toContain('Parole mie')
    expect(await at.bruno.does(readRendering, asked)).toMatchObject({ proposed: { plain: 'Parole mie.', own: true } })
    expect(await translator.does(readRendering, asked)).toMatchObject({ proposed: { madeBy: 'bruno' } })
  })
})

describe('the translators’ list', () => {
  test('holds what nobody has checked in a language, oldest first, until somebody has', async () => {
    const { at, original, translator } = await withOriginal(await stage())
    const second = await publishedNow(at, { by: at.bruno })
    const numbers = async (language: string) =>
      (await translator.does(readTranslations, { slug: at.conference.slug, language })).items.map((item) => item.number)
    expect(await numbers('it')).toEqual([original.number, second.number])
    await translator.does(proposeRendering, translationOf(original))
    expect(await numbers('it')).toEqual([second.number])
    expect(await numbers('ar')).toEqual([original.number, second.number])
    expect(await numbers('fr')).toEqual([])
    await at.bruno.does(proposeRendering, translationOf(original, { text: 'Una versione migliore.' }))
    expect(await numbers('it')).toEqual([original.number, second.number])
  })

  test('goes on from a number, a page at a time', async () => {
    const { at, translator } = await withOriginal(await stage())
    for (let more = 0; more < 21; more += 1) await publishedNow(at, { by: at.bruno })
    const list = (after?: number) =>
      translator.does(readTranslations, { slug: at.conference.slug, language: 'it', after })
    const first = await list()
    expect([first.items.length, first.next]).toEqual([20, 20])
    const rest = await list(first.next ?? 0)
    expect([rest.items.map(({ number }) => number), rest.next]).toEqual([[21, 22], null])
  })

  test('is for translators', async () => {
    const { at } = await withOriginal(await stage())
    for (const one of [at.amina, at.stranger, at.anonymous])
      await refusedAs(one.does(readTranslations, { slug: at.conference.slug, language: 'it' }), 'refusal.not-found')
  })
})

test('what a participant sees first is kept with them', async () => {
  const { at } = await withOriginal(await stage())
  const own = async () =>
    (await at.amina.does(readThread, { slug: at.conference.slug, position: at.thread.position })).own?.firstText
  expect(await own()).toBe('original')
  await at.amina.does(changeFirstText, withKey({ conferenceId: at.conference.id, firstText: 'own' }))
  expect(await own()).toBe('own')
})
