import nodemailer from 'nodemailer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { KeptMail } from '@/db/queries/mailbox'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { returnContribution } from '@/lib/moderation/return-contribution'
import { freePort } from '@/scripts/own-database'
import { domain, rawMail, takingMails } from '../../support/inbound'
import { published } from '../../support/published'
import { onStage, type Stage } from '../../support/stage'

takingMails()
const stage = onStage()
const from = 'solo-posta@example.org'

let stop: (() => Promise<void>)[] = []

/** The product's two ports and its jobs: a mail server that takes what we send, and the one that takes what comes. */
beforeAll(async () => {
  const [smtp, inbound] = [await freePort(), await freePort()]
  Object.assign(process.env, { SMTP_URL: `smtp://127.0.0.1:${smtp}`, INBOUND_PORT: String(inbound) })
  const { startMailbox } = await import('@/lib/doors/mailbox')
  const { startInbound } = await import('@/lib/doors/inbound/listening')
  const { startWorker } = await import('@/lib/doors/worker')
  const opened = [await startMailbox(), await startInbound(), await startWorker()]
  stop = opened.reverse().map((one) => async () => one?.stop())
})
afterAll(async () => {
  for (const end of stop) await end()
})

/** The last mail that came to them, once there are so many. */
async function received(count: number): Promise<KeptMail> {
  const { db } = await import('@/db/client')
  const { mailById, mailsBefore } = await import('@/db/queries/mailbox')
  const theirs = async () => (await mailsBefore(db, { before: null, limit: 50 })).filter(({ to }) => to === from)
  await expect.poll(async () => (await theirs()).length).toBe(count)
  return (await mailById(db, (await theirs())[0]?.id ?? 0)) as KeptMail
}

const answerTo = ({ headers }: KeptMail): string => /^reply-to:\s*<?([^\s<>]+)>?/im.exec(headers)?.[1] ?? ''

/** Writes as their mail program does, over SMTP. */
async function writes(mail: { to: string; subject?: string; text?: string }): Promise<void> {
  const transport = nodemailer.createTransport({
    host: '127.0.0.1',
    port: Number(process.env.INBOUND_PORT),
    ignoreTLS: true,
  })
  await transport.sendMail({ envelope: { from, to: mail.to }, raw: rawMail({ from, text: '', ...mail }) })
  transport.close()
}

async function mine() {
  const { db } = await import('@/db/client')
  const { contribution, participant, person } = await import('@/db/schema')
  const { desc, eq } = await import('drizzle-orm')
  const [them] = await db
    .select({ id: participant.id, rhythm: participant.rhythm })
    .from(participant)
    .innerJoin(person, eq(person.id, participant.personId))
    .where(eq(person.email, from))
  const texts = db
    .select()
    .from(contribution)
    .where(eq(contribution.authorId, them?.id ?? ''))
  return { rhythm: them?.rhythm, text: (await texts.orderBy(desc(contribution.submittedAt)))[0] }
}

const decides = async ({ claire }: Stage, act: typeof publishContribution, over: object = {}) => {
  const { text } = await mine()
  await claire.does(act, { key: crypto.randomUUID(), contributionId: text?.id, revision: text?.revision, ...over })
}

/** What the clock does in the morning. */
async function morning(on: Stage): Promise<void> {
  await on.at('2026-11-04T06:30:00Z')
  const { db } = await import('@/db/client')
  const { enqueueJob } = await import('@/db/queries/jobs')
  const { planDueDigests } = await import('@/lib/doors/worker')
  await planDueDigests()
  await enqueueJob(db, 'send-mail', {})
}

test('who has only e-mail registers, reads, writes, revises, is published, chooses and leaves, without one page', async () => {
  const on = await stage()
  const conference = `${on.conference.slug}@${domain}`
  await writes({ to: conference, subject: 'Iscrizione' })
  await writes({ to: answerTo(await received(1)), text: 'Sì quotidiano\nNome: Lina\nPaese: Italia' })
  expect((await received(2)).text).toContain(`s1.${conference}`)
  await published(on, { by: on.amina, number: 1, at: '2026-11-03T12:00:00Z' })
  await morning(on)
  const digest = await received(3)
  const [, to = ''] = /mailto:(r\.c1\.\S+)/.exec(digest.text) ?? []
  const quoted = digest.text.replace(/^/gm, '> ')
  await writes({ to, text: `Sono d’accordo, anche per me è stato così.\n\n${quoted}` })
  expect((await received(4)).text).toContain('> Sono d’accordo, anche per me è stato così.')
  expect((await mine()).text).toMatchObject({ plain: 'Sono d’accordo, anche per me è stato così.', channel: 'email' })
  await decides(on, returnContribution, { reason: 'unclear' })
  await writes({
    to: answerTo(await received(5)),
    text: 'Sono d’accordo: anche per me tornare è stato più caro del previsto.',
  })
  await received(6)
  await decides(on, publishContribution)
  expect((await received(7)).text).toContain('2')
  expect((await mine()).text).toMatchObject({ number: 2, revision: 2 })
  await writes({ to: conference, subject: 'Settimanale' })
  await received(8)
  expect((await mine()).rhythm).toBe('weekly')
  await writes({ to: conference, subject: 'Lasciare' })
  expect((await received(9)).subject).toBe('Non riceverà più il riepilogo')
  expect((await mine()).rhythm).toBe('none')
})
