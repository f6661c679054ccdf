import { isDisclaimer } from './disclaimers'
import { isFooter } from './footers'
import { marks, seen } from './marks'

const LONGEST_SIGNATURE = 12
const LONGEST_BLOCK = 8

/** `-- ` on a line of its own (RFC 3676, 4.3). */
const delimiter = '-- '
/** Many programs lose its space; but so people part their text, too. */
const almost = /^--\s*$/

/** Ends of letters that are always the same: what comes below is a name. */
const formulas =
  /^(?:(?:bien |très )?cordialement(?: vôtre)?|(?:bien )?à (?:vous|toi)|amicalement|sincères salutations|(?:mes |nos )?(?:meilleures |respectueuses )?salutations(?: distinguées)?|(?:bien )?respectueusement|cdlt|fraternellement|solidairement|(?:cordiali|distinti|cari|tanti|un caro|i miei più cordiali) salut[io]|cordialmente|(?:un )?saluto|saluti(?: a tutti)?|con stima|in fede|un abbraccio|(?:kind |best |warm |with best |with kind )?regards|(?:all the )?best(?: wishes)?|sincerely(?: yours)?|yours (?:sincerely|faithfully|truly)|cheers|(?:مع )?(?:خالص |أطيب |فائق |وافر )?(?:التحيات|تحياتي|التحية|التقدير|الاحترام|الشكر)(?: والتقدير| والاحترام| لكم)?|(?:مع )?تحيات[يِ]?(?: الخالصة| لكم)?|مع التحية|وتفضلوا بقبول فائق (?:التقدير والاحترام|الاحترام والتقدير|الاحترام|التقدير)|والسلام(?: عليكم(?: ورحمة الله(?: (?:تعالى )?وبركاته)?)?)?) ?[,،.!]?$/i

const contact =
  /(?:\b(?:tél|tel|gsm|mob|mobile|cell|fax|phone|téléphone|telefono|portable|whatsapp)\b ?[.:]?.{0,3}[+(\dX]|[\w.+-]{1,64}@[\w-]{1,64}\.\w|\bwww\.|https?:\/\/|\+?\d[\d ().XxX-]{7,}|\bCAP \d|\bBP \d|الهاتف|هاتف ?:|\b(?:via|viale|piazza|corso|rue|avenue|av\.|bd|boulevard) .{0,40}\d)/iu

/** A name as people sign: one to five words with capitals; or three in Arabic, which has none. No sentence. */
const name = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:de|del|della|di|da|el|al|ben|bin|ou|\p{Lu}[\p{L}\p{M}.'’-]*)){0,4},?$/u
const arabicName =
  /^(?!(?:هل|أين|متى|كيف|لماذا|ماذا|كم|من|في|على|إلى|أنا|نحن|هو|هي|لا|لم|لن|إن|كان|هذا|هذه|ثم|بعد|قبل)[\s،]|ال[^\s]{2,} )[\p{Lo}\p{M}.]+(?: [\p{Lo}\p{M}.]+){0,2}،?$/u

interface Cut {
  lines: string[]
  unsure: boolean
}

/** Takes off what stands below `-- `, and what the program marked as a signature; what may be text is kept, and doubtful. */
export function withoutSignature(lines: readonly string[]): Cut {
  const marked = withoutMarked(lines)
  const at = marked.lines.findIndex((line) => almost.test(line))
  if (at < 0) return marked
  const below = marked.lines.slice(at + 1).filter((line) => line.trim())
  const isSure =
    marked.lines[at] === delimiter || below.every((line) => isShort(line) || isFooter(line) || isDisclaimer([line]))
  if (below.length > LONGEST_SIGNATURE || !isSure) return { ...marked, unsure: true }
  return { ...marked, lines: marked.lines.slice(0, at) }
}

function withoutMarked(lines: readonly string[]): Cut {
  const begin = lines.indexOf(marks.signatureBegins)
  const plain = (some: readonly string[]) => some.filter((line) => !isMark(line))
  if (begin < 0) return { lines: plain(lines), unsure: false }
  const found = lines.indexOf(marks.signatureEnds, begin)
  const end = found < 0 ? lines.length : found
  const signature = plain(lines.slice(begin, end))
  const rest = plain([...lines.slice(0, begin), '', ...lines.slice(end)])
  const isText = signature.filter((line) => line.trim()).length > LONGEST_SIGNATURE
  return isText ? { lines: plain(lines), unsure: true } : { lines: rest, unsure: false }
}

const isMark = (line: string): boolean => Object.values<string>(marks).includes(line)

/**
 * Takes off a name below a closing formula, with what stands under it of office and telephone, and a last paragraph of a
 * name, telephone and addresses. Only at the very end, and only short lines: a sentence is never a signature.
 */
export function withoutName(lines: readonly string[]): string[] {
  const rest = [...lines]
  const formula = rest.findLastIndex((line) => formulas.test(seen(line)))
  const below = formula < 0 ? [] : rest.slice(formula + 1).filter((line) => line.trim())
  const above = rest.slice(0, Math.max(formula, 0))
  if (isSignature(below) && lettersIn(above) > lettersIn(below)) return above
  const empty = rest.findLastIndex((line) => !line.trim())
  const last = rest.slice(empty + 1)
  const contacts = last.filter((line) => contact.test(seen(line))).length
  const isBlock =
    empty > 0 && isName(last[0]) && last.length >= 2 && last.length <= LONGEST_BLOCK && last.every(isShort)
  return isBlock && contacts * 2 >= last.length ? rest.slice(0, empty) : rest
}

const isSignature = ([first, ...others]: readonly string[]): boolean =>
  isName(first) && others.length < LONGEST_BLOCK && others.every(isShort)

const lettersIn = (lines: readonly string[]): number => lines.join('').length

const isName = (line = ''): boolean => seen(line).length <= 50 && (name.test(seen(line)) || arabicName.test(seen(line)))

const isShort = (line: string): boolean => seen(line).length <= 90 && !/[?!؟]$|\p{L}{3,}\.$/u.test(seen(line))
