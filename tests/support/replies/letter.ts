import { byNumber, bytesIn, type Charset, type Encoding, encoded, headerWords } from './bytes'

export type Language = 'fr' | 'it' | 'ar' | 'en'

/** A run of lines of the answer, or of the mail that is answered. */
export type Piece = { says: string } | { quotes: string }

export interface Reply {
  language: Language
  pieces: Piece[]
  /** The mail that is answered, where the pieces quote none of it themselves. */
  original: string
  signature?: string
  footer?: string
  charset?: Charset
  encoding?: Encoding
  /** One of its two parts only. */
  only?: 'text' | 'html'
}

interface Body {
  text?: string
  html?: string
  /** Of the text: `format=flowed`. */
  flowed?: true
}

interface Outside {
  agent?: string
  charset?: Charset
  encoding?: Encoding
  language: Language
}

const subjects = {
  fr: 'Re: Le résumé du jour — Migration et retour',
  it: 'R: Il riassunto del giorno — Migrazione e ritorno',
  ar: 'رد: ملخص اليوم — الهجرة والعودة',
  en: 'Re: The digest of the day — Migration and return',
}

let count = 0

/** The bytes of a mail with what a program says on its outside. */
export function letter({ text, html, flowed }: Body, outside: Outside): Buffer {
  count += 1
  const { charset = 'utf-8', encoding = 'quoted-printable' } = outside
  const part = (type: string, content: string) =>
    [
      `Content-Type: ${type}; charset="${charset}"${flowed && type === 'text/plain' ? '; format=flowed; delsp=no' : ''}`,
      `Content-Transfer-Encoding: ${encoding}`,
      '',
      encoded(bytesIn(charset, content, type === 'text/html' ? byNumber : undefined), encoding),
    ].join('\r\n')
  const parts = [
    ...(text === undefined ? [] : [part('text/plain', text)]),
    ...(html === undefined ? [] : [part('text/html', html)]),
  ]
  const boundary = `=_part_${count}`
  const body =
    parts.length === 1
      ? parts[0]
      : [
          `Content-Type: multipart/alternative; boundary="${boundary}"`,
          '',
          ...parts.map((some) => `--${boundary}\r\n${some}`),
          `--${boundary}--`,
          '',
        ].join('\r\n')
  return Buffer.from(`${outsideOf(outside)}\r\n${body}`, 'latin1')
}

const outsideOf = ({ agent, language }: Outside): string =>
  [
    'Return-Path: <rachida@example.org>',
    'Received: from mx.example.org (mx.example.org [192.0.2.7]) by mail.example.net with ESMTPS; Thu, 5 Nov 2026 10:31:05 +0100',
    'From: "Rachida Oubella" <rachida@example.org>',
    'To: Diwan <r.token@diwan.example.net>',
    `Subject: ${headerWords(subjects[language])}`,
    'Date: Thu, 05 Nov 2026 10:31:02 +0100',
    `Message-ID: <CAF.answer.${count}@mail.example.org>`,
    'In-Reply-To: <d.first@diwan.example.net>',
    'References: <d.root@diwan.example.net>\r\n <d.first@diwan.example.net>',
    ...(agent ? [agent] : []),
    'MIME-Version: 1.0',
  ].join('\r\n')

/** Lines no wider than `width`, broken at spaces as programs break plain text; flowed, a space says so (RFC 3676). */
export function broken(text: string, width: number, at = '\n'): string {
  return text
    .split('\n')
    .map((line) => linesOf(line, width).join(at))
    .join('\n')
}

function linesOf(line: string, width: number): string[] {
  const lines: string[] = ['']
  for (const word of line.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last && last.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = last ? `${last} ${word}` : word
  }
  return lines
}

export const signed = (text: string, sign = '> '): string =>
  text
    .split('\n')
    .map((line) => (line ? `${sign}${line}` : sign.trimEnd()))
    .join('\n')

export const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** Each line an element, an empty line an empty one: how web mail keeps what was typed. */
export const divs = (text: string, attributes = ''): string =>
  text
    .split('\n')
    .map((line) => `<div${attributes}>${line ? escaped(line) : '<br>'}</div>`)
    .join('')

export const breaks = (text: string): string => escaped(text).replace(/\n/g, '<br>\n')
