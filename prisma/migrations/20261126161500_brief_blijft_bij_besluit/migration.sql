-- A letter that is taken from its besluit, or removed, must leave another one: the same that is asked of the besluit itself.
CREATE FUNCTION eis_brief_blijft_bij_besluit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM besluit b WHERE b.id = OLD.besluit_id AND b.zonder_brief IS NULL AND b.soort = ANY (besluitsoorten_met_brief()))
    AND NOT EXISTS (SELECT 1 FROM brief l WHERE l.besluit_id = OLD.besluit_id) THEN
    RAISE EXCEPTION 'besluit % wordt per brief bekendgemaakt en houdt er geen over', OLD.besluit_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER brief_blijft_bij_besluit
  AFTER DELETE OR UPDATE OF besluit_id ON brief
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION eis_brief_blijft_bij_besluit();
