CREATE TABLE "registered" (
	"conference_id" uuid PRIMARY KEY NOT NULL,
	"people" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "registered" ADD CONSTRAINT "registered_conference_id_conference_id_fk" FOREIGN KEY ("conference_id") REFERENCES "public"."conference"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- Who is relayed is not registered. Of thousands that come at once each conference is counted once.
CREATE FUNCTION diwan_count_registered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public.registered AS r (conference_id, people)
    SELECT conference_id, (CASE TG_OP WHEN 'DELETE' THEN -1 ELSE 1 END) * count(*) FROM changed
    WHERE relayed_by_id IS NULL GROUP BY conference_id ORDER BY conference_id
    ON CONFLICT (conference_id) DO UPDATE SET people = r.people + excluded.people;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER participant_registered AFTER INSERT ON participant
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION diwan_count_registered();
--> statement-breakpoint
CREATE TRIGGER participant_gone AFTER DELETE ON participant
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION diwan_count_registered();
--> statement-breakpoint
-- Nobody changes from one to the other, nor from one conference to another; if that is done by hand, it is counted too.
CREATE FUNCTION diwan_recount_registered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE public.registered r SET people = (
    SELECT count(*) FROM public.participant WHERE conference_id = r.conference_id AND relayed_by_id IS NULL)
    WHERE r.conference_id IN (OLD.conference_id, NEW.conference_id);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER participant_changed AFTER UPDATE OF conference_id, relayed_by_id ON participant
  FOR EACH ROW EXECUTE FUNCTION diwan_recount_registered();
--> statement-breakpoint
-- After the triggers, which hold back whoever registers meanwhile.
INSERT INTO "registered" SELECT conference_id, count(*) FROM participant WHERE relayed_by_id IS NULL GROUP BY conference_id;
