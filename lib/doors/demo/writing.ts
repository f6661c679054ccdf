import { randomUUID } from 'node:crypto'
import nodemailer from 'nodemailer'
import { z } from 'zod'
import { config } from '@/lib/config'
import { longText, shownText } from '@/lib/text/names'
import { parse } from '@/lib/usecase'
import { attend } from '../act'
import { seeOther } from '../form'
import { nothingHere } from './entering'

const letter = z.object({
  from: z.string().max(254),
  to: z.string().max(254),
  subject: shownText(200).catch(''),
  text: longText(20_000).catch(''),
  quoted: z.string().max(40_000).catch(''),
})

/**
 * Sends a mail to the conference as somebody's own program does, through the port that real mails come in by, and with
 * what a mail server before us would say of its sender.
 */
export async function writeDemoMail(request: Request): Promise<Response> {
  const { inbound, demo } = config
  if (!demo || !inbound?.port) return nothingHere()
  return attend('demo-write', request, async ({ fields }) => {
    const { from, to, subject, text, quoted } = parse(letter, fields)
    const transport = nodemailer.createTransport({ host: inbound.host, port: inbound.port, ignoreTLS: true })
    const quote = quoted
      .split(/\r?\n/)
      .map((line) => `> ${line}`)
      .join('\n')
    const said = await transport
      .sendMail({
        envelope: { from, to },
        ...{ from, to, subject, text: quoted.trim() ? `${text}\n\n${quote}` : text },
        messageId: `<${randomUUID()}@mailbox.localhost.example>`,
        headers: { 'Authentication-Results': `${inbound.authserv}; dmarc=pass header.from=${from.split('@')[1]}` },
      })
      .then(
        () => 'taken',
        () => 'refused',
      )
    transport.close()
    return seeOther(`/mailbox?written=${said}`)
  })
}
