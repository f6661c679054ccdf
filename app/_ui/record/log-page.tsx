import '@/app/_style/desk.css'
import '@/app/_style/record.css'
import { DeskWays } from '@/app/_ui/desk/desk-ways'
import { LinkButton } from '@/app/_ui/form/button'
import { Empty } from '@/app/_ui/page/empty'
import { Pager } from '@/app/_ui/page/pager'
import { RECORD_MONTHS } from '@/lib/retention/rules'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { LogFilter } from './log-filter'
import { RecordedEntry } from './recorded-entry'
import type { ShownLog } from './shown'

interface Props {
  locale: Locale
  log: ShownLog
  mayCoordinate: boolean
}

/** What is asked for, as the addresses of the next page and of the file carry it. */
function askedWith(asked: ShownLog['asked'], more: Record<string, string> = {}): string {
  const given = Object.entries({ ...asked, ...more }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return given.length > 0 ? `?${new URLSearchParams(given)}` : ''
}

/** The record of the desk: every decision, newest first. */
export function LogPage({ locale, log, mayCoordinate }: Props) {
  const words = wordsIn(locale)
  const desk = `/${locale}/conferences/${log.slug}/desk`
  const { asked } = log
  const narrowed = Object.values(asked).some((value) => value !== undefined)
  return (
    <div className="column">
      <DeskWays locale={locale} slug={log.slug} here="log" beside={log.waitingBeside} mayCoordinate={mayCoordinate} />
      <h1>{words('desk.log-title')}</h1>
      <p className="soft">{words('desk.log-text', { months: RECORD_MONTHS })}</p>
      <LogFilter locale={locale} log={log} path={`${desk}/log`} />
      {log.entries.length === 0 && <Nothing locale={locale} narrowed={narrowed} path={`${desk}/log`} />}
      <ol className="log">
        {log.entries.map((entry) => (
          <RecordedEntry key={`${entry.kind} ${entry.id}`} locale={locale} entry={entry} now={log.now} desk={desk} />
        ))}
      </ol>
      <Pager locale={locale} older={log.next && `${desk}/log${askedWith(asked, { before: log.next })}`} />
      {log.entries.length > 0 && (
        <div className="deeds">
          <LinkButton weight="quiet" href={`${desk}/log/file${askedWith(asked)}`} download>
            {words('record.download')}
          </LinkButton>
          <small className="soft">{words('record.download-hint')}</small>
        </div>
      )}
    </div>
  )
}

function Nothing({ locale, narrowed, path }: { locale: Locale; narrowed: boolean; path: string }) {
  const words = wordsIn(locale)
  return (
    <Empty title={words(narrowed ? 'record.none' : 'desk.log-empty')}>
      <p>{words(narrowed ? 'record.none-text' : 'desk.log-empty-text')}</p>
      {narrowed && (
        <p>
          <a href={path}>{words('record.whole')}</a>
        </p>
      )}
    </Empty>
  )
}
