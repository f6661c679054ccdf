import nodemailer from 'nodemailer'
import { expect, test } from 'vitest'
import { freePort } from '@/scripts/own-database'
import { domain, mailsIn, rawMail, takingMails } from '../../support/inbound'
import { onStage } from '../../support/stage'

takingMails()
const stage = onStage()

test('over LMTP a mail to two of our addresses is kept for each, and answered for each', async () => {
  const port = await freePort()
  Object.assign(process.env, { INBOUND_PROTOCOL: 'lmtp', INBOUND_PORT: String(port) })
  const { conference } = await stage()
  const { startInbound } = await import('@/lib/doors/inbound/listening')
  const listening = await startInbound()
  const from = 'a@example.org'
  const to = [`s1.${conference.slug}@${domain}`, `t1.${conference.slug}@${domain}`]
  const options = { host: '127.0.0.1', port, lmtp: true, ignoreTLS: true }
  const transport = nodemailer.createTransport(options)
  const sent = await transport.sendMail({
    envelope: { from, to },
    raw: rawMail({ from, to: to[0] ?? '', text: 'Deux fois.' }),
  })
  expect(sent.accepted).toEqual(to)
  expect((await mailsIn()).map(({ recipient }) => recipient).sort()).toEqual(to)
  transport.close()
  await listening?.stop()
})
