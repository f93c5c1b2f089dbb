-- The chain of events is append-only: the database itself refuses to change or remove a link.
CREATE FUNCTION weiger_wijziging_gebeurtenis() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'een gebeurtenis wordt niet gewijzigd of verwijderd (zaak %, volgnummer %)', OLD.zaak, OLD.volgnummer;
END
$$;

CREATE TRIGGER gebeurtenis_alleen_toevoegen
  BEFORE UPDATE OR DELETE ON gebeurtenis
  FOR EACH ROW EXECUTE FUNCTION weiger_wijziging_gebeurtenis();
