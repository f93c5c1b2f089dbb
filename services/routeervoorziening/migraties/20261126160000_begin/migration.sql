-- The verwijsindex: a BSN, encrypted, and who has something running about it. Nothing else is known here (nota van toelichting, par. 1).
CREATE TABLE aanmelding (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- Keyed hash of the BSN, to find it by; and under which version of the key this and the next were made.
  blinde_index    bytea    NOT NULL CHECK (octet_length(blinde_index) = 32),
  sleutelversie   smallint NOT NULL,
  bsn_versleuteld bytea    NOT NULL,
  partij          text     NOT NULL CHECK (partij ~ '^(oin:[0-9]{20}|gdw:[0-9]{1,10})$'),
  -- The party's own reference: one row for each beslag or verrekening.
  kenmerk         text     NOT NULL,
  aangemeld_op    date     NOT NULL,
  afgemeld_op     date,
  -- Eighteen months after afmelding (AMvB art. 10).
  vernietigd_op   date,
  UNIQUE (partij, kenmerk),
  CHECK ((afgemeld_op IS NULL) = (vernietigd_op IS NULL))
);
CREATE INDEX aanmelding_persoon ON aanmelding (blinde_index) INCLUDE (partij, afgemeld_op);
CREATE INDEX aanmelding_vernietigen ON aanmelding (vernietigd_op) WHERE vernietigd_op IS NOT NULL;

-- Who processed what about whom, for the right of access (AVG art. 15): the person by pseudonym alone.
CREATE TABLE logregel (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tijdstip      timestamptz NOT NULL DEFAULT now(),
  dag           date NOT NULL,
  -- Earliest day on which the line may go: it stays longer where a registration that ran on its day is still kept.
  vrij_vanaf    date NOT NULL,
  partij        text NOT NULL,
  handeling     text NOT NULL,
  doel          text,
  grond         text,
  zaakkenmerk   text,
  rol           text,
  blinde_index  bytea,
  -- Who was asked, or to whom a message went.
  wederpartijen text[] NOT NULL DEFAULT '{}',
  uitkomst      text NOT NULL
);
CREATE INDEX logregel_persoon ON logregel (blinde_index);
CREATE INDEX logregel_vrij ON logregel (vrij_vanaf);

-- A line is never changed, except that its pseudonym goes along with a new key.
CREATE FUNCTION logregel_blijft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(NEW) - 'blinde_index') IS DISTINCT FROM (to_jsonb(OLD) - 'blinde_index') THEN
    RAISE EXCEPTION 'het log wordt niet gewijzigd';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER logregel_blijft BEFORE UPDATE ON logregel FOR EACH ROW EXECUTE FUNCTION logregel_blijft();
