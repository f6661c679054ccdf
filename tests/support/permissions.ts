import { type Role, roles } from '@/lib/caller'
import type { Permission } from '@/lib/policy'

/**
 * Who may do what, written out: a line for each permission, a column for each kind of caller. `+` may, `.` may not.
 * «Elsewhere» is somebody with any role in another conference; «themselves» the author of the contribution, or the
 * person, that is asked about; «suspended» the same while they may not take part.
 */
const table = `
                       anonymous clock stranger elsewhere participant expert relay translator moderator coordinator privacy-officer themselves convener suspended
conference.read        +         +     +        +         +           +      +     +          +         +           +               +          +        +
conference.create      .         .     .        .         .           .      .     .          .         .           .               .          +        .
conference.join        .         .     +        +         +           +      +     +          +         +           +               +          +        +
conference.coordinate  .         .     .        .         .           .      .     .          .         +           .               .          .        .
contribution.submit    .         .     .        .         +           +      +     +          +         +           +               +          .        .
contribution.relay     .         .     .        .         .           .      +     .          .         .           .               .          .        .
contribution.acknowledge .       .     .        .         +           +      +     +          +         +           +               +          .        .
contribution.revise    .         .     .        .         .           .      .     .          .         .           .               +          .        .
contribution.withdraw  .         .     .        .         .           .      .     .          .         .           .               +          .        +
contribution.moderate  .         .     .        .         .           .      .     .          +         +           .               .          .        .
mail.decide            .         .     .        .         .           .      .     .          +         +           .               .          .        .
ask.assign             .         .     .        .         .           .      .     .          +         +           .               .          .        .
desk.read              .         .     .        .         .           .      .     .          +         +           .               .          .        .
document.propose       .         .     .        .         +           +      +     +          +         +           +               +          .        .
document.decide        .         .     .        .         .           .      .     .          +         +           .               .          .        .
document.remove        .         .     .        .         .           .      .     .          +         +           .               +          .        +
draft.keep             .         .     .        .         +           +      +     +          +         +           +               +          .        +
expert.invite          .         .     .        .         .           .      .     .          +         +           .               .          .        .
reading.mark           .         .     .        .         +           +      +     +          +         +           +               +          .        +
rendering.propose      .         .     .        .         +           +      +     +          +         +           +               +          .        .
rendering.withdraw     .         .     .        .         .           .      .     .          .         .           .               +          .        +
rendering.check        .         .     .        .         .           .      .     +          +         +           .               .          .        .
rendering.draft        .         +     .        .         .           .      .     .          .         .           .               .          .        .
term.keep              .         .     .        .         .           .      .     +          +         +           .               .          .        .
thread.moderate        .         .     .        .         .           .      .     .          +         +           .               .          .        .
thread.propose         .         .     .        .         +           +      +     +          +         +           +               +          .        .
proposal.withdraw      .         .     .        .         .           .      .     .          .         .           .               +          .        +
registration.decide    .         .     .        .         .           .      .     .          +         +           .               .          .        .
participant.suspend    .         .     .        .         .           .      .     .          +         +           .               .          .        .
suspension.answer      .         .     .        .         .           .      .     .          .         .           .               +          .        +
session.extend         .         .     .        .         .           .      .     .          .         +           .               .          .        .
team.invite            .         .     .        .         .           .      .     .          .         +           .               .          .        .
own.read               .         .     .        .         .           .      .     .          .         .           .               +          .        +
own.change             .         .     .        .         +           +      +     +          +         +           +               +          .        +
login.open             +         +     +        +         +           +      +     +          +         +           +               +          +        +
mail.settings          +         +     +        +         +           +      +     +          +         +           +               +          +        +
address.release        .         .     .        .         .           .      .     .          .         +           .               +          .        +
bounce.record          .         +     .        .         .           .      .     .          .         .           .               .          .        .
decision.carry     .         +     .        .         .           .      .     .          .         .           .               .          .        .
reminder.plan          .         +     .        .         .           .      .     .          .         .           .               .          .        .
contribution.flag      .         .     .        .         +           +      +     +          +         +           +               +          .        .
contribution.hide      .         .     .        .         .           .      .     .          +         +           .               .          .        .
unread.publish              .    +     .        .         .           .      .     .          .         .           .               .          .        .
contribution.protect   .         .     .        .         .           .      .     .          +         +           .               .          .        .
moderation.change      .         .     .        .         .           .      .     .          .         +           .               .          .        .
holding.purge          .         +     .        .         .           .      .     .          .         .           .               .          .        .
desk.serve             .         .     .        .         .           .      .     .          +         +           .               .          .        .
letter.write           .         .     .        .         .           .      .     .          +         +           .               .          .        .
promise.note           .         .     .        .         .           .      .     .          +         +           .               .          .        .
session.close          .         .     .        .         .           .      .     .          .         +           .               .          .        .
session.reopen         .         .     .        .         .           .      .     .          .         +           .               .          .        .
team.change            .         .     .        .         .           .      .     .          .         +           .               .          .        .
absence.remove         .         .     .        .         .           .      .     .          .         +           .               .          .        .
retention.apply        .         +     .        .         .           .      .     .          .         .           .               .          .        .
digest.plan            .         +     .        .         .           .      .     .          .         .           .               .          .        .
message.write          .         .     .        .         .           .      .     .          +         +           .               .          .        .
edition.write          .         .     .        .         .           .      .     .          +         +           .               .          .        .
edition.hold           .         .     .        .         .           .      .     .          +         +           .               .          .        .
closing.remind         .         +     .        .         .           .      .     .          .         .           .               .          .        .
message.announce       .         +     .        .         .           .      .     .          .         .           .               .          .        .
synthesis.write        .         .     .        .         .           .      .     .          +         +           .               .          .        .
`

export const kinds = [
  'anonymous',
  'clock',
  'stranger',
  'elsewhere',
  ...roles,
  'themselves',
  'convener',
  'suspended',
] as const
export type Kind = 'anonymous' | 'clock' | 'stranger' | 'elsewhere' | Role | 'themselves' | 'convener' | 'suspended'

const lines = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
const [header = [], ...rows] = lines

/** The columns and lines as they stand in the table, to be held against those of the code. */
export const columnsWritten = header
export const permissionsWritten = rows.map(([permission]) => permission)

export function isWritten(permission: Permission, kind: Kind): boolean {
  const row = rows.find(([name]) => name === permission)
  const sign = row?.[header.indexOf(kind) + 1]
  if (sign !== '+' && sign !== '.') throw new Error(`${permission} for ${kind} is not in the table`)
  return sign === '+'
}
