import { withoutFooters } from './footing'
import { marks, seen, withoutSignatureMarks } from './marks'
import { type Stretch, stretchesOf } from './parting'
import { type Place, quotesAnswered } from './quoting'
import { withoutName, withoutSignature } from './signatures'

interface Written {
  text: string
  unsure: boolean
}

/** What is left of a stretch when what nobody wrote is taken off. */
interface Own {
  lines: string[]
  unsure: boolean
}

const nothing: Own = { lines: [], unsure: false }

/** Somebody says that they answer within the quote, where their words cannot be told from it. */
const answersWithin =
  /(?:ci-dessous|ci-après|plus bas|dans le (?:texte|corps)|en (?:rouge|bleu|vert|gras)(?![\p{L}])|(?:qui|più) sotto|di seguito|nel testo|in (?:rosso|blu|verde|grassetto)(?![\p{L}])|\bbelow\b|\binline\b|in (?:red|blue|green|bold)\b|أدناه|بالأحمر|بالأزرق|باللون|أسفله|تحته)/iu

/**
 * What a person wrote, of a mail's text: without quotes, signature, and what programs and offices add. Where a line may be
 * theirs it is kept; where that is in doubt, it is said.
 */
export function writtenIn(text: string): Written {
  const parted = stretchesOf(text.split('\n'))
  const own = ownOf(parted)
  // Some people write within the place of their signature: then it is all there is.
  if (own.every(isEmpty) && text.includes(marks.signatureBegins))
    return { ...writtenIn(withoutSignatureMarks(text)), unsure: true }
  const last = parted.at(-1)
  const tail = last?.voice === 'tail' && last.lines.some(isSaid) ? last.lines : undefined
  // Answered below a quote that has no signs, or within it: nobody can say where.
  if (tail && own.every(isEmpty)) return keptWhole(tail)
  if (tail && answersWithin.test(seen(own.flatMap(({ lines }) => lines).join(' ')))) return keptWhole(text.split('\n'))
  const places = placesIn(own)
  const lines = parted.flatMap((stretch, at) =>
    stretch.voice === 'own' ? ['', ...(own[at]?.lines ?? []), ''] : quotesAnswered(stretch, places[at]),
  )
  return { text: laidOut(lines), unsure: own.some(({ unsure }) => unsure) }
}

function keptWhole(lines: string[]): Written {
  const [own = nothing] = ownOf([{ voice: 'own', lines }])
  return { text: laidOut(own.lines), unsure: true }
}

/** A name under the text is looked for once, at its very end. */
function ownOf(parted: readonly Stretch[]): Own[] {
  const own = parted.map(({ voice, lines }) => (voice === 'own' ? withoutAdded(lines) : nothing))
  const last = own.findLast((some) => !isEmpty(some))
  if (last) last.lines = withoutName(last.lines)
  return own
}

function withoutAdded(lines: readonly string[]): Own {
  const { lines: signed, unsure } = withoutSignature(lines)
  return { lines: withoutFooters(signed), unsure }
}

const isSaid = (line: string): boolean => seen(line) !== ''
const isEmpty = ({ lines }: Own): boolean => !lines.some(isSaid)

/** How often the writer speaks before each stretch, and after it, and whether at once. */
function placesIn(own: readonly Own[]): Place[] {
  const all = own.filter((some) => !isEmpty(some)).length
  let before = 0
  return own.map((some, at) => {
    const place = { before, after: all - before, answered: !isEmpty(own[at + 1] ?? nothing) }
    if (!isEmpty(some)) before += 1
    return place
  })
}

const laidOut = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
    .trimEnd()
