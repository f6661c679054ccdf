import type { Refused } from '@/app/_ui/form/refused'
import { Empty } from '@/app/_ui/page/empty'
import { Notice } from '@/app/_ui/page/notice'
import { PagerLinks } from '@/app/_ui/page/pager-links'
import { isolated, type Locale } from '@/lib/text/locales'
import { type MessageKey, wordsIn } from '@/lib/text/words'
import '@/app/_style/conduct.css'
import { DeskWays } from '@/app/_ui/desk/desk-ways'
import type { ShownDuty } from '../shown'
import { DeskPeople } from './desk-people'
import { OwnDuty } from './own-duty'
import { Rota } from './rota'

interface Props {
  locale: Locale
  duty: ShownDuty
  mayCoordinate: boolean
  done?: string | undefined
  refused?: Refused | undefined
}

const said: Record<string, MessageKey> = {
  'change-rota': 'duty.rota-saved',
  'change-reads': 'duty.reads-saved',
  'change-items-by-mail': 'by-mail.saved',
  'note-absence': 'duty.absence-noted',
  'remove-absence': 'duty.absence-removed',
}

/** Who looks after the desk, today and this week; and what each says of themselves. */
export function DutyPage({ locale, duty, mayCoordinate, done, refused }: Props) {
  const words = wordsIn(locale)
  const path = `/${locale}/conferences/${duty.slug}/desk/conduct/duty`
  const names = new Intl.ListFormat(locale).format(duty.onDuty.map(isolated))
  const told = done && said[done]
  return (
    <div className="column flow">
      <DeskWays
        locale={locale}
        slug={duty.slug}
        here="duty"
        beside={duty.waitingBeside}
        mayCoordinate={mayCoordinate}
      />
      {told && <Notice kind="done">{words(told)}</Notice>}
      {refused && <Notice kind="stopped">{refused.text}</Notice>}
      <h1>{words('conduct.duty')}</h1>
      <p className="soft">{words('duty.text')}</p>
      {duty.desk.length === 0 ? (
        <Empty title={words('duty.free')}>
          <p>{words('duty.nobody')}</p>
        </Empty>
      ) : (
        <p>{words('duty.now-is', { names })}</p>
      )}
      <Rota locale={locale} duty={duty} path={path} mayCoordinate={mayCoordinate} />
      <PagerLinks
        words={{ pages: words('duty.week'), older: words('duty.before'), newer: words('duty.next') }}
        older={`${path}?from=${duty.before}`}
        newer={`${path}?from=${duty.next}`}
      />
      {duty.own && <OwnDuty locale={locale} duty={duty} own={duty.own} path={path} refused={refused} />}
      <DeskPeople locale={locale} duty={duty} mayCoordinate={mayCoordinate} />
    </div>
  )
}
