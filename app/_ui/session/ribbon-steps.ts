/** The stages a session goes through, in their order. */
export const steps = ['announced', 'open', 'closing', 'late', 'closed', 'summarised'] as const
export type Step = (typeof steps)[number]
