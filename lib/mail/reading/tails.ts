import { marks, seen } from './marks'

/** «Original message» and «forwarded message», between dashes, as programs write them. */
const dividers = [
  /^[-_]{2,} ?(?:Message d['’]origine|Message original|Message initial|Message transféré|Message transmis) ?[-_]{2,}$/i,
  /^[-_]{2,} ?(?:Messaggio originale|Messaggio inoltrato) ?[-_]{2,}$/i,
  /^[-_]{2,} ?(?:Original Message|Original Appointment|Forwarded Message|Forwarded by .{1,80}) ?[-_]{2,}$/i,
  /^[-_]{2,} ?(?:الرسالة الأصلية|الرسالة الأصليَّة|الرسالة الأصليّة|رسالة أصلية|رسالة معاد توجيهها|الرسالة المعاد توجيهها) ?[-_]{2,}$/,
  /^(?:Début du message (?:réexpédié|transféré)|Inizio messaggio inoltrato|Begin forwarded message|بداية الرسالة المُ?عاد توجيهها) ?:$/i,
]

const rule = /^(?:_{10,}|-{20,}|\*{10,})$/

const from = /^\*?(?:De|Da|From|Expéditeur|Mittente|من|المرسل) ?:\*? ?\S/i
const others = [
  /^\*?(?:Envoyé(?: le)?|Date(?: d['’]envoi)?|Inviato|Data|Sent|تم الإرسال|أُ?رسلت|أُ?رسل|التاريخ|تاريخ الإرسال) ?:\*? ?\S/i,
  /^\*?(?:À|A|To|Pour|Destinataire|Destinatario|إلى) ?:\*? ?\S/i,
  /^\*?(?:Cc|Copie(?: à)?|نسخة|نسخة إلى) ?:\*? ?\S/i,
  /^\*?(?:Objet|Oggetto|Subject|Sujet|الموضوع) ?:\*?/i,
]

const LONGEST_BLOCK = 9

/**
 * How many lines from here on say that all below is the mail that is answered, as Outlook and telephones do, without a sign at
 * each line; 0 where they are the writer's own.
 */
export function tailAt(lines: readonly string[], at: number): number {
  const line = seen(lines[at] ?? '')
  if (line === marks.quotedFromHere) return 1 + headerBlockAt(lines, at + 1)
  if (dividers.some((divider) => divider.test(line))) return 1 + headerBlockAt(lines, at + 1)
  if (rule.test(line)) {
    const block = headerBlockAt(lines, at + 1)
    return block && 1 + block
  }
  return from.test(line) ? headerBlockAt(lines, at) : 0
}

/** The headers of the mail that is answered: a sender, and two of day, recipient, copy, subject. */
function headerBlockAt(lines: readonly string[], at: number): number {
  const found = new Set<number>()
  let [last, started] = [at - 1, false]
  for (let index = at; index < Math.min(lines.length, at + LONGEST_BLOCK); index += 1) {
    const line = seen(lines[index] ?? '')
    if (!line || line === marks.quotedFromHere) continue
    const kind = others.findIndex((header) => header.test(line))
    if (from.test(line)) started = true
    else if (started && kind >= 0) found.add(kind)
    else if (!started) return 0
    else continue
    last = index
  }
  return found.size >= 2 ? last - at + 1 : 0
}
