import { attributionAt } from './attributions'
import { marks, seen } from './marks'

/** «Original message» and «forwarded message», between dashes, as programs write them. */
const dividers = [
  /^[-_]{2,} ?(?:Message d['’]origine|Messages? originale?|Mail original|Message initial|Message transféré|Message transmis) ?[-_]{2,}$/i,
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
  /^\*?(?:Objet|Oggetto|Ogg|Subject|Sujet|الموضوع) ?:\*?/i,
]

/** Where among them the subject is. */
const subject = others.length - 1

const LONGEST_BLOCK = 9

/**
 * How many lines from here on say that all below is the mail that is answered, as Outlook and telephones do, without a sign at
 * each line; 0 where they are the writer's own.
 */
export function tailAt(lines: readonly string[], at: number): number {
  const line = seen(lines[at] ?? '')
  if (line === marks.quotedFromHere || dividers.some((divider) => divider.test(line))) return 1 + headAt(lines, at + 1)
  if (!rule.test(line)) return headerBlockAt(lines, at)
  const block = headerBlockAt(lines, at + 1)
  return block && 1 + block
}

/** Below a divider some programs say «X wrote:» instead of headers. */
function headAt(lines: readonly string[], at: number): number {
  const empty = lines.slice(at, at + 3).findIndex((line) => line.trim())
  const announced = empty < 0 ? 0 : attributionAt(lines, at + empty)
  return announced ? empty + announced : headerBlockAt(lines, at)
}

const kindOf = (line: string): number =>
  from.test(line) ? others.length : others.findIndex((header) => header.test(line))

/**
 * The headers of the mail that is answered, in any order: sender, subject, and one more. «De : Tanger, À : Gênes, Date : demain»
 * is a journey.
 */
function headerBlockAt(lines: readonly string[], at: number): number {
  const found = new Set<number>()
  let last = at - 1
  for (let index = at; index < Math.min(lines.length, at + LONGEST_BLOCK); index += 1) {
    const line = seen(lines[index] ?? '')
    if (!line || line === marks.quotedFromHere) continue
    const kind = kindOf(line)
    // Each stands there once: a second is of the next block, and the first was the writer's, as «Objet :» above a letter.
    if (found.has(kind)) return 0
    if (kind < 0 && !(found.size > 0 && line.includes('@'))) break
    if (kind >= 0) found.add(kind)
    last = index
  }
  return found.has(others.length) && found.has(subject) && found.size >= 3 ? last - at + 1 : 0
}
