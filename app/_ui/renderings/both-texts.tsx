import type { ContributionLabels } from '@/app/_ui/conference/contribution-labels'
import { RenderedText } from '@/app/_ui/conference/rendered-text'
import type { ContributionView } from '@/lib/contributions/view'
import type { RenderingView } from '@/lib/renderings/view'

interface Props {
  contribution: ContributionView
  labels: ContributionLabels
}

/** A contribution as it was written and as it reads in the reader's language, the one first that they chose; the other is one press away. */
export function BothTexts({ contribution: c, labels }: Props) {
  // Its citations, from however deep below the conference it is read.
  const cited = (html: string) => html.replaceAll('href="../c/', `href="${labels.permalink.replace('{n}', '')}`)
  const original = <RenderedText language={c.language} title={c.title} html={cited(c.html)} />
  const renderings = c.renderings.map((one) => ({ ...one, html: cited(one.html) }))
  const gloss = renderings.find(({ kind }) => kind === 'gloss')
  const translation = renderings.find(({ kind }) => kind === 'translation')
  if (!gloss && !translation) return original
  const { first, original: said } = labels.renderings
  const language = labels.languages[c.language as keyof typeof labels.languages] ?? c.language
  if (first === 'own' && translation) {
    return (
      <>
        <p className="rendered">
          <Mark rendering={translation} labels={labels} />
        </p>
        <RenderedText {...translation} />
        <details className="rendered">
          <summary>{said.replace('{language}', language)}</summary>
          {original}
        </details>
      </>
    )
  }
  const brief = gloss && <Rendering rendering={gloss} labels={labels} open />
  return (
    <>
      {first === 'own' && brief}
      {original}
      {first !== 'own' && brief}
      {translation && <Rendering rendering={translation} labels={labels} />}
    </>
  )
}

type Part = Pick<Props, 'labels'> & { rendering: RenderingView }

/** The bar under a text: in which language it is there, and who answers for it; open where it is two lines. */
function Rendering({ rendering, labels, open }: Part & { open?: boolean }) {
  return (
    <details className="rendered" open={open}>
      <summary>
        <Mark rendering={rendering} labels={labels} />
      </summary>
      <RenderedText {...rendering} />
    </details>
  )
}

/** That a machine wrote it, or who has checked it and of which revision, and whether it still says what the original says. */
function Mark({ rendering, labels: { renderings: labels } }: Part) {
  const { kind, checkedBy, ofRevision, stale } = rendering
  const [before, after] = labels.checked.replace('{n}', String(ofRevision)).split('{name}')
  return (
    <span>
      {labels[kind]}{' '}
      {checkedBy === null ? (
        <mark>{labels.machine}</mark>
      ) : (
        <small>
          {before}
          <bdi>{checkedBy}</bdi>
          {after}
        </small>
      )}
      {stale && (
        <>
          {' '}
          <mark>{labels.stale}</mark>
        </>
      )}
    </span>
  )
}

/** The way to say it in the reader's language, where it is not in that already. */
export function Translate({ contribution: { number, language }, labels: { renderings: labels } }: Props) {
  if (!labels.translatePath || language === labels.own) return null
  return (
    <a className="answer" href={labels.translatePath.replace('{n}', String(number))}>
      {labels.translate} <i>{number}</i>
    </a>
  )
}
