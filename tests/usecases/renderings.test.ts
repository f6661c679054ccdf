import { describe, expect, test } from 'vitest'
import { readThread } from '@/lib/contributions/read-thread'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { changeFirstText } from '@/lib/people/change-first-text'
import { checkRendering } from '@/lib/renderings/check-rendering'
import { declineRendering } from '@/lib/renderings/decline-rendering'
import { draftRendering } from '@/lib/renderings/draft-rendering'
import { proposeRendering } from '@/lib/renderings/propose-rendering'
import { readRendering } from '@/lib/renderings/read-rendering'
import { readTranslations } from '@/lib/renderings/read-translations'
import { withdrawRendering } from '@/lib/renderings/withdraw-rendering'
import { heardIn, waitingFrom, withKey } from '../support/desk'
import { publishedNow } from '../support/published'
import { renderingsOf, revised, translating, translationOf } from '../support/renderings'
import { onStage, refusedAs, type Stage } from '../support/stage'

const stage = onStage()

/** What readers of Italian see of the first contribution. */
async function shownIn({ anonymous, conference, thread }: Stage, reads = 'it') {
  const { view } = await anonymous.does(readThread, { slug: conference.slug, position: thread.position, reads })
  return view.contributions[0]?.renderings
}

async function withOriginal() {
  const at = await stage()
  return { at, original: await publishedNow(at, { by: at.amina }), translator: translating(at.driss) }
}

const drafted = (original: { contributionId: string }, text = 'Una bozza della macchina.') => {
  const { contributionId } = original
  return draftRendering({ kind: 'clock' }, { contributionId, revision: 1, language: 'it', text })
}

describe('a translation', () => {
  test('proposed by a participant is shown to nobody until a translator has checked it, corrected', async () => {
    const { at, original, translator } = await withOriginal()
    const { renderingId } = await at.bruno.does(proposeRendering, translationOf(original))
    expect(await shownIn(at)).toEqual([])
    await translator.does(checkRendering, translationOf(original, { renderingId, text: 'Un’esperienza **vissuta**.' }))
    expect(await shownIn(at)).toMatchObject([
      { language: 'it', kind: 'translation', checkedBy: 'driss', ofRevision: 1, stale: false },
    ])
    expect(await shownIn(at, 'fr')).toEqual([])
    expect(await renderingsOf(original.contributionId)).toMatchObject([{ madeById: at.bruno.participantId }])
  })

  test.each(['claire', 'paolo'] as const)('written by %s, who may check, is checked at once', async (name) => {
    const { at, original } = await withOriginal()
    await at[name].does(proposeRendering, translationOf(original))
    expect(await shownIn(at)).toMatchObject([{ checkedBy: name }])
  })

  test('is told to the thread when it is checked, and to the desk alone when it is proposed', async () => {
    const { at, original, translator } = await withOriginal()
    const before = (await heardIn(`thread:${at.thread.id}`)).length
    const { renderingId } = await at.bruno.does(proposeRendering, translationOf(original))
    expect(await heardIn(`thread:${at.thread.id}`)).toHaveLength(before)
    expect((await heardIn(`desk:${at.conference.id}`)).at(-1)).toMatchObject({ type: 'rendering.proposed' })
    await translator.does(checkRendering, translationOf(original, { renderingId }))
    expect((await heardIn(`thread:${at.thread.id}`)).at(-1)).toMatchObject({ type: 'rendering.checked' })
    expect((await heardIn(`desk:${at.conference.id}`)).at(-1)).toMatchObject({ type: 'rendering.proposed' })
  })

  test('is stale once the original has changed, and fresh again when it is checked again', async () => {
    const { at, original, translator } = await withOriginal()
    const { renderingId } = await translator.does(proposeRendering, translationOf(original))
    await revised(at, original)
    expect(await shownIn(at)).toMatchObject([{ ofRevision: 1, stale: true }])
    const again = translationOf(original, { renderingId, revision: 2, text: 'Detto altrimenti.' })
    await translator.does(checkRendering, again)
    expect(await shownIn(at)).toMatchObject([{ ofRevision: 2, stale: false, html: '<p>Detto altrimenti.</p>' }])
  })

  test('of another revision than the one that was read is not taken', async () => {
    const { at, original } = await withOriginal()
    await revised(at, original)
    await refusedAs(at.bruno.does(proposeRendering, translationOf(original)), 'rendering.original-changed')
  })

  test('is not possible of what waits, nor of what was withdrawn, and then none is shown', async () => {
    const { at, original } = await withOriginal()
    const waiting = await waitingFrom(at.amina, at.thread)
    await refusedAs(at.claire.does(proposeRendering, translationOf(waiting)), 'refusal.not-found')
    await at.claire.does(proposeRendering, translationOf(original))
    await at.amina.does(withdrawContribution, withKey({ contributionId: original.contributionId }))
    expect(await shownIn(at)).toEqual([])
    const arabic = translationOf(original, { language: 'ar' })
    await refusedAs(at.claire.does(proposeRendering, arabic), 'refusal.not-found')
    await refusedAs(drafted(original), 'refusal.not-found')
  })

  test('into the language of the original is refused', async () => {
    const { at, original } = await withOriginal()
    const same = translationOf(original, { language: 'fr' })
    await refusedAs(at.bruno.does(proposeRendering, same), 'rendering.same-language')
  })

  test('is checked by nobody who may only propose', async () => {
    const { at, original } = await withOriginal()
    const { renderingId } = await at.bruno.does(proposeRendering, translationOf(original))
    const own = translationOf(original, { renderingId })
    await refusedAs(at.bruno.does(checkRendering, own), 'refusal.not-found')
    await refusedAs(at.bruno.does(declineRendering, withKey({ renderingId })), 'refusal.not-found')
  })

  test('holds no markup of its own: what looks like a tag is read as it was typed', async () => {
    const { at, original } = await withOriginal()
    await at.claire.does(proposeRendering, translationOf(original, { text: '<b onclick="x()">ciao</b>' }))
    const [shown] = (await shownIn(at)) ?? []
    expect(shown?.html).toBe('<p>&lt;b onclick=&quot;x()&quot;&gt;ciao&lt;/b&gt;</p>')
  })
})

describe('a gloss', () => {
  test('stands beside the translation, each of its own kind', async () => {
    const { at, original } = await withOriginal()
    await at.claire.does(
      proposeRendering,
      translationOf(original, { kind: 'gloss', text: 'In breve:\nun’esperienza.' }),
    )
    await at.claire.does(proposeRendering, translationOf(original))
    expect(await shownIn(at)).toMatchObject([
      { kind: 'gloss', html: '<p>In breve: un’esperienza.</p>' },
      { kind: 'translation' },
    ])
  })

  test('longer than a few lines is refused at its field', async () => {
    const { at, original } = await withOriginal()
    const long = translationOf(original, { kind: 'gloss', text: 'parola '.repeat(90) })
    const { fields } = await refusedAs(at.bruno.does(proposeRendering, long), 'refusal.invalid')
    expect(fields).toEqual({ text: 'text.too-long' })
  })
})

describe('two at once', () => {
  test('a second proposal by another waits its turn; one’s own takes the place of the first', async () => {
    const { at, original } = await withOriginal()
    await at.bruno.does(proposeRendering, translationOf(original))
    await at.bruno.does(proposeRendering, translationOf(original, { text: 'Meglio così.' }))
    await refusedAs(at.amina.does(proposeRendering, translationOf(original)), 'rendering.proposed-already')
    expect(await renderingsOf(original.contributionId)).toMatchObject([{ plain: 'Meglio così.' }])
  })

  test('of two who check the same proposal, one does, and the other is told', async () => {
    const { at, original, translator } = await withOriginal()
    const { renderingId } = await at.bruno.does(proposeRendering, translationOf(original))
    const both = await Promise.allSettled(
      [translator, at.claire].map((one) => one.does(checkRendering, translationOf(original, { renderingId }))),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { reason: 'rendering.settled' } })
    expect(await renderingsOf(original.contributionId)).toHaveLength(1)
  })

  test('of two translators who begin with nothing, the second sees the first’s text before replacing it', async () => {
    const { at, original, translator } = await withOriginal()
    await at.claire.does(proposeRendering, translationOf(original))
    await refusedAs(translator.does(proposeRendering, translationOf(original)), 'rendering.settled')
  })

  test('the same form sent twice proposes once', async () => {
    const { at, original } = await withOriginal()
    const form = translationOf(original)
    expect(await at.bruno.does(proposeRendering, form)).toEqual(await at.bruno.does(proposeRendering, form))
    expect(await renderingsOf(original.contributionId)).toHaveLength(1)
  })
})

describe('what a machine drafts', () => {
  test('is shown as the machine’s until somebody checks it', async () => {
    const { at, original, translator } = await withOriginal()
    await drafted(original)
    expect(await shownIn(at)).toMatchObject([{ checkedBy: null, html: '<p>Una bozza della macchina.</p>' }])
    const [{ id: renderingId } = { id: '' }] = await renderingsOf(original.contributionId)
    await translator.does(checkRendering, translationOf(original, { renderingId }))
    expect(await shownIn(at)).toMatchObject([{ checkedBy: 'driss' }])
  })

  test('does not take the place of what somebody has checked, nor of itself', async () => {
    const { at, original } = await withOriginal()
    await drafted(original)
    await drafted(original, 'Un’altra bozza.')
    expect(await shownIn(at)).toMatchObject([{ html: '<p>Una bozza della macchina.</p>' }])
    await at.claire.does(proposeRendering, translationOf(original))
    await drafted(original)
    expect(await shownIn(at)).toMatchObject([{ checkedBy: 'claire' }])
  })

  test('is taken away by a translator when it misleads, and open pages hear of it', async () => {
    const { at, original, translator } = await withOriginal()
    await drafted(original)
    const [{ id: renderingId } = { id: '' }] = await renderingsOf(original.contributionId)
    await translator.does(declineRendering, withKey({ renderingId }))
    expect(await shownIn(at)).toEqual([])
    expect((await heardIn(`thread:${at.thread.id}`)).at(-1)).toMatchObject({ type: 'rendering.declined' })
  })
})

describe('a proposal', () => {
  test('is set aside or taken back once, and by nobody else', async () => {
    const { at, original, translator } = await withOriginal()
    const { renderingId } = await at.bruno.does(proposeRendering, translationOf(original))
    await refusedAs(at.amina.does(withdrawRendering, withKey({ renderingId })), 'refusal.not-found')
    await at.bruno.does(withdrawRendering, withKey({ renderingId }))
    await refusedAs(at.bruno.does(withdrawRendering, withKey({ renderingId })), 'rendering.settled')
    await refusedAs(translator.does(declineRendering, withKey({ renderingId })), 'rendering.settled')
    await refusedAs(translator.does(checkRendering, translationOf(original, { renderingId })), 'rendering.settled')
  })

  test('of somebody else is seen by translators and not by participants', async () => {
    const { at, original, translator } = await withOriginal()
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
    const { at, original, translator } = await withOriginal()
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
    const { at, translator } = await withOriginal()
    for (let more = 0; more < 21; more += 1) await publishedNow(at, { by: at.bruno })
    const list = (after?: number) =>
      translator.does(readTranslations, { slug: at.conference.slug, language: 'it', after })
    const first = await list()
    expect([first.items.length, first.next]).toEqual([20, 20])
    const rest = await list(first.next ?? 0)
    expect([rest.items.map(({ number }) => number), rest.next]).toEqual([[21, 22], null])
  })

  test('is for translators', async () => {
    const { at } = await withOriginal()
    for (const one of [at.amina, at.stranger, at.anonymous])
      await refusedAs(one.does(readTranslations, { slug: at.conference.slug, language: 'it' }), 'refusal.not-found')
  })
})

test('what a participant sees first is kept with them', async () => {
  const { at } = await withOriginal()
  const own = async () =>
    (await at.amina.does(readThread, { slug: at.conference.slug, position: at.thread.position })).own?.firstText
  expect(await own()).toBe('original')
  await at.amina.does(changeFirstText, withKey({ conferenceId: at.conference.id, firstText: 'own' }))
  expect(await own()).toBe('own')
})
