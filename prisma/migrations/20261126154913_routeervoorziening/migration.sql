-- AlterTable
ALTER TABLE "opdrachtgever" ADD COLUMN     "router_sinds" DATE;

-- CreateTable
CREATE TABLE "samenloop" (
    "beslag_id" INTEGER NOT NULL,
    "kenmerk" TEXT NOT NULL,
    "geopend_op" DATE NOT NULL,
    "aangemeld_op" DATE,
    "afgemeld_op" DATE,
    "oordeel" JSONB,
    "oordeel_op" DATE,
    "gesloten_op" DATE,

    CONSTRAINT "samenloop_pkey" PRIMARY KEY ("beslag_id")
);

-- CreateTable
CREATE TABLE "routervraag" (
    "id" SERIAL NOT NULL,
    "sleutel" TEXT NOT NULL,
    "zaak" TEXT NOT NULL,
    "doel" TEXT NOT NULL,
    "gevraagd_op" DATE NOT NULL,
    "beantwoord_op" DATE,
    "uitkomst" TEXT,
    "dossier" JSONB,

    CONSTRAINT "routervraag_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "samenloop_kenmerk_key" ON "samenloop"("kenmerk");

-- CreateIndex
CREATE UNIQUE INDEX "routervraag_sleutel_key" ON "routervraag"("sleutel");

-- CreateIndex
CREATE INDEX "routervraag_zaak_idx" ON "routervraag"("zaak");

-- AddForeignKey
ALTER TABLE "samenloop" ADD CONSTRAINT "samenloop_beslag_id_fkey" FOREIGN KEY ("beslag_id") REFERENCES "beslag"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
