-- AlterTable
ALTER TABLE "afdracht" ADD COLUMN     "aankondiging_id" INTEGER,
ADD COLUMN     "van" TEXT NOT NULL DEFAULT 'derde';

-- CreateTable
CREATE TABLE "verdeling" (
    "id" SERIAL NOT NULL,
    "afdracht_id" INTEGER NOT NULL,
    "beslag_id" INTEGER NOT NULL,
    "centen" INTEGER NOT NULL,
    "open_op" DATE NOT NULL,
    "wacht" TEXT,
    "verdeeld_op" DATE,
    "besluit_id" INTEGER,
    "routervraag_id" INTEGER,
    "eigen_centen" INTEGER,
    "schuldenaar_centen" INTEGER,

    CONSTRAINT "verdeling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "doorbetaling" (
    "id" SERIAL NOT NULL,
    "verdeling_id" INTEGER NOT NULL,
    "partij" TEXT NOT NULL,
    "kenmerk" TEXT,
    "centen" INTEGER NOT NULL,
    "rekening" TEXT,
    "ten_name_van" TEXT,
    "betalingskenmerk" TEXT,
    "betaal_op" DATE,

    CONSTRAINT "doorbetaling_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "verdeling_afdracht_id_key" ON "verdeling"("afdracht_id");

-- CreateIndex
CREATE UNIQUE INDEX "verdeling_besluit_id_key" ON "verdeling"("besluit_id");

-- CreateIndex
CREATE INDEX "verdeling_beslag_id_verdeeld_op_idx" ON "verdeling"("beslag_id", "verdeeld_op");

-- CreateIndex
CREATE INDEX "doorbetaling_betaal_op_idx" ON "doorbetaling"("betaal_op");

-- CreateIndex
CREATE UNIQUE INDEX "doorbetaling_verdeling_id_partij_key" ON "doorbetaling"("verdeling_id", "partij");

-- CreateIndex
CREATE UNIQUE INDEX "afdracht_aankondiging_id_key" ON "afdracht"("aankondiging_id");

-- AddForeignKey
ALTER TABLE "afdracht" ADD CONSTRAINT "afdracht_aankondiging_id_fkey" FOREIGN KEY ("aankondiging_id") REFERENCES "inkomend_partijbericht"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdeling" ADD CONSTRAINT "verdeling_afdracht_id_fkey" FOREIGN KEY ("afdracht_id") REFERENCES "afdracht"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "doorbetaling" ADD CONSTRAINT "doorbetaling_verdeling_id_fkey" FOREIGN KEY ("verdeling_id") REFERENCES "verdeling"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE verdeling ADD CONSTRAINT verdeling_wacht_of_verdeeld CHECK (
  (verdeeld_op IS NULL AND wacht IS NOT NULL AND besluit_id IS NULL AND eigen_centen IS NULL AND schuldenaar_centen IS NULL)
  OR (verdeeld_op IS NOT NULL AND wacht IS NULL AND besluit_id IS NOT NULL AND eigen_centen >= 0 AND schuldenaar_centen >= 0)
);
ALTER TABLE doorbetaling ADD CONSTRAINT doorbetaling_meer_dan_nul CHECK (centen > 0);
ALTER TABLE doorbetaling ADD CONSTRAINT doorbetaling_met_rekening CHECK (
  betaal_op IS NULL OR (rekening IS NOT NULL AND ten_name_van IS NOT NULL AND betalingskenmerk IS NOT NULL)
);
ALTER TABLE afdracht ADD CONSTRAINT afdracht_van CHECK (van IN ('derde', 'cdw'));

-- Where each cent went: our own share, the others' and the debtor's are the afdracht, and what does not go to another is booked here.
CREATE FUNCTION eis_dat_verdeling_optelt() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  welke integer;
  v verdeling%ROWTYPE;
  door bigint;
  geboekt bigint;
BEGIN
  IF TG_TABLE_NAME = 'verdeling' THEN
    welke := NEW.id;
  ELSIF TG_OP = 'DELETE' THEN
    welke := OLD.verdeling_id;
  ELSE
    welke := NEW.verdeling_id;
  END IF;
  SELECT * INTO v FROM verdeling WHERE id = welke;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  SELECT COALESCE(sum(centen), 0) INTO door FROM doorbetaling WHERE verdeling_id = welke;
  SELECT COALESCE(sum(centen), 0) INTO geboekt FROM betaling WHERE afdracht_id = v.afdracht_id AND bron = 'afdracht';
  IF v.verdeeld_op IS NULL AND (door <> 0 OR geboekt <> 0) THEN
    RAISE EXCEPTION 'verdeling % wacht nog en is toch geboekt', welke USING ERRCODE = 'check_violation';
  END IF;
  IF v.verdeeld_op IS NOT NULL AND v.eigen_centen + v.schuldenaar_centen + door <> v.centen THEN
    RAISE EXCEPTION 'verdeling % telt niet op tot de afdracht', welke USING ERRCODE = 'check_violation';
  END IF;
  IF v.verdeeld_op IS NOT NULL AND geboekt <> v.eigen_centen + v.schuldenaar_centen THEN
    RAISE EXCEPTION 'verdeling %: wat is geboekt is niet wat niet naar een ander gaat', welke USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER verdeling_telt_op
  AFTER INSERT OR UPDATE ON verdeling
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION eis_dat_verdeling_optelt();

CREATE CONSTRAINT TRIGGER doorbetaling_telt_op
  AFTER INSERT OR UPDATE OR DELETE ON doorbetaling
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION eis_dat_verdeling_optelt();
