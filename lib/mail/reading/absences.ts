import { seen } from './marks'

/** Subjects that only a program writes, at their beginning. */
const titles = [
  /^(?:Réponse automatique|Message automatique|Message d['’]absence|Notification d['’]absence|Absence du bureau|Absente?(?: du bureau)? ?:|R[ée]p\. auto)/i,
  /^(?:Risposta automatica|Messaggio automatico|Risponditore automatico|Fuori (?:sede|ufficio)|Assente ?:|Avviso di assenza)/i,
  /^(?:Automatic reply|Auto(?:matic)?[- ]?(?:reply|response|responder)|Out of (?:the )?office|Out-of-office|OOO ?:|Auto ?:|Vacation (?:reply|notice)|On vacation ?:|Away from)/i,
  /^(?:رد تلقائي|الرد التلقائي|ردّ تلقائي|رسالة تلقائية|خارج المكتب|إشعار غياب|الرد الآلي|رد آلي)/,
]

/** That somebody is away. A person may say so too. */
const away = [
  /(?:je suis|je serai|actuellement|nous sommes) .{0,30}(?:absente?s?\b|en (?:congé|vacances|déplacement|arrêt)|hors du bureau)|bureaux? .{0,20}ferm/i,
  /(?:sono|sarò|attualmente) .{0,30}(?:assente|fuori (?:ufficio|sede)|in (?:ferie|congedo|missione))|ufficio .{0,20}chius/i,
  /(?:i am|i'm|i’m|i will be|currently) .{0,30}(?:out of (?:the )?office|on (?:annual |maternity |parental )?leave|on (?:vacation|holiday)|away)/i,
  /(?:خارج المكتب|في (?:إجازة|عطلة|مهمة)|متغيبة?|غائبة? عن (?:المكتب|العمل))/,
]

/** Until when, and whom to ask instead: what nobody writes to a conference, and every notice does. */
const until = [
  /(?:jusqu['’]au|de retour (?:le|à partir)|mon retour|à mon retour|reprendrai|du \d{1,2}.{0,20} au \d{1,2})/i,
  /(?:fino al|rientrerò|al mio rientro|dal \d{1,2}.{0,20} al \d{1,2}|tornerò (?:in ufficio )?il)/i,
  /(?:until|i will (?:be back|return)|returning on|back (?:in the office )?on|from \d{1,2}.{0,20} to \d{1,2})/i,
  /(?:حتى (?:يوم|تاريخ|\d)|إلى غاية|سأعود|عند عودتي|بعد عودتي|ابتداء من)/,
]
const instead = [
  /(?:en cas d['’]urgence|pour toute urgence|en mon absence|pendant mon absence|accès limité|consultera? pas)/i,
  /(?:per (?:urgenze|questioni urgenti|ogni urgenza)|in caso di urgenza|durante la mia assenza|in mia assenza|accesso limitato)/i,
  /(?:in (?:urgent cases|case of (?:urgency|emergency))|for urgent|in my absence|during my absence|limited access)/i,
  /(?:في الحالات المستعجلة|للأمور (?:المستعجلة|العاجلة)|في حالة الاستعجال|خلال (?:فترة )?غيابي|في غيابي)/,
]

/** Words. Notices are short, and whoever writes more than that wrote it. */
const LONGEST_NOTICE = 120

/** Whether a mail is a notice of absence by its words alone. Their subject, or their three usual sentences: one is a person's. */
export function isNoticeOfAbsence({ subject, written }: { subject: string; written: string }): boolean {
  if (titles.some((title) => title.test(seen(subject)))) return true
  const text = seen(written)
  const says = (sentences: readonly RegExp[]) => sentences.some((sentence) => sentence.test(text))
  return text.split(' ').length <= LONGEST_NOTICE && says(away) && says(until) && says(instead)
}
