import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Notice } from '@/app/_ui/page/notice'
import type { readOwnAddress } from '@/lib/mail/bounces/read-own-address'
import type { Locale } from '@/lib/text/locales'
import { momentWords } from '@/lib/text/moment-words'
import { momentText } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'

interface Props {
  locale: Locale
  suppressed: NonNullable<Awaited<ReturnType<typeof readOwnAddress>>>
  /** Where somebody was on their way to who was brought here to read this. */
  onward: string | undefined
}

/** That nothing is sent to one's address any more: why, and how to go on. */
export function OwnAddress({ locale, suppressed: { id, kind, at, until, text }, onward }: Props) {
  const words = wordsIn(locale)
  const moment = (of: string) => momentText(new Date(of), momentWords(locale), {})
  return (
    <Notice kind="stopped" title={words('me.address.title')}>
      <div className="flow">
        <p>{words(`me.address.${kind}`, { at: moment(at), until: until ? moment(until) : '' })}</p>
        {text && (
          <p className="soft small">
            {words('me.address.answer')} <span dir="ltr">{text}</span>
          </p>
        )}
        <p>
          {words('me.address.next')} {words(kind === 'complaint' ? 'me.address.digest' : 'me.address.missed')}
        </p>
        <ActForm act="release-address" back={`/${locale}/me`} hidden={{ suppressionId: id }}>
          <Button>{words('me.address.release')}</Button>
        </ActForm>
        {onward && (
          <p>
            <a href={onward}>{words('me.address.onward')}</a>
          </p>
        )}
      </div>
    </Notice>
  )
}
