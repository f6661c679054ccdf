import { createHash } from 'node:crypto'

/** A link is kept hashed, as a login is: a stolen table opens nothing. */
export const hashOfLink = (token: string): string =>
  createHash('sha256').update(`desk-link ${token}`).digest('base64url')
