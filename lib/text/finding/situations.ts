import { alone, type Finding, spansOf } from './kinds'

const few = (most: number) => String.raw`(?:\s[\p{L}\p{N}'-]+){0,${most}}?`

const french = `(?:sans[- ]papiers?|sans (?:titre|permis) de sejour|sans titre|en situation irreguliere|irregulier(?:e|s|es)?|clandestin(?:e|s|es)?)`
const frenchKin = `(?:mon|ma|mes) (?:frere|soeur|mari|femme|fils|fille|cousine?|oncle|tante|amie?|pere|mere|neveu|niece|voisine?|collegue)s?`
const italian = `(?:irregolar[ei]|clandestin[oaie]|senza (?:il )?(?:permesso|documenti|carte))`
const italianKin = `(?:mio|mia|miei) (?:fratell[oi]|sorell[ae]|marito|moglie|figli[oa]?|cugin[oaei]|zi[oa]|amic[oa]|padre|madre|nipote|collega)`
const english = `(?:undocumented|illegal|without (?:papers|documents|a visa|a permit))`
const englishKin = `my (?:brother|sister|husband|wife|son|daughter|cousin|uncle|aunt|friend|father|mother|nephew|niece)`
const arabic = `(?:بلا (?:ال|ل)?(?:ا)?وراق|بلا (?:ال|ل)?كواغ(?:ي)?ط|(?:بدون|من غير|دون) (?:ال)?(?:اوراق|وثائق|اقامة|وراق)|بلا (?:وثائق|اقامة)|غير نظامي(?:ة)?|في وضعية غير (?:قانونية|نظامية)|حراگ(?:ة|ا)?|حارگ|حراق(?:ة)?)`
const arabicKin = `(?:خويا|ختي|اخي|اختي|ولد عمي|ولد خالي|بنت عمي|راجلي|زوجي|زوجتي|مراتي|ولدي|ابني|بنتي|صاحبي|صديقي)`
const latin = `(?:bla (?:l?wra[9q]|l?kwa[g8]h?e?t|papiers?)|[7h]arr?ag(?:a)?|[7h]ara[9g]a?)`

/** Of the writer, or of somebody near to them. */
const own: RegExp[] = [
  alone(`je (?:suis|reste|vis|travaille|etais)${few(5)} ${french}`),
  alone(
    `(?:je n'ai|j'ai) (?:pas|plus|jamais eu|toujours pas|perdu)${few(2)} (?:papiers|titre de sejour|permis de sejour)`,
  ),
  alone(`mon (?:titre de sejour|permis de sejour|visa|recepisse)${few(3)} (?:expiree?|perimee?|refusee?)`),
  alone(`j'ai${few(2)} (?:une )?oqtf`),
  alone(`${frenchKin}${few(3)} (?:est|sont|vit|vivent|travaille)${few(4)} ${french}`),
  // `sono` is also theirs: who says it of others says who they are.
  alone(
    `(?<!(?:molti|tanti|alcuni|loro|che|persone|ragazzi|lavoratori|migranti|spesso) )(?:io )?sono${few(3)} (?:irregolare|clandestin[oa]|senza (?:il )?(?:permesso|documenti|carte))`,
  ),
  alone(`(?:vivo|lavoro|sto|resto|abito)${few(4)} ${italian}`),
  alone(`non ho${few(2)} (?:permesso|documenti|carte)`),
  alone(`mio permesso${few(4)} (?:scaduto|rifiutato|revocato)`),
  alone(`${italianKin}${few(3)} (?:e|ha|sono|vive|lavora)${few(4)} ${italian}`),
  alone(`i(?:'m| am| was| live| work)${few(4)} ${english}`),
  alone(`i (?:have no|had no|do not have|don't have|didn't have)${few(2)} (?:papers|documents|visa|residence permit)`),
  alone(`my (?:visa|permit|residence permit)${few(2)} (?:expired|refused|revoked)`, 'i overstayed'),
  alone(`${englishKin}${few(3)} ${english}`),
  alone(`(?:و)?(?:انا|راني|رانا|كنت|اني)${few(6)} ${arabic}`),
  alone(`(?:ما ?عندي(?:ش)?|معنديش|ما ?عندناش) (?:ال|ل)?(?:ا?وراق|كواغ(?:ي)?ط|وثائق|اقامة)`),
  alone(`(?:ليس (?:لدي|عندي|لي)|لا املك|ليست (?:لدي|عندي)) (?:ال)?(?:اوراق|اقامة|وثائق)`, 'حرگت', 'انتهت اقامتي'),
  alone(`${arabicKin}${few(5)} ${arabic}`),
  alone(`(?:ana|rani|kont|khoya|khouya|wld 3ami)${few(6)} ${latin}`),
  alone(
    `ma ?(?:3|e)?and?i?ch? (?:l?wra[9q]|l?kwa[g8]h?e?t|papiers?)`,
    `ma ?3ndich? (?:l?wra[9q]|l?kwa[g8]h?e?t|papiers?)`,
  ),
]

const talkedOf = alone(french, italian, 'undocumented', 'without papers', arabic, latin)

/** Somebody's administrative situation: strong where it is theirs who write, a hint where it is only talked of. */
export const situationsIn = (text: string): Finding[] => [
  ...own.flatMap((pattern) => spansOf(text, pattern, { kind: 'situation', strength: 'strong' })),
  ...spansOf(text, talkedOf, { kind: 'situation', strength: 'weak' }),
]
