const LOCAL_ATOM = "[a-z0-9_+'&=~-]+"
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
/** The last label is a name, not a number, so that no IP address passes for a domain. */
const LAST_LABEL = '(?:[a-z]{2,63}|xn--[a-z0-9-]{0,57}[a-z0-9])'
const ADDRESS = new RegExp(`^(${LOCAL_ATOM}(?:\\.${LOCAL_ATOM})*)@((?:${LABEL}\\.)+${LAST_LABEL})$`)

const LONGEST_ADDRESS = 254
const LONGEST_LOCAL_PART = 64

/**
 * The one plain address a text is, in small letters, or null. Far stricter than RFC 5322 on purpose: quotes, comments,
 * groups, routes (`%`, `!`), a second `@` and all that is not ASCII are where one text becomes two recipients.
 *
 * The local part is put in small letters too, although RFC 5321 leaves its case to the receiving host: phones write a
 * capital first letter, no known provider tells the two apart, and one person must not become two.
 */
export function parseAddress(text: string): string | null {
  if (text.length > LONGEST_ADDRESS + 2) return null
  // Not trim(): it would also forgive line ends and the many spaces of Unicode.
  const address = text.replace(/^ | $/g, '')
  // ASCII is asked for first: in small letters, the Kelvin sign becomes a plain k.
  if (address.length > LONGEST_ADDRESS || !/^[!-~]+$/.test(address)) return null
  const match = ADDRESS.exec(address.toLowerCase())
  if (!match || (match[1] ?? '').length > LONGEST_LOCAL_PART) return null
  return match[0]
}
