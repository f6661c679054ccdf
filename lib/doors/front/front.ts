import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { report } from '@/lib/report'
import type { Remembering } from '../remembered/memory'
import { announcesTooMuch, comesInChunks, hurry, isMail, isUpload, measured, uploadLimit } from './bodies'
import { answeredAsBuilt, answeredAsWorker, type BuiltFiles } from './built'
import { compressAnswer } from './compress'
import { addHeaders, pathOf, type Site } from './headers'
import { answersWithin, type Health } from './health'
import { judgeHost, settleForwarding } from './hosts'
import { reply, replyAndClose, replyPause, signInFirst } from './replies'
import { sayStatus } from './statuses'

export interface House extends Site {
  production: boolean
  health: Health
  databaseAnswers: () => Promise<boolean>
  /** Whether this Cookie header is somebody's login. */
  isSomebody: (cookie: string | undefined) => Promise<boolean>
  /** Whether a service may post mails to us. */
  takesMails?: boolean
  /** Nothing in development: then Next gives its files itself. */
  built?: BuiltFiles
  /** As `built`. */
  worker?: string
  /** Nothing in development, where a page changes with its source. */
  remembered?: Remembering
}

export type Pages = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * What stands before the pages and before whatever Next does by itself: health, the one host, the one size of bodies,
 * the headers. A custom server has none of these from Next.
 */
export function front(house: House, pages: Pages): RequestListener {
  return (request, response) => {
    admit(house, pages, { request, response }).catch((error) => {
      // The asker hung up; there is nobody to answer.
      if (request.socket.destroyed) return
      report.error({ err: error }, 'request failed')
      if (house.health.databaseGone) replyPause(request, response)
      else replyAndClose(response, 500, 'Something went wrong.')
    })
  }
}

/** The longest contribution is here in a tenth of this over the slowest of lines. */
const BODY_MILLISECONDS = 30_000

interface Exchange {
  request: IncomingMessage
  response: ServerResponse
}

async function admit(house: House, pages: Pages, { request, response }: Exchange): Promise<void> {
  addHeaders(house, request, response)
  sayStatus(request, response)
  if (house.health.draining) response.setHeader('connection', 'close')
  if (await answeredAsHealth(house, request, response)) return
  if (refusedByHost(house, request, response) || refusedByPath(house, request, response)) return
  if (house.built && answeredAsBuilt(house.built, request, response)) return
  if (house.worker && answeredAsWorker(house.worker, request, response)) return
  if (isUpload(request)) {
    if (house.health.databaseGone) return replyPause(request, response)
    // Asked before a byte of it is read: nobody unknown makes us read megabytes.
    if (!(await house.isSomebody(request.headers.cookie))) return replyAndClose(response, 401, signInFirst)
    if (announcesTooMuch(request, uploadLimit)) return replyAndClose(response, 413, 'Too large.')
  } else {
    if (announcesTooMuch(request, house.takesMails && isMail(request) ? uploadLimit : undefined))
      return replyAndClose(response, 413, 'Too large.')
    hurry(request, response, BODY_MILLISECONDS)
  }
  if (house.health.databaseGone && !goesOnWithout(request)) return replyPause(request, response)
  settleForwarding(house, request)
  const admitted = comesInChunks(request) ? await measured(request) : request
  if (admitted === 'too-large') return replyAndClose(response, 413, 'Too large.')
  compressAnswer(request, response)
  const make = () => pages(admitted, response)
  if (house.remembered) await house.remembered({ request, response }, make)
  else await make()
}

/**
 * What needs no database: our files; and a plain form, since what was typed is in it alone. The door gives it back, to be
 * sent again.
 */
function goesOnWithout(request: IncomingMessage): boolean {
  const path = pathOf(request)
  if (path.startsWith('/_next/static/')) return true
  return request.method === 'POST' && path.startsWith('/do/') && !request.headers.accept?.includes('application/json')
}

/** Asked by machines that know us by number, so before the host is looked at. */
async function answeredAsHealth(house: House, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const path = pathOf(request)
  if (path === '/healthz') {
    reply(response, 200, 'ok')
    return true
  }
  if (path !== '/readyz') return false
  if (house.health.draining) reply(response, 503, 'draining')
  else if (await answersWithin(2000, house.databaseAnswers)) reply(response, 200, 'ready')
  else reply(response, 503, 'the database does not answer')
  return true
}

function refusedByHost(house: House, request: IncomingMessage, response: ServerResponse): boolean {
  const host = judgeHost(house, request.headers.host)
  if (host === 'ours') return false
  const harmless = request.method === 'GET' || request.method === 'HEAD'
  if (host === 'other-name-of-ours' && harmless && request.url?.startsWith('/')) {
    response.setHeader('location', house.origin + request.url)
    reply(response, 307, house.origin)
  } else {
    replyAndClose(response, 421, 'This is not the address of this conference.')
  }
  return true
}

/** The image optimiser is off and has been the way in before. */
const nobodysDoors = /^\/(_next\/image|socket\.io)/
/** Each of them also says no by itself; in production nobody gets as far as asking. */
const demoDoors = /^\/(demo|mailbox)(?![\w-])/

/** A request for a whole URL is for a proxy, not for us. */
function refusedByPath(house: House, request: IncomingMessage, response: ServerResponse): boolean {
  const path = pathOf(request)
  if (!path.startsWith('/')) replyAndClose(response, 400, 'Not a path.')
  else if (nobodysDoors.test(path) || (house.production && demoDoors.test(path))) reply(response, 404, 'Not found.')
  else return false
  return true
}
