CREATE TABLE "revision" (
	"contribution_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"language" text NOT NULL,
	"title" text,
	"doc" jsonb NOT NULL,
	"html" text NOT NULL,
	"plain" text NOT NULL,
	"words" integer NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	"withheld_at" timestamp with time zone,
	CONSTRAINT "revision_contribution_id_revision_pk" PRIMARY KEY("contribution_id","revision")
);
--> statement-breakpoint
DROP INDEX "contribution_waiting";--> statement-breakpoint
ALTER TABLE "contribution" ADD COLUMN "changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "contribution" ADD COLUMN "proposed_revision" integer;--> statement-breakpoint
ALTER TABLE "contribution" ADD COLUMN "proposed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "contribution" ADD COLUMN "revised_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contribution_waiting" ON "contribution" USING btree ("conference_id",coalesce("proposed_at", "submitted_at"),"id") WHERE "contribution"."withdrawn_at" is null and "contribution"."declined_at" is null and ("contribution"."proposed_at" is not null or ("contribution"."published_at" is null and "contribution"."returned_at" is null));--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_proposed" CHECK (("contribution"."proposed_revision" is null) = ("contribution"."proposed_at" is null) and ("contribution"."proposed_at" is null or "contribution"."number" is not null));