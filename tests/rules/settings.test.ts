import { generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { BadConfiguration, readConfig, settingNames } from '@/lib/config'

const good = {
  DATABASE_URL: 'postgres://diwan:secret@db.example.org:5432/diwan',
  ORIGIN: 'https://conference.example.org',
  AUTH_SECRET: 'x'.repeat(32),
  SMTP_URL: 'smtps://user:secret@mail.example.org:465',
  MAIL_FROM: 'conference@example.org',
}

const keyOf = (modulusLength: number) =>
  generateKeyPairSync('rsa', { modulusLength }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

/** What is said of these settings; nothing when they are good. */
function said(but: Record<string, string | undefined>): string {
  try {
    readConfig({ ...good, ...but })
    return ''
  } catch (error) {
    expect(error).toBeInstanceOf(BadConfiguration)
    return (error as BadConfiguration).message
  }
}

test('good settings are production, on this machine’s port 3000, without the doors of the demo', () => {
  expect(readConfig(good)).toMatchObject({ mode: 'production', demo: false, host: '127.0.0.1', port: 3000 })
})

test.each([
  ['DATABASE_URL', undefined, 'is missing'],
  ['DATABASE_URL', '', 'must be a URL'],
  ['DATABASE_URL', 'mysql://localhost/diwan', 'must be a URL'],
  ['DATABASE_URL', '.data', 'must be a URL'],
  ['ORIGIN', undefined, 'is missing'],
  ['ORIGIN', 'conference.example.org', 'must be a URL'],
  ['ORIGIN', 'https://conference.example.org/', 'without a path'],
  ['ORIGIN', 'https://conference.example.org/fr', 'without a path'],
  ['ORIGIN', 'https://user@conference.example.org', 'without a path'],
  ['ORIGIN', 'http://conference.example.org', 'must be https in production'],
  ['ORIGIN', 'http://localhost.example.org', 'must be https in production'],
  ['AUTH_SECRET', 'short', 'at least 32 random characters'],
  ['SMTP_URL', 'mail.example.org', 'must be a URL'],
  ['SMTP_URL', 'https://mail.example.org', 'must be a URL'],
  ['TRANSLATE_URL', 'localhost:5000', 'must be a URL'],
  ['TRANSLATE_URL', 'file:///etc/passwd', 'must be a URL'],
  ['LIBRARY_S3_URL', 's3.example.org/library', 'must be a URL'],
  ['LIBRARY_S3_URL', 'https://s3.example.org', 'the server and the bucket'],
  ['LIBRARY_S3_URL', 'https://s3.example.org/library/', 'the server and the bucket'],
  ['LIBRARY_S3_URL', 'https://key:secret@s3.example.org/library', 'the server and the bucket'],
  ['LIBRARY_S3_URL', 'https://s3.example.org/library?region=x', 'the server and the bucket'],
  ['MAIL_FROM', 'Diwan <conference@example.org>', 'one plain e-mail address'],
  ['MAIL_FROM', 'a@example.org, b@example.org', 'one plain e-mail address'],
  ['DKIM_DOMAIN', 'example', 'a domain'],
  ['DKIM_KEY', '/nowhere/dkim.pem', 'a private key in PEM'],
  ['DKIM_KEY', keyOf(1024), '2048 bits'],
  ['DKIM_KEY', keyOf(2048), 'all three, or none'],
  ['MAIL_CONNECTIONS', '0', ''],
  ['INBOUND_DOMAIN', 'conference.example.org:25', 'a plain host name'],
  ['PORT', '0', ''],
  ['PORT', '65536', ''],
  ['PORT', 'http', ''],
  ['DIWAN_MODE', 'staging', ''],
])('%s=%j is named, with what is wanted', (name, value, wanted) => {
  expect(said({ [name]: value })).toMatch(new RegExp(`^  ${name}: .*${wanted}`, 'm'))
})

test('no machine translates unless a service is named', () => {
  expect(readConfig({ ...good, TRANSLATE_URL: '', TRANSLATE_KEY: '' }).translation).toBeUndefined()
  const named = { TRANSLATE_URL: 'http://localhost:5000' }
  expect(readConfig({ ...good, ...named }).translation).toEqual({ url: named.TRANSLATE_URL, key: undefined })
})

test('documents are kept in the database unless a bucket is named, with its key and its secret', () => {
  expect(readConfig({ ...good, LIBRARY_S3_URL: '', LIBRARY_S3_KEY: '' }).bucket).toBeUndefined()
  const url = 'https://s3.example.org/library'
  const named = { LIBRARY_S3_URL: url, LIBRARY_S3_KEY: 'key', LIBRARY_S3_SECRET: 'secret' }
  const bucket = { url, region: 'us-east-1', key: 'key', secret: 'secret' }
  expect(readConfig({ ...good, ...named }).bucket).toEqual(bucket)
  expect(readConfig({ ...good, ...named, LIBRARY_S3_REGION: '' }).bucket).toEqual(bucket)
  expect(said({ ...named, LIBRARY_S3_KEY: undefined })).toMatch(/^ {2}LIBRARY_S3_KEY: is missing/m)
  expect(said({ ...named, LIBRARY_S3_SECRET: '' })).toMatch(/^ {2}LIBRARY_S3_SECRET: is needed/m)
})

test('mails are signed where a key is named for a domain, also as one line', () => {
  expect(readConfig(good).sending).toEqual({ connections: 2, perDomain: 2, dkim: undefined })
  const pem = keyOf(2048)
  const named = { DKIM_DOMAIN: 'example.org', DKIM_SELECTOR: 'diwan', DKIM_KEY: pem.replaceAll('\n', '\\n') }
  expect(readConfig({ ...good, ...named }).sending.dkim).toMatchObject({ domainName: 'example.org', privateKey: pem })
})

test('nothing comes in unless a port is named; at the host of our origin unless another is', () => {
  expect(readConfig({ ...good, INBOUND_PORT: '' }).inbound).toBeUndefined()
  const port = { INBOUND_PORT: '2526' }
  expect(readConfig({ ...good, ...port }).inbound).toMatchObject({ port: 2526, domain: 'conference.example.org' })
  expect(readConfig({ ...good, ...port, INBOUND_DOMAIN: 'in.example.org' }).inbound?.domain).toBe('in.example.org')
})

test('http will do on this machine alone, where a proxy is tried', () => {
  expect(said({ ORIGIN: 'http://localhost:3000' })).toBe('')
  expect(said({ ORIGIN: 'http://[::1]:3000' })).toBe('')
})

test('what is wrong is named, and never repeated: it may be a password', () => {
  expect(said({ DATABASE_URL: 'mysql://diwan:secret@db', SMTP_URL: 'http://user:secret@mail' })).not.toContain('secret')
})

test('the example lists every setting', () => {
  const listed = readFileSync('.env.example', 'utf8')
  for (const name of settingNames) expect(listed).toMatch(new RegExp(`^(# )?${name}=`, 'm'))
})
