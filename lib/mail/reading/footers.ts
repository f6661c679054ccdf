import { seen } from './marks'

const providers = '(?:Libero|Virgilio|Tiscali|TIM|Aruba|Alice|Orange|SFR|La Poste)'
/** Names of things only. «Envoyé par mail, par courrier» and «con posta» are roads, and a person takes them. */
const brand = `(?:i ?Phone|i ?Pad|i ?OS|Android|Samsung|Galaxy|Huawei|Xiaomi|Redmi|POCO|Oppo|Realme|Infinix|Tecno|Nokia|Motorola|BlackBerry|Outlook|Hotmail|Yahoo|Ymail|Gmail|K-9|FairEmail|Proton|Thunderbird|AquaMail|BlueMail|Spark|Windows Mail|${providers} Mail|Mail ${providers}|(?:Mail|Courrier|Posta) (?:pour|per|for) (?:Windows|iOS|Android|Mac))`
/** «Envoyé depuis le téléphone de ma fille» is said by a person: what is no brand is one's own, and nothing follows but a brand. */
const device = `(?:téléphone|smartphone|mobile|portable|cellulare|telefono|telefonino|tablet|tablette|appareil|dispositivo|device|phone)(?: (?:mobile|portable|mobil|cellulare|phone|intelligent))?(?: (?:${brand}|${providers}).{0,50})?`
const excuse =
  '(?: ?(?:Veuillez excuser (?:ma|la) brièveté|Excusez (?:ma brièveté|mon laconisme)|Perdonate la brevità|Scusate la brevità|Please excuse my brevity)\\.?)?'

const branded = (opening: string) => new RegExp(`^${opening}${brand}[^.!?,;:]{0,60}\\.?${excuse}$`, 'iu')
const owned = (opening: string) => new RegExp(`^${opening}${device}\\.?${excuse}$`, 'iu')

const sent = {
  fr: "(?:Envoy|Expédi)ée? (?:de|depuis|à partir d(?:e|[’'])|à l[’']aide d(?:e|[’'])|avec|via|d[’'])",
  it: '(?:Inviat|Spedit|Mandat)[oa] (?:da|dal|dalla|con|tramite)',
  en: 'Sent (?:from|via|with|using)',
}
const app =
  "(?: ?(?:mon|ma|un|une|le|la|l[’']|dell[’']|mio|mia|il|my|the|a))?(?: ?(?:application|appli|app|app mobile|messagerie|mobile|nouvelle application|smartphone|téléphone|telefono|dispositivo|appareil|cellulare))?(?: (?:mobile|sécurisée|di|de))? ?"

/** What telephones and programs add below a text, in the four languages: whole lines, and only where they name themselves. */
const ofPrograms = [
  ...Object.values(sent).map((opening) => branded(opening + app)),
  owned(`${sent.fr} (?:mon|un|ma) `),
  owned(`${sent.it} (?:mio |un )?`),
  owned(`${sent.en} (?:my|a) `),
  branded('(?:Télécharge[rz]|Obtenez|Obtenir|Scarica|Ottieni|Get|Download|Provenance ?:) ?'),
  /^Yahoo (?:Mail|Posta) ?: ?(?:Search|Recherch|Cerc|Tout).{0,60}$/i,
  /^(?:أُ?رسلت?|إرسال|تم ال[إا]رسال|مُ?رسلة?|تم إرسالها?) (?:هذا البريد |هذه الرسالة )?(?:من|عبر|باستخدام|بواسطة) (?:جهاز |تطبيق |بريد |هاتفي? |الهاتف |ال[ـ ]*)*(?:(?:i ?Phone|i ?Pad|Android|Samsung|Galaxy|Huawei|Xiaomi|Redmi|Outlook|Yahoo|Gmail|ال?[آأا]يفون|ال?آيباد|سامسون[جغ]|[أا]ندرويد|هواوي|ياهو).{0,50}|هاتفي|جهازي|جوالي|هاتف|الهاتف|المحمول|النقال|هاتفي المحمول|الهاتف المحمول)\.?$/iu,
  /^(?:الحصول على|احصل على|تنزيل) (?:Outlook|أوتلوك).{0,300}$/i,
]

/** Of virus scanners and of those who plant trees: one line each, always the same. */
const ofOthers = [
  /^(?:Garanti sans virus|Sans virus|Virus-free|Privo di virus|Mail priva di virus|Senza virus|خالٍ? من الفيروسات)\b.{0,80}$/i,
  /^(?:خالٍ? من الفيروسات).{0,80}$/,
  /^L['’]absence de virus dans ce (?:courrier|courriel|message).{0,140}$/i,
  /^(?:Questa (?:e-?mail|mail)|Questo messaggio) è stat[ao] (?:esaminat|controllat|verificat)[ao].{0,40}virus.{0,100}$/i,
  /^This (?:e-?mail|message) has been (?:checked|scanned) for viruses.{0,100}$/i,
  /^(?:Pensez à (?:l['’]environnement|la planète)|Avant d['’]imprimer|N['’]imprimez).{0,40}(?:imprim|environnement|courriel|message|mail).{0,60}$/i,
  /^(?:Prima di stampare|Pensa all['’]ambiente|Rispetta l['’]ambiente).{0,40}(?:stamp|ambiente|mail|messaggio).{0,60}$/i,
  /^(?:(?:Please )?Consider the environment|Think before you print|Save paper).{0,40}(?:print|e-?mail|message).{0,40}$/i,
  /^(?:فكر في البيئة|حافظ على البيئة|يرجى مراعاة البيئة).{0,30}طباعة.{0,60}$/,
  /^(?:https?:\/\/)?(?:www\.)?(?:avast|avg|norton)\.com\S{0,200}$/i,
]

const quiet = /^[\s*_|–—-]*$/

/** A line that stands below a text although nobody wrote it. */
export function isFooter(text: string): boolean {
  const line = withoutLinks(seen(text)).replace(/^(?:\p{Extended_Pictographic}|[*_|\s–—-])+|[*_|\s]+$/gu, '')
  if (line.length < 5 || line.length > 420) return false
  return [...ofPrograms, ...ofOthers].some((footer) => footer.test(line))
}

/** «Get Outlook <https://…>», «Sent with [Proton Mail](https://…)». */
const withoutLinks = (line: string): string =>
  line.replace(/ ?\]?[<([]https?:\/\/[^\s>)\]]{1,300}[>)\]]/g, '').replace(/\[(?=\p{Lu})/gu, '')

/** What stands alone between footers: nothing, or an ornament. */
export const isQuiet = (text: string): boolean => quiet.test(seen(text))
