import { z } from 'zod'
import { dkimKey } from './mail/dkim-key'

const url = (protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: `must be a URL beginning with ${protocols.map((p) => `${p}//`).join(' or ')}`,
  })

/** A bucket in its server's path, as S3 calls path style; all else that a URL may hold is signed or set elsewhere. */
const bucket = url(['https:', 'http:']).refine(
  (value) => URL.canParse(value) && /^https?:\/\/[^/?#@]+(\/[\w.-]+)+$/.test(value),
  { error: 'must be the server and the bucket (https://server/bucket), without a final slash, a name or a password' },
)

/** A setting that may be left out, or left blank as it stands in the example. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => value || undefined, schema.optional())

const signingKey = z.string().transform((setting, context) => {
  const key = dkimKey(setting)
  if ('pem' in key) return key.pem
  context.addIssue({ code: 'custom', message: key.wrong })
  return z.NEVER
})

const hostName = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/, 'must be a plain host name in small letters')

const domainName = z.string().regex(/^(?=.{1,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]([a-z0-9-]*[a-z0-9])?$/, {
  error: 'must be a domain in small letters',
})

/** Every setting, read once from the environment. `.env.example` says what each is for. */
const settings = z
  .object({
    DIWAN_MODE: z.enum(['production', 'development', 'demo', 'test']).default('production'),
    DATABASE_URL: url(['postgres:', 'postgresql:']),
    ORIGIN: url(['https:', 'http:']).refine((value) => URL.canParse(value) && new URL(value).origin === value, {
      error: 'must be scheme, host and port only, without a path or a final slash',
    }),
    AUTH_SECRET: z.string().min(32, 'must be at least 32 random characters (openssl rand -base64 33)'),
    SMTP_URL: url(['smtp:', 'smtps:']),
    MAIL_FROM: z.email('must be one plain e-mail address'),
    DKIM_DOMAIN: optional(domainName),
    DKIM_SELECTOR: optional(z.string().regex(/^[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?$/i, 'must be a name in the DNS')),
    DKIM_KEY: optional(signingKey),
    MAIL_CONNECTIONS: z.coerce.number().int().min(1).max(50).default(2),
    MAIL_CONNECTIONS_PER_DOMAIN: optional(z.coerce.number().int().min(1).max(50)),
    MAIL_RATE_PER_DOMAIN: z.coerce.number().int().min(1).default(1000),
    TRANSLATE_URL: optional(url(['https:', 'http:'])),
    TRANSLATE_KEY: optional(z.string()),
    LIBRARY_S3_URL: optional(bucket),
    LIBRARY_S3_REGION: optional(z.string()),
    LIBRARY_S3_KEY: optional(z.string()),
    LIBRARY_S3_SECRET: optional(z.string()),
    INBOUND_DOMAIN: optional(hostName),
    INBOUND_PORT: optional(z.coerce.number().int().min(1).max(65535)),
    INBOUND_HOST: z.string().default('127.0.0.1'),
    INBOUND_PROTOCOL: z.enum(['smtp', 'lmtp']).default('smtp'),
    INBOUND_KEY: optional(z.string().min(32, 'must be at least 32 random characters (openssl rand -base64 33)')),
    INBOUND_AUTHSERV: optional(z.string()),
    PORT: z.coerce.number().int().min(1).max(65535).default(3000),
    HOST: z.string().default('127.0.0.1'),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
    UNDO_SECONDS: z.coerce.number().int().min(0).max(60).default(10),
    OFFLINE_READING: z.enum(['on', 'off']).default('on'),
  })
  .refine((s) => s.DIWAN_MODE !== 'production' || s.ORIGIN.startsWith('https:') || isLoopback(s.ORIGIN), {
    path: ['ORIGIN'],
    error: 'must be https in production (http is allowed for localhost only)',
  })
  .refine((s) => !s.LIBRARY_S3_URL || s.LIBRARY_S3_KEY, {
    path: ['LIBRARY_S3_KEY'],
    error: 'is needed where LIBRARY_S3_URL is set',
  })
  .refine((s) => !s.LIBRARY_S3_URL || s.LIBRARY_S3_SECRET, {
    path: ['LIBRARY_S3_SECRET'],
    error: 'is needed where LIBRARY_S3_URL is set',
  })
  .refine((s) => [s.DKIM_DOMAIN, s.DKIM_SELECTOR, s.DKIM_KEY].every((one) => !one === !s.DKIM_KEY), {
    path: ['DKIM_KEY'],
    error: 'goes with DKIM_DOMAIN and DKIM_SELECTOR: all three, or none',
  })

/** The name of every setting there is. */
export const settingNames = Object.keys(settings.shape)

function bucketIn(s: z.output<typeof settings>) {
  const { LIBRARY_S3_URL: at, LIBRARY_S3_REGION: region, LIBRARY_S3_KEY: key, LIBRARY_S3_SECRET: secret } = s
  return at && key && secret ? { url: at, region: region ?? 'us-east-1', key, secret } : undefined
}

/** Where mails to us come in; nothing where none do, and then no mail says that it can be answered. */
function inboundIn(s: z.output<typeof settings>) {
  const { INBOUND_PORT: port, INBOUND_KEY: key } = s
  if (!port && !key) return undefined
  return {
    domain: s.INBOUND_DOMAIN ?? new URL(s.ORIGIN).hostname,
    port,
    host: s.INBOUND_HOST,
    protocol: s.INBOUND_PROTOCOL,
    key,
    /** The name by which our own mail server signs what it found out about a sender (RFC 8601). */
    authserv: s.INBOUND_AUTHSERV?.toLowerCase(),
    secret: s.AUTH_SECRET,
  }
}

function sendingIn(s: z.output<typeof settings>) {
  const { DKIM_DOMAIN: domainName, DKIM_SELECTOR: keySelector, DKIM_KEY: privateKey } = s
  return {
    connections: s.MAIL_CONNECTIONS,
    perDomain: s.MAIL_CONNECTIONS_PER_DOMAIN ?? s.MAIL_CONNECTIONS,
    dkim: domainName && keySelector && privateKey ? { domainName, keySelector, privateKey } : undefined,
  }
}

function isLoopback(origin: string): boolean {
  return URL.canParse(origin) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin).hostname)
}

/** Thrown at start with one line for each setting that is missing or wrong. */
export class BadConfiguration extends Error {
  override name = 'BadConfiguration'
}

export function readConfig(env: Record<string, string | undefined>) {
  const read = settings.safeParse(env)
  if (!read.success) {
    const lines = read.error.issues.map(({ path, message }) => {
      const name = path.join('.')
      return `  ${name}: ${env[name] === undefined ? 'is missing' : message}`
    })
    throw new BadConfiguration(`Diwan cannot start: settings are missing or wrong.\n${lines.join('\n')}\n`)
  }
  const s = read.data
  return {
    mode: s.DIWAN_MODE,
    databaseUrl: s.DATABASE_URL,
    origin: s.ORIGIN,
    authSecret: s.AUTH_SECRET,
    smtpUrl: s.SMTP_URL,
    mailFrom: s.MAIL_FROM,
    /** How mails leave: on how many connections, and signed as whose. */
    sending: sendingIn(s),
    /** Mails a minute to one domain. */
    mailRate: s.MAIL_RATE_PER_DOMAIN,
    inbound: inboundIn(s),
    /** The service that drafts translations; without it, people alone translate. */
    translation: s.TRANSLATE_URL ? { url: s.TRANSLATE_URL, key: s.TRANSLATE_KEY } : undefined,
    /** The bucket in which documents are kept from now on; without it, in the database. */
    bucket: bucketIn(s),
    port: s.PORT,
    host: s.HOST,
    /** How long a decision of the desk can be undone, before anybody outside hears of it. */
    undoSeconds: s.UNDO_SECONDS,
    offlineReading: s.OFFLINE_READING === 'on',
    /** The demo's own doors (one-click sign-in, mailbox, clock) exist only where this holds. */
    demo: s.DIWAN_MODE !== 'production',
  }
}

export type Config = ReturnType<typeof readConfig>

let read: Config | undefined

/** Read on first use, so that `next build` needs no settings; `server.ts` asks first of all. */
export const config = new Proxy({} as Config, {
  get(_, name: keyof Config) {
    read ??= readConfig(process.env)
    return read[name]
  },
})
