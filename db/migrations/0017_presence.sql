ALTER TABLE "participant" ADD COLUMN "presence" text;--> statement-breakpoint
ALTER TABLE "participant" ADD COLUMN "announcements" text DEFAULT 'polite' NOT NULL;