import { cleanLine, cutAt } from '@/lib/text/characters'
import type { DocumentKind } from './rules'

const LONGEST = 100

/**
 * The name under which a file is given out: no folder, nothing that cannot be seen or turns the order of letters, no sign
 * that a system gives a meaning to, and the ending of what it was found to be.
 */
export function cleanFileName(name: string, kind: DocumentKind): string {
  const last = cleanLine(name).split(/[/\\]/).at(-1) ?? ''
  const stem = last
    .replace(/\.[^.]{1,12}$/, '')
    .replace(/[<>:"|?*%]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  return `${cutAt(stem, LONGEST).trim() || 'document'}.${kind}`
}

const ascii = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, '_')
    .replace(/["\\]/g, '_')

/** `Content-Disposition` (RFC 6266) with the name in UTF-8 as RFC 8187 writes it, and in ASCII for whoever knows no better. */
export function attachmentNamed(fileName: string): string {
  const encoded = encodeURIComponent(fileName).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii(fileName)}"; filename*=UTF-8''${encoded}`
}
