import { InLanguages } from '@/app/_ui/form/in-languages'
import { asTyped } from '@/app/_ui/form/refused'
import { Select } from '@/app/_ui/form/select'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { pinDays } from '@/lib/threads/rules'
import { ActOnThread } from './act-on-thread'
import type { ThreadDeskProps } from './shown'

/** What can be done to the thread itself: another title, the first place for a while, an end, and that undone. */
export function ThreadActs({ locale, shown, path, refused }: ThreadDeskProps) {
  const { thread } = shown
  const words = wordsIn(locale)
  const of = { locale, threadId: thread.id, path, refused }
  return (
    <>
      <ActOnThread
        {...of}
        act="retitle-thread"
        kind="retitled"
        title={words('threads.retitle')}
        fields={(before) => (
          <InLanguages
            form="retitle"
            locale={locale}
            name="title"
            label={words('threads.name')}
            hint={words('coordination.text-hint')}
            texts={thread.title}
            refused={before}
          />
        )}
      />
      <ActOnThread
        {...of}
        act="pin-thread"
        kind="pinned"
        title={words('threads.pin')}
        fields={(before) => (
          <Select {...asTyped(before, 'days', '3')} label={words('threads.days')} options={daysIn(locale)} />
        )}
      />
      {thread.pinnedUntil && <ActOnThread {...of} act="unpin-thread" kind="unpinned" title={words('threads.unpin')} />}
      {thread.closedAt ? (
        <ActOnThread
          {...of}
          act="reopen-thread"
          kind="reopened"
          title={words('threads.reopen')}
          hint={words('threads.reopen-hint')}
        />
      ) : (
        <ActOnThread
          {...of}
          act="close-thread"
          kind="closed"
          weight="stop"
          title={words('threads.close')}
          hint={words('threads.close-hint')}
        />
      )}
    </>
  )
}

const daysIn = (locale: Locale) =>
  pinDays.map((value) => ({ value, label: wordsIn(locale)('threads.day-count', { count: Number(value) }) }))
