import { anonymous, type Caller } from '@/lib/caller'
import { Refusal, refusalStatus } from '@/lib/refusal'
import { report } from '@/lib/report'
import type { Locale } from '@/lib/text/locales'
import { sayRefusal } from '@/lib/text/saying/refusal'
import { type Act, acts } from './acts'
import { failedPage } from './failed-page'
import { letGo } from './files/multipart'
import { type Fields, fieldsOf, localeOf, originIsOurs, ownPath, seeOther, wantsJson, withOutcome } from './form'
import { isPassing } from './front/passing'
import { callerOf, tokenIn } from './login'
import { callerByLink, spendLink } from './mails/items'
import { keepOutcome, rememberOutcome } from './outcome'
import { mayKeepForm } from './sign-in/limits'

export interface Sent {
  request: Request
  name: string
  fields: Fields
  locale: Locale
  json: boolean
}

const answered = (body: object, status: number): Response =>
  Response.json(body, { status, headers: { 'cache-control': 'private, no-store' } })

/** The one door for every write: checks where it comes from and who sends it, calls the use case, says the answer. */
export function doAct(name: string, request: Request): Promise<Response> {
  return attend(name, request, (sent) => {
    const act: Act | undefined = Object.hasOwn(acts, name) ? acts[name as keyof typeof acts] : undefined
    // Of a form that is none of ours nothing is kept.
    if (!act) return refuse(new Refusal('not-found', 'refusal.not-found'), { ...sent, fields: {} })
    return perform(act, sent)
  })
}

/** What every write goes through, whoever answers it: where it comes from, what was sent, and a no said clearly. */
export async function attend(
  name: string,
  request: Request,
  work: (sent: Sent) => Promise<Response>,
): Promise<Response> {
  const fields = await fieldsOf(request)
  const locale = localeOf(fields?.back ?? pathSentFrom(request))
  const sent: Sent = { request, name, fields: fields ?? {}, locale, json: wantsJson(request) }
  try {
    if (!originIsOurs(request)) throw new Refusal('forbidden', 'refusal.foreign-origin')
    if (!fields) throw new Refusal('invalid', 'refusal.not-readable')
    return await work(sent)
  } catch (error) {
    // Keeping what was typed needs the database as well, which may be what is not there.
    if (error instanceof Refusal) return refuse(error, sent).catch((failure) => fail(failure, sent))
    return fail(error, sent)
  } finally {
    letGo(request)
  }
}

function pathSentFrom(request: Request): string | undefined {
  const referer = request.headers.get('referer') ?? ''
  return URL.canParse(referer) ? new URL(referer).pathname : undefined
}

async function perform(act: Act, { request, name, fields, locale, json }: Sent): Promise<Response> {
  const { back, as, link, ...input } = fields
  const token = tokenIn(request.headers.get('cookie') ?? undefined)
  const signedIn = token ? await callerOf(token, locale) : anonymous(locale)
  const caller = typeof link === 'string' ? await callerByLink(link, name, input) : signedIn
  // A text that waited on the device goes out under its author's name or not at all, whoever has signed in since.
  if (as !== undefined && !(caller.kind === 'person' && caller.personId === as))
    throw new Refusal('forbidden', 'refusal.other-login')
  const result = await act.call(caller, input).catch(async (error) => {
    if (!json && error instanceof Refusal) await keepWords(act, caller, input)
    throw error
  })
  if (typeof link === 'string') await spendLink(link, name)
  if (json) return answered({ ok: true, result: result ?? null }, 200)
  const from = ownPath(back, locale)
  if (typeof link === 'string') return seeOther(withOutcome(from, 'done', name))
  return seeOther(withOutcome(act.land?.(result as never, { locale, back: from }) ?? from, 'done', name))
}

/** Under the key it will be sent with again, and over no draft but the one that the form was made from. */
async function keepWords(act: Act, caller: Caller, input: Fields): Promise<void> {
  const { key: contributionKey, draftVersion, ...words } = input
  const basedOn = draftVersion === undefined ? [] : [draftVersion]
  try {
    await act.keep?.(caller, { ...words, contributionKey, basedOn, version: crypto.randomUUID() })
  } catch (error) {
    // Refused as well, there is nothing to keep: of somebody who is not registered here, or of a text that is none.
    if (!(error instanceof Refusal)) report.warn({ err: error }, 'a refused text was not kept')
  }
}

/** A no to a script comes with its status; to a plain form as the page it came from, with what was typed still there. */
export async function refuse(refusal: Refusal, { request, name, fields, locale, json }: Sent): Promise<Response> {
  const said = sayRefusal(refusal, locale)
  if (json || refusal.reason === 'refusal.foreign-origin') {
    return answered({ ok: false, refusal: said }, refusalStatus[refusal.kind])
  }
  // What is as good as a login is kept nowhere in clear.
  const { link: _, ...typed } = fields
  const outcome = await keepOutcome(name, (await mayKeepForm(request)) ? typed : {}, said)
  const answer = seeOther(withOutcome(ownPath(fields.back, locale), 'refused', outcome))
  answer.headers.append('set-cookie', rememberOutcome(outcome, request.headers.get('cookie')))
  return answer
}

function fail(error: unknown, { name, fields, locale, json }: Sent): Response {
  const id = crypto.randomUUID()
  report.error({ err: error, id, act: name }, 'an act failed')
  const passing = isPassing(error)
  const said = sayRefusal(new Refusal('conflict', passing ? 'refusal.try-again' : 'refusal.our-fault', { id }), locale)
  const headers = { 'cache-control': 'private, no-store', ...(passing ? { 'retry-after': '3' } : {}) }
  const status = passing ? 503 : 500
  if (json) return Response.json({ ok: false, refusal: { ...said, kind: 'failed' } }, { status, headers })
  const page = failedPage({ act: name, fields, locale, text: said.text })
  return new Response(page, { status, headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } })
}
