CREATE TABLE "draft_failure" (
	"contribution_id" uuid NOT NULL,
	"language" text NOT NULL,
	"reason" text NOT NULL,
	"failed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "draft_failure_contribution_id_language_pk" PRIMARY KEY("contribution_id","language")
);
--> statement-breakpoint
CREATE TABLE "rendering" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contribution_id" uuid NOT NULL,
	"language" text NOT NULL,
	"kind" text NOT NULL,
	"title" text,
	"doc" jsonb NOT NULL,
	"html" text NOT NULL,
	"plain" text NOT NULL,
	"of_revision" integer NOT NULL,
	"made_by_id" uuid,
	"proposed_at" timestamp with time zone NOT NULL,
	"checked_at" timestamp with time zone,
	"checked_by_id" uuid,
	"ended_at" timestamp with time zone,
	CONSTRAINT "rendering_checked" CHECK (("rendering"."checked_at" is null) = ("rendering"."checked_by_id" is null))
);
--> statement-breakpoint
CREATE TABLE "term" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"conference_id" uuid NOT NULL,
	"words" jsonb NOT NULL,
	"note" text,
	"kept_at" timestamp with time zone NOT NULL,
	"kept_by_id" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "participant" ADD COLUMN "first_text" text DEFAULT 'original' NOT NULL;--> statement-breakpoint
ALTER TABLE "draft_failure" ADD CONSTRAINT "draft_failure_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rendering" ADD CONSTRAINT "rendering_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rendering" ADD CONSTRAINT "rendering_made_by_id_participant_id_fk" FOREIGN KEY ("made_by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rendering" ADD CONSTRAINT "rendering_checked_by_id_participant_id_fk" FOREIGN KEY ("checked_by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term" ADD CONSTRAINT "term_conference_id_conference_id_fk" FOREIGN KEY ("conference_id") REFERENCES "public"."conference"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term" ADD CONSTRAINT "term_kept_by_id_participant_id_fk" FOREIGN KEY ("kept_by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "rendering_shown" ON "rendering" USING btree ("contribution_id","language","kind") WHERE "rendering"."ended_at" is null and ("rendering"."checked_at" is not null or "rendering"."made_by_id" is null);--> statement-breakpoint
CREATE UNIQUE INDEX "rendering_proposed" ON "rendering" USING btree ("contribution_id","language","kind") WHERE "rendering"."ended_at" is null and "rendering"."checked_at" is null and "rendering"."made_by_id" is not null;--> statement-breakpoint
CREATE INDEX "term_of_conference" ON "term" USING btree ("conference_id");