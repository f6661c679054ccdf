import { sql } from 'drizzle-orm'
import { shownDetail } from '../views'

/** A thread at a glance. What grows with it is counted as it is published, or is not counted beyond a hundred. */
export interface Glance {
  voices: number
  lastAt: string | null
  /** Roots that nobody has answered for a while. */
  unanswered: number
}

/** `t` thread. The time in a question of its own: asked for once, an index can be searched by it. */
export const glance = (quietHours: number) => sql`json_build_object('voices', t.voices, 'lastAt', t.last_at,
  'unanswered', (select count(*) from (
    select from contribution u
    where u.thread_id = t.id and u.number = u.root_number and u.answers = 0 and u.withdrawn_at is null
      and u.published_at <= (select diwan_now() - make_interval(hours => ${quietHours}))
    limit 100) quiet))`

export interface CountryVoices {
  country: string
  contributions: number
  voices: number
  /** Apart from these, what relays wrote down, for how many people. */
  relayed: number
  relayedVoices: number
}

/** `s` session. */
export const countryVoices = sql`coalesce((
  select json_agg(json_build_object('country', v.country, 'contributions', v.contributions, 'voices', v.voices,
    'relayed', v.relayed, 'relayedVoices', v.relayed_voices)
    order by v.contributions desc, v.country)
  from session_voices v where v.session_id = s.id), '[]')`

export interface Invited {
  role: 'expert' | 'moderator'
  shownAs: string
  detail: string | null
}

const MOST_INVITED = 60

/** Experts and moderators as they are shown; `c` conference. */
export const invited = sql`coalesce((
  select json_agg(json_build_object('role', p.role, 'shownAs', p.name, 'detail', ${shownDetail}) order by p.role, p.name)
  from (select * from participant i where i.conference_id = c.id and i.role in ('expert', 'moderator')
    order by i.role, i.name limit ${MOST_INVITED}) p), '[]')`
