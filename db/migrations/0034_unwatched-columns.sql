-- As in 0012, but for changes of nothing except the columns it is given: which, db/watch.ts says.
CREATE OR REPLACE FUNCTION diwan_page_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_NARGS > 0 AND TG_OP = 'UPDATE' THEN
    IF to_jsonb(OLD) - TG_ARGV = to_jsonb(NEW) - TG_ARGV THEN
      RETURN NULL;
    END IF;
  END IF;
  IF current_setting('diwan.page_changed_in', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
    UPDATE public.page_version SET number = number + 1;
    PERFORM set_config('diwan.page_changed_in', pg_current_xact_id()::text, true);
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- Made again with its columns by db/watch.ts, right after.
DROP TRIGGER IF EXISTS page_changed ON participant;
