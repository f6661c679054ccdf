import '@/app/_style/desk.css'
import '@/app/_style/utilities.css'
import { notFound } from 'next/navigation'
import { readTemplates, type ShownTemplate, shades } from '@/lib/doors/mails/templates'
import { isLocale, type Locale, locales } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  searchParams: Promise<{ in?: string | string[] }>
}

const words = wordsIn('en')

/** Every mail Diwan writes, in one language, as it reads in the light, in the dark and as text. */
export default async function Page({ searchParams }: Props) {
  const asked = (await searchParams).in
  const locale = isLocale(asked) ? asked : 'fr'
  const templates = await readTemplates(locale)
  if (!templates) notFound()
  const kinds = [...new Set(templates.map(({ kind }) => kind))]
  return (
    <div className="flow mx-auto max-w-[90rem] p-4">
      <a href="/mailbox">{words('mailbox.back')}</a>
      <h1>{words('mailbox.templates')}</h1>
      <nav className="tabs" aria-label={words('mailbox.languages')}>
        {locales.map((one) => (
          <a key={one} href={`/mailbox/templates?in=${one}`} aria-current={one === locale ? 'page' : undefined}>
            {words(`languages.${one}`)}
          </a>
        ))}
      </nav>
      <ul className="flex flex-wrap gap-x-4">
        {kinds.map((kind) => (
          <li key={kind}>
            <a className="inline-block py-2" href={`#${kind}`}>
              {kind}
            </a>
          </li>
        ))}
      </ul>
      {kinds.map((kind) => (
        <section key={kind} aria-labelledby={kind}>
          <h2 id={kind} className="mt-8">
            {kind}
          </h2>
          {templates
            .filter((template) => template.kind === kind)
            .map((template) => (
              <Sample key={template.of} template={template} locale={locale} />
            ))}
        </section>
      ))}
    </div>
  )
}

function Sample({ template, locale }: { template: ShownTemplate; locale: Locale }) {
  const { kind, of, subject, text, bytes } = template
  return (
    <article className="border-t border-line py-4">
      <h3>{words(`mailbox.case.${of}`)}</h3>
      <p className="soft">
        <bdi lang={locale}>{subject}</bdi> · {words('mailbox.weight', { kilobytes: Math.ceil(bytes / 1000) })}
      </p>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(20rem,1fr))] gap-4">
        {shades.map((shade) => (
          <iframe
            key={shade}
            className="h-[70vh] w-full resize-y rounded border border-line"
            src={`/mailbox/templates/html?${new URLSearchParams({ kind, of, in: locale, shade })}`}
            title={`${kind} · ${words(`mailbox.case.${of}`)} · ${words(`mailbox.shade.${shade}`)}`}
            sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
            loading="lazy"
          />
        ))}
        <pre className="card m-0 font-sans break-words whitespace-pre-wrap [unicode-bidi:plaintext]" lang={locale}>
          {text}
        </pre>
      </div>
    </article>
  )
}
