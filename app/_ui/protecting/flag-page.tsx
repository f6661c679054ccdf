import { ActForm } from '@/app/_ui/form/act-form'
import { Button, LinkButton } from '@/app/_ui/form/button'
import { Choices } from '@/app/_ui/form/choices'
import { Notice } from '@/app/_ui/page/notice'
import { flagReasons } from '@/lib/moderation/protecting/rules'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  locale: Locale
  conferenceId: string
  number: number
  /** Where the contribution is read. */
  permalink: string
  signedIn: 'yes' | 'no'
  done: string | undefined
  refused: string | undefined
}

/** Where a reader asks the desk to look at a contribution, and says why. */
export function FlagPage({ locale, conferenceId, number, permalink, signedIn, done, refused }: Props) {
  const words = wordsIn(locale)
  const path = `${permalink}/flag`
  const back = <LinkButton href={permalink}>{words('flag.back')}</LinkButton>
  return (
    <div className="column flow">
      <h1>{words('flag.title', { number })}</h1>
      {refused && <Notice kind="stopped">{refused}</Notice>}
      {done === 'flag-contribution' && (
        <>
          <Notice kind="done">{words('flag.done')}</Notice>
          <div className="deeds">{back}</div>
        </>
      )}
      {done !== 'flag-contribution' && <p>{words('flag.intro')}</p>}
      {signedIn === 'no' && (
        <div className="deeds">
          <LinkButton href={`/${locale}/sign-in?back=${encodeURIComponent(path)}`}>{words('flag.sign-in')}</LinkButton>
        </div>
      )}
      {signedIn === 'yes' && done !== 'flag-contribution' && (
        <ActForm act="flag-contribution" back={path} hidden={{ conferenceId, number }}>
          <Choices
            name="reason"
            label={words('flag.why')}
            required
            options={flagReasons.map((code) => ({ value: code, label: words(`flag.reason.${code}`) }))}
          />
          <Button>{words('flag.say')}</Button>
        </ActForm>
      )}
    </div>
  )
}
