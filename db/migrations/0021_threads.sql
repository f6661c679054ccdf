CREATE TABLE "thread_decision" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"conference_id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"to_thread_id" uuid,
	"numbers" integer[] DEFAULT '{}' NOT NULL,
	"title_before" jsonb,
	"until" timestamp with time zone,
	"by_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "thread_proposal" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"conference_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"language" text NOT NULL,
	"title" text NOT NULL,
	"about" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"taken_back_at" timestamp with time zone,
	"accepted_at" timestamp with time zone,
	"declined_at" timestamp with time zone,
	"reason" text,
	"message" text,
	"decided_by_id" uuid,
	"thread_id" uuid
);
--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "proposals_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "thread" ADD COLUMN "pinned_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "thread" ADD COLUMN "closed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "thread" ADD COLUMN "merged_into_id" uuid;--> statement-breakpoint
ALTER TABLE "thread_decision" ADD CONSTRAINT "thread_decision_conference_id_conference_id_fk" FOREIGN KEY ("conference_id") REFERENCES "public"."conference"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_decision" ADD CONSTRAINT "thread_decision_thread_id_thread_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."thread"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_decision" ADD CONSTRAINT "thread_decision_to_thread_id_thread_id_fk" FOREIGN KEY ("to_thread_id") REFERENCES "public"."thread"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_decision" ADD CONSTRAINT "thread_decision_by_id_participant_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_proposal" ADD CONSTRAINT "thread_proposal_conference_id_conference_id_fk" FOREIGN KEY ("conference_id") REFERENCES "public"."conference"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_proposal" ADD CONSTRAINT "thread_proposal_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_proposal" ADD CONSTRAINT "thread_proposal_author_id_participant_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_proposal" ADD CONSTRAINT "thread_proposal_decided_by_id_participant_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_proposal" ADD CONSTRAINT "thread_proposal_thread_id_thread_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."thread"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "thread_decision_log" ON "thread_decision" USING btree ("conference_id","at","id");--> statement-breakpoint
CREATE INDEX "thread_decision_on" ON "thread_decision" USING btree ("thread_id","at");--> statement-breakpoint
CREATE INDEX "thread_proposal_of" ON "thread_proposal" USING btree ("author_id","session_id","proposed_at");--> statement-breakpoint
CREATE INDEX "thread_proposal_waiting" ON "thread_proposal" USING btree ("conference_id","proposed_at") WHERE "thread_proposal"."taken_back_at" is null and "thread_proposal"."accepted_at" is null and "thread_proposal"."declined_at" is null;--> statement-breakpoint
ALTER TABLE "thread" ADD CONSTRAINT "thread_merged_into_id_thread_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."thread"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "thread_merged" ON "thread" USING btree ("merged_into_id") WHERE "thread"."merged_into_id" is not null;--> statement-breakpoint
CREATE INDEX "contribution_replies" ON "contribution" USING btree ("reply_to_id") WHERE "contribution"."reply_to_id" is not null;