import { breaks, divs, escaped, type Reply, signed } from './letter'
import { address, below, isSaid, page, plain, rtl, send, wrote } from './shapes'

/** Web and telephone: both parts, plain text broken at 78, the quote within `gmail_quote`. */
export function gmail(reply: Reply): Buffer {
  const says = wrote.gmail[reply.language]
  const signature = reply.signature
    ? `<br clear="all"><div><br></div><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature">${divs(reply.signature)}</div>`
    : ''
  const footer = reply.footer ? `<br>${breaks(reply.footer)}<br>` : ''
  const html = page(reply, {
    says: `${signature}${footer}<br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${escaped(says).replace(/&lt;(.*?)&gt;/, `&lt;<a href="mailto:${address}">$1</a>&gt;`)}<br></div>`,
    quote:
      'class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"',
    own: (text) => `<div dir="${reply.language === 'ar' ? 'rtl' : 'ltr'}">${divs(text)}</div>`,
  })
  return send(reply, { text: plain(reply, { says, width: 78 }), html: `${html}</div>\n` })
}

/** Apple Mail and iPhone: plain text not broken, the page with `blockquote type="cite"`. */
export function apple(reply: Reply): Buffer {
  const says = wrote.apple[reply.language]
  const html = page(reply, {
    says: `<div><br><blockquote type="cite"><div>${escaped(says)}</div><br class="Apple-interchange-newline"></blockquote></div>`,
    quote: 'type="cite"',
    own: (text) => `${divs(text)}${reply.signature || reply.footer ? `<br><div>${breaks(below(reply))}</div>` : ''}`,
  })
  return send(reply, {
    text: plain(reply, { says, width: 900 }),
    html: `<html><head><meta http-equiv="content-type" content="text/html; charset=${reply.charset ?? 'utf-8'}"></head><body style="overflow-wrap: break-word;"${rtl(reply)}>${html}</body></html>`,
    agent: 'X-Mailer: Apple Mail (2.3826.200.121)',
  })
}

/** iPhone: the announcement itself carries the sign. */
export function iphone(reply: Reply): Buffer {
  const text = [
    ...reply.pieces.filter(isSaid).map(({ says }) => says),
    below(reply),
    signed(`${wrote.apple[reply.language]}\n\n${reply.original}`),
  ]
  return send(reply, {
    text: `${text.filter(Boolean).join('\n\n')}\n`,
    html: `<html><body dir="auto">${divs(
      reply.pieces
        .filter(isSaid)
        .map(({ says }) => says)
        .join('\n\n'),
    )}<br id="lineBreakAtBeginningOfSignature"><div dir="ltr">${breaks(below(reply))}</div><div dir="ltr"><br><blockquote type="cite">${escaped(wrote.apple[reply.language])}<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">﻿${divs(reply.original)}</div></blockquote></body></html>`,
    agent: 'X-Mailer: iPhone Mail (23A341)',
  })
}

/** Plain text by default, `format=flowed`, broken at 72. */
export function thunderbird(reply: Reply): Buffer {
  const says = wrote.thunderbird[reply.language]
  const html = page(reply, {
    says: `<div class="moz-cite-prefix">${escaped(says)}<br></div>`,
    quote: 'type="cite" cite="mid:d.first@diwan.example.net"',
    own: (text) =>
      `<p>${breaks(text).replace(/<br>\n<br>/g, '</p><p>')}</p>${reply.signature ? `<pre class="moz-signature" cols="72">-- \n${escaped(reply.signature)}</pre>` : ''}${reply.footer ? `<p>${breaks(reply.footer)}</p>` : ''}`,
  })
  const isText = reply.only === 'text'
  const text = plain(reply, { says, width: 72, at: isText ? ' \n' : '\n' })
  return send(reply, {
    text,
    html: `<!DOCTYPE html><html><head></head><body${rtl(reply)}>${html}</body></html>`,
    agent: 'User-Agent: Mozilla Thunderbird',
    ...(isText && { flowed: true }),
  })
}

/** K-9 and other plain programs of Android: text only, signs, the whole announcement in one line. */
export function android(reply: Reply): Buffer {
  return send(
    { ...reply, only: 'text' },
    {
      text: plain(reply, { says: wrote.gmail[reply.language], width: 900 }),
      agent: 'User-Agent: K-9 Mail for Android',
    },
  )
}
