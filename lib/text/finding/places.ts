import { type Finding, spansOf } from './kinds'

const before = String.raw`(?<![\p{L}\p{N}])`
const house = String.raw`\d{1,3}(?:\s?/?[a-d])?(?![\p{L}\p{N}])`
const streets =
  '(?:rue|avenue|av\\.|boulevard|bd\\.?|bld|place|impasse|allee|quai|chemin|passage|square|lotissement|residence|hay|derb|quartier|immeuble)'
const name = String.raw`[\p{L}'][\p{L}' .-]{1,40}?`

/** With the number of a house, in which somebody can be found. */
const houses: RegExp[] = [
  new RegExp(`${before}\\d{1,4}(?: ?(?:bis|ter))?,? ${streets} (?:\\p{L}[\\p{L}'-]+ ?){1,4}`, 'giu'),
  new RegExp(`${before}${streets} ${name},? (?:n°|no|nr|numero|num)\\.? ?\\d{1,4}`, 'giu'),
  // Capital letters count here: `via Roma 12`, and not `via mail`.
  new RegExp(
    `${before}(?:[Vv]ia|[Vv]iale|[Pp]iazza|[Cc]orso|[Vv]icolo|[Ll]argo|[Pp]\\.za|[Vv]\\.le|[Cc]\\.so) (?:(?:di|del|della|dei|delle|degli) )?\\p{Lu}[\\p{L}' .]{1,40}?,? (?:n[.°r]?\\.? ?)?${house}`,
    'gu',
  ),
  new RegExp(`${before}\\d{1,4},? (?:\\p{Lu}\\p{L}+ ){1,3}(?:Street|St|Road|Rd|Lane|Avenue|Court)(?!\\p{L})`, 'gu'),
  new RegExp(`${before}(?:زنقة|شارع|درب|حي|تجزئة|عمارة) [^\\d\\n.،؛]{2,40}(?:رقم|نمرة)? ?\\d{1,3}(?!\\d)`, 'gu'),
  new RegExp(`${before}رقم \\d{1,4},? (?:زنقة|شارع|درب|حي|تجزئة|عمارة) \\p{L}+(?: \\p{L}+)?`, 'gu'),
]

const rest = String.raw`[^.,;:!?،؛؟\n]{0,50}`
/** Where somebody lives, by what stands beside it. */
const besides: RegExp[] = [
  new RegExp(
    `${before}(?:j'habite|je (?:vis|loge|dors|reste)|nous (?:habitons|logeons))(?: \\p{L}+)? (?:a cote|pres|derriere|en face|dans la rue|chez)${rest}`,
    'giu',
  ),
  new RegExp(
    `${before}(?:abito|abitiamo|vivo|dormo|alloggio)(?: \\p{L}+)? (?:vicino|accanto|dietro|davanti|di fronte|in via|presso)${rest}`,
    'giu',
  ),
  new RegExp(`${before}(?:i|we) (?:live|stay|sleep) (?:near|next to|behind|opposite|above)${rest}`, 'giu'),
  new RegExp(
    `${before}(?:ساكن(?:ة|ين)?|كنسكن|كنسكنو|اسكن|نسكن|عايش(?:ة)?)(?: \\p{L}+)? (?:حدا|حذا|بجانب|بجنب|قرب|قدام|امام|ورا|بالقرب)${rest}`,
    'gu',
  ),
  new RegExp(`${before}(?:saken|sakna|sakn|kansk[eo]n)(?: \\p{L}+)? (?:7da|hda|9rib|9o?ddam|mora)${rest}`, 'giu'),
]

export const placesIn = (text: string): Finding[] => [
  ...houses.flatMap((pattern) => spansOf(text, pattern, { kind: 'address', strength: 'strong' })),
  ...besides.flatMap((pattern) => spansOf(text, pattern, { kind: 'address', strength: 'weak' })),
]

const local = String.raw`(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}`
const domain = String.raw`[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,4}`
const written = new RegExp(`${local} ?(?:@|\\(at\\)|\\[at\\]|\\(a\\)) ?${domain} ?(?:\\.|\\(dot\\)) ?\\p{L}{2,}`, 'giu')
/** Spelled out, so that no machine reads it. */
const spelled = new RegExp(
  `${local} (?:arobase|chiocciola|arobas|at) (?:gmail|hotmail|yahoo|outlook|live|libero|menara|icloud)(?: ?(?:\\.|dot|point|punto) ?\\p{L}{2,3})?`,
  'giu',
)
/** A mailbox of an office, which is there to be written to. */
const office =
  /^(?:info|contacts?|contatti|segreteria|secretariat|accueil|bureau|ufficio|admin|support|presse|hello|amministrazione|direction)\W/i

export const addressesIn = (text: string): Finding[] =>
  [written, spelled].flatMap((pattern) =>
    spansOf(text, pattern, { kind: 'email', strength: 'strong' }).map((found) =>
      office.test(text.slice(found.from)) ? { ...found, strength: 'weak' as const } : found,
    ),
  )
