-- AlterTable
ALTER TABLE "brief" ADD COLUMN     "getoetst_bij" INTEGER;

-- A letter that a run gave a channel was drawn.
ALTER TABLE brief ADD CONSTRAINT brief_met_kanaal_is_getekend CHECK (kanaal IS NULL OR pdf_hash IS NOT NULL);
