CREATE TABLE "edition" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"conference_id" uuid NOT NULL,
	"day_on" date NOT NULL,
	"lead" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"question" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"highlights" integer[] DEFAULT '{}' NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"written_by_id" uuid,
	"written_at" timestamp with time zone,
	"approved_by_id" uuid,
	"approved_at" timestamp with time zone,
	"held_by_id" uuid,
	"held_at" timestamp with time zone,
	CONSTRAINT "edition_of_day" UNIQUE("conference_id","day_on"),
	CONSTRAINT "edition_written" CHECK (("edition"."revision" = 0) = ("edition"."written_at" is null)),
	CONSTRAINT "edition_written_by" CHECK (("edition"."written_at" is null) = ("edition"."written_by_id" is null)),
	CONSTRAINT "edition_approved" CHECK (("edition"."approved_at" is null) = ("edition"."approved_by_id" is null)),
	CONSTRAINT "edition_held" CHECK (("edition"."held_at" is null) = ("edition"."held_by_id" is null))
);
--> statement-breakpoint
ALTER TABLE "edition" ADD CONSTRAINT "edition_conference_id_conference_id_fk" FOREIGN KEY ("conference_id") REFERENCES "public"."conference"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition" ADD CONSTRAINT "edition_written_by_id_participant_id_fk" FOREIGN KEY ("written_by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition" ADD CONSTRAINT "edition_approved_by_id_participant_id_fk" FOREIGN KEY ("approved_by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition" ADD CONSTRAINT "edition_held_by_id_participant_id_fk" FOREIGN KEY ("held_by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;