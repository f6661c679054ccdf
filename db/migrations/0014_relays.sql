CREATE TABLE "acknowledgement" (
	"participant_id" uuid NOT NULL,
	"contribution_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "acknowledgement_participant_id_contribution_id_kind_pk" PRIMARY KEY("participant_id","contribution_id","kind")
);
--> statement-breakpoint
CREATE TABLE "relayed" (
	"contribution_id" uuid PRIMARY KEY NOT NULL,
	"by_id" uuid NOT NULL,
	"means" text NOT NULL,
	"collected_on" date NOT NULL,
	"consent_version" integer NOT NULL,
	"consent_language" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "contribution" ADD COLUMN "useful" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "contribution" ADD COLUMN "lived" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "participant" ADD COLUMN "relayed_by_id" uuid;--> statement-breakpoint
ALTER TABLE "session_voices" ADD COLUMN "relayed" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "session_voices" ADD COLUMN "relayed_voices" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "acknowledgement" ADD CONSTRAINT "acknowledgement_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acknowledgement" ADD CONSTRAINT "acknowledgement_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relayed" ADD CONSTRAINT "relayed_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relayed" ADD CONSTRAINT "relayed_by_id_participant_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "relayed_by" ON "relayed" USING btree ("by_id","at");--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_relayed_by_id_participant_id_fk" FOREIGN KEY ("relayed_by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "participant_relayed" ON "participant" USING btree ("relayed_by_id","name") WHERE "participant"."relayed_by_id" is not null;--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_relayed_only" CHECK ("participant"."relayed_by_id" is null or "participant"."person_id" is null);--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_named" CHECK ("participant"."name" <> '' or "participant"."relayed_by_id" is not null);--> statement-breakpoint
-- What relays wrote down is counted apart from those who wrote themselves.
CREATE OR REPLACE FUNCTION diwan_recount(of_session uuid) RETURNS void LANGUAGE sql AS $$
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
  INSERT INTO session_voices (session_id, country, contributions, voices, relayed, relayed_voices)
  SELECT t.session_id, p.country,
    count(*) FILTER (WHERE p.relayed_by_id IS NULL), count(DISTINCT p.id) FILTER (WHERE p.relayed_by_id IS NULL),
    count(*) FILTER (WHERE p.relayed_by_id IS NOT NULL), count(DISTINCT p.id) FILTER (WHERE p.relayed_by_id IS NOT NULL)
  FROM contribution k JOIN thread t ON t.id = k.thread_id JOIN participant p ON p.id = k.author_id
  WHERE t.session_id = of_session AND k.number IS NOT NULL GROUP BY t.session_id, p.country;
$$;
