import { z } from 'zod'

const url = (protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: `must be a URL beginning with ${protocols.map((p) => `${p}//`).join(' or ')}`,
  })

/** A setting that may be left out, or left blank as it stands in the example. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => value || undefined, schema.optional())

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
    TRANSLATE_URL: optional(url(['https:', 'http:'])),
    TRANSLATE_KEY: optional(z.string()),
    PORT: z.coerce.number().int().min(1).max(65535).default(3000),
    HOST: z.string().default('127.0.0.1'),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
    OFFLINE_READING: z.enum(['on', 'off']).default('on'),
  })
  .refine((s) => s.DIWAN_MODE !== 'production' || s.ORIGIN.startsWith('https:') || isLoopback(s.ORIGIN), {
    path: ['ORIGIN'],
    error: 'must be https in production (http is allowed for localhost only)',
  })

/** The name of every setting there is. */
export const settingNames = Object.keys(settings.shape)

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
    /** The service that drafts translations; without it, people alone translate. */
    translation: s.TRANSLATE_URL ? { url: s.TRANSLATE_URL, key: s.TRANSLATE_KEY } : undefined,
    port: s.PORT,
    host: s.HOST,
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
