/** A report in several parts, as hosts send it; CRLF throughout. */
export const multipart = (
  { headers, type = 'delivery-status' }: { headers: string; type?: string },
  ...parts: [type: string, content: string][]
): Buffer =>
  crlf(
    [
      headers,
      'MIME-Version: 1.0',
      `Content-Type: multipart/report; report-type=${type}; boundary="=_report"`,
      '',
      ...parts.map(([kind, content]) => `--=_report\nContent-Type: ${kind}\n\n${content}\n`),
      '--=_report--',
      '',
    ].join('\n'),
  )

export const plainReport = (headers: string, text: string): Buffer =>
  crlf(
    `${headers}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${text}`,
  )

const crlf = (text: string) => Buffer.from(text.replace(/\r?\n/g, '\r\n'))

/** The headers of the mail of ours that comes back. */
export const returned = `Return-Path: <b.token@diwan.example.net>
Received: from diwan.example.net by mx.example.org; Thu, 5 Nov 2026 07:00:01 +0100
From: Diwan <diwan@diwan.example.net>
To: rachida@example.org
Subject: Le =?utf-8?q?r=C3=A9sum=C3=A9?= du jour
Message-ID: <d.7f3a@diwan.example.net>
`
