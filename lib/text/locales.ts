/** The interface languages. A contribution may be in any of `contributionLanguages`. */
export const locales = ['fr', 'it', 'ar', 'en'] as const
export type Locale = (typeof locales)[number]

export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale)

/** BCP 47 tags a writer can choose: Darija in both scripts and Tamazight are languages of their own here. */
export const contributionLanguages = ['fr', 'it', 'ar', 'ary', 'ary-Latn', 'zgh', 'en', 'other'] as const
export type ContributionLanguage = (typeof contributionLanguages)[number]

/** `ar-MA` gives Western digits and Moroccan month names: that is what is read in Morocco. */
const intlLocales: Record<Locale, string> = { fr: 'fr', it: 'it', ar: 'ar-MA', en: 'en-GB' }
export const intlLocale = (locale: Locale): string => intlLocales[locale]

/** The value of an HTML `lang` attribute; `other` has no tag of its own (BCP 47: `und`). */
export const langTag = (language: string): string => (language === 'other' ? 'und' : language)

export function directionOf(language: string): 'ltr' | 'rtl' | 'auto' {
  if (language === 'ar' || language === 'ary') return 'rtl'
  return language === 'other' ? 'auto' : 'ltr'
}

/** A text the organisers wrote in one or more of the interface languages. */
export type InLocales = Partial<Record<Locale, string>>

/** The text in the reader's language, else in the first language it exists in, always with the language it is in. */
export function inLocale(text: InLocales, locale: Locale): { text: string; language: Locale } {
  const language = [locale, ...locales].find((l) => text[l]) ?? locale
  return { text: text[language] ?? '', language }
}

/** A name of whichever direction, so that it does not turn the sentence around it (Unicode FSI and PDI). */
export const isolated = (name: string): string => `\u2068${name}\u2069`
