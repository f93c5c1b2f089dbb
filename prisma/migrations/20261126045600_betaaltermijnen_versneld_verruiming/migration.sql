-- AlterTable
ALTER TABLE "vordering" ADD COLUMN     "versneld_bevel" TEXT,
ADD COLUMN     "versneld_grond" TEXT,
ADD COLUMN     "versneld_op" DATE;

-- CreateTable
CREATE TABLE "betaaltermijn" (
    "vordering_id" TEXT NOT NULL,
    "volgnummer" INTEGER NOT NULL,
    "laatste_dag" DATE NOT NULL,
    "centen" INTEGER NOT NULL,

    CONSTRAINT "betaaltermijn_pkey" PRIMARY KEY ("vordering_id","volgnummer")
);

-- CreateTable
CREATE TABLE "verruiming" (
    "id" SERIAL NOT NULL,
    "sleutel" TEXT NOT NULL,
    "beslag_id" INTEGER NOT NULL,
    "vanaf" DATE NOT NULL,
    "tot_en_met" DATE,

    CONSTRAINT "verruiming_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "verruiming_sleutel_key" ON "verruiming"("sleutel");

-- CreateIndex
CREATE INDEX "verruiming_beslag_id_idx" ON "verruiming"("beslag_id");

-- AddForeignKey
ALTER TABLE "betaaltermijn" ADD CONSTRAINT "betaaltermijn_vordering_id_fkey" FOREIGN KEY ("vordering_id") REFERENCES "vordering"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verruiming" ADD CONSTRAINT "verruiming_beslag_id_fkey" FOREIGN KEY ("beslag_id") REFERENCES "beslag"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
