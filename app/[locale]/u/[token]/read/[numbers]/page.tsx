import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Said } from '@/app/_ui/conference/said'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Notice } from '@/app/_ui/page/notice'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { readListed } from '@/lib/digests/read-listed'
import { outcomeOf } from '@/lib/doors/outcome'
import { seen } from '@/lib/doors/page'
import { intlLocale, isLocale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  params: Promise<{ locale: string; token: string; numbers: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The address opens one person's reading, so it is neither indexed nor passed on. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  return { title: wordsIn(locale)('mark-digest.title'), robots: { index: false }, referrer: 'same-origin' }
}

/** Where a digest's «mark as read» leads: no login, one press, and looking marks nothing. */
export default async function MarkDigestPage({ params, searchParams }: Props) {
  const { locale, token, numbers } = await params
  if (!isLocale(locale)) notFound()
  const words = wordsIn(locale)
  const listed = await seen(readListed, locale, { token, numbers })
  if (!listed) return <RefusalPage kind="not-found" locale={locale} path={`/${locale}`} />
  const { done, refused } = await outcomeOf(await searchParams)
  const conference = `/${locale}/conferences/${listed.slug}`
  const list = new Intl.ListFormat(intlLocale(locale)).format(listed.numbers.map(String))
  return (
    <div className="column flow">
      <h1>{words('mark-digest.title')}</h1>
      <p>
        <Said text={listed.title} locale={locale} />
      </p>
      {refused && <Notice kind="stopped">{refused.text}</Notice>}
      {done ? (
        <>
          <Notice kind="done">{words('mark-digest.done', { count: listed.numbers.length })}</Notice>
          <p>
            <a href={conference}>{words('mark-digest.open')}</a>
          </p>
        </>
      ) : (
        <ActForm act="mark-digest-read" back={`/${locale}/u/${token}/read/${numbers}`} hidden={{ token, numbers }}>
          <p>{words('mark-digest.which', { count: listed.numbers.length, list })}</p>
          <div className="deeds">
            <Button>{words('mark-digest.press')}</Button>
          </div>
        </ActForm>
      )}
      <p className="soft">{words('mark-digest.no-login')}</p>
    </div>
  )
}
