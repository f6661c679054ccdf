import { describe, expect, test } from 'vitest'
import { mailQueue } from '@/lib/conduct/duty/mail-queue'
import { reviseContribution } from '@/lib/contributions/revise-contribution'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { askColleague } from '@/lib/moderation/exchange/ask-colleague'
import { remindReturned } from '@/lib/moderation/exchange/remind-returned'
import { writeToAuthor } from '@/lib/moderation/exchange/write-to-author'
import { writeToDesk } from '@/lib/moderation/exchange/write-to-desk'
import { readItem } from '@/lib/moderation/read-item'
import { readQueue } from '@/lib/moderation/read-queue'
import { returnContribution } from '@/lib/moderation/return-contribution'
import { readMe } from '@/lib/people/read-me'
import { readOwnText } from '@/lib/people/read-own-text'
import { everything } from '../support/callers'
import { onlyThisConference } from '../support/conduct'
import { heardIn, mailsTo, revisionOf, waitingFrom, withKey } from '../support/desk'
import { publishedNow } from '../support/published'
import { lateUntil, onStage, refusedAs, type Stage } from '../support/stage'

const stage = onStage()

const days = (count: number) => new Date(Date.parse('2026-11-03T10:00:00Z') + count * 86_400_000)

async function returned({ amina, claire, thread }: Stage, more: object = {}) {
  const waiting = await waitingFrom(amina, thread)
  await claire.does(returnContribution, withKey({ ...waiting, reason: 'unclear', ...more }))
  return waiting.contributionId
}

describe('the desk and an author', () => {
  test('write to each other about a text, and neither sees an address', async () => {
    const scene = await stage()
    const { amina, claire, conference, thread } = scene
    const { contributionId } = await waitingFrom(amina, thread)
    await claire.does(writeToAuthor, withKey({ contributionId, text: 'Quelle ville ?' }))
    expect(await mailsTo(amina, 'desk-wrote')).toMatchObject([{ locale: 'ar', data: { message: 'Quelle ville ?' } }])
    await scene.at(days(1))
    await amina.does(writeToDesk, withKey({ contributionId, text: 'Turin.' }))
    const own = await amina.does(readOwnText, { id: contributionId })
    expect(own.messages.map(({ side, text }) => [side, text])).toEqual([
      ['desk', 'Quelle ville ?'],
      ['author', 'Turin.'],
    ])
    const item = await claire.does(readItem, { slug: conference.slug, contributionId })
    expect(item.around.messages).toHaveLength(2)
    expect(JSON.stringify([own, item])).not.toContain('@')
    const [here] = await amina.does(readMe, {})
    expect(here?.notices.map(({ type }) => type)).toEqual(['exchange.written'])
    expect((await heardIn(`desk:${conference.id}`)).at(-1)).toMatchObject({ type: 'exchange.written', side: 'author' })
  })

  test('an author answers what came back, but does not begin, nor go on without end', async () => {
    const scene = await stage()
    const { amina, bruno, thread } = scene
    const { contributionId: waiting } = await waitingFrom(amina, thread)
    const to = (contributionId: string) => withKey({ contributionId, text: 'Bonjour.' })
    await refusedAs(amina.does(writeToDesk, to(waiting)), 'message.not-begun')
    const contributionId = await returned(scene)
    await refusedAs(bruno.does(writeToDesk, to(contributionId)), 'refusal.not-found')
    for (let written = 0; written < 20; written += 1) await amina.does(writeToDesk, to(contributionId))
    await refusedAs(amina.does(writeToDesk, to(contributionId)), 'message.too-many')
  })

  test('nothing is shown of it once the text was withdrawn, and nothing more is written', async () => {
    const { amina, claire, conference, thread } = await stage()
    const { contributionId } = await waitingFrom(amina, thread)
    await claire.does(writeToAuthor, withKey({ contributionId, text: 'Quelle ville ?' }))
    await amina.does(withdrawContribution, withKey({ contributionId }))
    for (const [somebody, act] of [[claire, writeToAuthor] as const, [amina, writeToDesk] as const])
      await refusedAs(somebody.does(act, withKey({ contributionId, text: 'Et ?' })), 'contribution.withdrawn')
    const item = await claire.does(readItem, { slug: conference.slug, contributionId })
    expect(item.around.messages).toEqual([])
  })
})

test('a reason in the words of the moderator is what the author reads, on the site and by mail', async () => {
  const scene = await stage()
  const contributionId = await returned(scene, { wording: 'الفقرة الثانية غير واضحة.', message: 'شكراً' })
  const [mail] = await mailsTo(scene.amina, 'contribution-returned')
  expect(mail?.data).toMatchObject({ reasonText: 'الفقرة الثانية غير واضحة.', message: 'شكراً' })
  const own = await scene.amina.does(readOwnText, { id: contributionId })
  expect(own.decision).toMatchObject({ reason: 'unclear', wording: 'الفقرة الثانية غير واضحة.' })
})

describe('what came back', () => {
  const remind = () => remindReturned({ kind: 'clock' }, {})

  test('is reminded of once, after three days, unless it was sent again', async () => {
    const scene = await stage()
    await returned(scene)
    const again = await returned(scene)
    await scene.amina.does(reviseContribution, revisionOf({ contributionId: again }))
    await scene.at(days(2.9))
    await remind()
    expect(await mailsTo(scene.amina, 'revision-reminder')).toEqual([])
    await scene.at(days(3.1))
    await Promise.all([remind(), remind()])
    await remind()
    const mails = await mailsTo(scene.amina, 'revision-reminder')
    expect(mails).toMatchObject([{ locale: 'ar', data: { until: lateUntil.toISOString() } }])
  })

  test('as the correction of a published one is reminded of as well, with how long it is taken', async () => {
    const scene = await stage()
    const { amina, claire } = scene
    const { contributionId } = await publishedNow(scene, { by: amina })
    await amina.does(reviseContribution, revisionOf({ contributionId }))
    await claire.does(returnContribution, withKey({ contributionId, revision: 2, reason: 'unclear' }))
    await scene.at(days(3.1))
    await remind()
    await remind()
    expect(await mailsTo(amina, 'revision-reminder')).toHaveLength(1)
  })

  test('and was not sent again is closed by the clock alone when the session ends', async () => {
    const scene = await stage()
    const contributionId = await returned(scene)
    const isClosed = async () => {
      const [here] = await scene.amina.does(readMe, {})
      const item = await scene.claire.does(readItem, { slug: scene.conference.slug, contributionId })
      return [here?.contributions[0]?.closed, item.closed]
    }
    expect(await isClosed()).toEqual([false, false])
    await scene.at(lateUntil)
    const before = await everything()
    expect(await isClosed()).toEqual([true, true])
    expect(await everything()).toBe(before)
    await remind()
    expect(await mailsTo(scene.amina, 'revision-reminder')).toEqual([])
  })
})

describe('a colleague who is asked', () => {
  test('hears of it among their news; the author and other people do not', async () => {
    const { amina, claire, driss, conference, thread } = await stage()
    const { contributionId } = await waitingFrom(amina, thread)
    const asked = { contributionId, colleague: driss.participantId, text: 'Que veut-elle dire ?' }
    await claire.does(askColleague, withKey(asked))
    const [here] = await driss.does(readMe, {})
    expect(here?.notices).toMatchObject([{ type: 'colleague.asked', contribution: { id: contributionId } }])
    const item = await driss.does(readItem, { slug: conference.slug, contributionId })
    expect(item.around.asked).toMatchObject([{ by: 'claire', of: 'driss', text: 'Que veut-elle dire ?' }])
    expect(JSON.stringify(await amina.does(readMe, {}))).not.toContain('veut-elle')
    expect(await heardIn(`person:${amina.participantId}`)).toHaveLength(1)
  })

  test('is somebody else of the same desk', async () => {
    const { amina, bruno, claire, thread } = await stage()
    const { driss: elsewhere } = await stage()
    const { contributionId } = await waitingFrom(amina, thread)
    const before = await everything()
    for (const { participantId: colleague } of [bruno, claire, elsewhere]) {
      const asked = claire.does(askColleague, withKey({ contributionId, colleague, text: 'Alors ?' }))
      expect((await refusedAs(asked, 'refusal.invalid')).fields).toEqual({ colleague: 'field.colleague' })
    }
    expect(await everything()).toBe(before)
  })
})

describe('an author’s message', () => {
  test('is listed at the desk and told to those on duty, until somebody answers it or decides', async () => {
    const scene = await stage()
    const { amina, claire, conference, at } = scene
    await onlyThisConference(scene)
    const contributionId = await returned(scene)
    const listed = async () => (await claire.does(readQueue, { slug: conference.slug })).unanswered
    const write = () => amina.does(writeToDesk, withKey({ contributionId, text: 'Je ne comprends pas le motif.' }))
    await write()
    expect(await listed()).toMatchObject([
      { contributionId, shownAs: 'amina', beginning: 'Je ne comprends pas le motif.' },
    ])
    await at('2026-11-05T07:10:00Z')
    await mailQueue({ kind: 'clock' }, {})
    const mails = await mailsTo(claire, 'queue-waiting')
    expect(mails).toMatchObject([{ state: 'due', data: { waiting: 0, unanswered: 1 } }])
    expect(JSON.stringify(mails)).not.toContain('comprends')
    await claire.does(writeToAuthor, withKey({ contributionId, text: 'Il manque un exemple.' }))
    expect(await listed()).toEqual([])
    await write()
    expect(await listed()).toHaveLength(1)
    await amina.does(withdrawContribution, withKey({ contributionId }))
    expect(await listed()).toEqual([])
  })
})
