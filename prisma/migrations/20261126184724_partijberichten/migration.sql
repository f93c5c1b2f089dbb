-- CreateTable
CREATE TABLE "inkomend_partijbericht" (
    "id" SERIAL NOT NULL,
    "afzender" TEXT NOT NULL,
    "bericht_id" UUID NOT NULL,
    "soort" TEXT NOT NULL,
    "beslag_id" INTEGER NOT NULL,
    "onzeker" BOOLEAN NOT NULL DEFAULT false,
    "inhoud" JSONB NOT NULL,
    "dag" DATE NOT NULL,
    "ontvangen_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inkomend_partijbericht_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "uitgaand_partijbericht" (
    "id" SERIAL NOT NULL,
    "sleutel" TEXT NOT NULL,
    "bericht_id" UUID NOT NULL,
    "ontvanger" TEXT NOT NULL,
    "soort" TEXT NOT NULL,
    "beslag_id" INTEGER NOT NULL,
    "inhoud" JSONB NOT NULL,
    "dag" DATE NOT NULL,
    "ontvangen_op" TIMESTAMPTZ(3),
    "weigering" TEXT,

    CONSTRAINT "uitgaand_partijbericht_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "inkomend_partijbericht_beslag_id_soort_idx" ON "inkomend_partijbericht"("beslag_id", "soort");

-- CreateIndex
CREATE UNIQUE INDEX "inkomend_partijbericht_afzender_bericht_id_key" ON "inkomend_partijbericht"("afzender", "bericht_id");

-- CreateIndex
CREATE UNIQUE INDEX "uitgaand_partijbericht_sleutel_key" ON "uitgaand_partijbericht"("sleutel");

-- CreateIndex
CREATE UNIQUE INDEX "uitgaand_partijbericht_bericht_id_key" ON "uitgaand_partijbericht"("bericht_id");

-- CreateIndex
CREATE INDEX "uitgaand_partijbericht_beslag_id_soort_idx" ON "uitgaand_partijbericht"("beslag_id", "soort");

-- AddForeignKey
ALTER TABLE "inkomend_partijbericht" ADD CONSTRAINT "inkomend_partijbericht_beslag_id_fkey" FOREIGN KEY ("beslag_id") REFERENCES "samenloop"("beslag_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "uitgaand_partijbericht" ADD CONSTRAINT "uitgaand_partijbericht_beslag_id_fkey" FOREIGN KEY ("beslag_id") REFERENCES "samenloop"("beslag_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Received or refused, never both.
ALTER TABLE uitgaand_partijbericht ADD CONSTRAINT partijbericht_een_afloop CHECK (ontvangen_op IS NULL OR weigering IS NULL);
