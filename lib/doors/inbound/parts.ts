import { type AttachmentStream, type Headers, MailParser, type MessageText } from 'mailparser'

const LARGEST = 30 * 1024 * 1024
const MOST_PARTS = 100
const LARGEST_REPORT = 64 * 1024

/** A mail that nobody could make out, or that was made so that nobody can. */
export class UnreadableMail extends Error {
  constructor(readonly reason: 'too-large' | 'too-many-parts' | 'broken') {
    super(`a mail is unreadable: ${reason}`)
  }
}

/** One part of a report, for machines or as it was sent. */
export interface ReportPart {
  type: string
  text: string
}

/** What a mail is made of. Decoded, and nothing of it judged. */
export interface MailParts {
  /** Decoded, as far as they can be. */
  decoded: Headers
  /** As they came, unfolded, by their names in small letters. */
  headers: Map<string, string[]>
  text: string
  html: string
  attachments: number
  reports: ReportPart[]
}

const reportTypes =
  /^(message\/(delivery-status|global-delivery-status|feedback-report|rfc822|global)|text\/rfc822-headers)$/

/** What stands with a text and is no file that somebody sent: its seal. Pictures within a page are none either. */
const seals = /^application\/(?:x-)?(?:pkcs7|pgp)-signature$/

/**
 * Takes a raw mail apart. Attachments are counted and let go of byte by byte: none is held, none is unpacked. Mails within a
 * mail stay closed, so that depth costs nothing.
 *
 * @throws UnreadableMail above 30 MB or 100 parts, or where no MIME reader finds a mail.
 */
export async function partsOf(raw: Buffer): Promise<MailParts> {
  if (raw.length > LARGEST) throw new UnreadableMail('too-large')
  const parts: MailParts = { decoded: new Map(), headers: new Map(), text: '', html: '', attachments: 0, reports: [] }
  try {
    await takeApart(raw, parts)
  } catch (error) {
    throw new UnreadableMail((error as { code?: string }).code === 'EMAXLEN' ? 'too-many-parts' : 'broken')
  }
  return parts
}

function takeApart(raw: Buffer, parts: MailParts): Promise<void> {
  const parser = new MailParser({
    ignoreEmbedded: true,
    keepDeliveryStatus: true,
    maxChildNodes: MOST_PARTS,
    checksumAlgo: false,
    skipHtmlToText: true,
    skipTextLinks: true,
    skipImageLinks: true,
  })
  return new Promise((resolve, reject) => {
    parser.on('headers', (decoded) => Object.assign(parts, { decoded }))
    parser.on('headerLines', (lines) => keepHeaders(lines, parts.headers))
    parser.on('data', (data) => {
      if (data.type === 'text') keepText(data, parts)
      else letGo(data, parts).catch(reject)
    })
    parser.on('error', reject)
    parser.on('end', resolve)
    parser.end(raw)
  })
}

function keepHeaders(lines: readonly { key: string; line: string }[], headers: MailParts['headers']): void {
  for (const { key, line } of lines) {
    const value = line
      .slice(line.indexOf(':') + 1)
      .replace(/\r?\n[ \t]*/g, ' ')
      .trim()
    const values = headers.get(key)
    if (values) values.push(value)
    else headers.set(key, [value])
  }
}

function keepText({ text, html }: MessageText, parts: MailParts): void {
  parts.text = text ?? ''
  parts.html = html ?? ''
}

async function letGo(part: AttachmentStream, parts: MailParts): Promise<void> {
  if (!part.related && !seals.test(part.contentType)) parts.attachments += 1
  const chunks: Buffer[] = []
  let size = 0
  const wanted = reportTypes.test(part.contentType)
  for await (const chunk of part.content as AsyncIterable<Buffer>) {
    if (wanted && size < LARGEST_REPORT) chunks.push(chunk.subarray(0, LARGEST_REPORT - size))
    size += chunk.length
  }
  if (wanted) parts.reports.push({ type: part.contentType, text: Buffer.concat(chunks).toString() })
  part.release?.()
}
