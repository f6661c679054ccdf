import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { writeToAuthor } from '@/lib/moderation/exchange/write-to-author'
import { returnContribution } from '@/lib/moderation/return-contribution'
import { addressOf, comesIn, domain, lastTo, sentTo, takingMails } from '../../support/inbound'
import { published } from '../../support/published'
import { lateUntil, onStage, type Player, type Stage } from '../../support/stage'

takingMails()
const stage = onStage()

const house = () => ({ domain, secret: process.env.AUTH_SECRET ?? '' })

async function written(by: Player) {
  const { db } = await import('@/db/client')
  const { contribution } = await import('@/db/schema')
  return db.select().from(contribution).where(eq(contribution.authorId, by.participantId))
}

/** Where Bruno's mails have him answer contribution 1. */
async function replyTo(on: Stage, number = 1): Promise<string> {
  const { replyAddress } = await import('@/lib/mail/addresses')
  return replyAddress({ about: 'contribution', id: on.bruno.participantId, number }, house())
}

async function begun() {
  const on = await stage()
  await published(on, { by: on.amina, number: 1, at: '2026-11-03T09:00:00Z' })
  return { on, from: await addressOf(on.bruno), to: await replyTo(on) }
}

describe('an answer by mail', () => {
  test('is a contribution by mail in answer to the right one, and its writer is told what was understood', async () => {
    const { on, from, to } = await begun()
    await comesIn({ from, to, text: 'Sono d’accordo con quello che scrive, per la mia esperienza.\n\n> Il testo' })
    expect(await written(on.bruno)).toMatchObject([
      { channel: 'email', language: 'it', plain: 'Sono d’accordo con quello che scrive, per la mia esperienza.' },
    ])
    expect((await written(on.bruno))[0]?.replyToId).not.toBeNull()
    const answer = await lastTo(from)
    expect(answer).toMatchObject({ kind: 'inbound-received', locale: 'it' })
    expect(answer?.text).toContain('> Sono d’accordo con quello che scrive, per la mia esperienza.')
    expect(answer?.text).toContain('RITIRARE')
  })

  test('that is delivered three times is one, and answered once', async () => {
    const { on, from, to } = await begun()
    const mail = { from, to, text: 'Una volta sola, per favore, come si deve.', messageId: '<same@mail.example.org>' }
    for (let times = 0; times < 3; times += 1) await comesIn(mail)
    expect(await written(on.bruno)).toHaveLength(1)
    expect((await sentTo(from)).filter(({ kind }) => kind.startsWith('inbound-'))).toHaveLength(1)
  })

  test('after the late window is refused with the reason and their text, and leaves nothing', async () => {
    const { on, from, to } = await begun()
    await on.at(new Date(lateUntil.getTime() + 1000))
    const mail = await comesIn({ from, to, text: 'Arrivo troppo tardi, purtroppo.' })
    expect(await written(on.bruno)).toEqual([])
    expect((await lastTo(from))?.text).toContain('> Arrivo troppo tardi, purtroppo.')
    expect(mail).toMatchObject({ state: 'refused', reason: 'session.closed' })
  })

  test('that is refused and exposes somebody says that it is not repeated, and why', async () => {
    const { on, from, to } = await begun()
    await on.at(new Date(lateUntil.getTime() + 1000))
    await comesIn({ from, to, text: 'Chiamatemi al +39 347 123 45 67, anche se è tardi.' })
    const answer = await lastTo(from)
    expect(answer?.data).toMatchObject({ apart: true, text: '' })
    expect(answer?.text).toContain('Non ripetiamo qui il Suo testo')
    expect(answer?.text).not.toContain('Il Suo testo è qui sotto')
  })

  test('that is too long comes back, and can be sent again shorter', async () => {
    const { on, from, to } = await begun()
    await comesIn({ from, to, text: 'parola '.repeat(601) })
    const refused = await lastTo(from)
    expect(refused?.kind).toBe('inbound-refused')
    await comesIn({ from, to: refused?.replyTo ?? '', text: 'Più corto, come si chiede.' })
    expect(await written(on.bruno)).toMatchObject([{ plain: 'Più corto, come si chiede.' }])
  })
})

test('without its quotes, its signature and what the telephone adds is what the desk reads', async () => {
  const { on, from, to } = await begun()
  await comesIn({
    ...{ from, to },
    text:
      "D'accord avec le message 18, l'exploration est le moment où j'ai manqué d'appui.\n\n" +
      'Envoyé depuis mon téléphone\n-- \nR. Oubella, Avicole du Tadla, tél. 06XX XXX XXX\n\n' +
      '> Le résumé du jour — Migration et retour\n> 18. Quatre retours, une même personne\n> ...',
  })
  const plain = "D'accord avec le message 18, l'exploration est le moment où j'ai manqué d'appui."
  expect(await written(on.bruno)).toMatchObject([{ plain, language: 'fr' }])
})

describe('is held for a moderator, and neither published nor answered,', () => {
  test('what comes from another address than the one the mail went to', async () => {
    const { on, to } = await begun()
    const other = await addressOf(on.amina)
    const mail = await comesIn({ from: other, to, text: 'Scrivo al posto di Bruno, con il suo indirizzo.' })
    expect(await written(on.bruno)).toEqual([])
    expect(await lastTo(other)).toBeUndefined()
    expect(mail).toMatchObject({ state: 'held', reason: 'held-mail.other-sender' })
  })

  test('what our own mail server calls forged', async () => {
    const { on, from, to } = await begun()
    const mail = await comesIn({ from, to, text: 'Con il nome di Bruno, ma falso.', dmarc: 'fail' })
    expect(await written(on.bruno)).toEqual([])
    expect(mail).toMatchObject({ state: 'held', reason: 'held-mail.forged' })
  })
})

test('what exposes somebody is kept apart, in no answer, and not even sealed with its mail', async () => {
  const { on, from, to } = await begun()
  const mail = await comesIn({ from, to, text: 'Chiamatemi al +39 347 123 45 67, per parlarne di persona.' })
  expect(await written(on.bruno)).toMatchObject([{ plain: '', channel: 'email' }])
  expect(mail).toMatchObject({ state: 'taken', raw: null })
  const answers = await sentTo(from)
  expect(answers.map(({ kind }) => kind)).toEqual(['contribution-held'])
  expect(JSON.stringify(answers)).not.toContain('347')
  await comesIn({ from, to: answers[0]?.replyTo ?? '', text: 'Parliamone qui, senza il mio numero.' })
  expect(await written(on.bruno)).toMatchObject([{ plain: 'Parliamone qui, senza il mio numero.' }])
})

test('a machine’s answer is counted, and never answered', async () => {
  const { on, from, to } = await begun()
  const mail = await comesIn({ from, to, text: 'Sono in vacanza.', headers: ['Auto-Submitted: auto-replied'] })
  expect(await written(on.bruno)).toEqual([])
  expect(await lastTo(from)).toBeUndefined()
  expect(mail).toMatchObject({ state: 'automatic', reason: 'auto-submitted' })
})

test('what came back is revised by answering the mail that says so, and taken back by one word', async () => {
  const { on, from, to } = await begun()
  await comesIn({ from, to, text: 'Un testo che la moderazione rimanda indietro.' })
  const [sent] = await written(on.bruno)
  const key = crypto.randomUUID()
  await on.claire.does(returnContribution, { key, contributionId: sent?.id, revision: 1, reason: 'off-topic' })
  const returned = await lastTo(from)
  expect(returned?.kind).toBe('contribution-returned')
  await comesIn({ from, to: returned?.replyTo ?? '', text: 'Il testo rivisto, sul tema della sessione.' })
  expect(await written(on.bruno)).toMatchObject([{ revision: 2, plain: 'Il testo rivisto, sul tema della sessione.' }])
  const revised = await lastTo(from)
  expect(revised?.data.about).toBe('revised')
  await comesIn({ from, to: revised?.replyTo ?? '', text: 'Ritirare' })
  expect((await written(on.bruno))[0]?.withdrawnAt).not.toBeNull()
  expect((await lastTo(from))?.data.about).toBe('withdrawn')
})

test('an answer to the desk goes to the desk alone', async () => {
  const { on, from, to } = await begun()
  await comesIn({ from, to, text: 'Un testo del quale la moderazione vuole sapere di più.' })
  const [sent] = await written(on.bruno)
  await on.claire.does(writeToAuthor, {
    key: crypto.randomUUID(),
    contributionId: sent?.id,
    text: 'Di quale anno parla?',
  })
  await comesIn({ from, to: (await lastTo(from))?.replyTo ?? '', text: 'Del duemilaventi, a Torino.' })
  const { db } = await import('@/db/client')
  const { exchange } = await import('@/db/schema')
  expect(
    await db
      .select()
      .from(exchange)
      .where(eq(exchange.contributionId, sent?.id ?? '')),
  ).toMatchObject([{ side: 'desk' }, { side: 'author', text: 'Del duemilaventi, a Torino.' }])
})

test('what a moderator is sent about a text cannot be answered as its author', async () => {
  const { on, from, to } = await begun()
  await comesIn({ from, to, text: 'Un testo che aspetta la moderazione.' })
  const [sent] = await written(on.bruno)
  const { replyAddressOf } = await import('@/lib/doors/mails/replies')
  const data = { contributionId: sent?.id, revision: 1 }
  expect(replyAddressOf({ kind: 'queue-item', participantId: on.claire.participantId, data })).toBeUndefined()
})

test('what is answered to a reminder is answered with where to write', async () => {
  const { on, from } = await begun()
  const { replyAddressOf } = await import('@/lib/doors/mails/replies')
  const to = replyAddressOf({ kind: 'session-closing', participantId: on.bruno.participantId, data: {} })
  await comesIn({ from, to: to ?? '', text: 'Ecco quello che penso del ritorno e della terra.' })
  const answer = await lastTo(from)
  expect(answer).toMatchObject({ kind: 'inbound-help', data: { about: 'not-understood' } })
  expect(answer?.text).toContain(`s1.${on.conference.slug}@${domain}`)
})
