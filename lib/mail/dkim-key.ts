import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'

const SHORTEST_BITS = 2048

/**
 * The key with which mails are signed, from its text or from the file that is named, as PEM; or what is wrong with it.
 * Asked at the start: nodemailer sends unsigned what it cannot sign.
 */
export function dkimKey(setting: string): { pem: string } | { wrong: string } {
  try {
    const pem = setting.includes('-----BEGIN') ? setting.replaceAll('\\n', '\n') : readFileSync(setting, 'utf8')
    const { asymmetricKeyType, asymmetricKeyDetails } = createPrivateKey(pem)
    if (asymmetricKeyType !== 'rsa') return { wrong: 'must be an RSA key' }
    if ((asymmetricKeyDetails?.modulusLength ?? 0) < SHORTEST_BITS) return { wrong: 'must have 2048 bits or more' }
    return { pem }
  } catch {
    return { wrong: 'must be a private key in PEM, or the path of a file with one' }
  }
}
