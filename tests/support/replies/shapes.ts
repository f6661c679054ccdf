import { broken, divs, type Language, letter, type Piece, type Reply, signed } from './letter'

export const address = 'r.token@diwan.example.net'
export const rtl = ({ language }: Reply) => (language === 'ar' ? ' dir="rtl"' : '')

type Said = Record<Language, string>

export const wrote = {
  gmail: {
    fr: `Le jeu. 5 nov. 2026 à 07:00, Diwan <${address}> a écrit :`,
    it: `Il giorno gio 5 nov 2026 alle ore 07:00 Diwan <${address}> ha scritto:`,
    ar: `في الخميس، 5 نوفمبر 2026 في 7:00 ص تمت كتابة ما يلي بواسطة ‪Diwan‬‏ <‪${address}‬‏>:`,
    en: `On Thu, 5 Nov 2026 at 07:00, Diwan <${address}> wrote:`,
  },
  apple: {
    fr: `Le 5 nov. 2026 à 07:00, Diwan <${address}> a écrit :`,
    it: `Il giorno 5 nov 2026, alle ore 07:00, Diwan <${address}> ha scritto:`,
    ar: `في 5 نوفمبر 2026، الساعة 7:00 ص، كتب Diwan <${address}>:`,
    en: `On 5 Nov 2026, at 07:00, Diwan <${address}> wrote:`,
  },
  thunderbird: {
    fr: 'Le 05/11/2026 à 07:00, Diwan a écrit :',
    it: 'Il 05/11/2026 07:00, Diwan ha scritto:',
    ar: 'في 5‏/11‏/2026 7:00 ص، كتب Diwan:',
    en: 'On 05/11/2026 07:00, Diwan wrote:',
  },
  yahoo: {
    fr: `Le jeudi 5 novembre 2026 à 07:00:12 UTC+1, Diwan <${address}> a écrit :`,
    it: `Il giovedì 5 novembre 2026 alle ore 07:00:12 CET, Diwan <${address}> ha scritto:`,
    ar: `في الخميس، ٥ نوفمبر ٢٠٢٦ في ٠٧:٠٠:١٢ ص غرينتش+١، كتب Diwan <${address}>:`,
    en: `On Thursday, 5 November 2026 at 07:00:12 am GMT+1, Diwan <${address}> wrote:`,
  },
} satisfies Record<string, Said>

export const isSaid = (piece: Piece): piece is { says: string } => 'says' in piece

/** Top-posted unless the pieces quote: then as they stand. */
const piecesOf = ({ pieces, original }: Reply): Piece[] =>
  pieces.some((piece) => 'quotes' in piece) ? pieces : [...pieces, { quotes: original }]

export const below = ({ signature, footer }: Reply): string =>
  [signature && `-- \n${signature}`, footer].filter(Boolean).join('\n')

/** Plain text with a sign at each quoted line, the announcement before the first. */
export function plain(reply: Reply, { says, width, at = '\n' }: { says: string; width: number; at?: string }): string {
  let announced = false
  const pieces = piecesOf(reply)
  const lastSaid = pieces.findLastIndex(isSaid)
  const lines = pieces.map((piece, place) => {
    if (isSaid(piece))
      return [broken(piece.says, width, at), place === lastSaid ? below(reply) : ''].filter(Boolean).join('\n\n')
    const head = announced ? '' : `${broken(says, width)}\n\n`
    announced = true
    return head + signed(broken(piece.quotes, width))
  })
  return `${lines.join('\n\n')}\n`
}

/** A page: the quotes in `blockquote`s, the announcement before the first. */
export function page(
  reply: Reply,
  { says, quote, own }: { says: string; quote: string; own: (text: string) => string },
): string {
  let announced = false
  return piecesOf(reply)
    .map((piece) => {
      if (isSaid(piece)) return own(piece.says)
      const head = announced ? '' : says
      announced = true
      return `${head}<blockquote ${quote}>${divs(piece.quotes)}</blockquote>`
    })
    .join('')
}

export const send = (
  reply: Reply,
  { text, html, agent, flowed }: { text: string; html?: string; agent?: string; flowed?: true },
) =>
  letter(
    {
      ...(reply.only !== 'html' && { text }),
      ...(reply.only !== 'text' && html !== undefined && { html }),
      ...(flowed && { flowed }),
    },
    { ...reply, agent },
  )
