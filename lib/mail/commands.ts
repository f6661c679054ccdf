import { type Locale, locales } from '@/lib/text/locales'
import { dayIn, type WrittenDay } from './pausing'
import { type Command, commands } from './rules'

/** In each language the word that mails tell first, and others that people write for it. */
export const commandWords: Record<Command, Record<Locale, readonly string[]>> = {
  join: {
    fr: ['inscription', "m'inscrire", 's inscrire', 'participer'],
    it: ['iscrizione', 'iscrivimi', 'partecipare'],
    ar: ['تسجيل', 'التسجيل', 'اشتراك'],
    en: ['join', 'register', 'subscribe'],
  },
  each: {
    fr: ['chaque', 'chaque contribution'],
    it: ['ogni', 'ogni contributo'],
    ar: ['كل مساهمة', 'كل رسالة'],
    en: ['each', 'each contribution', 'every'],
  },
  daily: {
    fr: ['quotidien', 'chaque jour', 'quotidienne'],
    it: ['quotidiano', 'ogni giorno', 'giornaliero'],
    ar: ['يومي', 'يوميا', 'كل يوم'],
    en: ['daily', 'every day'],
  },
  weekly: {
    fr: ['hebdomadaire', 'hebdo', 'chaque semaine'],
    it: ['settimanale', 'ogni settimana'],
    ar: ['أسبوعي', 'اسبوعي', 'أسبوعيا', 'كل أسبوع'],
    en: ['weekly', 'every week'],
  },
  mine: {
    fr: ['me concerne', 'ce qui me concerne'],
    it: ['mi riguarda', 'ciò che mi riguarda', 'quello che mi riguarda'],
    ar: ['ما يخصني', 'يخصني'],
    en: ['concerns me', 'what concerns me', 'mine'],
  },
  pause: { fr: ['pause', 'suspendre'], it: ['pausa', 'sospendi'], ar: ['إيقاف مؤقت', 'توقيف', 'توقف'], en: ['pause'] },
  leave: {
    fr: ['quitter', 'désinscription', 'me désinscrire', 'stop'],
    it: ['lasciare', 'disiscrizione', 'cancellami', 'basta'],
    ar: ['مغادرة', 'إلغاء الاشتراك', 'خروج'],
    en: ['leave', 'unsubscribe', 'quit'],
  },
  data: {
    fr: ['mes données', 'mes donnees', 'donnees'],
    it: ['i miei dati', 'miei dati', 'dati'],
    ar: ['بياناتي', 'معطياتي'],
    en: ['my data', 'data'],
  },
  help: { fr: ['aide', 'aidez moi'], it: ['aiuto'], ar: ['مساعدة', 'المساعدة'], en: ['help', 'info'] },
  withdraw: {
    fr: ['retirer', 'je retire', 'supprimer'],
    it: ['ritirare', 'ritiro', 'ritira'],
    ar: ['سحب', 'اسحب', 'أسحب'],
    en: ['withdraw'],
  },
  yes: {
    fr: ['oui', "d'accord"],
    it: ['sì', 'si', "d'accordo"],
    ar: ['نعم', 'موافق', 'موافقة'],
    en: ['yes', 'i agree'],
  },
  no: { fr: ['non'], it: ['no'], ar: ['لا'], en: ['no'] },
}

/** As it is compared: small letters, no accents or vowel signs, no signs around it. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const all = commands.flatMap((command) =>
  locales.flatMap((language) =>
    commandWords[command][language].map((word) => ({ command, language, word: plainWords(word) })),
  ),
)
/** The longest first: «chaque jour» begins with another command's word. */
const known = new Map(all.sort((a, b) => b.word.length - a.word.length).map((one) => [one.word, one]))

/** Signs that mail programs of the four languages put before the subject they answer or pass on. */
const answering = /^\s*(?:(?:re|rif|r|tr|fw|fwd|i|aw|réf|رد|الرد|إعادة توجيه)\s*(?:\[\d+\])?\s*[:：]\s*)+/iu

export const withoutPrefix = (subject: string): string => subject.replace(answering, '').trim()

export interface Asked {
  command: Command
  language: Locale
  /** Of a pause: until when. */
  until?: WrittenDay
}

/** The command that a line is, and nothing else; null for a line that says anything beside it. */
export function commandIn(line: string): Asked | null {
  const found = known.get(plainWords(withoutPrefix(line)))
  return found ? { command: found.command, language: found.language } : pauseIn(withoutPrefix(line))
}

/** «Pause jusqu’au 15 décembre»: the one command that something may stand beside. */
function pauseIn(line: string): Asked | null {
  for (const form of [/^(\p{L}+)\s+(.{1,40})$/u, /^(\p{L}+\s+\p{L}+)\s+(.{1,40})$/u]) {
    const [, words = '', rest = ''] = form.exec(line.trim()) ?? []
    const found = known.get(plainWords(words))
    const until = found?.command === 'pause' && dayIn(rest, plainWords)
    if (found && until) return { command: 'pause', language: found.language, until }
  }
  return null
}

/** The command in the local part of an address: its words without spaces, accents and signs. */
export function commandInAddress(word: string): Asked | null {
  const found = all.find((one) => one.word.replaceAll(' ', '') === plainWords(word).replaceAll(' ', ''))
  return found ? { command: found.command, language: found.language } : null
}

/** The commands with which a text begins, one after the other on its first line: «oui quotidien». */
export function commandsAtStart(text: string): Command[] {
  const words = plainWords(text.split('\n').find((line) => line.trim()) ?? '').split(' ')
  const found: Command[] = []
  while (words.length > 0) {
    const length = [3, 2, 1].find((count) => words.length >= count && known.has(words.slice(0, count).join(' ')))
    const one = length && known.get(words.splice(0, length).join(' '))
    if (!one) break
    found.push(one.command)
  }
  return found
}
