import '@/app/_style/search.css'
import { DeskWays } from '@/app/_ui/desk/desk-ways'
import { Button } from '@/app/_ui/form/button'
import type { Refused } from '@/app/_ui/form/refused'
import { TextField } from '@/app/_ui/form/text-field'
import { Empty } from '@/app/_ui/page/empty'
import { Notice } from '@/app/_ui/page/notice'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ShownSuspensions } from './shown'
import { SuspendForm } from './suspend-form'
import { SuspensionCard } from './suspension-card'

interface Props {
  locale: Locale
  shown: ShownSuspensions
  mayCoordinate: boolean
  done?: string | undefined
  refused?: Refused | undefined
}

const dones = ['suspend-participant', 'confirm-suspension', 'lift-suspension'] as const

/** Who may not take part, why and until when; and where somebody is looked for, to be suspended. */
export function SuspensionsPage({ locale, shown, mayCoordinate, done, refused }: Props) {
  const words = wordsIn(locale)
  const { slug, suspensions, now } = shown
  const path = `/${locale}/conferences/${slug}/desk/suspensions`
  const what = dones.find((act) => act === done)
  return (
    <div className="column flow">
      <DeskWays
        locale={locale}
        slug={slug}
        here="suspensions"
        beside={shown.waitingBeside}
        mayCoordinate={mayCoordinate}
      />
      {what && <Notice kind="done">{words(`suspension.done.${what}`)}</Notice>}
      {refused && <Notice kind="stopped">{refused.text}</Notice>}
      <h1>{words('suspension.desk-title')}</h1>
      <p className="soft">{words('suspension.desk-text')}</p>
      <Find locale={locale} shown={shown} path={path} refused={refused} />
      {suspensions.length === 0 && !shown.asked && (
        <Empty title={words('suspension.none')}>
          <p>{words('suspension.none-text')}</p>
        </Empty>
      )}
      {suspensions.map((suspension) => (
        <SuspensionCard key={suspension.id} locale={locale} suspension={suspension} now={now} path={path} />
      ))}
    </div>
  )
}

function Find({ locale, shown: { asked, found }, path, refused }: Omit<Props, 'mayCoordinate'> & { path: string }) {
  const words = wordsIn(locale)
  const back = asked ? `${path}?${new URLSearchParams({ q: asked })}` : path
  return (
    <>
      <search>
        <form action={path} className="search">
          <TextField type="search" name="q" label={words('suspension.find')} defaultValue={asked} maxLength={200} />
          <Button weight="quiet">{words('suspension.search')}</Button>
        </form>
      </search>
      {asked && found.length === 0 && (
        <Empty title={words('suspension.nobody')}>
          <p>{words('suspension.nobody-text')}</p>
        </Empty>
      )}
      {found.map((person) => (
        <SuspendForm key={person.id} locale={locale} person={person} back={back} refused={refused} />
      ))}
    </>
  )
}
