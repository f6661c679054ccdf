CREATE TABLE "letter" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"conference_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"session_id" uuid,
	"to_id" uuid,
	"subject" jsonb NOT NULL,
	"body" jsonb NOT NULL,
	"by_id" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"first_by_id" uuid,
	"first_at" timestamp with time zone,
	"sent_by_id" uuid,
	"sent_at" timestamp with time zone,
	"readers" integer,
	"dropped_at" timestamp with time zone,
	CONSTRAINT "letter_sent" CHECK (("letter"."sent_at" is null) = ("letter"."sent_by_id" is null) and ("letter"."sent_at" is null) = ("letter"."readers" is null)),
	CONSTRAINT "letter_first" CHECK (("letter"."first_at" is null) = ("letter"."first_by_id" is null)),
	CONSTRAINT "letter_two" CHECK ("letter"."sent_by_id" is null or "letter"."first_by_id" is null or "letter"."sent_by_id" <> "letter"."first_by_id"),
	CONSTRAINT "letter_to" CHECK (("letter"."audience" = 'one') = ("letter"."to_id" is not null) and ("letter"."audience" = 'session') = ("letter"."session_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "desk_link" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"contribution_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"participant_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "plan" (
	"conference_id" uuid PRIMARY KEY NOT NULL,
	"countries" text[] NOT NULL,
	"languages" text[] NOT NULL,
	"sectors" text[] NOT NULL,
	"contributions" integer,
	"most_share" integer NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "plan_share" CHECK ("plan"."most_share" between 1 and 100)
);
--> statement-breakpoint
CREATE TABLE "promise" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"conference_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"question_id" uuid,
	"who" text NOT NULL,
	"participant_id" uuid,
	"about" text NOT NULL,
	"due_on" date NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kept_by_id" uuid,
	"let_go_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "absence" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"participant_id" uuid NOT NULL,
	"first_on" date NOT NULL,
	"last_on" date NOT NULL,
	CONSTRAINT "absence_days" CHECK ("absence"."first_on" <= "absence"."last_on")
);
--> statement-breakpoint
CREATE TABLE "duty" (
	"participant_id" uuid NOT NULL,
	"day_on" date NOT NULL,
	"by_id" uuid NOT NULL,
	CONSTRAINT "duty_participant_id_day_on_pk" PRIMARY KEY("participant_id","day_on")
);
--> statement-breakpoint
CREATE TABLE "team_member" (
	"participant_id" uuid PRIMARY KEY NOT NULL,
	"reads" text[] DEFAULT '{}' NOT NULL,
	"public_body_since" timestamp with time zone,
	"items_by_mail_since" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "extension" ADD COLUMN "kind" text DEFAULT 'extended' NOT NULL;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_conference_id_conference_id_fk" FOREIGN KEY ("conference_id") REFERENCES "public"."conference"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_to_id_participant_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_by_id_participant_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_first_by_id_participant_id_fk" FOREIGN KEY ("first_by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_sent_by_id_participant_id_fk" FOREIGN KEY ("sent_by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_link" ADD CONSTRAINT "desk_link_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_link" ADD CONSTRAINT "desk_link_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_conference_id_conference_id_fk" FOREIGN KEY ("conference_id") REFERENCES "public"."conference"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_by_id_participant_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise" ADD CONSTRAINT "promise_conference_id_conference_id_fk" FOREIGN KEY ("conference_id") REFERENCES "public"."conference"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise" ADD CONSTRAINT "promise_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise" ADD CONSTRAINT "promise_question_id_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."question"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise" ADD CONSTRAINT "promise_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise" ADD CONSTRAINT "promise_by_id_participant_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise" ADD CONSTRAINT "promise_kept_by_id_contribution_id_fk" FOREIGN KEY ("kept_by_id") REFERENCES "public"."contribution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absence" ADD CONSTRAINT "absence_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty" ADD CONSTRAINT "duty_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty" ADD CONSTRAINT "duty_by_id_participant_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "letter_of_conference" ON "letter" USING btree ("conference_id","written_at","id");--> statement-breakpoint
CREATE INDEX "desk_link_of" ON "desk_link" USING btree ("contribution_id","participant_id");--> statement-breakpoint
CREATE INDEX "promise_of_conference" ON "promise" USING btree ("conference_id","due_on");--> statement-breakpoint
CREATE INDEX "absence_of" ON "absence" USING btree ("participant_id","last_on");