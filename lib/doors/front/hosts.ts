import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import type { Site } from './headers'

export type HostAnswer = 'ours' | 'other-name-of-ours' | 'foreign'

const loopbackNames = ['localhost', '127.0.0.1', '[::1]']

/**
 * Only the configured host is ours: a page or a mail that believed another would carry an attacker's address
 * (RFC 9110 section 7.4 has 421 for it). Outside production a person may have typed another name of this machine,
 * and is sent to the one address, since cookies and origins know only that.
 */
export function judgeHost(site: Site & { production: boolean }, host: string | undefined): HostAnswer {
  const ours = new URL(site.origin)
  // A URL leaves out its scheme's own port, which some clients write.
  const address = `${ours.protocol}//${host ?? ''}`
  if (!/^[\w.:[\]-]+$/.test(host ?? '') || !URL.canParse(address)) return 'foreign'
  const asked = new URL(address)
  if (asked.host === ours.host) return 'ours'
  const loopback = loopbackNames.includes(asked.hostname) && loopbackNames.includes(ours.hostname)
  return !site.production && loopback && asked.port === ours.port ? 'other-name-of-ours' : 'foreign'
}

const isLoopback = (address: string): boolean => /^(::1|(::ffff:)?127\.)/.test(address)

/**
 * Who asks. A proxy is believed if it speaks from this machine, and only about the neighbour it has seen itself:
 * what stands further left in X-Forwarded-For was written by the asker.
 */
export function addressOf(request: IncomingMessage): string {
  const peer = request.socket.remoteAddress ?? ''
  if (!isLoopback(peer)) return peer
  const seen = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim()
  return seen && isIP(seen) ? seen : peer
}

/** Replaces all that a client may have said of hosts and addresses by what is known, for whoever reads it further in. */
export function settleForwarding(site: Site, request: IncomingMessage): void {
  const { host, protocol, port } = new URL(site.origin)
  const address = addressOf(request)
  for (const name of Object.keys(request.headers)) {
    if (name.startsWith('x-forwarded-') || name.startsWith('x-middleware-')) delete request.headers[name]
  }
  delete request.headers.forwarded
  delete request.headers['x-real-ip']
  Object.assign(request.headers, {
    host,
    'x-forwarded-host': host,
    'x-forwarded-proto': protocol.slice(0, -1),
    'x-forwarded-port': port || (protocol === 'https:' ? '443' : '80'),
    'x-forwarded-for': address,
  })
}
