import { notFound } from 'next/navigation'
import { Notice } from '@/app/_ui/page/notice'
import { titled } from '@/app/_ui/page/titled'
import { AskForm } from '@/app/_ui/people/ask-form'
import { ownPath } from '@/lib/doors/form'
import { outcomeOf } from '@/lib/doors/outcome'
import { callerHere } from '@/lib/doors/page'
import { isLocale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('sign-in.title')

/** The way in, for those who are known and those who are not: nothing on it tells them apart. */
export default async function SignIn({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const asked = await searchParams
  const words = wordsIn(locale)
  const { refused } = await outcomeOf(asked)
  const next = ownPath(asked.back, locale)
  const caller = await callerHere(locale)
  return (
    <div className="column flow">
      <h1>{words('sign-in.title')}</h1>
      {refused && <Notice kind="stopped">{refused.text}</Notice>}
      {!refused && caller.kind === 'person' && <Notice kind="told">{words('sign-in.already')}</Notice>}
      <p>{words('sign-in.intro')}</p>
      <AskForm
        locale={locale}
        back={`/${locale}/sign-in?${new URLSearchParams({ back: next })}`}
        next={next}
        refused={refused}
      />
    </div>
  )
}
