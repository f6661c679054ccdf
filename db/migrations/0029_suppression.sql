CREATE TABLE "mail_pace" (
	"domain" text PRIMARY KEY NOT NULL,
	"minute_at" timestamp with time zone NOT NULL,
	"taken" integer NOT NULL,
	"strikes" integer DEFAULT 0 NOT NULL,
	"waits_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "mail_stop" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"conference_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"ended_by_id" uuid,
	"ended_at" timestamp with time zone,
	CONSTRAINT "mail_stop_ended" CHECK (("mail_stop"."ended_at" is null) = ("mail_stop"."ended_by_id" is null))
);
--> statement-breakpoint
CREATE TABLE "test_mail" (
	"participant_id" uuid PRIMARY KEY NOT NULL,
	"delivery_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"conversation" text
);
--> statement-breakpoint
CREATE TABLE "bounce" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"delivery_id" uuid NOT NULL,
	"address" text NOT NULL,
	"kind" text NOT NULL,
	"status" text,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "bounce_once" UNIQUE("delivery_id","kind")
);
--> statement-breakpoint
CREATE TABLE "suppression" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"address" text NOT NULL,
	"kind" text NOT NULL,
	"bounce_id" uuid,
	"at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone,
	"released_at" timestamp with time zone,
	"released_by_id" uuid,
	CONSTRAINT "suppression_released" CHECK ("suppression"."released_by_id" is null or "suppression"."released_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "delivery" ADD COLUMN "about_id" uuid;--> statement-breakpoint
ALTER TABLE "mail_stop" ADD CONSTRAINT "mail_stop_conference_id_conference_id_fk" FOREIGN KEY ("conference_id") REFERENCES "public"."conference"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_stop" ADD CONSTRAINT "mail_stop_by_id_participant_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_stop" ADD CONSTRAINT "mail_stop_ended_by_id_participant_id_fk" FOREIGN KEY ("ended_by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "test_mail" ADD CONSTRAINT "test_mail_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "test_mail" ADD CONSTRAINT "test_mail_delivery_id_delivery_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."delivery"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bounce" ADD CONSTRAINT "bounce_delivery_id_delivery_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."delivery"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suppression" ADD CONSTRAINT "suppression_bounce_id_bounce_id_fk" FOREIGN KEY ("bounce_id") REFERENCES "public"."bounce"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suppression" ADD CONSTRAINT "suppression_released_by_id_person_id_fk" FOREIGN KEY ("released_by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "mail_stop_holds" ON "mail_stop" USING btree ("conference_id") WHERE "mail_stop"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "mail_stop_of" ON "mail_stop" USING btree ("conference_id","at");--> statement-breakpoint
CREATE INDEX "bounce_of_address" ON "bounce" USING btree ("address","at");--> statement-breakpoint
CREATE UNIQUE INDEX "suppression_holds" ON "suppression" USING btree ("address") WHERE "suppression"."released_at" is null;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_about_id_contribution_id_fk" FOREIGN KEY ("about_id") REFERENCES "public"."contribution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delivery_leaving" ON "delivery" USING btree (("kind" = 'sign-in') desc,"next_at") WHERE "delivery"."state" in ('due', 'deferred');