import '@/app/_style/utilities.css'
import { notFound } from 'next/navigation'
import { Moment } from '@/app/_ui/conference/moment'
import { Button } from '@/app/_ui/form/button'
import { demoTime } from '@/lib/doors/demo/clock'
import { demoCast, demoIsHere } from '@/lib/doors/demo/entering'
import { directionOf, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { demoLocale } from './locale'

/** The demo's own doors: the people one can be, and the clock. Where mails are real this page does not exist. */
export default async function Demo() {
  if (!demoIsHere()) notFound()
  const locale = await demoLocale()
  const words = wordsIn(locale)
  return (
    <div className="column flow">
      <h1>{words('demo.title')}</h1>
      <p>{words('demo.intro')}</p>
      {demoCast().map(({ email, name, role, language }) => (
        <form
          key={email}
          method="post"
          action="/demo/sign-in"
          className="card"
          lang={language}
          dir={directionOf(language)}
        >
          <input type="hidden" name="email" value={email} />
          <p className="font-semibold">{wordsIn(language)(`demo.as-${role}`)}</p>
          <Button>{wordsIn(language)('demo.enter', { name })}</Button>
        </form>
      ))}
      <Clock locale={locale} />
      <p className="pager">
        <a href={`/${locale}`}>{words('demo.home')}</a>
        <a href="/mailbox">{words('demo.mailbox')}</a>
      </p>
    </div>
  )
}

async function Clock({ locale }: { locale: Locale }) {
  const words = wordsIn(locale)
  const { now, shifted } = await demoTime()
  return (
    <section className="flow">
      <h2>{words('demo.clock')}</h2>
      <p>
        {words('demo.clock-now')} <Moment at={now} locale={locale} />
      </p>
      {shifted && <p className="soft">{words('demo.clock-shifted')}</p>}
      <div className="deeds">
        <form method="post" action="/demo/clock">
          <input type="hidden" name="to" value="morning" />
          <Button weight="quiet" aria-describedby="to-morning-hint">
            {words('demo.to-morning')}
          </Button>
        </form>
        {shifted && (
          <form method="post" action="/demo/clock">
            <input type="hidden" name="to" value="now" />
            <Button weight="quiet">{words('demo.back-to-now')}</Button>
          </form>
        )}
      </div>
      <p className="hint" id="to-morning-hint">
        {words('demo.to-morning-hint')}
      </p>
    </section>
  )
}
