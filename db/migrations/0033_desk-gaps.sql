ALTER TABLE "synthesis" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "synthesis" ADD COLUMN "note_by_id" uuid;--> statement-breakpoint
ALTER TABLE "synthesis" ADD COLUMN "note_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "desk_choice" ADD COLUMN "held" text;--> statement-breakpoint
ALTER TABLE "setting_change" ADD COLUMN "about_id" uuid;--> statement-breakpoint
ALTER TABLE "synthesis" ADD CONSTRAINT "synthesis_note_by_id_participant_id_fk" FOREIGN KEY ("note_by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setting_change" ADD CONSTRAINT "setting_change_about_id_participant_id_fk" FOREIGN KEY ("about_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;