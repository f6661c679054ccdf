import type { readRegistrations } from '@/lib/people/admitting/read-registrations'
import type { readOwnSuspension } from '@/lib/people/suspending/read-own-suspension'
import type { readSuspensions } from '@/lib/people/suspending/read-suspensions'

export type ShownSuspensions = Awaited<ReturnType<typeof readSuspensions>>
export type ShownSuspension = ShownSuspensions['suspensions'][number]
export type ShownOwnSuspension = Awaited<ReturnType<typeof readOwnSuspension>>
export type ShownRegistrations = Awaited<ReturnType<typeof readRegistrations>>
