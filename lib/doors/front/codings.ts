import type { IncomingMessage } from 'node:http'

/** Whether an asker takes a coding (RFC 9110, section 12.5.3); «br;q=0» is a no, and `*` is not taken for a yes. */
export function takes({ headers }: IncomingMessage, coding: string): boolean {
  const asked = String(headers['accept-encoding'] ?? '').split(',')
  return asked.some((one) => {
    const [name = '', weight] = one.split(';').map((part) => part.trim())
    return name === coding && !/^q=0(\.0*)?$/.test(weight ?? '')
  })
}
