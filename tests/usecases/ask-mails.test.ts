import { expect, test } from 'vitest'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { assignAsk } from '@/lib/experts/assign-ask'
import { changeLanguage } from '@/lib/people/mails/change-language'
import { mailsTo, withKey } from '../support/desk'
import { askedBy, assignment, becomesExpert, expertsOf, withExpert } from '../support/experts'
import { publishedNow } from '../support/published'
import { onStage, type Player, refusedAs, type Stage } from '../support/stage'

const stage = onStage()

const reads = (player: Player, { conference }: Stage, language: string) =>
  player.does(changeLanguage, withKey({ conferenceId: conference.id, language }))

test('an expert who is assigned a question is written once, in their language, with the way to answer', async () => {
  const at = await withExpert(await stage())
  await becomesExpert(at, at.driss)
  await reads(at.bruno, at, 'it')
  const { number } = await askedBy(at, at.amina)
  const other = (await expertsOf(at)).find(({ shownAs }) => shownAs === 'driss')?.id ?? ''
  for (const expertId of [at.expertId, other, at.expertId])
    await at.claire.does(assignAsk, assignment(at, number, expertId))
  const sent = await mailsTo(at.bruno, 'ask-assigned')
  const url = expect.stringContaining(`/it/conferences/${at.conference.slug}/c/${number}?reply=${number}`)
  expect(sent).toMatchObject([{ locale: 'it', state: 'due', data: { number, url, threadTitle: expect.any(String) } }])
  expect(await mailsTo(at.driss, 'ask-assigned')).toHaveLength(1)
  expect(await mailsTo(at.amina, 'ask-assigned')).toEqual([])
  // What somebody asked stays in its place, which can become empty before a mail is sent.
  expect(JSON.stringify(sent)).not.toContain('الوثائق')
})

test('nobody is written of an assignment that is refused', async () => {
  const at = await withExpert(await stage())
  const { number } = await askedBy(at, at.amina)
  await publishedNow(at, { by: at.bruno, replyTo: number })
  await refusedAs(at.claire.does(assignAsk, assignment(at, number, at.expertId)), 'experts.answered')
  expect(await mailsTo(at.bruno, 'ask-assigned')).toEqual([])
})

test('who asked is written when the first answer is published, in their language, and never again', async () => {
  const at = await withExpert(await stage())
  await reads(at.amina, at, 'ar')
  const { number } = await askedBy(at, at.amina)
  await publishedNow(at, { by: at.driss, replyTo: number })
  expect(await mailsTo(at.amina, 'ask-answered')).toEqual([])
  const first = await publishedNow(at, { by: at.bruno, replyTo: number })
  await at.bruno.does(withdrawContribution, withKey({ contributionId: first.contributionId }))
  await publishedNow(at, { by: at.bruno, replyTo: number })
  const url = expect.stringContaining(`/ar/conferences/${at.conference.slug}/c/${first.number}`)
  expect(await mailsTo(at.amina, 'ask-answered')).toMatchObject([
    { locale: 'ar', data: { number, answer: first.number, url } },
  ])
})
