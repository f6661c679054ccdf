import type { readEdition } from '@/lib/digests/editions/read-edition'
import type { readEditions } from '@/lib/digests/editions/read-editions'
import type { previewOf } from '@/lib/doors/mails/preview'
import { intlLocale, type Locale } from '@/lib/text/locales'

export type ShownEditions = Awaited<ReturnType<typeof readEditions>>
export type ListedEdition = ShownEditions['past'][number]
export type ShownEdition = Awaited<ReturnType<typeof readEdition>>
export type ShownPreview = NonNullable<Awaited<ReturnType<typeof previewOf>>>

/** Numbers of contributions, as a sentence names them. */
export const listed = (numbers: number[], locale: Locale): string =>
  new Intl.ListFormat(intlLocale(locale)).format(numbers.map(String))
