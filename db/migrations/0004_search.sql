-- Search. How a text is compared with what is typed, and why: docs/decisions, «search».
-- Every function names its schema, since a restored dump computes the column with an empty search_path.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
-- A text as its words, in small letters, one space between: without accents, vowel signs and lengthening strokes, with
-- one letter for the forms of alif, ya, ha and the seats of hamza. The same as `fold` in lib/search/rules.ts.
CREATE FUNCTION diwan_fold(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT trim(regexp_replace(translate(replace(replace(replace(lower(regexp_replace(normalize($1, NFKD),
    '[\u0300-\u036F\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED\u200B-\u200F\u2060]', '', 'g')),
    'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'), 'ٱىةøłđı٠١٢٣٤٥٦٧٨٩', 'ايهoldi0123456789'), '[^[:alnum:]]+', ' ', 'g'))
$$;
--> statement-breakpoint
-- Folded Arabic without the article and what is written together with it: the stemmer knows `عوده`, not `العوده`.
CREATE FUNCTION diwan_bare(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT regexp_replace($1, '\m(?:[وف]?[بك]?ال|[وف]?لل)(?=\w{2})', '', 'g')
$$;
--> statement-breakpoint
-- Folded words by their stems in the language of the text; in others a word is only itself.
CREATE FUNCTION diwan_stems(language text, folded text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE language
    WHEN 'fr' THEN to_tsvector('pg_catalog.french', folded)
    WHEN 'it' THEN to_tsvector('pg_catalog.italian', folded)
    WHEN 'en' THEN to_tsvector('pg_catalog.english', folded)
    WHEN 'ar' THEN to_tsvector('pg_catalog.arabic', public.diwan_bare(folded))
    WHEN 'ary' THEN to_tsvector('pg_catalog.arabic', public.diwan_bare(folded))
    ELSE '' END
$$;
--> statement-breakpoint
-- Folded words as they are, so that a query in any language finds them, and by their stems. The weights tell the two
-- apart: words are A in a title and B in a text, stems C and D.
CREATE FUNCTION diwan_lexemes(language text, title text, plain text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT setweight(to_tsvector('pg_catalog.simple', title), 'A') || setweight(to_tsvector('pg_catalog.simple', plain), 'B')
    || setweight(public.diwan_stems(language, title), 'C') || public.diwan_stems(language, plain)
$$;
--> statement-breakpoint
-- What a contribution is found by. Beside its words stand its conference and its place in it by thousands: a search
-- reads nothing of other conferences, and of a word that stands everywhere only what is newest.
CREATE FUNCTION diwan_search(conference uuid, number integer, language text, title text, plain text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  -- Variables, or each would be folded once for every time it is named.
  head text := public.diwan_fold(coalesce(title, ''));
  body text := public.diwan_fold(plain);
BEGIN
  RETURN public.diwan_lexemes(language, head, body) || array_to_tsvector(ARRAY['@' || conference,
    format('@%s/1000/%s', conference, number / 1000), format('@%s/10000/%s', conference, number / 10000)]);
END
$$;
--> statement-breakpoint
-- The newest contributions of a conference, between one and two times `span` of them.
CREATE FUNCTION diwan_newest(conference uuid, last integer, span integer) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT format('%L | %L', format('@%s/%s/%s', conference, span, last / span),
    format('@%s/%s/%s', conference, span, last / span - 1))::tsquery
$$;
--> statement-breakpoint
-- What is asked for by one folded word, or by words between quotes: those are meant as they are. The last word typed
-- may be the beginning of one. Nobody says in which language they ask, so each has its stem.
CREATE FUNCTION diwan_term(words text, manner text) RETURNS tsquery LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE manner WHEN 'exact' THEN to_tsquery('pg_catalog.simple', replace(words, ' ', ':AB <-> ') || ':AB')
    ELSE to_tsquery('pg_catalog.simple', CASE manner WHEN 'begun' THEN words || ':*' ELSE words END)
      || phraseto_tsquery('pg_catalog.french', words) || phraseto_tsquery('pg_catalog.italian', words)
      || phraseto_tsquery('pg_catalog.english', words)
      || phraseto_tsquery('pg_catalog.arabic', public.diwan_bare(words)) END
$$;
--> statement-breakpoint
-- A word that says nothing alone in one of the languages, and is not insisted on beside others. PostgreSQL has no such
-- list for Arabic.
CREATE FUNCTION diwan_is_small(word text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT length(word) = 1 OR word IN ('من', 'في', 'عن', 'ان', 'لا', 'ما', 'او', 'هو', 'هي', 'قد', 'كل', 'مع', 'الي', 'علي',
      'هذا', 'هذه', 'ذلك', 'التي', 'الذي', 'كما', 'بين', 'بعد', 'ديال', 'هاد', 'اللي')
    OR 0 IN (numnode(phraseto_tsquery('pg_catalog.french', word)), numnode(phraseto_tsquery('pg_catalog.italian', word)),
      numnode(phraseto_tsquery('pg_catalog.english', word)))
$$;
--> statement-breakpoint
CREATE TABLE "word" (
	"conference_id" uuid NOT NULL,
	"word" text NOT NULL,
	CONSTRAINT "word_conference_id_word_pk" PRIMARY KEY("conference_id","word")
);
--> statement-breakpoint
ALTER TABLE "contribution" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (case when number is not null then diwan_search(conference_id, number, language, title, plain) end) STORED;--> statement-breakpoint
ALTER TABLE "word" ADD CONSTRAINT "word_conference_id_conference_id_fk" FOREIGN KEY ("conference_id") REFERENCES "public"."conference"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "word_like" ON "word" USING gin ("word" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "contribution_search" ON "contribution" USING gin ("search") WITH (fastupdate=false) WHERE "contribution"."number" is not null and "contribution"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "participant_by_name" ON "participant" USING btree ("conference_id",diwan_fold("name"));
--> statement-breakpoint
-- The words somebody may have meant: with letters, neither too short to be mistaken nor too long to be a word, and never
-- a number, which may be somebody's.
CREATE FUNCTION diwan_words(title text, plain text) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT DISTINCT w FROM string_to_table(public.diwan_fold(concat_ws(' ', title, plain)), ' ') w
  WHERE length(w) BETWEEN 4 AND 30 AND w !~ '\d'
$$;
--> statement-breakpoint
INSERT INTO word (conference_id, word)
  SELECT DISTINCT k.conference_id, w FROM contribution k, diwan_words(k.title, k.plain) w
  WHERE k.number IS NOT NULL AND k.withdrawn_at IS NULL;
--> statement-breakpoint
-- In one order, so that two who publish at once do not wait for each other.
CREATE FUNCTION diwan_learn_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public.word (conference_id, word)
    SELECT DISTINCT k.conference_id, w FROM fresh k, public.diwan_words(k.title, k.plain) w
    WHERE k.number IS NOT NULL AND k.withdrawn_at IS NULL ORDER BY 1, 2
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- What can be read now and could not before is learnt; what only stood in a text that cannot be read any more is forgotten.
CREATE FUNCTION diwan_relearn_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public.word (conference_id, word)
    SELECT DISTINCT k.conference_id, w FROM (
      SELECT id, conference_id, title, plain FROM fresh WHERE number IS NOT NULL AND withdrawn_at IS NULL
      EXCEPT SELECT id, conference_id, title, plain FROM stale WHERE number IS NOT NULL AND withdrawn_at IS NULL
    ) k, public.diwan_words(k.title, k.plain) w ORDER BY 1, 2
    ON CONFLICT DO NOTHING;
  DELETE FROM public.word known USING (
    SELECT DISTINCT k.conference_id, w AS word FROM (
      SELECT id, conference_id, title, plain FROM stale WHERE number IS NOT NULL AND withdrawn_at IS NULL
      EXCEPT SELECT id, conference_id, title, plain FROM fresh WHERE number IS NOT NULL AND withdrawn_at IS NULL
    ) k, public.diwan_words(k.title, k.plain) w
  ) gone
  WHERE known.conference_id = gone.conference_id AND known.word = gone.word AND NOT EXISTS (
    SELECT 1 FROM public.contribution k WHERE k.number IS NOT NULL AND k.withdrawn_at IS NULL
      AND k.search @@ format('%L & %L', '@' || gone.conference_id, gone.word)::tsquery);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER contribution_words_of_new AFTER INSERT ON contribution
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION diwan_learn_words();
--> statement-breakpoint
CREATE TRIGGER contribution_words_of_changed AFTER UPDATE ON contribution
  REFERENCING OLD TABLE AS stale NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION diwan_relearn_words();
