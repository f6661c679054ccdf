import { createHmac, timingSafeEqual } from 'node:crypto'

interface House {
  domain: string
  secret: string
}

const ID = '[0-9a-f]{32}'
const MARK = '[0-9a-f]{20}'

/**
 * Where one mail comes back to when it cannot be delivered (VERP): `b.` and 32 + 20 hexadecimal digits that name the mail
 * and say that we made the address, within the 64 of a local part and without capitals, which some servers do not keep.
 */
export function returnPathOf(deliveryId: string, { domain, secret }: House): string {
  const plain = deliveryId.replaceAll('-', '')
  if (!new RegExp(`^${ID}$`).test(plain)) throw new RangeError('not an id to make an address of')
  return `b.${plain}${markOf(plain, secret)}@${domain}`
}

/** Which mail came back to the address with this token, which is what stands after its `b.`; null for one that is made up. */
export function deliveryOf(token: string, secret: string): string | null {
  const [, plain = '', mark = ''] = new RegExp(`^(${ID})(${MARK})$`).exec(token.toLowerCase()) ?? []
  if (!plain || !timingSafeEqual(Buffer.from(mark), Buffer.from(markOf(plain, secret)))) return null
  return plain.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const markOf = (plain: string, secret: string): string =>
  createHmac('sha256', secret).update(`return path ${plain}`).digest('hex').slice(0, 20)
