CREATE TABLE "flag" (
	"contribution_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "flag_contribution_id_participant_id_pk" PRIMARY KEY("contribution_id","participant_id")
);
--> statement-breakpoint
CREATE TABLE "hiding" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contribution_id" uuid NOT NULL,
	"reason" text,
	"by_id" uuid,
	"at" timestamp with time zone NOT NULL,
	"restored_reason" text,
	"restored_by_id" uuid,
	"restored_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "moderation_change" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"conference_id" uuid NOT NULL,
	"session_id" uuid,
	"before" text,
	"after" text,
	"reason" text NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "holding" (
	"contribution_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"title" text,
	"doc" jsonb NOT NULL,
	"html" text NOT NULL,
	"plain" text NOT NULL,
	"words" integer NOT NULL,
	"cites" uuid[] NOT NULL,
	"mentions" uuid[] NOT NULL,
	"found" text[] NOT NULL,
	"held_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	CONSTRAINT "holding_contribution_id_revision_pk" PRIMARY KEY("contribution_id","revision")
);
--> statement-breakpoint
CREATE TABLE "holding_act" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contribution_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"kind" text NOT NULL,
	"found" text[] NOT NULL,
	"by_id" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "conference" ADD COLUMN "moderation" text DEFAULT 'before' NOT NULL;--> statement-breakpoint
ALTER TABLE "conference" ADD COLUMN "flag_limit" integer DEFAULT 3 NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "moderation" text;--> statement-breakpoint
ALTER TABLE "flag" ADD CONSTRAINT "flag_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flag" ADD CONSTRAINT "flag_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiding" ADD CONSTRAINT "hiding_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiding" ADD CONSTRAINT "hiding_by_id_participant_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hiding" ADD CONSTRAINT "hiding_restored_by_id_participant_id_fk" FOREIGN KEY ("restored_by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_change" ADD CONSTRAINT "moderation_change_conference_id_conference_id_fk" FOREIGN KEY ("conference_id") REFERENCES "public"."conference"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_change" ADD CONSTRAINT "moderation_change_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_change" ADD CONSTRAINT "moderation_change_by_id_participant_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holding" ADD CONSTRAINT "holding_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holding_act" ADD CONSTRAINT "holding_act_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holding_act" ADD CONSTRAINT "holding_act_by_id_participant_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "flag_open" ON "flag" USING btree ("contribution_id") WHERE "flag"."settled_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "hiding_now" ON "hiding" USING btree ("contribution_id") WHERE "hiding"."restored_at" is null;--> statement-breakpoint
CREATE INDEX "hiding_log" ON "hiding" USING btree ("at");--> statement-breakpoint
CREATE INDEX "moderation_change_of" ON "moderation_change" USING btree ("conference_id","at");--> statement-breakpoint
CREATE INDEX "holding_decided" ON "holding" USING btree ("decided_at");--> statement-breakpoint
CREATE INDEX "holding_act_of" ON "holding_act" USING btree ("contribution_id","revision");--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_moderation" CHECK ("session"."moderation" in ('before', 'first-timers', 'after'));--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_worded" CHECK ("contribution"."number" is null or "contribution"."plain" <> '');