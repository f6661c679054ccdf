import { Byline } from '@/app/_ui/conference/byline'
import { directionOf, intlLocale, type Locale, langTag } from '@/lib/text/locales'
import { relativeText, SEPARATOR } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import type { ShownItem } from '../shown'

type Of = ShownItem['around']['thread'][number] & { decided?: ShownItem['around']['earlier'][number]['decided'] }

interface Props {
  locale: Locale
  item: ShownItem
  brief: Of
  /** Whether who wrote it is said: not where all are one person's. */
  who?: 'author'
}

/** Another text by its beginning: where it is read, and what became of it. */
export function BriefText({ locale, item, brief, who }: Props) {
  const words = wordsIn(locale)
  const { id, number, language, beginning, at, decided } = brief
  const path = `/${locale}/conferences/${item.slug}`
  return (
    <li className="brief">
      <p className="soft small">
        {number !== null && <b>{number}</b>}{' '}
        {who && (
          <>
            <Byline locale={locale} {...brief} />
            {SEPARATOR}
          </>
        )}
        {relativeText(new Date(at), new Date(item.now), intlLocale(locale))}
        {decided && (
          <>
            {SEPARATOR}
            {words(`decision.kind.${decided}`)}
          </>
        )}
      </p>
      <a
        href={number === null ? `${path}/desk/${id}` : `${path}/c/${number}`}
        lang={langTag(language)}
        dir={directionOf(language)}
      >
        {beginning}
      </a>
    </li>
  )
}
