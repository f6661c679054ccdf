import { readCited } from '@/lib/contributions/citing/read-cited'
import { Refusal } from '@/lib/refusal'
import { directionOf, inLocale, isLocale, isolated, langTag } from '@/lib/text/locales'
import { SEPARATOR } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import { callerOf, tokenIn } from '../login'

const answered = (body: object, status: number): Response =>
  Response.json(body, { status, headers: { 'cache-control': 'private, no-store' } })

/** What a citation says of what it leads to, in the words of the page it stands on, for its preview. */
export interface CitedWords {
  shownAs: string
  where: string
  begins: string
  lang: string
  dir: string
}

/** Answers `?locale=fr&slug=retour&number=17`. What is not there and what nobody may know of is one answer. */
export async function answerCited(request: Request): Promise<Response> {
  const { locale, slug, number } = Object.fromEntries(new URL(request.url).searchParams)
  if (!isLocale(locale)) return answered({}, 404)
  const caller = await callerOf(tokenIn(request.headers.get('cookie') ?? undefined), locale)
  try {
    const { session, withdrawn, relayedBy, begins, language, ...author } = await readCited(caller, { slug, number })
    const words = wordsIn(locale)
    const relayed = relayedBy ? `${SEPARATOR}${words('relay.by', { name: isolated(relayedBy) })}` : ''
    const shownAs = `${author.shownAs || words('relay.somebody')}${relayed}`
    const where = `${words('programme.session', { n: String(session.position) })} – ${inLocale(session.title, locale).text}`
    const gone = { shownAs: '', begins: words('pieces.withdrawn'), lang: locale, dir: directionOf(locale) }
    const said = withdrawn ? gone : { shownAs, begins, lang: langTag(language), dir: directionOf(language) }
    return answered({ ...said, where } satisfies CitedWords, 200)
  } catch (error) {
    if (error instanceof Refusal) return answered({}, 404)
    throw error
  }
}
