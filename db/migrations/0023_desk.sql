CREATE TABLE "claim" (
	"by_id" uuid PRIMARY KEY NOT NULL,
	"contribution_id" uuid NOT NULL,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "claim_contribution_id_unique" UNIQUE("contribution_id")
);
--> statement-breakpoint
CREATE TABLE "colleague_asked" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contribution_id" uuid NOT NULL,
	"by_id" uuid NOT NULL,
	"of_id" uuid NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "desk_choice" (
	"participant_id" uuid PRIMARY KEY NOT NULL,
	"languages" text[] DEFAULT '{}' NOT NULL,
	"session_id" uuid,
	"channel" text,
	"authors" text,
	"chosen_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "due_decision" (
	"contribution_id" uuid PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"kind" text NOT NULL,
	"details" jsonb NOT NULL,
	"by_id" uuid NOT NULL,
	"taken_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "message" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contribution_id" uuid NOT NULL,
	"side" text NOT NULL,
	"by_id" uuid NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "placement" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contribution_id" uuid NOT NULL,
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "conference" ADD COLUMN "target_hours" integer DEFAULT 12 NOT NULL;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "wording" text;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "into_id" uuid;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "edited_as" integer;--> statement-breakpoint
ALTER TABLE "claim" ADD CONSTRAINT "claim_by_id_participant_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim" ADD CONSTRAINT "claim_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "colleague_asked" ADD CONSTRAINT "colleague_asked_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "colleague_asked" ADD CONSTRAINT "colleague_asked_by_id_participant_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "colleague_asked" ADD CONSTRAINT "colleague_asked_of_id_participant_id_fk" FOREIGN KEY ("of_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_choice" ADD CONSTRAINT "desk_choice_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_choice" ADD CONSTRAINT "desk_choice_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "due_decision" ADD CONSTRAINT "due_decision_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "due_decision" ADD CONSTRAINT "due_decision_by_id_participant_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_by_id_participant_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement" ADD CONSTRAINT "placement_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement" ADD CONSTRAINT "placement_from_id_thread_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."thread"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement" ADD CONSTRAINT "placement_to_id_thread_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."thread"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement" ADD CONSTRAINT "placement_by_id_participant_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "colleague_asked_about" ON "colleague_asked" USING btree ("contribution_id","at");--> statement-breakpoint
CREATE INDEX "due_decision_at" ON "due_decision" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "message_about" ON "message" USING btree ("contribution_id","at");--> statement-breakpoint
CREATE INDEX "placement_of" ON "placement" USING btree ("contribution_id","at");--> statement-breakpoint
CREATE INDEX "placement_log" ON "placement" USING btree ("at","id");--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_into_id_contribution_id_fk" FOREIGN KEY ("into_id") REFERENCES "public"."contribution"("id") ON DELETE no action ON UPDATE no action;