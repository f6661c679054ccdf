import { pino } from 'pino'

const levels = [...Object.values(pino.levels.labels), 'silent']

/**
 * The only way to log. One JSON line each, without personal data: ids, kinds and counts, never an address, a name,
 * a token or a text somebody wrote. Errors are logged by name, message and stack; query values stay out of it.
 */
export const report = pino({
  // Needed before the settings are read, which say what is wrong with a level that is none.
  level: levels.includes(process.env.LOG_LEVEL ?? '') ? process.env.LOG_LEVEL : 'info',
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: {
    err: (error: unknown) => {
      const { name, message, stack, code } = error as Error & { code?: string }
      return { name, code, message: message?.split('\nparams:')[0], stack: stack?.split('\nparams:')[0] }
    },
  },
})
