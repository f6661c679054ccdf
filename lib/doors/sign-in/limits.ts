import { RateLimiterMemory } from 'rate-limiter-flexible'

/** Kept in this process only: with several, each lets through its own, and the count by address is the database's. */
const asking = new RateLimiterMemory({ points: 20, duration: 3600 })
const askingInAll = new RateLimiterMemory({ points: 1000, duration: 900 })
const keeping = new RateLimiterMemory({ points: 300, duration: 3600 })
const trying = new RateLimiterMemory({ points: 30, duration: 900 })

const taken = (limiter: RateLimiterMemory, key: string): Promise<boolean> =>
  limiter.consume(key).then(
    () => true,
    () => false,
  )

/** The front door has replaced whatever the asker said of themselves by the address it saw. */
const askerOf = (request: Request): string => request.headers.get('x-forwarded-for') ?? ''

/** Twenty mails an hour for one neighbour, and a bound for all together, so that nobody can make us a mail gun. */
export async function mayAskForMail(request: Request): Promise<boolean> {
  return (await taken(asking, askerOf(request))) && (await taken(askingInAll, 'everybody'))
}

/** Three hundred refused forms an hour from one neighbour: behind one address there may be a whole quarter, writing. */
export const mayKeepForm = (request: Request): Promise<boolean> => taken(keeping, askerOf(request))

/** Thirty wrong codes in a quarter of an hour, over all addresses: more is no mistyping. */
export const mayTry = async (request: Request): Promise<boolean> =>
  ((await trying.get(askerOf(request)))?.remainingPoints ?? 1) > 0

export const countWrong = async (request: Request): Promise<void> => void (await taken(trying, askerOf(request)))
