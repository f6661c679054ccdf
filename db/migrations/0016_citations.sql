ALTER TABLE "contribution" ADD COLUMN "cites" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "contribution" ADD COLUMN "mentions" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "revision" ADD COLUMN "cites" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "revision" ADD COLUMN "mentions" uuid[] DEFAULT '{}' NOT NULL;
--> statement-breakpoint
-- A text in which a control character stands for each name, the first for the first: with the names. What was cut off
-- has fewer places than names.
CREATE FUNCTION diwan_put_names(said text, names text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(string_agg(part || CASE WHEN n < cardinality(parts) THEN coalesce(names[n], '') ELSE '' END, '' ORDER BY n), said)
  FROM (SELECT string_to_array(said, chr(1)) AS parts) cut, unnest(parts) WITH ORDINALITY AS u (part, n)
$$;
--> statement-breakpoint
-- A plain text with those it mentions as they are shown now. Nearly no text mentions anybody: then nothing is read.
CREATE FUNCTION diwan_named(said text, mentioned uuid[]) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN mentioned = '{}' THEN said ELSE public.diwan_put_names(said, (
    SELECT array_agg(p.name ORDER BY m.n) FROM unnest(mentioned) WITH ORDINALITY AS m (id, n)
    LEFT JOIN public.participant p ON p.id = m.id)) END
$$;
--> statement-breakpoint
-- The same for HTML, where a name stands between tags.
CREATE FUNCTION diwan_named_html(said text, mentioned uuid[]) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN mentioned = '{}' THEN said ELSE public.diwan_put_names(said, (
    SELECT array_agg(replace(replace(replace(p.name, '&', '&amp;'), '<', '&lt;'), '>', '&gt;') ORDER BY m.n)
    FROM unnest(mentioned) WITH ORDINALITY AS m (id, n)
    LEFT JOIN public.participant p ON p.id = m.id)) END
$$;
