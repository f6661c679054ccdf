import type { readExperts } from '@/lib/experts/read-experts'

export type ShownExperts = Awaited<ReturnType<typeof readExperts>>
