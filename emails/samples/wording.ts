import type { ContributionLanguage, Locale } from '@/lib/text/locales'

/** What somebody else's words are in a sample: the same template is looked at with short, endless and mixed ones. */
export interface Wording {
  /** Of a conference, a session, a thread, a document. */
  title: string
  /** As somebody is shown. */
  name: string
  text: string
  language: ContributionLanguage
  /** How many things a mail lists that can list several. */
  count: number
  origin: string
}

/** What a template is looked at with. */
export const sampleCases = ['ordinary', 'long', 'scripts', 'one', 'many'] as const
export type SampleCase = (typeof sampleCases)[number]

const ordinary: Record<Locale, Pick<Wording, 'title' | 'name' | 'text'>> = {
  fr: {
    title: 'Migration et retour : ce que chacun en sait',
    name: 'Naïma Ouhaddou',
    text: 'Neuf visiteurs sur dix viennent nous voir quand la décision est déjà prise.\nIls ont vendu, ils ont prévenu la famille.',
  },
  it: {
    title: 'Migrazione e ritorno: quello che ognuno ne sa',
    name: 'Davide Monferrini',
    text: 'Chi torna chiede un timbro, non un piano.\nIl tempo che serve è quello di un anno di prove.',
  },
  ar: {
    title: 'الهجرة والعودة: ما يعرفه كل واحد',
    name: 'أمينة بنعلي',
    text: 'أكتب باسم مستعار عن طريق جمعية أثق بها.\nأقرأ رسائلكم عن العودة والزيارات والمشاريع.',
  },
  en: {
    title: 'Migration and return: what each of us knows',
    name: 'Sarah Whitcombe',
    text: 'Most people ask for advice when the ticket is already bought.\nOne year of trying would have told them more.',
  },
}

const again = (text: string, times: number): string => Array.from({ length: times }, () => text).join(' ')

/** The words of one case, in the language of the reader. */
export function wordingOf(of: SampleCase, { locale, origin }: { locale: Locale; origin: string }): Wording {
  const usual = { ...ordinary[locale], language: locale, count: 3, origin }
  switch (of) {
    case 'ordinary':
      return usual
    case 'long':
      // The second is one word: nothing in it to break a line at.
      return { ...usual, title: again(usual.title, 6), name: 'Ouhaddou'.repeat(20), text: again(usual.text, 8) }
    case 'scripts':
      return {
        ...usual,
        title: `${ordinary.fr.title} · ${ordinary.ar.title}`,
        name: 'ⵏⴰⵄⵉⵎⴰ · نعيمة · Naïma',
        text: `ⴰⵣⵓⵍ ⴼⵍⵍⴰⵡⵏ، ${ordinary.ar.text}\n${ordinary.it.text}`,
        language: locale === 'ar' ? 'zgh' : 'ary',
      }
    case 'one':
      return { ...usual, count: 1 }
    case 'many':
      return { ...usual, count: 200 }
  }
}
