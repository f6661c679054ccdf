import { seen } from './marks'

const device =
  '(?:i ?Phone|i ?Pad|i ?OS|téléphone|telephone|tél|smartphone|mobile|portable|cellulare|telefono|telefonino|tablet|tablette|appareil|dispositivo|device|phone|Android|Samsung|Galaxy|Huawei|Honor|Xiaomi|Redmi|POCO|Mi|Oppo|Vivo|Realme|Infinix|Tecno|itel|Nokia|Motorola|BlackBerry|Windows|Outlook|Yahoo|Ymail|Gmail|Mail|Courrier|Posta|Libero|Virgilio|Tiscali|Alice|Orange|SFR|Free|Bbox|K-9|FairEmail|Proton|Thunderbird|AquaMail|BlueMail|Spark)'
const end = `(?:[^.!?]{0,60})(?:[.!])?(?: ?[<(\\[]?https?://[^\\s>)\\]]{1,300}[>)\\]]?)*`
const excuse =
  '(?: ?(?:Veuillez excuser (?:ma|la) brièveté|Excusez ma brièveté|Perdonate la brevità|Scusate la brevità|Please excuse my brevity|يرجى المعذرة على الإيجاز)\\.?)?'

const whole = (...parts: string[]) => new RegExp(`^${parts.join('')}${end}${excuse}$`, 'iu')

/** What telephones and programs add below a text, in the four languages: whole lines, and only where they name themselves. */
const ofPrograms = [
  whole(
    `(?:Envoy(?:é|ée|e)|Transmis|Écrit|Expédié)s? (?:de|depuis|à partir de|à l['’]aide de|avec|via|par|d['’])(?: ?(?:mon|ma|un|une|l['’]application|l['’]appli|le|la|l['’]))? ?(?:mobile |messagerie )?`,
    device,
  ),
  whole(
    `(?:Inviat[oa]|Spedit[oa]|Mandat[oa]|Scritt[oa]) (?:da|dal|dalla|con|tramite|col)(?: (?:mio|mia|un|un['’]|il|la|l['’]))? ?(?:app )?`,
    device,
  ),
  whole(`Sent (?:from|via|with|using|by)(?: (?:my|the|a))? ?`, device),
  whole(`(?:Télécharge[rz]|Obtenez|Obtenir|Scarica|Ottieni|Get|Download) (?:Outlook|Yahoo|BlueMail|Proton|Spark)`),
  whole(`(?:Provenance ?: ?)(?:Courrier|Outlook)`),
  whole(`Yahoo (?:Mail|Posta) ?: ?(?:Search|Recherch|Cerc|Cherch|Tout|بحث)`),
  /^(?:أُ?رسلت?|تم ال[إا]رسال|مُ?رسلة?|تم إرسالها?|أُ?رسل) (?:هذا البريد |هذه الرسالة )?(?:من|عبر|باستخدام|بواسطة)(?: .{0,24})? ?(?:ال ?|جهاز |تطبيق |بريد |هاتف |من )*(?:ـ ?)?(?:i ?Phone|i ?Pad|Android|Samsung|Galaxy|Huawei|Xiaomi|Redmi|Outlook|Yahoo|Gmail|هاتف\S*|جوال\S*|الهاتف|المحمول|النقال|آيفون|الآيفون|أيفون|الأيفون|آيباد|سامسونج|سامسونغ|أندرويد|هواوي|ياهو|جهاز\S*)[^.!؟]{0,50}\.?$/iu,
  /^(?:الحصول على|احصل على|تنزيل) (?:Outlook|أوتلوك)/i,
]

/** Of virus scanners and of those who plant trees: one line each, always the same. */
const ofOthers = [
  /^(?:Garanti sans virus|Sans virus|Virus-free|Privo di virus|Mail priva di virus|Senza virus|خالٍ? من الفيروسات)\b.{0,80}$/i,
  /^(?:خالٍ? من الفيروسات).{0,80}$/,
  /^L['’]absence de virus dans ce (?:courrier|courriel|message).{0,140}$/i,
  /^(?:Questa (?:e-?mail|mail)|Questo messaggio) è stat[ao] (?:esaminat|controllat|verificat)[ao].{0,40}virus.{0,100}$/i,
  /^This (?:e-?mail|message) has been (?:checked|scanned) for viruses.{0,100}$/i,
  /^(?:Pensez à l['’]environnement|Avant d['’]imprimer|Pensez [àa] la planète|N['’]imprimez ce).{0,140}$/i,
  /^(?:Prima di stampare|Pensa all['’]ambiente|Rispetta l['’]ambiente|Risparmia carta).{0,140}$/i,
  /^(?:Please consider the environment|Think before you print|Save paper|Consider the environment).{0,140}$/i,
  /^(?:فكر في البيئة|حافظ على البيئة|يرجى مراعاة البيئة|قبل الطباعة).{0,140}$/,
  /^(?:https?:\/\/)?(?:www\.)?(?:avast|avg|norton)\.com\S{0,200}$/i,
]

const quiet = /^(?:\p{Extended_Pictographic}|[\s*_|–—-])*$/u

/** A line that stands below a text although nobody wrote it. */
export function isFooter(text: string): boolean {
  const line = seen(text).replace(/^(?:\p{Extended_Pictographic}|[*_|\s–—-])+|[*_|\s]+$/gu, '')
  if (line.length < 5 || line.length > 420) return false
  return [...ofPrograms, ...ofOthers].some((footer) => footer.test(line))
}

/** What stands alone between footers: nothing, or an ornament. */
export const isQuiet = (text: string): boolean => quiet.test(seen(text))
