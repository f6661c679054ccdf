import type { ShownQueue } from '../shown'

/** Each page of the desk below its conference: how it is called, and what of it waits for somebody. */
export const pages = {
  queue: { path: '/desk', title: 'desk.queue' },
  flags: { path: '/desk/flags', title: 'desk.flags', waits: 'flagged' },
  unread: { path: '/desk/unread', title: 'unread.way' },
  held: { path: '/desk/mails', title: 'desk.mails', waits: 'heldMails' },
  threads: { path: '/desk/threads', title: 'desk.threads', waits: 'proposals' },
  balance: { path: '/desk/conduct', title: 'conduct.balance' },
  checklist: { path: '/desk/conduct/checklist', title: 'conduct.checklist' },
  promises: { path: '/desk/conduct/promises', title: 'conduct.promises' },
  duty: { path: '/desk/conduct/duty', title: 'conduct.duty' },
  mails: { path: '/desk/conduct/mails', title: 'conduct.mails' },
  registrations: { path: '/desk/registrations', title: 'desk.registrations', waits: 'registrations' },
  letters: { path: '/desk/conduct/letters', title: 'conduct.letters', waits: 'letters' },
  suspensions: { path: '/desk/suspensions', title: 'desk.suspensions', waits: 'suspensions' },
  people: { path: '/desk/people', title: 'desk.people' },
  messages: { path: '/desk/messages', title: 'desk.messages' },
  editions: { path: '/desk/editions', title: 'desk.editions' },
  library: { path: '/library', title: 'library.title', waits: 'documents' },
  translations: { path: '/translations', title: 'translations.title' },
  log: { path: '/desk/log', title: 'desk.log' },
} as const satisfies Record<
  string,
  { path: string; title: string; waits?: Exclude<keyof ShownQueue['waitingBeside'], 'mails'> }
>
export type DeskPage = keyof typeof pages

/** What the pages are about: what is to be read, how the conference goes, its people, what is said in the end, the record. */
export const groups = {
  read: ['queue', 'flags', 'unread', 'held'],
  conduct: ['balance', 'threads', 'promises', 'duty', 'mails'],
  people: ['registrations', 'letters', 'suspensions', 'people'],
  outcomes: ['checklist', 'messages', 'editions', 'library', 'translations'],
  record: ['log'],
} as const satisfies Record<string, readonly DeskPage[]>

export const groupOf = (page: DeskPage): keyof typeof groups =>
  (Object.keys(groups) as (keyof typeof groups)[]).find((group) =>
    (groups[group] as readonly DeskPage[]).includes(page),
  ) ?? 'read'

/** For those alone who can do something about what is there. */
export const forCoordinators: DeskPage[] = ['people', 'mails']
