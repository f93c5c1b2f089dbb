-- AlterTable
ALTER TABLE "taak" ADD COLUMN     "artikelen" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "feiten" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "keuzes" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "uiterlijk" DATE;

-- CreateTable
CREATE TABLE "antwoord" (
    "id" SERIAL NOT NULL,
    "sleutel" TEXT NOT NULL,
    "taak_id" INTEGER NOT NULL,
    "keuze" TEXT NOT NULL,
    "inhoud" JSONB NOT NULL,
    "door" TEXT NOT NULL,
    "bewezen" BOOLEAN NOT NULL DEFAULT false,
    "voorgesteld_op" DATE NOT NULL,
    "oordeel" TEXT,
    "beoordeeld_door" TEXT,
    "beoordeeld_op" DATE,

    CONSTRAINT "antwoord_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "antwoord_sleutel_key" ON "antwoord"("sleutel");

-- CreateIndex
CREATE INDEX "antwoord_taak_id_idx" ON "antwoord"("taak_id");

-- CreateIndex
CREATE INDEX "taak_afgedaan_op_soort_idx" ON "taak"("afgedaan_op", "soort");

-- AddForeignKey
ALTER TABLE "antwoord" ADD CONSTRAINT "antwoord_taak_id_fkey" FOREIGN KEY ("taak_id") REFERENCES "taak"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
