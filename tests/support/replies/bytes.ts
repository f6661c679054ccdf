export type Charset = 'utf-8' | 'us-ascii' | 'iso-8859-1' | 'iso-8859-15' | 'windows-1252' | 'windows-1256'
export type Encoding = '7bit' | '8bit' | 'quoted-printable' | 'base64'

const tables = new Map<Charset, Map<string, number>>()

/** The bytes of a text in an old character set, read backwards from what the platform decodes; `missing` says the rest. */
export function bytesIn(
  charset: Charset,
  text: string,
  missing = (character: string) => poorer[character] ?? '?',
): Buffer {
  if (charset === 'utf-8') return Buffer.from(text)
  const table = tables.get(charset) ?? tableOf(charset)
  tables.set(charset, table)
  return Buffer.concat(
    [...text].map((character) => {
      const byte = table.get(character)
      return byte === undefined ? Buffer.from(missing(character)) : Buffer.of(byte)
    }),
  )
}

const poorer: Record<string, string> = { '—': '-', '’': "'", '\u202A': '', '\u202C': '', '\u200F': '' }

/** How a page says what its character set has not. */
export const byNumber = (character: string): string => `&#${character.codePointAt(0)};`

function tableOf(charset: Charset): Map<string, number> {
  const bytes = Array.from({ length: charset === 'us-ascii' ? 128 : 256 }, (_, byte) => byte)
  return new Map(bytes.map((byte) => [new TextDecoder(charset).decode(Uint8Array.of(byte)), byte]))
}

export function encoded(bytes: Buffer, encoding: Encoding): string {
  if (encoding === 'base64') return (bytes.toString('base64').match(/.{1,76}/g) ?? []).join('\r\n')
  const lines = bytes.toString('latin1').split('\n')
  return lines.map((line) => (encoding === 'quoted-printable' ? quotedPrintable(line) : line)).join('\r\n')
}

/** RFC 2045, 6.7: what is no plain letter by its number, a space at the end too, lines broken at 76. */
function quotedPrintable(line: string): string {
  const units = line.match(/[^\n]/g) ?? []
  let [text, width] = ['', 0]
  for (const [at, unit] of units.entries()) {
    const isLast = at === units.length - 1
    const plain = /[!-<>-~]/.test(unit) || (unit === ' ' && !isLast)
    const written = plain ? unit : `=${unit.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
    if (width + written.length > 75) {
      text += '=\r\n'
      width = 0
    }
    text += written
    width += written.length
  }
  return text
}

/** A header's value as programs write it: plain where it can be, else encoded words (RFC 2047). */
export function headerWords(text: string): string {
  if (/^[ -~]*$/.test(text)) return text
  return (text.match(/.{1,16}/gsu) ?? [])
    .map((some) => `=?UTF-8?B?${Buffer.from(some).toString('base64')}?=`)
    .join('\r\n ')
}
