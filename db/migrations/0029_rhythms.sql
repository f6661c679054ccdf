CREATE TABLE "session_rhythm" (
	"participant_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"rhythm" text,
	"digested_to" timestamp with time zone NOT NULL,
	CONSTRAINT "session_rhythm_participant_id_session_id_pk" PRIMARY KEY("participant_id","session_id")
);
--> statement-breakpoint
DROP INDEX "participant_by_rhythm";--> statement-breakpoint
ALTER TABLE "delivery" ADD COLUMN "rhythms" text[];--> statement-breakpoint
ALTER TABLE "delivery" ADD COLUMN "listed" integer[];--> statement-breakpoint
ALTER TABLE "delivery" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "participant" ADD COLUMN "digest_day" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "participant" ADD COLUMN "resumes_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "participant" ADD COLUMN "rhythm_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "session_rhythm" ADD CONSTRAINT "session_rhythm_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_rhythm" ADD CONSTRAINT "session_rhythm_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delivery_waiting" ON "delivery" USING btree ("next_at") WHERE "delivery"."state" in ('due', 'deferred') and "delivery"."kind" <> 'sign-in';--> statement-breakpoint
CREATE INDEX "delivery_ways_waiting" ON "delivery" USING btree ("next_at") WHERE "delivery"."state" in ('due', 'deferred') and "delivery"."kind" = 'sign-in';--> statement-breakpoint
CREATE INDEX "delivery_digests" ON "delivery" USING btree ("created_at","id") WHERE "delivery"."kind" = 'digest';--> statement-breakpoint
CREATE INDEX "delivery_digests_by_state" ON "delivery" USING btree ("state","created_at","id") WHERE "delivery"."kind" = 'digest';--> statement-breakpoint
CREATE INDEX "participant_by_each" ON "participant" USING btree ("id") WHERE "participant"."rhythm" = 'each';--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_day" CHECK ("participant"."digest_day" between 1 and 7);--> statement-breakpoint
UPDATE "delivery" SET "rhythms" = '{daily}' WHERE "kind" = 'digest';
