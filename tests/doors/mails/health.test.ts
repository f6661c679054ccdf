import { generateKeyPairSync } from 'node:crypto'
import { SMTPServer } from 'smtp-server'
import { describe, expect, test } from 'vitest'
import { openMailer } from '@/lib/doors/mailer'
import { type Lookup, recordsOf } from '@/lib/doors/mails/records'
import { headersOf } from '@/lib/mail/headers'
import { readMailHealth } from '@/lib/mail/health/read-mail-health'
import { sendTestMail } from '@/lib/mail/health/send-test-mail'
import { addressOf, dueTo, posted, rowOf, serverSaying, suppressedOf } from '../../support/bounces'
import { mailsTo, withKey } from '../../support/desk'
import { onStage, refusedAs } from '../../support/stage'

const stage = onStage()

describe('the page of the mails', () => {
  test('tells coordinators what left, what waits, what came back and why, without an address in full', async () => {
    const { amina, bruno, driss, paolo, claire, conference } = await stage()
    const [sent, refused, waits] = [await dueTo(driss), await dueTo(bruno), await dueTo(paolo)]
    const [his, paolos] = [await addressOf(bruno), await addressOf(paolo)]
    const server = serverSaying(({ to }) => {
      if (to === paolos) return { state: 'deferred', code: 451, text: '451 greylisted' }
      return to === his ? { state: 'failed', code: 554, text: `554 5.7.1 <${his}> refused` } : undefined
    })
    await posted(server)
    await suppressedOf(amina)
    expect([await rowOf(sent), await rowOf(refused), await rowOf(waits)]).toMatchObject([
      { state: 'sent' },
      { state: 'failed' },
      { state: 'deferred' },
    ])
    const health = await paolo.does(readMailHealth, { slug: conference.slug })
    expect(health.week).toEqual({ sent: 1, failed: 1, deferred: 1, bounced: 1 })
    expect(health.troubles.map(({ state }) => state).sort()).toEqual(['bounced', 'deferred', 'failed'])
    expect(health.suppressed).toMatchObject([{ kind: 'hard', text: 'as the server put it' }])
    const shown = JSON.stringify(health)
    for (const player of [amina, bruno, driss, paolo]) expect(shown).not.toContain(await addressOf(player))
    expect(shown).toContain('refused')
    await refusedAs(claire.does(readMailHealth, { slug: conference.slug }), 'refusal.not-found')
  })

  test('shows whoever sends a mail to themselves what became of it, five times an hour at most', async () => {
    const { paolo, conference } = await stage()
    const tried = () => paolo.does(sendTestMail, withKey({ conferenceId: conference.id }))
    await tried()
    const { keepConversation } = await import('@/db/queries/mails/test-mails')
    const { db } = await import('@/db/client')
    const [mail] = await mailsTo(paolo, 'test-mail')
    await keepConversation(db, mail?.id ?? '', '> EHLO here')
    const { tested } = await paolo.does(readMailHealth, { slug: conference.slug })
    expect(tested).toMatchObject({ state: 'due', conversation: '> EHLO here' })
    for (let more = 0; more < 4; more++) await tried()
    await refusedAs(tried(), 'mails.too-many-tests')
  })
})

describe('what is said between us and a mail server', () => {
  test.each(['PLAIN', 'LOGIN'])('is heard line by line, and nothing of signing in by %s', async (method) => {
    const server = new SMTPServer({
      authMethods: [method],
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: (_, __, done) => done(null, { user: 'diwan' }),
      onData: (stream, _, done) => {
        stream.resume()
        stream.on('end', () => done())
      },
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.server.address()
    const port = typeof address === 'object' ? address?.port : 0
    const heard: string[] = []
    const mailer = openMailer(`smtp://diwan-sender:tr0mpette@127.0.0.1:${port}`, { hear: (line) => heard.push(line) })
    const sent = await mailer.send({
      to: 'amina@example.org',
      from: 'diwan@example.net',
      subject: 'Essai',
      html: '<p>Un mot</p>',
      text: 'Un mot',
      ...headersOf({ deliveryId: '0b5d', origin: 'https://diwan.test' }),
    })
    mailer.close()
    await new Promise<void>((resolve) => server.close(() => resolve()))
    expect(sent).toMatchObject({ state: 'sent' })
    const all = heard.join('\n')
    expect(heard).toContain('> AUTH …')
    for (const line of ['> MAIL FROM:<diwan@example.net>', '> RCPT TO:<amina@example.org>', '< 250 OK: message queued'])
      expect(heard).toContain(line)
    for (const secret of ['diwan-sender', 'tr0mpette'])
      for (const text of [
        secret,
        Buffer.from(secret).toString('base64'),
        Buffer.from(`\0diwan-sender\0${secret}`).toString('base64'),
      ])
        expect(all).not.toContain(text)
    expect(all).not.toContain('Un mot')
  })
})

describe('what the DNS says of us', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  const names = {
    from: 'news.example.org',
    returns: 'in.example.org',
    sender: 'smtp.example.org',
    receiver: 'conference.example.org',
    dkim: {
      domainName: 'news.example.org',
      keySelector: 'diwan',
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    },
  }
  const saying =
    (records: Record<string, string[]>): Lookup =>
    async (what, name) =>
      records[`${what} ${name}`] ?? []
  const found = async (records: Record<string, string[]>) =>
    Object.fromEntries((await recordsOf(names, saying(records))).map(({ name, found }) => [name, found]))

  test('is found where it stands, that of DMARC also above', async () => {
    expect(
      await found({
        'txt in.example.org': ['other=1', 'v=spf1 a:smtp.example.org ~all'],
        'txt diwan._domainkey.news.example.org': [`v=DKIM1; k=rsa; p=${key}`],
        'txt _dmarc.example.org': ['v=DMARC1; p=quarantine'],
        'mx in.example.org': ['10 conference.example.org'],
      }),
    ).toEqual({ spf: 'found', dkim: 'found', dmarc: 'found', mx: 'found' })
  })

  test('where it is missing, is another key or cannot be asked, is said with the very line to add', async () => {
    expect(await found({})).toEqual({ spf: 'missing', dkim: 'missing', dmarc: 'missing', mx: 'missing' })
    expect(await found({ 'txt diwan._domainkey.news.example.org': ['v=DKIM1; p=AAAA'] })).toMatchObject({
      dkim: 'differs',
    })
    const away: Lookup = () => Promise.reject(new Error('ETIMEOUT'))
    expect((await recordsOf(names, away)).map(({ found }) => found)).toEqual(Array(4).fill('unknown'))
    const lines = (await recordsOf(names, saying({}))).map(({ line }) => line)
    expect(lines[0]).toBe('in.example.org. IN TXT "v=spf1 a:smtp.example.org ~all"')
    expect(lines[1]?.replaceAll('" "', '')).toBe(`diwan._domainkey.news.example.org. IN TXT "v=DKIM1; k=rsa; p=${key}"`)
    expect(lines[3]).toBe('in.example.org. IN MX 10 conference.example.org.')
  })
})
