import { directionOf, langTag } from '@/lib/text/locales'

interface Props {
  language: string
  title: string | null
  /** Rendered by us from a checked document, through an allow-list of nodes; never what a browser sent. */
  html: string
}

/** A person's text, in its own language and direction, whatever those of the page are. */
export function RenderedText({ language, title, html }: Props) {
  const own = { lang: langTag(language), dir: directionOf(language) }
  return (
    <>
      {title && <h4 {...own}>{title}</h4>}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made once, when it was written, by our own renderer */}
      <div className="text" {...own} dangerouslySetInnerHTML={{ __html: html }} />
    </>
  )
}
