/**
 * What the markup of a mail knows and its plain text does not, each a line of its own. Characters for private use, taken out
 * of every mail before, so that nobody can write one.
 */
export const marks = { quotedFromHere: '\uE000', signatureBegins: '\uE001', signatureEnds: '\uE002' } as const

/** As such, or as a page writes it by its number. */
const anyMark = /[\uE000-\uE002]|&#(?:x0*e00[0-2]|0*5734[4-6]);?/gi

export const withoutMarks = (text: string): string => text.replace(anyMark, '')

export const withoutSignatureMarks = (text: string): string => text.replace(/[\uE001\uE002]/g, '')

/** Characters. No rule knows a longer line, and a longer one may be made to cost time. */
const LONGEST_LINE = 2000

/** As a person sees a line: what turns its direction or has no width decides nothing. */
export const seen = (line: string): string =>
  line
    .slice(0, LONGEST_LINE)
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/\s+/g, ' ')
    .trim()
