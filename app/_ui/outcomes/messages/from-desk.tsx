import type { ContributionLabels } from '@/app/_ui/conference/contribution-labels'
import { RenderedText } from '@/app/_ui/conference/rendered-text'
import type { MessageView } from '@/lib/outcomes/view'
import { momentText, SEPARATOR } from '@/lib/text/moments'

interface Props {
  message: MessageView
  labels: ContributionLabels
}

/** A message of the desk's among the contributions, the same on the server and in an open page. */
export default function FromDesk({ message: { id, number, postedAt, withdrawn, texts }, labels }: Props) {
  const { permalink, moment, now, zone } = labels
  return (
    <article className="from-desk" id={`m${number ?? id}`}>
      <h3>
        {number !== null && <a href={permalink.replace('c/{n}', `m/${number}`)}>M{number}</a>} {labels.desk}
      </h3>
      {/* A browser's Intl may space a date otherwise than ours: what the server said stays. */}
      <p className="from" suppressHydrationWarning>
        <time dateTime={postedAt} suppressHydrationWarning>
          {momentText(new Date(postedAt), moment, { style: 'short', now: new Date(now), zone })}
        </time>
        {withdrawn && `${SEPARATOR}${labels.deskWithdrew}`}
      </p>
      {texts.map(({ language, html }) => (
        <RenderedText
          key={language}
          language={language}
          title={null}
          html={html.replaceAll('href="../c/', `href="${permalink.replace('{n}', '')}`)}
        />
      ))}
    </article>
  )
}
