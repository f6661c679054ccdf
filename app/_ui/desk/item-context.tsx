import { Byline } from '@/app/_ui/conference/byline'
import { Moment } from '@/app/_ui/conference/moment'
import { RenderedText } from '@/app/_ui/conference/rendered-text'
import { Said } from '@/app/_ui/conference/said'
import { isolated, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { BriefText } from './item/brief'
import { PastDecision } from './past-decision'
import type { ShownItem } from './shown'

interface Props {
  locale: Locale
  item: ShownItem
}

/** What stands around a contribution: its place, what it answers, its author's part so far, earlier decisions. */
export function ItemContext({ locale, item }: Props) {
  const words = wordsIn(locale)
  const path = `/${locale}/conferences/${item.slug}`
  return (
    <aside className="around" aria-labelledby="around">
      <h2 id="around">{words('desk.context')}</h2>
      <dl>
        <dt>{words('desk.where')}</dt>
        <dd>
          <a href={`${path}/sessions/${item.session.position}`}>
            {words('desk.in-session', { n: item.session.position })}
          </a>
          <a href={`${path}/threads/${item.thread.position}`}>
            <Said text={item.thread.title} locale={locale} />
          </a>
        </dd>
        <dt>{words('desk.when')}</dt>
        <dd>
          <Moment at={new Date(item.submittedAt)} now={new Date(item.now)} locale={locale} />
        </dd>
        <dt>{words('desk.how')}</dt>
        <dd>{words(`desk.channel.${item.channel}`)}</dd>
        <dt>{words('desk.from')}</dt>
        <dd>
          {item.authorPublished === 0
            ? words('desk.first')
            : words('desk.published-before', { count: item.authorPublished })}
        </dd>
        {!item.own && !item.author.relayedBy && (
          <dd>
            <a className="soft" href={`${path}/desk/suspensions?q=${encodeURIComponent(item.author.shownAs)}`}>
              {words('suspension.suspend-who', { name: isolated(item.author.shownAs) })}
            </a>
          </dd>
        )}
      </dl>
      {item.replyTo && <Answered locale={locale} reply={item.replyTo} path={path} />}
      <Texts locale={locale} item={item} title={words('desk.earlier')} texts={item.around.earlier} />
      <Texts locale={locale} item={item} title={words('desk.thread-around')} texts={item.around.thread} who="author" />
      {item.around.placings.length > 0 && (
        <>
          <h3>{words('desk.placed')}</h3>
          {item.around.placings.map(({ by, at, from }) => (
            <p key={at} className="soft small">
              {words.rich('desk.placed-by', {
                by: () => <bdi key="by">{by}</bdi>,
                from: () => <Said key="from" text={from} locale={locale} />,
                when: () => (
                  <Moment key="at" at={new Date(at)} now={new Date(item.now)} style="short" locale={locale} />
                ),
              })}
            </p>
          ))}
        </>
      )}
      {item.decisions.length > 0 && (
        <>
          <h3>{words('desk.history')}</h3>
          {item.decisions.map((decision) => (
            <PastDecision
              key={decision.revision}
              decision={decision}
              number={item.number}
              locale={locale}
              now={item.now}
            />
          ))}
        </>
      )}
    </aside>
  )
}

interface Texts {
  locale: Locale
  item: ShownItem
  title: string
  texts: ShownItem['around']['thread']
  who?: 'author'
}

function Texts({ locale, item, title, texts, who }: Texts) {
  if (texts.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {texts.map((brief) => (
          <BriefText key={brief.id} locale={locale} item={item} brief={brief} {...(who && { who })} />
        ))}
      </ul>
    </>
  )
}

interface Answered {
  locale: Locale
  reply: NonNullable<ShownItem['replyTo']>
  path: string
}

function Answered({ locale, reply, path }: Answered) {
  return (
    <section className="answered">
      <h3>
        <a href={`${path}/c/${reply.number}`}>
          {wordsIn(locale).rich('desk.answers', {
            number: reply.number,
            who: () => <Byline key="who" locale={locale} {...reply} />,
          })}
        </a>
      </h3>
      <RenderedText language={reply.language} title={null} html={reply.html} />
    </section>
  )
}
