CREATE TABLE "reading_mark" (
	"participant_id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"read" "int4multirange" NOT NULL,
	CONSTRAINT "reading_mark_participant_id_thread_id_pk" PRIMARY KEY("participant_id","thread_id")
);
--> statement-breakpoint
CREATE TABLE "session_voices" (
	"session_id" uuid NOT NULL,
	"country" text NOT NULL,
	"contributions" integer NOT NULL,
	"voices" integer NOT NULL,
	CONSTRAINT "session_voices_session_id_country_pk" PRIMARY KEY("session_id","country")
);
--> statement-breakpoint
ALTER TABLE "thread" ADD COLUMN "voices" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "thread" ADD COLUMN "last_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "contribution" ADD COLUMN "answers" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "reading_mark" ADD CONSTRAINT "reading_mark_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading_mark" ADD CONSTRAINT "reading_mark_thread_id_thread_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."thread"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_voices" ADD CONSTRAINT "session_voices_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contribution_by_number" ON "contribution" USING btree ("thread_id","number") WHERE "contribution"."number" is not null;--> statement-breakpoint
CREATE INDEX "contribution_by_day" ON "contribution" USING btree ("thread_id","published_at","number") WHERE "contribution"."number" is not null;--> statement-breakpoint
CREATE INDEX "contribution_unanswered" ON "contribution" USING btree ("thread_id","published_at") WHERE "contribution"."number" = "contribution"."root_number" and "contribution"."answers" = 0 and "contribution"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "participant_of_team" ON "participant" USING btree ("conference_id","role") WHERE "participant"."role" <> 'participant';--> statement-breakpoint
-- The counts of a session's threads, lines and countries, from its contributions: for what was published before there
-- were counts, and whenever contributions come into a session otherwise than one by one.
CREATE FUNCTION diwan_recount(of_session uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE thread t SET published = c.published, voices = c.voices, last_at = c.last_at
  FROM (SELECT i.id, count(k.id) AS published, count(DISTINCT k.author_id) AS voices, max(k.published_at) AS last_at
    FROM thread i LEFT JOIN contribution k ON k.thread_id = i.id AND k.number IS NOT NULL
    WHERE i.session_id = of_session GROUP BY i.id) c
  WHERE t.id = c.id;
  UPDATE contribution r SET answers = c.answers
  FROM (SELECT k.thread_id, k.root_number, count(*) - 1 AS answers
    FROM contribution k JOIN thread t ON t.id = k.thread_id
    WHERE t.session_id = of_session AND k.number IS NOT NULL GROUP BY k.thread_id, k.root_number) c
  WHERE r.thread_id = c.thread_id AND r.number = c.root_number AND r.answers <> c.answers;
  DELETE FROM session_voices WHERE session_id = of_session;
  INSERT INTO session_voices (session_id, country, contributions, voices)
  SELECT t.session_id, p.country, count(*), count(DISTINCT p.id)
  FROM contribution k JOIN thread t ON t.id = k.thread_id JOIN participant p ON p.id = k.author_id
  WHERE t.session_id = of_session AND k.number IS NOT NULL GROUP BY t.session_id, p.country;
$$;--> statement-breakpoint
SELECT diwan_recount(id) FROM session;
