import type { ContributionLanguage } from './locales'

const words = (list: string) => new Set(list.split(' '))

/** The small words by which each language is known, chosen so that no other of the five has them. */
const marks: Partial<Record<ContributionLanguage, Set<string>>> = {
  fr: words(
    'le les des du une et est que qui pas pour dans sur avec nous vous je au aux ce cette mais ou où sont être plus leur il elle ils on ne se par à été avoir ai sans bien très comme merci bonjour',
  ),
  it: words(
    'il lo gli di che è e per non con una sono del della dei delle nel nella si da al alla anche ma più come io noi ho ha hanno questo questa perché grazie buongiorno mi ci i o',
  ),
  en: words(
    'the of and to is that it for with are was not this we you have be at from they or by what which who would should there their has been our i if thanks hello',
  ),
  'ary-Latn': words(
    'wach wash dyal dial dyali dyalna dyalkom bzaf bzzaf kayn kayna makayn chi chno chnou kifach kifash hna ana nta nti hadchi hadi daba walakin walayni wakha mzyan mzian bghit fin fhad had 3la 3and 3ndi 3ndna ila lli li salam khoya khti nas kolchi machi f w b l mn joj baraka',
  ),
}

const darija = words(
  'ديال ديالي ديالنا ديالهم ديالكم بزاف كاين كاينة كاينين واش فين هادي هاد هادشي اللي للي شي دابا حيت علاش كيفاش شنو شكون ماشي بغيت باغي باش حنا ملي خدام خدمت درت درنا والو مزيان بحال عندنا راه راني غادي ولهيه ليا نتا نتوما هوما خاصها خاصنا فالبلاد',
)
const standard = words(
  'الذي التي الذين هذا هذه ذلك تلك إلى أن إن لكن ليس ليست لا لم لن قد سوف نحن هو هي هم كما بعد قبل حين حيث أو ثم عن على من في بين كل عند أي لأن لكي هنا هناك أيضا الى ان او نحو منذ خلال سؤالي أقترح',
)

/**
 * `كنعرف`, `كيخدمو`, `ماكاينش`: the present with ka-, and the negation around the verb; but not `كتاب`, `كيف`, `كنتم`,
 * which are standard Arabic.
 */
const darijaVerb = /^(?:ك(?:ن(?!ت|ي)|ي(?!ف|ل)|ت(?!ا|ب|ل))\p{L}{3,}|ما\p{L}{2,}ش)$/u
/** `3la`, `7it`, `nje7na`, `sandou9`: Arabic sounds written with the digits that look like their letters. */
const digitLetter =
  /^(?:[379](?!rd$|th$|[eè]me$)\p{Script=Latin}{2,}|\p{Script=Latin}{3,}[379]|\p{Script=Latin}+[23579]\p{Script=Latin}+)$/u

const arabic = /\p{Script=Arabic}/gu
const latin = /\p{Script=Latin}/gu
const tifinagh = /\p{Script=Tifinagh}/gu

const times = (text: string, letter: RegExp) => text.match(letter)?.length ?? 0

function arabicLanguage(found: string[]): ContributionLanguage {
  let score = 0
  for (const word of found) {
    if (darija.has(word) || darijaVerb.test(word)) score += 2
    else if (standard.has(word)) score -= 1
  }
  return score > 0 ? 'ary' : 'ar'
}

function latinLanguage(found: string[]): ContributionLanguage {
  const digits = found.filter((word) => digitLetter.test(word)).length
  let best: ContributionLanguage = 'other'
  let most = 0
  for (const language of ['fr', 'it', 'en', 'ary-Latn'] as const) {
    const score = found.filter((word) => marks[language]?.has(word)).length + (language === 'ary-Latn' ? 2 * digits : 0)
    if (score > most) {
      best = language
      most = score
    }
  }
  return best
}

/**
 * The language a text is most likely in, by its script and its small words; a first proposal that the writer corrects.
 * Looks at the beginning only, so that it can be asked at every keystroke.
 */
export function guessLanguage(text: string): ContributionLanguage {
  const start = text.slice(0, 2000).toLowerCase()
  const [inArabic, inLatin, inTifinagh] = [times(start, arabic), times(start, latin), times(start, tifinagh)]
  // Vowel signs and the lengthening stroke are not letters of a word.
  const found = start.replace(/[\u0640\u064B-\u0652]/g, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  if (inTifinagh > Math.max(inArabic, inLatin)) return 'zgh'
  if (inArabic > inLatin) return arabicLanguage(found)
  return latinLanguage(found)
}
