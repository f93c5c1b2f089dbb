-- CreateTable
CREATE TABLE "deurwaarder" (
    "id" SERIAL NOT NULL,
    "opdrachtgever_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "naam" TEXT NOT NULL,
    "soort" TEXT NOT NULL,
    "gdw_nummer" TEXT,
    "adresregels" JSONB NOT NULL,

    CONSTRAINT "deurwaarder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "overdracht" (
    "id" SERIAL NOT NULL,
    "open_sleutel" TEXT,
    "vordering_id" TEXT NOT NULL,
    "deurwaarder_id" INTEGER NOT NULL,
    "op" DATE NOT NULL,
    "openstaand_centen" INTEGER NOT NULL,
    "besluit_id" INTEGER NOT NULL,
    "geeindigd_op" DATE,
    "einde" TEXT,

    CONSTRAINT "overdracht_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deurwaardersafrekening" (
    "id" SERIAL NOT NULL,
    "sleutel" TEXT NOT NULL,
    "overdracht_id" INTEGER NOT NULL,
    "dag" DATE NOT NULL,
    "geind_centen" INTEGER NOT NULL,
    "kosten_centen" INTEGER NOT NULL,
    "afgedragen_centen" INTEGER NOT NULL,
    "ambtshandeling_op" DATE,
    "einde" TEXT,
    "betaling_id" INTEGER,

    CONSTRAINT "deurwaardersafrekening_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "deurwaarder_opdrachtgever_id_code_key" ON "deurwaarder"("opdrachtgever_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "overdracht_open_sleutel_key" ON "overdracht"("open_sleutel");

-- CreateIndex
CREATE UNIQUE INDEX "overdracht_besluit_id_key" ON "overdracht"("besluit_id");

-- CreateIndex
CREATE INDEX "overdracht_vordering_id_idx" ON "overdracht"("vordering_id");

-- CreateIndex
CREATE UNIQUE INDEX "deurwaardersafrekening_sleutel_key" ON "deurwaardersafrekening"("sleutel");

-- CreateIndex
CREATE UNIQUE INDEX "deurwaardersafrekening_betaling_id_key" ON "deurwaardersafrekening"("betaling_id");

-- CreateIndex
CREATE INDEX "deurwaardersafrekening_overdracht_id_idx" ON "deurwaardersafrekening"("overdracht_id");

-- AddForeignKey
ALTER TABLE "deurwaarder" ADD CONSTRAINT "deurwaarder_opdrachtgever_id_fkey" FOREIGN KEY ("opdrachtgever_id") REFERENCES "opdrachtgever"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overdracht" ADD CONSTRAINT "overdracht_vordering_id_fkey" FOREIGN KEY ("vordering_id") REFERENCES "vordering"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overdracht" ADD CONSTRAINT "overdracht_deurwaarder_id_fkey" FOREIGN KEY ("deurwaarder_id") REFERENCES "deurwaarder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overdracht" ADD CONSTRAINT "overdracht_besluit_id_fkey" FOREIGN KEY ("besluit_id") REFERENCES "besluit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deurwaardersafrekening" ADD CONSTRAINT "deurwaardersafrekening_overdracht_id_fkey" FOREIGN KEY ("overdracht_id") REFERENCES "overdracht"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deurwaardersafrekening" ADD CONSTRAINT "deurwaardersafrekening_betaling_id_fkey" FOREIGN KEY ("betaling_id") REFERENCES "betaling"("id") ON DELETE SET NULL ON UPDATE CASCADE;
