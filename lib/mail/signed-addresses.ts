import { createHmac, timingSafeEqual } from 'node:crypto'

/** What an address of ours is for: where what could not be delivered comes back to, and where whoever writes ends their mails. */
const letters = { bounce: 'b', unsubscribe: 'u' } as const
export type AddressFor = keyof typeof letters

interface Signing {
  domain: string
  secret: string
}

const ID = '[0-9a-f]{32}'
const MARK = '[0-9a-f]{20}'

/**
 * An address of ours that names a row and says by its mark that we made it: `b.` and 32 + 20 hexadecimal digits, within
 * the 64 of a local part and without capitals, since some servers on the way do not keep them.
 */
export function signedAddress(what: AddressFor, id: string, { domain, secret }: Signing): string {
  const plain = id.replaceAll('-', '')
  if (!new RegExp(`^${ID}$`).test(plain)) throw new RangeError('not an id to make an address of')
  return `${letters[what]}.${plain}${markOf(what, plain, secret)}@${domain}`
}

/** The id in an address of ours; null for any other, and for one that somebody has made up. */
export function idInAddress(what: AddressFor, address: string, { domain, secret }: Signing): string | null {
  const [local, host] = address.toLowerCase().split('@')
  const match = new RegExp(`^${letters[what]}\\.(${ID})(${MARK})$`).exec(local ?? '')
  if (!match || host !== domain.toLowerCase()) return null
  const [, plain = '', mark = ''] = match
  if (!timingSafeEqual(Buffer.from(mark), Buffer.from(markOf(what, plain, secret)))) return null
  return plain.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const markOf = (what: AddressFor, plain: string, secret: string): string =>
  createHmac('sha256', secret).update(`address ${what} ${plain}`).digest('hex').slice(0, 20)
