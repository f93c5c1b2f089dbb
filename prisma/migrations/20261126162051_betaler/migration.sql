-- AlterTable
ALTER TABLE "betaling" ADD COLUMN     "betaler" TEXT NOT NULL DEFAULT 'debiteur';
