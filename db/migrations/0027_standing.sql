CREATE TABLE "invitation_list" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"conference_id" uuid NOT NULL,
	"by_id" uuid NOT NULL,
	"people" jsonb,
	"count" integer NOT NULL,
	"problems" jsonb NOT NULL,
	"problem_count" integer NOT NULL,
	"left_out" jsonb NOT NULL,
	"left_out_count" integer NOT NULL,
	"checked_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "invitation_list_people" CHECK (("invitation_list"."sent_at" is null) = ("invitation_list"."people" is not null)),
	CONSTRAINT "invitation_list_whole" CHECK ("invitation_list"."sent_at" is null or "invitation_list"."problem_count" = 0)
);
--> statement-breakpoint
CREATE TABLE "registration" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"conference_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"filled" jsonb,
	"language" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"by_id" uuid,
	"participant_id" uuid,
	"reason" text,
	"message" text,
	CONSTRAINT "registration_filled" CHECK (("registration"."decided_at" is null) = ("registration"."filled" is not null)),
	CONSTRAINT "registration_reason" CHECK ("registration"."reason" is null or "registration"."participant_id" is null)
);
--> statement-breakpoint
CREATE TABLE "setting_change" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"conference_id" uuid NOT NULL,
	"setting" text NOT NULL,
	"earlier" text NOT NULL,
	"later" text NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sandbox_mail" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"conference_id" uuid NOT NULL,
	"delivery_id" uuid NOT NULL,
	"address" text NOT NULL,
	"locale" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "sandbox_mail_delivery_id_unique" UNIQUE("delivery_id")
);
--> statement-breakpoint
CREATE TABLE "suspension" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"participant_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"message" text,
	"by_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone,
	"confirmed_by_id" uuid,
	"confirmed_at" timestamp with time zone,
	"ended_by_id" uuid,
	"ended_at" timestamp with time zone,
	"answer" text,
	"answer_language" text,
	"answered_at" timestamp with time zone,
	CONSTRAINT "suspension_confirmed" CHECK (("suspension"."confirmed_at" is null) = ("suspension"."confirmed_by_id" is null)),
	CONSTRAINT "suspension_two" CHECK ("suspension"."confirmed_by_id" is null or "suspension"."confirmed_by_id" <> "suspension"."by_id"),
	CONSTRAINT "suspension_for_good" CHECK ("suspension"."confirmed_at" is null or "suspension"."until" is null),
	CONSTRAINT "suspension_ended" CHECK (("suspension"."ended_at" is null) = ("suspension"."ended_by_id" is null)),
	CONSTRAINT "suspension_answered" CHECK (("suspension"."answered_at" is null) = ("suspension"."answer" is null))
);
--> statement-breakpoint
ALTER TABLE "conference" ADD COLUMN "admission" text DEFAULT 'open' NOT NULL;--> statement-breakpoint
ALTER TABLE "conference" ADD COLUMN "sandboxed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "invitation" ADD COLUMN "country" text;--> statement-breakpoint
ALTER TABLE "delivery" ADD COLUMN "conference_id" uuid;--> statement-breakpoint
ALTER TABLE "invitation_list" ADD CONSTRAINT "invitation_list_conference_id_conference_id_fk" FOREIGN KEY ("conference_id") REFERENCES "public"."conference"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_list" ADD CONSTRAINT "invitation_list_by_id_participant_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration" ADD CONSTRAINT "registration_conference_id_conference_id_fk" FOREIGN KEY ("conference_id") REFERENCES "public"."conference"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration" ADD CONSTRAINT "registration_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration" ADD CONSTRAINT "registration_by_id_participant_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration" ADD CONSTRAINT "registration_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setting_change" ADD CONSTRAINT "setting_change_conference_id_conference_id_fk" FOREIGN KEY ("conference_id") REFERENCES "public"."conference"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setting_change" ADD CONSTRAINT "setting_change_by_id_participant_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox_mail" ADD CONSTRAINT "sandbox_mail_conference_id_conference_id_fk" FOREIGN KEY ("conference_id") REFERENCES "public"."conference"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox_mail" ADD CONSTRAINT "sandbox_mail_delivery_id_delivery_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."delivery"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_by_id_participant_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_confirmed_by_id_participant_id_fk" FOREIGN KEY ("confirmed_by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_ended_by_id_participant_id_fk" FOREIGN KEY ("ended_by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "invitation_list_of" ON "invitation_list" USING btree ("conference_id","checked_at");--> statement-breakpoint
CREATE UNIQUE INDEX "registration_once" ON "registration" USING btree ("conference_id","person_id") WHERE "registration"."decided_at" is null;--> statement-breakpoint
CREATE INDEX "registration_waiting" ON "registration" USING btree ("conference_id","asked_at","id") WHERE "registration"."decided_at" is null;--> statement-breakpoint
CREATE INDEX "registration_of_person" ON "registration" USING btree ("person_id","asked_at");--> statement-breakpoint
CREATE INDEX "registration_decided" ON "registration" USING btree ("conference_id","decided_at","id") WHERE "registration"."decided_at" is not null;--> statement-breakpoint
CREATE INDEX "setting_change_of" ON "setting_change" USING btree ("conference_id","at","id");--> statement-breakpoint
CREATE INDEX "sandbox_mail_of" ON "sandbox_mail" USING btree ("conference_id","at","id");--> statement-breakpoint
CREATE INDEX "suspension_of" ON "suspension" USING btree ("participant_id","at");--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_conference_id_conference_id_fk" FOREIGN KEY ("conference_id") REFERENCES "public"."conference"("id") ON DELETE no action ON UPDATE no action;