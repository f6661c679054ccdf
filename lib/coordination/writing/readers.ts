import type { Readers } from '@/db/queries/conduct/letters'

export const readersIn = ({ languages }: Readers): number => languages.reduce((sum, { count }) => sum + count, 0)
