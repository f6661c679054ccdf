import { expect, test } from 'vitest'
import { compose } from '@/emails'
import { readLines } from '@/lib/contributions/reading/read-lines'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { searchContributions } from '@/lib/search/search-contributions'
import { withKey } from '../support/desk'
import { withExpert } from '../support/experts'
import { contribution, digestOf } from '../support/mails'
import { newsIn } from '../support/news'
import { publishedNow } from '../support/published'
import { onStage, type Stage } from '../support/stage'

const stage = onStage()

/** What bruno, an expert, wrote beside amina, who is none. */
async function both() {
  const at = await withExpert(await stage())
  await publishedNow(at, { by: at.amina, text: 'Une garance.' })
  const answer = await publishedNow(at, { by: at.bruno, text: 'Une autre garance.' })
  return { at, answer }
}

const linesOf = async ({ anonymous, conference }: Stage) =>
  (await anonymous.does(readLines, { slug: conference.slug, position: 1 })).lines

async function newsOf({ conference }: Stage) {
  const { texts } = await newsIn(conference.id, { from: '2026-11-01T00:00:00Z', to: '2026-12-31T00:00:00Z' })
  return texts.toSorted((a, b) => a.number - b.number)
}

test('an expert is marked as one in the list of lines, among what is found and in the digest', async () => {
  const { at } = await both()
  const marks = [
    { number: 1, expert: false },
    { number: 2, expert: true },
  ]
  expect(await linesOf(at)).toMatchObject(marks)
  expect(await newsOf(at)).toMatchObject(marks)
  const { found } = await at.anonymous.does(searchContributions, { slug: at.conference.slug, q: 'garance' })
  const authors = found.map(({ author }) => [author.shownAs, author.expert])
  expect(authors.toSorted()).toEqual([
    ['amina', false],
    ['bruno', true],
  ])
})

test('what an expert withdrew says of nobody that they are one', async () => {
  const { at, answer } = await both()
  await at.bruno.does(withdrawContribution, withKey({ contributionId: answer.contributionId }))
  expect((await linesOf(at))[1]).toMatchObject({ shownAs: '', expert: false })
})

test('a digest says it beside the name, in the HTML and in the text', async () => {
  const mail = await compose('digest', digestOf([contribution(17, { expert: true }), contribution(18)]), 'en')
  expect(mail.html.match(/invited expert/g)).toHaveLength(1)
  expect(mail.text).toContain('(17) Amina B. · invited expert · Morocco')
})
