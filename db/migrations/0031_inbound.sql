CREATE TABLE "inbound_mail" (
	"id" uuid PRIMARY KEY NOT NULL,
	"recipient" text NOT NULL,
	"size" integer NOT NULL,
	"raw" "bytea",
	"state" text DEFAULT 'received' NOT NULL,
	"reason" text,
	"conference_id" uuid,
	"participant_id" uuid,
	"contribution_id" uuid,
	"revision" integer,
	"released_at" timestamp with time zone,
	"doubted_at" timestamp with time zone,
	"received_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "inbound_mail" ADD CONSTRAINT "inbound_mail_conference_id_conference_id_fk" FOREIGN KEY ("conference_id") REFERENCES "public"."conference"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbound_mail" ADD CONSTRAINT "inbound_mail_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbound_mail" ADD CONSTRAINT "inbound_mail_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "inbound_mail_waiting" ON "inbound_mail" USING btree ("conference_id","received_at") WHERE "inbound_mail"."settled_at" is null;--> statement-breakpoint
CREATE INDEX "inbound_mail_of" ON "inbound_mail" USING btree ("contribution_id") WHERE "inbound_mail"."contribution_id" is not null;--> statement-breakpoint
CREATE INDEX "inbound_mail_settled" ON "inbound_mail" USING btree ("settled_at");--> statement-breakpoint
CREATE INDEX "delivery_answers" ON "delivery" USING btree ("address","created_at") WHERE "delivery"."kind" like 'inbound-%';