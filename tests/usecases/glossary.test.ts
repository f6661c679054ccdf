import { describe, expect, test } from 'vitest'
import { readRendering } from '@/lib/renderings/read-rendering'
import { keepTerm } from '@/lib/renderings/terms/keep-term'
import { readGlossary } from '@/lib/renderings/terms/read-glossary'
import { removeTerm } from '@/lib/renderings/terms/remove-term'
import { withKey } from '../support/desk'
import { publishedNow } from '../support/published'
import { termIn, translating } from '../support/renderings'
import { onStage, refusedAs, type Stage } from '../support/stage'

const stage = onStage()
const terms = async ({ anonymous, conference }: Stage) =>
  (await anonymous.does(readGlossary, { slug: conference.slug })).terms

describe('the glossary', () => {
  test('is kept by translators and read by anybody', async () => {
    const at = await stage()
    const conferenceId = at.conference.id
    const translator = translating(at.driss)
    await translator.does(keepTerm, withKey({ conferenceId, fr: ' retour ', ar: 'عودة', note: 'أيضاً: رجوع' }))
    const [{ id: termId } = { id: '' }] = await terms(at)
    expect(await terms(at)).toEqual([{ id: termId, words: { fr: 'retour', ar: 'عودة' }, note: 'أيضاً: رجوع' }])
    await translator.does(keepTerm, withKey({ conferenceId, termId, fr: 'retour', it: 'rientro', ar: 'عودة' }))
    expect(await terms(at)).toMatchObject([{ words: { it: 'rientro' }, note: null }])
    await translator.does(removeTerm, withKey({ termId }))
    expect(await terms(at)).toEqual([])
  })

  test('refuses a term in one language only, at its field', async () => {
    const at = await stage()
    const one = withKey({ conferenceId: at.conference.id, fr: 'retour', it: '  ' })
    const { fields } = await refusedAs(at.claire.does(keepTerm, one), 'refusal.invalid')
    expect(fields).toEqual({ fr: 'term.two-languages' })
  })

  test('of one conference is not changed by naming another', async () => {
    const [here, elsewhere] = [await stage(), await stage()]
    const termId = await termIn(elsewhere)
    const changed = withKey({ conferenceId: here.conference.id, termId, fr: 'autre', it: 'altro' })
    await refusedAs(here.claire.does(keepTerm, changed), 'refusal.not-found')
    await refusedAs(here.claire.does(removeTerm, withKey({ termId })), 'refusal.not-found')
    expect(await terms(elsewhere)).toMatchObject([{ words: { fr: 'remise' } }])
  })

  test('shows its terms beside a text that uses them', async () => {
    const at = await stage()
    await termIn(at)
    const { number } = await publishedNow(at, { by: at.amina, text: 'Les remises paient d’abord l’école.' })
    const other = await publishedNow(at, { by: at.amina, text: 'L’école d’abord.' })
    const read = (n: number) =>
      at.bruno.does(readRendering, { slug: at.conference.slug, number: n, language: 'it', kind: 'translation' })
    expect((await read(number)).terms).toMatchObject([{ words: { it: 'rimessa' } }])
    expect((await read(other.number)).terms).toEqual([])
  })
})
