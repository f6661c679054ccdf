DROP INDEX "decision_age";--> statement-breakpoint
CREATE INDEX "decision_log" ON "decision" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "participant_registered" ON "participant" USING btree ("conference_id","registered_at","id");