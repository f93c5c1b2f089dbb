-- CreateTable
CREATE TABLE "rente" (
    "id" SERIAL NOT NULL,
    "vordering_id" TEXT NOT NULL,
    "centen" INTEGER NOT NULL,
    "tot_en_met" DATE NOT NULL,
    "dag" DATE NOT NULL,
    "besluit_id" INTEGER NOT NULL,
    "vervallen_op" DATE,

    CONSTRAINT "rente_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "rente_besluit_id_key" ON "rente"("besluit_id");

-- CreateIndex
CREATE INDEX "rente_vordering_id_idx" ON "rente"("vordering_id");

-- AddForeignKey
ALTER TABLE "rente" ADD CONSTRAINT "rente_vordering_id_fkey" FOREIGN KEY ("vordering_id") REFERENCES "vordering"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rente" ADD CONSTRAINT "rente_besluit_id_fkey" FOREIGN KEY ("besluit_id") REFERENCES "besluit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
