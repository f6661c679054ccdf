ALTER TABLE "decision" ADD COLUMN "conference_id" uuid;--> statement-breakpoint
UPDATE "decision" d SET "conference_id" = k."conference_id" FROM "contribution" k WHERE k."id" = d."contribution_id";--> statement-breakpoint
-- What watches the table hears at the end of a transaction, and a table that somebody still has to hear of is not altered.
SET CONSTRAINTS ALL IMMEDIATE;--> statement-breakpoint
ALTER TABLE "decision" ALTER COLUMN "conference_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_conference_id_conference_id_fk" FOREIGN KEY ("conference_id") REFERENCES "public"."conference"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "decision_of_conference" ON "decision" USING btree ("conference_id","at","id");