CREATE TABLE "conference" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"title" jsonb NOT NULL,
	"welcome" jsonb NOT NULL,
	"rules" jsonb NOT NULL,
	"word_limit" integer DEFAULT 600 NOT NULL,
	"last_number" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "conference_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "question" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"session_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"text" jsonb NOT NULL,
	CONSTRAINT "question_position" UNIQUE("session_id","position")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"conference_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" jsonb NOT NULL,
	"note" jsonb NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"late_until" timestamp with time zone NOT NULL,
	"synthesis" jsonb,
	"synthesised_at" timestamp with time zone,
	CONSTRAINT "session_position" UNIQUE("conference_id","position"),
	CONSTRAINT "session_box" CHECK ("session"."opens_at" < "session"."closes_at" and "session"."closes_at" <= "session"."late_until")
);
--> statement-breakpoint
CREATE TABLE "thread" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"conference_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"question_id" uuid,
	"position" integer NOT NULL,
	"title" jsonb,
	"published" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "thread_position" UNIQUE("conference_id","position"),
	CONSTRAINT "thread_named" CHECK ("thread"."title" is not null or "thread"."question_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "contribution" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"conference_id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"key" uuid NOT NULL,
	"reply_to_id" uuid,
	"language" text NOT NULL,
	"channel" text DEFAULT 'web' NOT NULL,
	"title" text,
	"doc" jsonb NOT NULL,
	"html" text NOT NULL,
	"plain" text NOT NULL,
	"words" integer NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL,
	"number" integer,
	"root_number" integer,
	"published_at" timestamp with time zone,
	"returned_at" timestamp with time zone,
	"declined_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "contribution_key" UNIQUE("author_id","key"),
	CONSTRAINT "contribution_number" UNIQUE("conference_id","number"),
	CONSTRAINT "contribution_numbered" CHECK (("contribution"."number" is null) = ("contribution"."published_at" is null) and ("contribution"."number" is null) = ("contribution"."root_number" is null))
);
--> statement-breakpoint
CREATE TABLE "draft" (
	"participant_id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"text" text NOT NULL,
	"title" text,
	"language" text,
	"reply_to" integer,
	"kept_at" timestamp with time zone NOT NULL,
	CONSTRAINT "draft_participant_id_thread_id_pk" PRIMARY KEY("participant_id","thread_id")
);
--> statement-breakpoint
CREATE TABLE "decision" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contribution_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"kind" text NOT NULL,
	"reason" text,
	"message" text,
	"by_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "decision_once" UNIQUE("contribution_id","revision")
);
--> statement-breakpoint
CREATE TABLE "extension" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"session_id" uuid NOT NULL,
	"closed_before" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	"language" text NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"conference_id" uuid NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"by_id" uuid NOT NULL,
	"invited_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	CONSTRAINT "invitation_conference_id_email_pk" PRIMARY KEY("conference_id","email")
);
--> statement-breakpoint
CREATE TABLE "clock_shift" (
	"only" integer PRIMARY KEY NOT NULL,
	"shift" interval NOT NULL
);
--> statement-breakpoint
CREATE TABLE "delivery" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"cause" text NOT NULL,
	"participant_id" uuid,
	"address" text NOT NULL,
	"locale" text NOT NULL,
	"data" jsonb NOT NULL,
	"window_from" timestamp with time zone,
	"window_to" timestamp with time zone,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"lease_until" timestamp with time zone,
	"next_at" timestamp with time zone NOT NULL,
	"smtp_code" integer,
	"smtp_text" text,
	"created_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "delivery_cause_unique" UNIQUE("cause")
);
--> statement-breakpoint
CREATE TABLE "event" (
	"stream" text NOT NULL,
	"number" bigint NOT NULL,
	"type" text NOT NULL,
	"facts" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "event_stream_number_pk" PRIMARY KEY("stream","number")
);
--> statement-breakpoint
CREATE TABLE "stream" (
	"name" text PRIMARY KEY NOT NULL,
	"last_number" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mailbox_message" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mailbox_message_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"to" text NOT NULL,
	"from" text NOT NULL,
	"subject" text NOT NULL,
	"html" text NOT NULL,
	"text" text NOT NULL,
	"headers" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "answer" (
	"person_id" uuid NOT NULL,
	"key" uuid NOT NULL,
	"input_hash" text NOT NULL,
	"result" json,
	CONSTRAINT "answer_person_id_key_pk" PRIMARY KEY("person_id","key")
);
--> statement-breakpoint
CREATE TABLE "consent" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"participant_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"text_version" integer NOT NULL,
	"language" text NOT NULL,
	"means" text NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "login" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outcome" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"act" text NOT NULL,
	"fields" jsonb NOT NULL,
	"refusal" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "participant" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"conference_id" uuid NOT NULL,
	"person_id" uuid,
	"role" text DEFAULT 'participant' NOT NULL,
	"display" text NOT NULL,
	"name" text NOT NULL,
	"organisation" text,
	"city" text,
	"country" text NOT NULL,
	"sector" text NOT NULL,
	"language" text NOT NULL,
	"zone" text NOT NULL,
	"rhythm" text NOT NULL,
	"digest_hour" integer DEFAULT 7 NOT NULL,
	"digested_to" timestamp with time zone NOT NULL,
	"mail_token" text NOT NULL,
	"noticed_to" integer DEFAULT 0 NOT NULL,
	"registered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "participant_mail_token_unique" UNIQUE("mail_token"),
	CONSTRAINT "participant_person" UNIQUE("conference_id","person_id"),
	CONSTRAINT "participant_hour" CHECK ("participant"."digest_hour" between 0 and 23)
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"locale" text NOT NULL,
	"zone" text DEFAULT 'Europe/Rome' NOT NULL,
	"may_convene" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "person_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "sign_in_token" (
	"email" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"code_hash" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"locale" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_conference_id_conference_id_fk" FOREIGN KEY ("conference_id") REFERENCES "public"."conference"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread" ADD CONSTRAINT "thread_conference_id_conference_id_fk" FOREIGN KEY ("conference_id") REFERENCES "public"."conference"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread" ADD CONSTRAINT "thread_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread" ADD CONSTRAINT "thread_question_id_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."question"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_conference_id_conference_id_fk" FOREIGN KEY ("conference_id") REFERENCES "public"."conference"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_thread_id_thread_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."thread"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_author_id_participant_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_reply_to_id_contribution_id_fk" FOREIGN KEY ("reply_to_id") REFERENCES "public"."contribution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_thread_id_thread_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."thread"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_by_id_participant_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension" ADD CONSTRAINT "extension_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension" ADD CONSTRAINT "extension_by_id_participant_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_conference_id_conference_id_fk" FOREIGN KEY ("conference_id") REFERENCES "public"."conference"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_by_id_participant_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_participant_id_participant_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "login" ADD CONSTRAINT "login_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_conference_id_conference_id_fk" FOREIGN KEY ("conference_id") REFERENCES "public"."conference"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant" ADD CONSTRAINT "participant_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "thread_of_session" ON "thread" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "contribution_in_thread" ON "contribution" USING btree ("thread_id","root_number","number") WHERE "contribution"."number" is not null;--> statement-breakpoint
CREATE INDEX "contribution_by_author" ON "contribution" USING btree ("author_id","submitted_at");--> statement-breakpoint
CREATE INDEX "contribution_waiting" ON "contribution" USING btree ("conference_id","submitted_at") WHERE "contribution"."published_at" is null and "contribution"."returned_at" is null and "contribution"."declined_at" is null and "contribution"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "contribution_published" ON "contribution" USING btree ("conference_id","published_at") WHERE "contribution"."published_at" is not null;--> statement-breakpoint
CREATE INDEX "decision_age" ON "decision" USING btree ("at");--> statement-breakpoint
CREATE INDEX "extension_of_session" ON "extension" USING btree ("session_id","at");--> statement-breakpoint
CREATE INDEX "delivery_due" ON "delivery" USING btree ("state","next_at");--> statement-breakpoint
CREATE INDEX "delivery_of_participant" ON "delivery" USING btree ("participant_id","created_at");--> statement-breakpoint
CREATE INDEX "consent_of_participant" ON "consent" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "login_of_person" ON "login" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "outcome_age" ON "outcome" USING btree ("at");--> statement-breakpoint
CREATE INDEX "participant_of_person" ON "participant" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "participant_by_rhythm" ON "participant" USING btree ("rhythm","digested_to") WHERE "participant"."rhythm" <> 'none';