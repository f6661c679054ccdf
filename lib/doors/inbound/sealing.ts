import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { config } from '@/lib/config'

const NONCE = 12
const TAG = 16

const key = () => Buffer.from(hkdfSync('sha256', config.authSecret, '', 'diwan inbound mail', 32))

/** A mail as it lies in the database: AES-256-GCM, so that a stolen table or backup shows nobody's words or address. */
export function sealed(raw: Buffer): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key(), nonce)
  const closed = Buffer.concat([cipher.update(raw), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), closed])
}

/** @throws when it was changed, or sealed under another `AUTH_SECRET`. */
export function opened(kept: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key(), kept.subarray(0, NONCE))
  decipher.setAuthTag(kept.subarray(NONCE, NONCE + TAG))
  return Buffer.concat([decipher.update(kept.subarray(NONCE + TAG)), decipher.final()])
}
