import type { Adapter, AdapterUser } from 'next-auth/adapters'
import { db } from '@/db/client'
import { insertLogin, insertPerson, personByEmail, personById, spendSignInToken } from '@/db/queries/logins'
import type { Locale } from '@/lib/text/locales'
import { hashOf } from '../login'

type Known = { id: string; email: string } | undefined
const userOf = (known: Known): AdapterUser | null => (known ? { ...known, emailVerified: null } : null)

/** Auth.js insists on these, for ways in that do not exist here. */
function never(): never {
  throw new Error('people come in by e-mail only, and their login is looked up in login.ts')
}

/**
 * What Auth.js reads and writes, for one sign-in: our own tables, with the way in spent in one statement and the
 * login kept hashed. `locale` is only the fallback: somebody new gets the language their mail was asked for in.
 */
export function adapterFor(locale: Locale): Adapter {
  let language = locale
  return {
    async useVerificationToken({ identifier, token }) {
      const spent = await spendSignInToken(db, { email: identifier, hash: token })
      if (!spent) return null
      language = spent.locale
      return { identifier, token, expires: spent.expiresAt }
    },
    getUserByEmail: async (email) => userOf(await personByEmail(db, email)),
    async createUser(user) {
      return userOf(await insertPerson(db, { email: user.email, locale: language })) ?? user
    },
    // Auth.js would write down when the address was last verified, which nobody asks for.
    async updateUser(user) {
      return userOf(await personById(db, user.id)) ?? never()
    },
    async createSession(session) {
      const { sessionToken, userId, expires } = session
      await insertLogin(db, { tokenHash: hashOf(sessionToken), personId: userId, expiresAt: expires })
      return session
    },
    createVerificationToken: never,
    getUser: never,
    getUserByAccount: never,
    linkAccount: never,
    getSessionAndUser: never,
    updateSession: never,
    deleteSession: never,
  }
}
