ALTER TABLE "draft" DROP CONSTRAINT "draft_participant_id_thread_id_pk";--> statement-breakpoint
ALTER TABLE "draft" ADD COLUMN "contribution_key" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "draft" ADD COLUMN "version" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_place" UNIQUE NULLS NOT DISTINCT("participant_id","thread_id","reply_to");