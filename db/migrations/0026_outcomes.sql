CREATE TABLE "desk_message" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"conference_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"thread_id" uuid,
	"occasion" text NOT NULL,
	"docs" jsonb NOT NULL,
	"html" jsonb NOT NULL,
	"plain" jsonb NOT NULL,
	"cites" uuid[] DEFAULT '{}' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"due_by" text NOT NULL,
	"due_at" timestamp with time zone,
	"written_by_id" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"number" integer,
	"after_number" integer,
	"posted_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "desk_message_number" UNIQUE("conference_id","number"),
	CONSTRAINT "desk_message_due" CHECK (("desk_message"."due_by" = 'time') = ("desk_message"."due_at" is not null)),
	CONSTRAINT "desk_message_announced" CHECK (("desk_message"."number" is null) = ("desk_message"."posted_at" is null) and ("desk_message"."number" is null) = ("desk_message"."after_number" is null))
);
--> statement-breakpoint
CREATE TABLE "statement" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"session_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"texts" jsonb NOT NULL,
	"cites" uuid[] DEFAULT '{}' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"by_id" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"dropped_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "statement_revision" (
	"statement_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"kind" text NOT NULL,
	"texts" jsonb NOT NULL,
	"cites" uuid[] NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "statement_revision_statement_id_revision_pk" PRIMARY KEY("statement_id","revision")
);
--> statement-breakpoint
CREATE TABLE "synthesis" (
	"session_id" uuid PRIMARY KEY NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"begun_at" timestamp with time zone NOT NULL,
	"proposed_revision" integer,
	"proposed_by_id" uuid,
	"proposed_at" timestamp with time zone,
	"published_revision" integer
);
--> statement-breakpoint
CREATE TABLE "synthesis_version" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"session_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"statements" jsonb NOT NULL,
	"cites" uuid[] NOT NULL,
	"proposed_by_id" uuid NOT NULL,
	"approved_by_id" uuid NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "synthesis_version_number" UNIQUE("session_id","number")
);
--> statement-breakpoint
ALTER TABLE "conference" ADD COLUMN "last_message" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "reminded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "desk_message" ADD CONSTRAINT "desk_message_conference_id_conference_id_fk" FOREIGN KEY ("conference_id") REFERENCES "public"."conference"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_message" ADD CONSTRAINT "desk_message_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_message" ADD CONSTRAINT "desk_message_thread_id_thread_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."thread"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_message" ADD CONSTRAINT "desk_message_written_by_id_participant_id_fk" FOREIGN KEY ("written_by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement" ADD CONSTRAINT "statement_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement" ADD CONSTRAINT "statement_by_id_participant_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_revision" ADD CONSTRAINT "statement_revision_statement_id_statement_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."statement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_revision" ADD CONSTRAINT "statement_revision_by_id_participant_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "synthesis" ADD CONSTRAINT "synthesis_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "synthesis" ADD CONSTRAINT "synthesis_proposed_by_id_participant_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "synthesis_version" ADD CONSTRAINT "synthesis_version_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "synthesis_version" ADD CONSTRAINT "synthesis_version_proposed_by_id_participant_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "synthesis_version" ADD CONSTRAINT "synthesis_version_approved_by_id_participant_id_fk" FOREIGN KEY ("approved_by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "desk_message_in_thread" ON "desk_message" USING btree ("thread_id");--> statement-breakpoint
CREATE INDEX "desk_message_of_session" ON "desk_message" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "desk_message_to_announce" ON "desk_message" USING btree ("conference_id") WHERE "desk_message"."number" is null and "desk_message"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "statement_of_session" ON "statement" USING btree ("session_id","position");