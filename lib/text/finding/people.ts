import { alone, type Finding, spansOf } from './kinds'

const called: RegExp[] = [
  /(?<![\p{L}\p{N}])(?:M\.|Mr\.?|Mrs\.?|Ms\.?|[Mm]me|Mlle|[Mm]onsieur|[Mm]adame|[Ss]ig\.(?:ra|na)?|[Ss]ignora?|[Dd]ott\.(?:ssa)?|[Dd]r\.?|[Pp]rof\.?) \p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+)?/gu,
  /(?<![\p{L}\p{N}])(?:mon|ma|mio|mia|my|Mon|Ma|Mio|Mia|My) (?:frere|soeur|mari|femme|fils|fille|cousine?|oncle|tante|amie?|voisine?|collegue|fratello|sorella|marito|moglie|figlio|figlia|cugino|cugina|zio|zia|amico|amica|collega|brother|sister|husband|wife|son|daughter|cousin|uncle|aunt|friend),? (?<it>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)/gu,
  /(?<![\p{L}\p{N}])(?:السيدة?|الاستاذة?|الدكتورة?) (?!الكريم|المحترم|العزيز|الفاضل)\p{Script=Arabic}{3,}(?: \p{Script=Arabic}{3,})?/gu,
]

/** Somebody who is called by name, as it looks: a hint and no more. */
export const namesIn = (text: string): Finding[] =>
  called.flatMap((pattern) => spansOf(text, pattern, { kind: 'name', strength: 'weak' }))

const amount = /(?<![\d.,])\d(?:[\d .,]{0,14}\d)?\s?(?:€|euros?|eur|dhs?|dirhams?|mad|درهم|اورو|يورو)(?!\p{L})/giu
const promised = alone(
  String.raw`(?:contrats?|contratt[oi]|visas?|visti?|visto|prestit[oi]|prets?|loans?|عقود?|فيزا|قروض|قرض)[^.!?؟\n]{0,40}(?:garanti\p{L}*|guaranteed|مضمون\p{L}*|a tutti|rapid\p{L}*)`,
)
const askedFor = alone(
  `(?:ecrivez|contactez|appelez)[- ]moi`,
  'en prive',
  'scrivetemi',
  'contattatemi',
  'in privato',
  'message me',
  'contact me',
  'inbox',
  'telegram',
  'whats ?app',
  'تواصلوا معي',
  'راسلوني',
  'واتساب',
  'تيليغرام',
  'تلغرام',
)

const weakOffer = { kind: 'offer', strength: 'weak' } as const

/** An amount or a promise, and a way to the one who makes it: both, or neither is one. */
export function offersIn(text: string): Finding[] {
  const offered = [...spansOf(text, amount, weakOffer), ...spansOf(text, promised, weakOffer)]
  const ways = spansOf(text, askedFor, weakOffer)
  return offered.length > 0 && ways.length > 0 ? [...offered, ...ways] : []
}
