-- AlterTable
ALTER TABLE "terughaalregel" ADD COLUMN     "goedgekeurd" JSONB;
