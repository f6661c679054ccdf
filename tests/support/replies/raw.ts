export interface RawSample {
  name: string
  raw: Buffer
  kept: string
  unsure: boolean
}

interface Expected {
  kept: string
  unsure?: boolean
}

const mail = (type: string, content: string) =>
  Buffer.from(
    [
      'From: R. Oubella <rachida@example.org>',
      'To: r.token@diwan.example.net',
      'Subject: Re: Diwan',
      'Message-ID: <came@example.org>',
      'MIME-Version: 1.0',
      `Content-Type: ${type}; charset=utf-8`,
      'Content-Transfer-Encoding: 8bit',
      '',
      content,
    ]
      .join('\n')
      .replace(/\r?\n/g, '\r\n'),
  )

/** A mail of plain text as it came, letter by letter. */
export const plainMail = (name: string, text: string, { kept, unsure = false }: Expected): RawSample => ({
  name,
  raw: mail('text/plain', text),
  kept,
  unsure,
})

/** A mail that is a page and nothing else. */
export const pageMail = (name: string, html: string, { kept, unsure = false }: Expected): RawSample => ({
  name,
  raw: mail('text/html', html),
  kept,
  unsure,
})
