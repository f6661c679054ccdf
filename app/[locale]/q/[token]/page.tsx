import '@/app/_style/conduct.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LinkedItem } from '@/app/_ui/conduct/by-mail/linked-item'
import { Notice } from '@/app/_ui/page/notice'
import { readLinkedItem } from '@/lib/conduct/by-mail/read-linked-item'
import { outcomeOf } from '@/lib/doors/outcome'
import { answerWith, seen } from '@/lib/doors/page'
import { isLocale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  params: Promise<{ locale: string; token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The address is as good as a login for one decision: neither indexed nor passed on. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  return { title: wordsIn(locale)('by-mail.page'), robots: { index: false }, referrer: 'same-origin' }
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, token } = await params
  if (!isLocale(locale)) notFound()
  const linked = await seen(readLinkedItem, locale, { token })
  const { done, refused } = await outcomeOf(await searchParams)
  if (linked) return <LinkedItem locale={locale} token={token} linked={linked} refused={refused} done={done} />
  if (!done) await answerWith(404)
  return (
    <div className="column flow">
      <h1>{wordsIn(locale)('by-mail.page')}</h1>
      <Notice kind={done ? 'done' : 'told'}>{wordsIn(locale)(done ? 'by-mail.done' : 'by-mail.over')}</Notice>
    </div>
  )
}
