import { beforeAll, describe, expect, test } from 'vitest'
import { loadScenario } from '@/db/scenario/load'
import type { Caller } from '@/lib/caller'
import { acceptSafeVersion } from '@/lib/contributions/holding/accept-safe-version'
import { readThread } from '@/lib/contributions/read-thread'
import { submitContribution } from '@/lib/contributions/submit-contribution'
import { carryOutDue } from '@/lib/doors/desk/carrying-out'
import { declineContribution } from '@/lib/moderation/decline-contribution'
import { openHeld } from '@/lib/moderation/protecting/open-held'
import { protectContribution } from '@/lib/moderation/protecting/protect-contribution'
import { readHeld } from '@/lib/moderation/protecting/read-held'
import { readUnreadPublished } from '@/lib/moderation/protecting/unread/read-unread-published'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { readItem } from '@/lib/moderation/read-item'
import { readQueue } from '@/lib/moderation/read-queue'
import { readLog } from '@/lib/moderation/record/read-log'
import { readSuspensions } from '@/lib/people/suspending/read-suspensions'
import { suspendParticipant } from '@/lib/people/suspending/suspend-participant'
import { fromPlain } from '@/lib/text/document'
import { foundIn } from '@/lib/text/finding/marked'
import { mailsWritten } from '../support/canary'
import { personAt } from '../support/demo'
import { contributionRow, decisionsOn, withKey } from '../support/desk'
import { onStage, refusedAs } from '../support/stage'

onStage()
const slug = 'migration-retour-2'
let claire: Caller

/** The clock of the database, so many days after the scenario was loaded. */
async function daysLater(days: number) {
  const { db } = await import('@/db/client')
  const { restoreClock, shiftClock } = await import('@/db/queries/clock')
  if (days === 0) await restoreClock(db)
  else await shiftClock(db, new Date(Date.now() + days * 86_400_000))
}

/** What waits of whoever is shown by this name. */
async function caseOf(shownAs: string) {
  const { items } = await readQueue(claire, { slug })
  const item = items.find(({ author }) => author.shownAs === shownAs)
  if (!item) throw new Error(`nothing waits of ${shownAs}`)
  return { ...item, sent: { contributionId: item.id, revision: item.revision } }
}

beforeAll(async () => {
  await loadScenario(process.env.DATABASE_URL ?? '')
  claire = await personAt('claire@example.org')
})

describe('the six cases of the queue', () => {
  test('wait on the desk: Q1, Q2, Q3, Q5 and Q6; Q4 came back to its author', async () => {
    const { items } = await readQueue(claire, { slug })
    const names = ['Nadia Elfarouki', 'Contrats Italie', 'سيمو', 'رشيد أوبلا (Rachid Oubella)', 'Commune de l’Atlas']
    expect(items.map(({ author }) => author.shownAs).toSorted()).toEqual(names.toSorted())
    expect(await readUnreadPublished(claire, { slug })).toMatchObject({ unread: 0 })
  })

  test('Q1, late and a first message, takes number 25 in its own session, marked as received after closing', async () => {
    const nadia = await caseOf('Nadia Elfarouki')
    expect(nadia).toMatchObject({ late: true, channel: 'email', session: { position: 2 } })
    expect(await readItem(claire, { slug, contributionId: nadia.id })).toMatchObject({ authorPublished: 0 })
    expect(await publishContribution(claire, withKey(nadia.sent))).toMatchObject({ number: 25 })
    const { view } = await readThread(claire, { slug, position: nadia.thread.position })
    expect(view.contributions.find(({ number }) => number === 25)).toMatchObject({ late: true })
  })

  test('Q2 is held, answered privately in Arabic without its three details, and leaves a reason in the log', async () => {
    const simo = await caseOf('سيمو')
    const asked = { slug, contributionId: simo.id }
    expect(simo.beginning).toBe('')
    expect(await readHeld(claire, asked)).toMatchObject({ found: ['situation', 'phone'], text: null })
    await refusedAs(publishContribution(claire, withKey(simo.sent)), 'contribution.held')
    await openHeld(claire, withKey(simo.sent))
    const { text } = await readHeld(claire, asked)
    expect(text?.html).toContain('3XX XXX XXXX')
    expect(text?.safe.html.match(/\[…\]/g)).toHaveLength(3)
    for (const detail of ['بلا وراق', 'XXX', 'لاگار']) expect(text?.safe.html).not.toContain(detail)
    await protectContribution(claire, withKey({ ...simo.sent, reason: 'personal-data' }))
    expect(await decisionsOn(simo.id)).toMatchObject([{ kind: 'protected', reason: 'personal-data', message: null }])
    const mails = (await mailsWritten()).join()
    expect(mails).toContain('/ar/me/contributions/')
    const { entries } = await readLog(claire, { slug })
    for (const told of [mails, JSON.stringify(entries)])
      for (const detail of ['خوتي', 'XXX', 'لاگار']) expect(told).not.toContain(detail)
    await acceptSafeVersion(await personAt('q2@example.org'), withKey(simo.sent))
    expect(await caseOf('سيمو')).toMatchObject({ revision: 2, beginning: expect.stringContaining('[…]') })
  })

  test('Q3 is pointed out as an offer, declined as one, takes no number, and its account is suspended', async () => {
    const offer = await caseOf('Contrats Italie')
    const { html } = await readItem(claire, { slug, contributionId: offer.id })
    expect(foundIn(html ?? '')).toEqual([{ kind: 'offer', strength: 'weak' }])
    await declineContribution(claire, withKey({ ...offer.sent, reason: 'paid-offer' }))
    expect(await contributionRow(offer.id)).toMatchObject({ number: null, declinedAt: expect.any(Date) })
    const { found } = await readSuspensions(claire, { slug, q: offer.author.shownAs })
    const [account] = found
    const length = { participantId: account?.id, length: '30', reason: 'advertising' }
    await suspendParticipant(claire, withKey(length))
    const { threadId = '' } = (await contributionRow(offer.id)) ?? {}
    const fromThem = { ...withKey({ threadId }), language: 'fr', body: fromPlain('Encore une offre.') }
    await refusedAs(submitContribution(await personAt('q3@example.org'), fromThem), 'refusal.suspended')
    const { entries } = await readLog(claire, { slug, q: offer.author.shownAs })
    expect(entries).toMatchObject([
      { kind: 'suspended', reason: 'advertising' },
      { kind: 'declined', reason: 'paid-offer', contribution: { id: offer.id } },
    ])
  })

  test('Q4 was returned for an attack, with a suggestion, and is closed when its session takes it no more', async () => {
    const asked = { slug, kind: 'returned', reason: 'personal-attack' }
    const open = (await readLog(claire, asked)).entries
    expect(open).toMatchObject([
      { message: expect.stringContaining('messaggio 10'), contribution: { notSentAgain: false } },
    ])
    await daysLater(10)
    const { entries } = await readLog(claire, asked)
    expect(entries).toMatchObject([{ contribution: { notSentAgain: true } }])
    const contributionId = entries[0]?.contribution?.id ?? ''
    expect(await readItem(claire, { slug, contributionId })).toMatchObject({ state: 'returned', closed: true })
    await daysLater(0)
  })

  test('Q5 comes as its body alone, in reply to 18, and can be published', async () => {
    const reply = await caseOf('رشيد أوبلا (Rachid Oubella)')
    expect(reply).toMatchObject({ replyTo: { number: 18 }, session: { position: 3 }, channel: 'email' })
    const { plain } = (await contributionRow(reply.id)) ?? {}
    expect(plain).toBe("D'accord avec le message 18, l'exploration est le moment où j'ai manqué d'appui.")
    expect(await publishContribution(claire, withKey(reply.sent))).toMatchObject({ number: expect.any(Number) })
  })

  test('Q6 is early: kept, its author told the date, and published when its session opens', async () => {
    const early = await caseOf('Commune de l’Atlas')
    expect(early).toMatchObject({ early: true, session: { position: 4 } })
    expect(await publishContribution(claire, withKey(early.sent))).toMatchObject({ number: 0 })
    const { due } = await readQueue(claire, { slug })
    expect(due).toMatchObject([{ contributionId: early.id, keptUntil: expect.any(String) }])
    expect(await mailsWritten()).toContainEqual(expect.stringContaining('paraîtra à l’ouverture'))
    await carryOutDue()
    expect(await contributionRow(early.id)).toMatchObject({ number: null })
    await daysLater(6)
    await carryOutDue()
    expect(await contributionRow(early.id)).toMatchObject({ number: expect.any(Number), publishedAt: expect.any(Date) })
  })
})
