CREATE TABLE "ask" (
	"contribution_id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"expert_id" uuid,
	"assigned_to_id" uuid,
	"assigned_by_id" uuid,
	"assigned_at" timestamp with time zone,
	"answer_id" uuid,
	CONSTRAINT "ask_assigned" CHECK (("ask"."assigned_to_id" is null) = ("ask"."assigned_at" is null) and ("ask"."assigned_to_id" is null) = ("ask"."assigned_by_id" is null))
);
--> statement-breakpoint
CREATE TABLE "expert" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"session_id" uuid NOT NULL,
	"email" text NOT NULL,
	"presentation" jsonb NOT NULL,
	"by_id" uuid NOT NULL,
	"invited_at" timestamp with time zone NOT NULL,
	CONSTRAINT "expert_of_session" UNIQUE("session_id","email")
);
--> statement-breakpoint
ALTER TABLE "ask" ADD CONSTRAINT "ask_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ask" ADD CONSTRAINT "ask_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ask" ADD CONSTRAINT "ask_expert_id_expert_id_fk" FOREIGN KEY ("expert_id") REFERENCES "public"."expert"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ask" ADD CONSTRAINT "ask_assigned_to_id_expert_id_fk" FOREIGN KEY ("assigned_to_id") REFERENCES "public"."expert"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ask" ADD CONSTRAINT "ask_assigned_by_id_participant_id_fk" FOREIGN KEY ("assigned_by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ask" ADD CONSTRAINT "ask_answer_id_contribution_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."contribution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expert" ADD CONSTRAINT "expert_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expert" ADD CONSTRAINT "expert_by_id_participant_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ask_of_session" ON "ask" USING btree ("session_id");