import type { readMailSettings } from '@/lib/people/mails/read-mail-settings'

export type Mails = Awaited<ReturnType<typeof readMailSettings>>['mails']
