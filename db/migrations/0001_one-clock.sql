-- The one clock that decides. clock_timestamp(), not now(): the moment itself, not the start of the transaction.
-- clock_shift moves it in the demo and in tests; the server refuses to start in production while it has a row.
CREATE FUNCTION diwan_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$
  SELECT clock_timestamp() + coalesce((SELECT shift FROM clock_shift), interval '0')
$$;
