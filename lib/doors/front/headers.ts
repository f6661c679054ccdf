import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** What the headers depend on, decided once at start. */
export interface Site {
  /** Scheme, host and port, without a path: the one address that mails and links carry. */
  origin: string
  /** Next's development client evaluates code and injects styles, which nobody else may. */
  development: boolean
}

/** Nothing from elsewhere, no inline script without this answer's nonce, no frame around us (CSP level 3). */
export function contentPolicy({ origin, development }: Site, nonce: string): string {
  const socket = origin.replace(/^http/, 'ws')
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    `connect-src 'self' ${socket}`,
    "worker-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

const everywhere: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
}

/** What only a document obeys; a page loads a dozen files, and would load these lines with each. */
const forDocuments: Record<string, string> = {
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
}

/**
 * Nobody else learns that somebody was on a sign-in page, or on one that a mail's link opens. Not `no-referrer`: with it a browser posts its forms with
 * `Origin: null` (Fetch, append a request Origin header), which our own door would refuse. The token is safe behind
 * the `#`, which is no part of a referrer.
 */
const referrerPolicyFor = (path: string): string =>
  path.includes('/sign-in') || /^\/\w\w\/q\//.test(path) ? 'same-origin' : 'strict-origin-when-cross-origin'

const isBuilt = (path: string): boolean => path.startsWith('/_next/static/')

/** Built files carry their content's hash in their name; everything else may hold what only its reader may see. */
const mayBeKept = (path: string, cacheControl: string): boolean =>
  (isBuilt(path) || cacheControl.includes('immutable')) && !cacheControl.includes('no-store')

function completeHeaders(response: ServerResponse, path: string, policy: string): void {
  const cacheControl = String(response.getHeader('cache-control') ?? '')
  if (!mayBeKept(path, cacheControl) && !cacheControl.includes('no-store')) {
    response.setHeader('cache-control', 'private, no-store')
  }
  // A page that shows something stranger than ours, such as a mail, says a stricter policy of its own.
  const isFile = isBuilt(path) && !String(response.getHeader('content-type')).includes('html')
  if (!isFile && !response.hasHeader('content-security-policy')) response.setHeader('content-security-policy', policy)
}

/**
 * Gives each answer its security headers at the moment it is sent, when it is known what the page itself has said.
 * The policy also goes on the request, from where Next takes the nonce for the scripts it writes.
 */
export function addHeaders(site: Site, request: IncomingMessage, response: ServerResponse): void {
  const path = pathOf(request)
  const policy = contentPolicy(site, randomBytes(16).toString('base64'))
  request.headers['content-security-policy'] = policy
  for (const [name, value] of Object.entries(everywhere)) response.setHeader(name, value)
  if (!isBuilt(path)) {
    for (const [name, value] of Object.entries(forDocuments)) response.setHeader(name, value)
    response.setHeader('referrer-policy', referrerPolicyFor(path))
  }
  if (site.origin.startsWith('https:')) response.setHeader('strict-transport-security', 'max-age=63072000')
  const writeHead = response.writeHead
  response.writeHead = ((...given: Parameters<typeof writeHead>) => {
    completeHeaders(response, path, policy)
    return writeHead.apply(response, given)
  }) as typeof writeHead
}

/** The path as it was asked for, without its query. */
export const pathOf = (request: IncomingMessage): string => (request.url ?? '').split('?', 1)[0] ?? ''
