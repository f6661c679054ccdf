import { notFound } from 'next/navigation'
import { Said } from '@/app/_ui/conference/said'
import { LinkButton } from '@/app/_ui/form/button'
import { Notice } from '@/app/_ui/page/notice'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { AskForm } from '@/app/_ui/people/ask-form'
import { OwnRegistration } from '@/app/_ui/standing/own-registration'
import { ownPath } from '@/lib/doors/form'
import { outcomeOf } from '@/lib/doors/outcome'
import { seen } from '@/lib/doors/page'
import { readRegistration } from '@/lib/people/read-registration'
import { isLocale, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { RegisterForm } from './register-form'

interface Props {
  params: Promise<{ locale: string; conference: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('register.title')

/** The step between being signed in and taking part. */
export default async function Register({ params, searchParams }: Props) {
  const { locale, conference: slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `/${locale}/conferences/${slug}/register`
  const conference = await seen(readRegistration, locale, { slug })
  if (!conference) return <RefusalPage kind="not-found" locale={locale} path={path} />
  const asked = await searchParams
  const words = wordsIn(locale)
  const { done, refused } = await outcomeOf(asked)
  const { conferenceId, title, invitedAs, signedIn, registered, archived, admission, registration } = conference
  const back = `${path}?${new URLSearchParams({ back: ownPath(asked.back, locale) })}`
  const shut = archived ? 'over' : registered ? 'already' : null
  const waits = registration !== null && registration.decidedAt === null && !invitedAs
  const fills = !shut && signedIn && !waits
  return (
    <div className="column flow">
      <h1>{words('register.title')}</h1>
      <p className="text">
        <Said text={title} locale={locale} />
      </p>
      {refused && <Notice kind="stopped">{refused.text}</Notice>}
      {shut && <Shut locale={locale} because={shut} slug={slug} />}
      {!shut && !signedIn && (
        <>
          <p>{words('register.sign-in-first')}</p>
          <AskForm locale={locale} back={back} next={back} refused={refused} />
        </>
      )}
      {!shut && invitedAs && (
        <Notice kind="told">{words('register.invited', { role: words(`register.roles.${invitedAs}`) })}</Notice>
      )}
      {done === 'withdraw-registration' && (
        <Notice kind="done">{words('registration.done.withdraw-registration')}</Notice>
      )}
      {!shut && registration && !invitedAs && (
        <OwnRegistration locale={locale} registration={registration} back={back} />
      )}
      {fills && admission === 'approval' && !invitedAs && <p>{words('registration.will-wait')}</p>}
      {fills && <p>{words('register.intro')}</p>}
      {fills && <RegisterForm locale={locale} conferenceId={conferenceId} back={back} refused={refused} />}
    </div>
  )
}

interface ShutProps {
  locale: Locale
  because: 'over' | 'already'
  slug: string
}

/** Why there is no form here, and where to go instead. */
function Shut({ locale, because, slug }: ShutProps) {
  const words = wordsIn(locale)
  return (
    <>
      <p>{words(`register.${because}`)}</p>
      <div className="deeds">
        <LinkButton href={`/${locale}/conferences/${slug}`}>{words('register.to-conference')}</LinkButton>
      </div>
    </>
  )
}
