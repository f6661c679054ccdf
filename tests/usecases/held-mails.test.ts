import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { discardMail } from '@/lib/moderation/mails/discard-mail'
import { readHeldMails } from '@/lib/moderation/mails/read-held-mails'
import { releaseMail } from '@/lib/moderation/mails/release-mail'
import { applyRetention } from '@/lib/retention/apply-retention'
import { heardIn } from '../support/desk'
import { addressOf, attendAll, comesIn, domain, takingMails } from '../support/inbound'
import { onStage, refusedAs } from '../support/stage'

takingMails()
const stage = onStage()

async function held() {
  const on = await stage()
  const from = await addressOf(on.amina)
  const mail = await comesIn({
    from,
    to: `s1.${on.conference.slug}@${domain}`,
    text: 'Un texte tenu à part.',
    dmarc: null,
  })
  return { on, mailId: mail?.id ?? '' }
}

async function texts(authorId: string) {
  const { db } = await import('@/db/client')
  const { contribution } = await import('@/db/schema')
  return db.select().from(contribution).where(eq(contribution.authorId, authorId))
}

test('a held mail that a moderator believes is taken as whose it says it is', async () => {
  const { on, mailId } = await held()
  const asked = { slug: on.conference.slug }
  expect(await on.claire.does(readHeldMails, asked)).toMatchObject({ mails: [{ id: mailId, shownAs: 'amina' }] })
  await on.claire.does(releaseMail, { key: randomUUID(), mailId })
  await attendAll()
  expect(await texts(on.amina.participantId)).toMatchObject([{ channel: 'email', plain: 'Un texte tenu à part.' }])
  expect(await on.claire.does(readHeldMails, asked)).toMatchObject({ mails: [] })
})

test('is told to the desk, and to nobody else, as soon as it is held', async () => {
  const { on, mailId } = await held()
  const event = { type: 'mail.held', conferenceId: on.conference.id, mailId }
  expect(await heardIn(`desk:${on.conference.id}`)).toEqual([event])
  expect(await heardIn(`person:${on.amina.participantId}`)).toEqual([])
})

test('one that is not believed comes to nothing, and is decided once', async () => {
  const { on, mailId } = await held()
  await on.claire.does(discardMail, { key: randomUUID(), mailId })
  await refusedAs(on.driss.does(releaseMail, { key: randomUUID(), mailId }), 'held-mail.decided')
  expect(await texts(on.amina.participantId)).toEqual([])
})

test('nobody but the desk sees or decides it', async () => {
  const { on, mailId } = await held()
  await refusedAs(on.amina.does(readHeldMails, { slug: on.conference.slug }), 'refusal.not-found')
  await refusedAs(on.amina.does(releaseMail, { key: randomUUID(), mailId }), 'refusal.not-found')
})

test('as it came it is erased a week after it was decided, and what nobody answers is let go', async () => {
  const { on, mailId } = await held()
  const { db } = await import('@/db/client')
  const { inboundById } = await import('@/db/queries/inbound/mails')
  const clock = { kind: 'clock' as const }
  await on.at('2026-12-03T10:00:00Z')
  await applyRetention(clock, {})
  expect((await inboundById(db, mailId))?.raw).not.toBeNull()
  await on.at('2027-01-05T10:00:00Z')
  await applyRetention(clock, {})
  expect(await inboundById(db, mailId)).toMatchObject({ state: 'dropped' })
  await on.at('2027-01-13T10:00:00Z')
  await applyRetention(clock, {})
  expect(await inboundById(db, mailId)).toMatchObject({ raw: null })
})
