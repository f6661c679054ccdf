import { describe, expect, test } from 'vitest'
import { readThread } from '@/lib/contributions/read-thread'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { checkRendering } from '@/lib/renderings/check-rendering'
import { proposeRendering } from '@/lib/renderings/propose-rendering'
import { readRendering } from '@/lib/renderings/read-rendering'
import { withKey } from '../support/desk'
import { publishedNow } from '../support/published'
import { drafted, renderingsOf, translating, translationOf } from '../support/renderings'
import { onStage, type Stage } from '../support/stage'

const stage = onStage()

/** Bruno cites Amina, and his contribution, the third, is to be said in Italian; the second is there and not cited. */
async function citing(at: Stage) {
  const cited = await publishedNow(at, { by: at.amina })
  await publishedNow(at, { by: at.driss })
  const original = await publishedNow(at, { by: at.bruno, text: 'Comme dans #1.' })
  return { at, cited, original, translator: translating(at.driss) }
}

/** Its translation, as readers of Italian see it. */
async function shownWith({ anonymous, conference }: Stage, number: number) {
  const { view } = await anonymous.does(readThread, { slug: conference.slug, position: 1, reads: 'it' })
  return view.contributions.find((one) => one.number === number)?.renderings[0]?.html
}

const link = (number: number) => `<a class="cited" href="../c/${number}">(${number})</a>`

describe('a translation cites', () => {
  test('what its original cites, however that is written, and what else is typed as in any contribution', async () => {
    const { at, original, translator } = await citing(await stage())
    await translator.does(
      proposeRendering,
      translationOf(original, { text: 'Come nel (1), nel #1 e nel #2, non (2).' }),
    )
    expect(await shownWith(at, 3)).toBe(`<p>Come nel ${link(1)}, nel ${link(1)} e nel ${link(2)}, non (2).</p>`)
    const [row] = await renderingsOf(original.contributionId)
    expect(row?.plain).toBe('Come nel (1), nel (1) e nel (2), non (2).')
  })

  test('nothing that nobody may know of, nor anybody by name', async () => {
    const { at, original, translator } = await citing(await stage())
    const second = translationOf(original, { text: 'Né #4 né @bruno.' })
    await translator.does(proposeRendering, second)
    expect(await shownWith(at, 3)).toBe('<p>Né #4 né @bruno.</p>')
  })

  test('the same when it was proposed by one and checked by another who changes nothing', async () => {
    const { at, original, translator } = await citing(await stage())
    const { slug } = at.conference
    const sent = translationOf(original, { text: 'Come nel (1) e nel #2.' })
    const { renderingId } = await at.amina.does(proposeRendering, sent)
    const { proposed } = await translator.does(readRendering, { slug, number: 3, language: 'it' })
    expect(proposed?.plain).toBe('Come nel #1 e nel #2.')
    await translator.does(checkRendering, translationOf(original, { renderingId, text: proposed?.plain }))
    expect(await shownWith(at, 3)).toBe(`<p>Come nel ${link(1)} e nel ${link(2)}.</p>`)
  })

  test('as its original does what was withdrawn, of which nothing is shown', async () => {
    const { at, cited, original, translator } = await citing(await stage())
    await at.amina.does(withdrawContribution, withKey({ contributionId: cited.contributionId }))
    await translator.does(proposeRendering, translationOf(original, { text: 'Come nel (1).' }))
    expect(await shownWith(at, 3)).toBe(`<p>Come nel ${link(1)}.</p>`)
  })

  test('where a machine wrote it, which is sent the number and gives it back', async () => {
    const { at, original } = await citing(await stage())
    await drafted(original, 'Come nel (1).')
    expect(await shownWith(at, 3)).toBe(`<p>Come nel ${link(1)}.</p>`)
  })
})
