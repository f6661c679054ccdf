import { plainWords } from './commands'

export interface JoiningAnswers {
  name?: string
  /** `MA`, `IT`, or `ZZ` for any other. */
  country?: string
}

const LINE = /^\s*([\p{L}\p{M} '’]{2,20})\s*[:：=]\s*(.{1,80}?)\s*$/u
const names = ['nom', 'prenom', 'nome', 'name', 'الاسم', 'اسم', 'اسمي'].map(plainWords)
const places = ['pays', 'paese', 'country', 'البلد', 'بلد', 'الدولة'].map(plainWords)
const countries: Record<string, string[]> = {
  MA: ['maroc', 'marocco', 'المغرب', 'morocco', 'ma'].map(plainWords),
  IT: ['italie', 'italia', 'إيطاليا', 'ايطاليا', 'italy', 'it'].map(plainWords),
}

const countryIn = (text: string): string =>
  Object.entries(countries).find(([, words]) => words.includes(plainWords(text)))?.[0] ?? 'ZZ'

/** What somebody adds to their «yes», each on a line of its own: «Nom : Amina», «Paese: Italia». */
export function answersIn(text: string): JoiningAnswers {
  const answers: JoiningAnswers = {}
  for (const line of text.split('\n').slice(0, 20)) {
    const [, label = '', value = ''] = LINE.exec(line) ?? []
    if (names.includes(plainWords(label))) answers.name = value
    if (places.includes(plainWords(label))) answers.country = countryIn(value)
  }
  return answers
}
