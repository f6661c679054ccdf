/** What a text may hold that exposes somebody, or asks somebody for money. */
export const findingKinds = ['phone', 'email', 'address', 'document', 'bank', 'situation', 'offer', 'name'] as const
export type FindingKind = (typeof findingKinds)[number]

/** `strong` holds a text back; `weak` is pointed out to a moderator. Positions in UTF-16 units, `to` excluded. */
export interface Finding {
  kind: FindingKind
  strength: 'strong' | 'weak'
  from: number
  to: number
}

type What = Pick<Finding, 'kind' | 'strength'>

/** What a pattern finds, without the spaces and signs around it; of a group named `it`, where there is one, only that. */
export function spansOf(text: string, pattern: RegExp, what: What): Finding[] {
  return [...text.matchAll(pattern)].map((match) => {
    const whole = match.groups?.it ?? match[0]
    const start = match.index + match[0].lastIndexOf(whole)
    const found = whole.replace(/[\s,;:.،؛-]+$/u, '')
    const lead = found.length - found.replace(/^[\s,;:،؛]+/u, '').length
    return { ...what, from: start + lead, to: start + found.length }
  })
}

/** As a word of its own, in whichever script: `\b` knows Latin letters only. */
export const alone = (...words: string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu')

/** What makes a number an amount or a count, when it stands behind it. */
export const counted = String.raw`(?!\s?(?:€|%|‰|eur\b|euros?\b|dhs?\b|dirhams?\b|mad\b|درهم|اورو|يورو|personnes|persone|people|habitants|abitanti|شخص|نسمة))`
