import { type ContributionLanguage, contributionLanguages } from '@/lib/text/locales'

/** Each language as its readers write it, which is what they look for, whatever the page is in. */
const names: Record<Exclude<ContributionLanguage, 'other'>, string> = {
  fr: 'Français',
  it: 'Italiano',
  ar: 'العربية',
  ary: 'الدارجة',
  'ary-Latn': 'Darija (b l7orof)',
  zgh: 'ⵜⴰⵎⴰⵣⵉⵖⵜ, Tamazight',
  en: 'English',
}

/** The languages to choose from; only "another" is said in the page's own. */
export const languageOptions = (other: string) =>
  contributionLanguages.map((value) =>
    value === 'other' ? { value, label: other } : { value, label: names[value], lang: value },
  )
