/** Connections that broke, deadlocks, lock and statement time-outs: nothing was written, and trying again will do. */
const passing = /^(08|40|53|55P03|57)|^(CONNECTION|CONNECT_|ECONN|ETIMEDOUT)/

export function isPassing(error: unknown): boolean {
  const { code, cause } = error as { code?: string; cause?: unknown }
  if (typeof code === 'string' && passing.test(code)) return true
  return cause instanceof Error && isPassing(cause)
}
