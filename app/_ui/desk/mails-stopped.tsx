import { Notice } from '@/app/_ui/page/notice'
import type { Locale } from '@/lib/text/locales'
import { momentWords } from '@/lib/text/moment-words'
import { momentText } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import type { ShownQueue } from './shown'

interface Props {
  locale: Locale
  stopped: NonNullable<ShownQueue['waitingBeside']['mails']>
}

/** That a coordinator has stopped the mails, on every page of the desk. */
export function MailsStopped({ locale, stopped: { at, by, reason } }: Props) {
  const words = wordsIn(locale)
  return (
    <Notice kind="told" title={words('mails.stopped')}>
      <div className="flow">
        <p>{words('mails.stopped-text', { by, at: momentText(new Date(at), momentWords(locale)) })}</p>
        <p dir="auto" className="stopped-why">
          {reason}
        </p>
      </div>
    </Notice>
  )
}
