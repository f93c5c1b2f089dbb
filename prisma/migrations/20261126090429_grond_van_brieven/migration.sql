-- Letters of before: their ground is the event that says that they were put ready; where none names them, the first of their zaak.
UPDATE brief b SET grond_volgnummer = coalesce(
  (SELECT min(g.volgnummer) FROM gebeurtenis g WHERE g.zaak = b.zaak AND (g.inhoud ->> 'briefId' = b.id::text OR g.inhoud ->> 'brief' = b.id::text)),
  (SELECT min(g.volgnummer) FROM gebeurtenis g WHERE g.zaak = b.zaak))
WHERE b.besluit_id IS NULL AND b.grond_volgnummer IS NULL;

-- DropForeignKey
ALTER TABLE "brief" DROP CONSTRAINT "brief_besluit_id_fkey";

-- CreateIndex
CREATE INDEX "besluit_berekening_id_idx" ON "besluit"("berekening_id");

-- CreateIndex
CREATE INDEX "brief_besluit_id_idx" ON "brief"("besluit_id");

-- AddForeignKey
ALTER TABLE "brief" ADD CONSTRAINT "brief_besluit_id_fkey" FOREIGN KEY ("besluit_id") REFERENCES "besluit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brief" ADD CONSTRAINT "brief_zaak_grond_volgnummer_fkey" FOREIGN KEY ("zaak", "grond_volgnummer") REFERENCES "gebeurtenis"("zaak", "volgnummer") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Every letter rests on a besluit, or on something that happened in its zaak.
ALTER TABLE brief ADD CONSTRAINT brief_heeft_grond CHECK (besluit_id IS NOT NULL OR grond_volgnummer IS NOT NULL);

ALTER TABLE besluit ADD CONSTRAINT besluit_zonder_brief CHECK (zonder_brief IN ('volgt', 'nooit_verzonden'));

-- Acts that must be made known by letter: the list of domain/besluit/bekendmaking, kept equal by a test.
CREATE FUNCTION besluitsoorten_met_brief() RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT ARRAY[
    'aanmaning', 'dwangbevel', 'rentebeschikking', 'herziening_rente', 'kwijtschelding', 'overdracht_deurwaarder',
    'vordering_iw19', 'vereenvoudigd_derdenbeslag', 'derdenbeslag', 'betaling_op_verzoek', 'verrekening',
    'wijziging_bvv', 'verruiming', 'einde_verruiming', 'opheffing'
  ]
$$;

CREATE FUNCTION eis_brief_bij_besluit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM besluit b WHERE b.id = NEW.id AND b.zonder_brief IS NULL AND b.soort = ANY (besluitsoorten_met_brief()))
    AND NOT EXISTS (SELECT 1 FROM brief l WHERE l.besluit_id = NEW.id) THEN
    RAISE EXCEPTION 'besluit % (%) wordt per brief bekendgemaakt en heeft er geen', NEW.id, NEW.soort USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END
$$;

-- At commit: besluit and letter are stored in one transaction, in whatever order.
CREATE CONSTRAINT TRIGGER besluit_heeft_brief
  AFTER INSERT OR UPDATE OF soort, zonder_brief ON besluit
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION eis_brief_bij_besluit();
