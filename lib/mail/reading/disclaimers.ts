import { seen } from './marks'

/** A title of its own: what follows is an office's. */
const titles =
  /^[*_\s-]*(?:avis de confidentialité|clause de confidentialité|mention légale|avertissement légal|avviso di riservatezza|nota di riservatezza|clausola di riservatezza|disclaimer|informativa privacy|confidentiality notice|legal notice|privacy notice|إخلاء المسؤولية|إخلاء مسؤولية|إشعار السرية|إشعار بالسرية)[*_\s-]*[:.]?/i

/** Each alone could be a person's; two in a paragraph are an office's. */
const signs = [
  /confidentiel|riservat[oaie]|confidential|privileged|سري[ةّ]?|(?:ال)?سرية/i,
  /pièces? jointes?|fichiers? attachés?|(?:suoi|eventuali) allegati|file allegat[io]|attachments?|files transmitted|مرفقات/i,
  /(?:destiné|adressé)s? (?:exclusivement|uniquement|à l['’](?:usage|attention))|usage exclusif|esclusiv[oaie](?:mente)?|uso esclusivo|intended (?:solely|only|recipient|for)|(?:موجهة|مخصصة) (?:فقط|حصر[اً]+|للمرسل)/i,
  /destinataires?|destinatari[oa]?|recipient|addressee|المرسل إليه|المستلم/i,
  /par erreur|per errore|in error|by mistake|بالخطأ|عن طريق الخطأ/i,
  /(?:supprimer|détruire|effacer|cancellar|distrugger|eliminar|delete|destroy)|حذفها?|إتلافها?/i,
  /(?:interdit|prohibé|vietat|proibit|prohibited|unauthori[sz]ed)|يحظر|يُحظر|ممنوع/i,
  /2016\/679|GDPR|RGPD|D\. ?Lgs\.? ?(?:n\. ?)?196|loi (?:n° ?)?09-08|القانون (?:رقم )?09[-.]08/i,
  /(?:décline|exclu).{0,30}responsabilité|(?:declina|esclud).{0,30}responsabilità|(?:accept|liab).{0,30}(?:liability|responsib)|لا تتحمل.{0,30}مسؤولية/i,
]

/** An office speaks of the mail itself. Who tells how an office treated them speaks of theirs. */
const ofItself =
  /(?:ce (?:message|courriel|courrier|mail|e-?mail)|(?:questo|il presente|presente) (?:messaggio|mail|e-?mail|comunicazione)|questa (?:mail|e-?mail|comunicazione)|this (?:message|e-?mail|mail|communication)|(?:les )?informations contenues|le informazioni contenute|the information contained|هذه الرسالة|هذا البريد)/i

/** Footers of lists and groups by which a mail went. */
const ofLists = [
  /^(?:Vous recevez ce message|Vous avez reçu ce message|You received this message|You are receiving this|Hai ricevuto questo messaggio|Ricevi questo messaggio|تلقيت هذه الرسالة|لقد تلقيت هذه الرسالة)[^\n]{0,40}(?:car|parce|because|perché|لأنك|لأنّك)/i,
  /(?:mailing list|liste de diffusion|mailman\/listinfo|القائمة البريدية)/i,
]

/** Whether a paragraph is an office's or a list's, never a person's. */
export function isDisclaimer(paragraph: readonly string[]): boolean {
  const text = seen(paragraph.join(' '))
  if (text.length < 20) return false
  if (titles.test(text)) return true
  if (ofLists[0]?.test(text)) return true
  if (/^_{5,}/.test(text) && ofLists[1]?.test(text)) return true
  return text.length > 90 && ofItself.test(text) && signs.filter((sign) => sign.test(text)).length >= 3
}
