-- AlterTable: who judged a reported change, and the day on which it was entered (of older rows the day of the report).
ALTER TABLE "wijziging" ADD COLUMN     "beoordeeld_door" TEXT,
ADD COLUMN     "beoordeeld_op" DATE,
ADD COLUMN     "ingevoerd_op" DATE,
ADD COLUMN     "oordeel" TEXT;
UPDATE "wijziging" SET "ingevoerd_op" = "gemeld_op";
ALTER TABLE "wijziging" ALTER COLUMN "ingevoerd_op" SET NOT NULL;
-- What was reported is kept in euros, as the rekentool takes it.
UPDATE "wijziging" SET "inhoud" = "inhoud" - 'belastbaarCenten' || jsonb_build_object('belastbaar', (("inhoud"->>'belastbaarCenten')::numeric / 100)::numeric(15,2)::text) WHERE "inhoud" ? 'belastbaarCenten';
UPDATE "wijziging" SET "inhoud" = "inhoud" - 'nettoCenten' || jsonb_build_object('netto', (("inhoud"->>'nettoCenten')::numeric / 100)::numeric(15,2)::text) WHERE "inhoud" ? 'nettoCenten';
