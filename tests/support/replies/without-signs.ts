import { breaks, divs, escaped, type Language, type Reply } from './letter'
import { address, isSaid, rtl, send, wrote } from './shapes'

/** What Outlook and telephones say of the mail that is answered: sender, day, recipient, subject. */
const heads: Record<Language, [string, string][]> = {
  fr: [
    ['De', `Diwan <${address}>`],
    ['Envoyé', 'jeudi 5 novembre 2026 07:00'],
    ['À', 'Rachida Oubella <rachida@example.org>'],
    ['Objet', 'Le résumé du jour — Migration et retour'],
  ],
  it: [
    ['Da', `Diwan <${address}>`],
    ['Inviato', 'giovedì 5 novembre 2026 07:00'],
    ['A', 'Rachida Oubella <rachida@example.org>'],
    ['Oggetto', 'Il riassunto del giorno — Migrazione e ritorno'],
  ],
  ar: [
    ['من', `Diwan <${address}>`],
    ['تم الإرسال', 'الخميس، 5 نوفمبر، 2026 07:00 ص'],
    ['إلى', 'Rachida Oubella <rachida@example.org>'],
    ['الموضوع', 'ملخص اليوم — الهجرة والعودة'],
  ],
  en: [
    ['From', `Diwan <${address}>`],
    ['Sent', 'Thursday, November 5, 2026 7:00 AM'],
    ['To', 'Rachida Oubella <rachida@example.org>'],
    ['Subject', 'The digest of the day — Migration and return'],
  ],
}

const samsungHeads: Record<Language, [string, string, string, string, string]> = {
  fr: ["-------- Message d'origine --------", 'De', 'Date', 'À', 'Objet'],
  it: ['-------- Messaggio originale --------', 'Da', 'Data', 'A', 'Oggetto'],
  ar: ['-------- الرسالة الأصلية --------', 'من', 'التاريخ', 'إلى', 'الموضوع'],
  en: ['-------- Original message --------', 'From', 'Date', 'To', 'Subject'],
}

const headLines = (language: Language, bold: (text: string) => string) =>
  heads[language].map(([name, value]) => `${bold(`${name}${language === 'fr' ? ' ' : ''}:`)} ${value}`)

/** On a desk: the headers of the mail above it, behind a line; no signs. */
export function outlook(reply: Reply): Buffer {
  const said = reply.pieces
    .filter(isSaid)
    .map(({ says }) => says)
    .join('\n\n')
  const lines = (text: string) =>
    text
      .split('\n')
      .map((line) => `<p class="MsoNormal"${rtl(reply)}><span>${line ? escaped(line) : '&nbsp;'}<o:p></o:p></span></p>`)
      .join('')
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0cm}</style></head><body><div class="WordSection1">${lines([said, reply.signature, reply.footer].filter(Boolean).join('\n\n'))}<p class="MsoNormal"><o:p>&nbsp;</o:p></p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">${headLines(
    reply.language,
    (text) => `<b>${text}</b>`,
  )
    .map((line) => line.replace(/<([^<>]*@[^<>]*)>/g, '&lt;$1&gt;'))
    .join('<br>')}<o:p></o:p></p></div></div>${lines(reply.original)}</div></body></html>`
  const text = [
    said,
    reply.signature,
    reply.footer,
    headLines(reply.language, (some) => some).join('\n'),
    reply.original,
  ]
  return send(reply, {
    text: `${text.filter(Boolean).join('\n\n')}\n`,
    html,
    agent: 'X-Mailer: Microsoft Outlook 16.0',
  })
}

/** In the browser and on telephones: a line, then the headers, in `divRplyFwdMsg`. */
export function outlookWeb(reply: Reply): Buffer {
  const said = reply.pieces
    .filter(isSaid)
    .map(({ says }) => says)
    .join('\n\n')
  const html = `<html><head></head><body${rtl(reply)}>${divs(said, ' class="elementToProof"')}${reply.signature ? `<div id="Signature">${divs(reply.signature)}</div>` : ''}${reply.footer ? `<div id="ms-outlook-mobile-signature"><div><br></div>${breaks(reply.footer)}</div>` : ''}<div id="appendonsend"></div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri">${headLines(
    reply.language,
    (text) => `<b>${text}</b>`,
  )
    .map((line) => line.replace(/<([^<>]*@[^<>]*)>/g, '&lt;$1&gt;'))
    .join('<br>')}</font><div>&nbsp;</div></div><div>${divs(reply.original)}</div></body></html>`
  const text = [
    said,
    reply.signature,
    reply.footer,
    `________________________________\n${headLines(reply.language, (some) => some).join('\n')}`,
    reply.original,
  ]
  return send(reply, { text: `${text.filter(Boolean).join('\n\n')}\n`, html })
}

/** Web and telephone: the quote within `yahoo_quoted`, in the text without signs. */
export function yahoo(reply: Reply): Buffer {
  const said = reply.pieces
    .filter(isSaid)
    .map(({ says }) => says)
    .join('\n\n')
  const says = wrote.yahoo[reply.language]
  const html = `<html><head></head><body><div class="ydpcf1e8b7fyahoo-style-wrap"${rtl(reply)}>${divs(said)}${reply.footer ? `<div><br></div><div id="ymail_android_signature">${breaks(reply.footer)}</div>` : ''}</div><div id="yahoo_quoted_1" class="yahoo_quoted"><div><div>${escaped(says)}</div><div><br></div>${divs(reply.original)}</div></div></body></html>`
  const quoted = reply.original
    .split('\n')
    .map((line) => (line ? `  ${line}` : '  '))
    .join('\n')
  return send(reply, {
    text: `${[said, reply.footer].filter(Boolean).join('\n\n')}\n\n    ${says}  \n \n${quoted}\n`,
    html,
  })
}

/** Samsung's own program: «original message» between dashes, then headers. */
export function samsung(reply: Reply): Buffer {
  const said = reply.pieces
    .filter(isSaid)
    .map(({ says }) => says)
    .join('\n\n')
  const [line, from, date, to, subject] = samsungHeads[reply.language]
  const head = [
    line,
    `${from} : Diwan <${address}> `,
    `${date} : 05/11/2026  07:00  (GMT+01:00) `,
    `${to} : rachida@example.org `,
    `${subject} : Diwan `,
  ]
  const html = `<html><head></head><body dir="auto"><div dir="auto">${divs(said)}</div><div dir="auto"><br></div><div id="composer_signature" dir="auto"><div style="font-size:12px;color:#575757" dir="auto">${breaks(reply.footer ?? '')}</div></div><div dir="auto"><br></div><div><br></div><div align="left" dir="auto" style="font-size:100%;color:#000000"><div>${head.map(escaped).join('</div><div>')}</div><div><br></div></div>${divs(reply.original)}</body></html>`
  return send(reply, {
    text: `${[said, reply.footer].filter(Boolean).join('\n\n')}\n\n\n${head.join('\n')}\n\n${reply.original}\n`,
    html,
  })
}
