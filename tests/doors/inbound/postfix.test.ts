import { expect, test, vi } from 'vitest'
import { freePort } from '@/scripts/own-database'
import { addressOf, attendAll, lastTo, mailsIn } from '../../support/inbound'
import { startPostfix } from '../../support/postfix'
import { published } from '../../support/published'
import { onStage } from '../../support/stage'

// Opt-in, since it needs Postfix and root: npm run postfix
const wanted = process.env.POSTFIX === 'on'
const domain = 'conference.example.org'
Object.assign(process.env, { INBOUND_PORT: '2526', INBOUND_DOMAIN: domain, INBOUND_PROTOCOL: 'lmtp' })
const stage = onStage()

test.runIf(wanted)(
  'what a participant answers comes in through Postfix, and is a text of theirs that waits',
  async () => {
    const lmtpPort = await freePort()
    process.env.INBOUND_PORT = String(lmtpPort)
    const here = await stage()
    await published(here, { by: here.claire, number: 1, at: '2026-11-03T12:00:00Z' })
    const [{ config }, { replyAddress }, { startInbound }, { openMailer }] = await Promise.all([
      import('@/lib/config'),
      import('@/lib/mail/addresses'),
      import('@/lib/doors/inbound/listening'),
      import('@/lib/doors/mailer'),
    ])
    const listening = await startInbound()
    const postfix = await startPostfix({ mxPort: await freePort(), lmtpPort })
    await vi.waitFor(() => expect(postfix.log()).toContain('daemon started'), { timeout: 30_000, interval: 100 })
    const outside = openMailer(postfix.inbound)
    const to =
      config.inbound && replyAddress({ about: 'contribution', id: here.amina.participantId, number: 1 }, config.inbound)
    const posted = await outside.send({
      to: to ?? '',
      from: await addressOf(here.amina),
      subject: 'Re: 1',
      html: '<p>Moi aussi, à Settat.</p>',
      text: 'Moi aussi, à Settat.',
      messageId: '<one@mail.example.org>',
      headers: {},
    })
    expect(posted).toMatchObject({ state: 'sent' })
    await vi.waitFor(async () => expect(await mailsIn()).toHaveLength(1), { timeout: 30_000, interval: 100 })
    await attendAll()
    expect(await mailsIn()).toMatchObject([{ recipient: to, participantId: here.amina.participantId, state: 'taken' }])
    expect(await lastTo(await addressOf(here.amina))).toMatchObject({ text: expect.stringContaining('Settat') })
    outside.close()
    await listening?.stop()
    await postfix.stop()
  },
)
