CREATE TABLE "page_version" (
	"only" integer PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL
);

--> statement-breakpoint
INSERT INTO "page_version" VALUES (1, 0);
--> statement-breakpoint
-- Once a transaction, however many rows it changed. Which tables call it: db/watch.ts.
CREATE FUNCTION diwan_page_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('diwan.page_changed_in', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
    UPDATE public.page_version SET number = number + 1;
    PERFORM set_config('diwan.page_changed_in', pg_current_xact_id()::text, true);
  END IF;
  RETURN NULL;
END
$$;
