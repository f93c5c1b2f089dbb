-- AlterTable: who judged a reported change, and the day on which it was entered (of older rows the day of the report).
ALTER TABLE "wijziging" ADD COLUMN     "beoordeeld_door" TEXT,
ADD COLUMN     "beoordeeld_op" DATE,
ADD COLUMN     "ingevoerd_op" DATE,
ADD COLUMN     "oordeel" TEXT;
UPDATE "wijziging" SET "ingevoerd_op" = "gemeld_op";
ALTER TABLE "wijziging" ALTER COLUMN "ingevoerd_op" SET NOT NULL;
