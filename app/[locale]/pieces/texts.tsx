import '@/app/_style/programme.css'
import { Byline } from '@/app/_ui/conference/byline'
import { Countdown } from '@/app/_ui/conference/countdown.client'
import { Moment } from '@/app/_ui/conference/moment'
import { PhaseTag } from '@/app/_ui/conference/phase-tag'
import { RenderedText } from '@/app/_ui/conference/rendered-text'
import { Headline, Said } from '@/app/_ui/conference/said'
import { Star } from '@/app/_ui/page/star'
import { Differences } from '@/app/_ui/revisions/differences'
import { Synthesis } from '@/app/_ui/session/synthesis'
import { CitedIn } from '@/app/_ui/thread/cited-in'
import { threadPaths } from '@/app/_ui/thread/shown-thread'
import { Trail } from '@/app/_ui/thread/trail'
import { differencesOf } from '@/lib/text/compare/differences'
import { intlLocale, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { box, phases, title } from './samples'

const before = 'Le train part à midi de Turin.'
const after = 'Le train part à minuit de Turin, dit-on.'
const inSynthesis = {
  fr: 'Revenir demande du temps (11, 14). **Personne** ne le fait seul (15).',
  ar: 'العودة تحتاج إلى وقت (11، 14). **لا أحد** يعود وحده (15).',
}

/** Who, when and how far: what stands in a line of other pieces. */
export function LinePieces({ locale }: { locale: Locale }) {
  return (
    <>
      <Headline text={title} locale={locale} />
      <p>
        <Star /> <Said text={{ it: 'Tornare, circolare' }} locale={locale} />
      </p>
      <ul>
        <li>
          <Byline locale={locale} shownAs="Naïma Ouhaddou" relayedBy={null} />
        </li>
        <li>
          <Byline locale={locale} shownAs="رشيد أوبلا" relayedBy={null} expert />
        </li>
        <li>
          <Byline locale={locale} shownAs="" relayedBy="Rete Artigiani Tutor" />
        </li>
      </ul>
      <p>
        <Moment at={box.closesAt} locale={locale} now={box.now} />
      </p>
      <p>
        <Moment at={box.closesAt} locale={locale} now={box.now} style="short" />
      </p>
      <p>
        <Countdown
          until={box.closesAt.toISOString()}
          now={box.now.toISOString()}
          intl={intlLocale(locale)}
          over={wordsIn(locale)('phase.closed')}
        />
      </p>
      <p>
        {phases.map((phase) => (
          <PhaseTag key={phase} phase={phase} locale={locale} />
        ))}
      </p>
    </>
  )
}

/** What somebody wrote, and what leads from it. */
export function TextPieces({ locale }: { locale: Locale }) {
  const paths = threadPaths({ locale, slug: 'retour', position: 1 })
  return (
    <>
      <Trail locale={locale} paths={paths} session={{ position: 3, title }} />
      <RenderedText language="ary" title="عودة" html="<p>هاد الشي كايخصو الوقت.</p>" />
      <p>
        <CitedIn locale={locale} paths={paths} citedIn={{ numbers: [21], more: false }} />
      </p>
      <p>
        <CitedIn locale={locale} paths={paths} citedIn={{ numbers: [21, 25, 30], more: true }} />
      </p>
      <Differences locale={locale} language="fr" pieces={differencesOf(before, after)} />
      <Synthesis text={inSynthesis} locale={locale} conference={paths.conference} />
    </>
  )
}
