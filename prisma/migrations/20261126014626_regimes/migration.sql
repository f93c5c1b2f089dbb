-- DropIndex
DROP INDEX "beleid_opdrachtgever_id_geldig_vanaf_key";

-- AlterTable
ALTER TABLE "principaal" ADD COLUMN     "iban" TEXT;

-- AlterTable
ALTER TABLE "beleid" ADD COLUMN     "principaal_id" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "vordering" ADD COLUMN     "bevoegdheid" TEXT NOT NULL DEFAULT 'vordering_iw19',
ADD COLUMN     "grondslag" TEXT,
ADD COLUMN     "schending_inlichtingenplicht" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "wet" TEXT;

-- AlterTable
ALTER TABLE "brief" ADD COLUMN     "betekend_op" DATE,
ADD COLUMN     "betekening" TEXT;

-- AlterTable
ALTER TABLE "beslag" ADD COLUMN     "overbetekend_op" DATE;

-- CreateIndex
CREATE UNIQUE INDEX "beleid_opdrachtgever_id_principaal_id_geldig_vanaf_key" ON "beleid"("opdrachtgever_id", "principaal_id", "geldig_vanaf");
