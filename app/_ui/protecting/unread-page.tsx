import '@/app/_style/protecting.css'
import '@/app/_style/utilities.css'
import { Byline } from '@/app/_ui/conference/byline'
import { RenderedText } from '@/app/_ui/conference/rendered-text'
import { Said } from '@/app/_ui/conference/said'
import { DeskWays } from '@/app/_ui/desk/desk-ways'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Folded } from '@/app/_ui/form/folded'
import { Empty } from '@/app/_ui/page/empty'
import { Notice } from '@/app/_ui/page/notice'
import type { readUnreadPublished } from '@/lib/moderation/protecting/unread/read-unread-published'
import { intlLocale, type Locale } from '@/lib/text/locales'
import { relativeText, SEPARATOR } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import { HideForm } from './hide-form'

type Shown = Awaited<ReturnType<typeof readUnreadPublished>>

interface Props {
  locale: Locale
  shown: Shown
  mayCoordinate: boolean
  done: string | undefined
  refused: string | undefined
}

/** What was published before the desk had read it: to be read now, and left or hidden. */
export function UnreadPage({ locale, shown, mayCoordinate, done, refused }: Props) {
  const words = wordsIn(locale)
  const { slug, contributions } = shown
  return (
    <div className="column flow">
      <DeskWays locale={locale} slug={slug} here="unread" beside={shown.waitingBeside} mayCoordinate={mayCoordinate} />
      <h1>{words('unread.title')}</h1>
      {refused && <Notice kind="stopped">{refused}</Notice>}
      {done === 'keep-contribution' && <Notice kind="done">{words('unread.done')}</Notice>}
      {done === 'hide-contribution' && <Notice kind="done">{words('flagged.done-hide')}</Notice>}
      {contributions.length === 0 && (
        <Empty title={words('unread.empty')}>
          <p>{words('unread.empty-text')}</p>
        </Empty>
      )}
      {contributions.length > 0 && <p className="soft">{words('unread.text', { count: shown.unread })}</p>}
      {contributions.map((item) => (
        <Unread key={item.id} locale={locale} shown={shown} item={item} />
      ))}
    </div>
  )
}

function Unread({
  locale,
  shown: { slug, now },
  item,
}: Pick<Props, 'locale' | 'shown'> & { item: Shown['contributions'][number] }) {
  const words = wordsIn(locale)
  const base = `/${locale}/conferences/${slug}`
  const path = `${base}/desk/unread`
  return (
    <section className="card flow" id={`u${item.number}`}>
      <h2 className="mt-0">
        <a href={`${base}/c/${item.number}`}>{item.number}</a> <Byline locale={locale} {...item} />
      </h2>
      <p className="soft small">
        <Said text={item.thread} locale={locale} />
        {SEPARATOR}
        {relativeText(new Date(item.publishedAt), new Date(now), intlLocale(locale))}
      </p>
      <RenderedText language={item.language} title={item.title} html={item.html} />
      {item.own && <p className="soft">{words('decision.own')}</p>}
      {!item.own && (
        <>
          <ActForm act="keep-contribution" back={path} hidden={{ contributionId: item.id }}>
            <Button>{words('unread.keep')}</Button>
          </ActForm>
          <Folded title={words('flagged.hide')} open={false}>
            <HideForm locale={locale} item={item} path={path} />
          </Folded>
        </>
      )}
    </section>
  )
}
