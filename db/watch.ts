import type { Sql } from 'postgres'

/**
 * What no signed-out page shows anything of. Every other table is watched, those to come included: to forget one here
 * costs a page made anew, to have to name it there would cost a page that is not true any more.
 */
const unwatched = [
  'absence',
  'acknowledgement',
  'answer',
  'bounce',
  'claim',
  'colleague_asked',
  'consent',
  'desk_choice',
  'delivery',
  'desk_choice',
  'desk_link',
  'draft',
  'draft_failure',
  'duty',
  'edition',
  'event',
  'flag',
  'due_decision',
  'holding',
  'holding_act',
  'inbound_mail',
  'invitation',
  'invitation_list',
  'letter',
  'login',
  'mail_pace',
  'mail_stop',
  'mailbox_message',
  'message',
  'moderation_change',
  'outcome',
  'page_version',
  'placement',
  'plan',
  'press',
  'promise',
  'reading_mark',
  'registration',
  'relayed',
  'sandbox_mail',
  'session_rhythm',
  'setting_change',
  'sign_in_token',
  'team_member',
  'statement',
  'statement_revision',
  'synthesis',
  'thread_proposal',
  'suppression',
  'suspension',
  'test_mail',
  'word',
]

/** Columns of a watched table that no such page shows: this one moves for every reader of a digest, many times a second. */
const unwatchedColumns: Record<string, string> = { participant: "'digested_to'" }

/**
 * Has each change of a watched table move the page version in its own transaction: whoever reads the same version twice
 * has nothing new to see. Deferred, so that the one row is locked after all others and only while committing: two acts
 * never wait for each other in a ring.
 */
export async function watchTables(sql: Sql): Promise<void> {
  const missing = await sql<{ name: string }[]>`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all(${unwatched})
      and not exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'page_changed')`
  for (const { name } of missing)
    await sql`create constraint trigger page_changed after insert or update or delete on ${sql(name)}
      deferrable initially deferred for each row
      execute function diwan_page_changed(${sql.unsafe(unwatchedColumns[name] ?? '')})`
}
