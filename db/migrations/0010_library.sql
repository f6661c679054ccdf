CREATE TABLE "document" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"conference_id" uuid NOT NULL,
	"session_id" uuid,
	"title" jsonb NOT NULL,
	"language" text NOT NULL,
	"file_name" text NOT NULL,
	"kind" text NOT NULL,
	"size" integer NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"proposed_by_id" uuid NOT NULL,
	"accepted_at" timestamp with time zone,
	"accepted_by_id" uuid,
	"declined_at" timestamp with time zone,
	"removed_at" timestamp with time zone,
	"ended_by_id" uuid,
	"reason" text,
	"message" text,
	CONSTRAINT "document_accepted" CHECK (("document"."accepted_at" is null) = ("document"."accepted_by_id" is null)),
	CONSTRAINT "document_decided" CHECK ("document"."accepted_at" is null or "document"."declined_at" is null),
	CONSTRAINT "document_size" CHECK ("document"."size" > 0)
);
--> statement-breakpoint
CREATE TABLE "document_piece" (
	"document_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "document_piece_document_id_position_pk" PRIMARY KEY("document_id","position")
);
--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_conference_id_conference_id_fk" FOREIGN KEY ("conference_id") REFERENCES "public"."conference"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_proposed_by_id_participant_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_accepted_by_id_participant_id_fk" FOREIGN KEY ("accepted_by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_ended_by_id_participant_id_fk" FOREIGN KEY ("ended_by_id") REFERENCES "public"."participant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_piece" ADD CONSTRAINT "document_piece_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "document_listed" ON "document" USING btree ("conference_id","accepted_at","id") WHERE "document"."accepted_at" is not null;--> statement-breakpoint
CREATE INDEX "document_waiting" ON "document" USING btree ("conference_id","proposed_at","id") WHERE "document"."accepted_at" is null and "document"."declined_at" is null and "document"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "document_of_proposer" ON "document" USING btree ("proposed_by_id","proposed_at");--> statement-breakpoint
CREATE INDEX "document_declined" ON "document" USING btree ("declined_at") WHERE "document"."declined_at" is not null and "document"."removed_at" is null;--> statement-breakpoint
-- What is kept is compressed already; trying again costs time and saves nothing.
ALTER TABLE "document_piece" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
