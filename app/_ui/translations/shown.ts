import type { readRendering } from '@/lib/renderings/read-rendering'
import type { readTranslations } from '@/lib/renderings/read-translations'
import type { readGlossary } from '@/lib/renderings/terms/read-glossary'
import type { Locale } from '@/lib/text/locales'

export type ShownTranslations = Awaited<ReturnType<typeof readTranslations>>
export type ShownRendering = Awaited<ReturnType<typeof readRendering>>
export type ShownGlossary = Awaited<ReturnType<typeof readGlossary>>

/** The addresses of the translators' pages. */
export function translationPaths(locale: Locale, slug: string) {
  const conference = `/${locale}/conferences/${slug}`
  const list = `${conference}/translations`
  return {
    conference,
    glossary: `${conference}/glossary`,
    list: (language: Locale) => `${list}?language=${language}`,
    one: (number: number, language: Locale, kind = 'translation') =>
      `${list}/${number}?language=${language}${kind === 'gloss' ? '&kind=gloss' : ''}`,
  }
}
