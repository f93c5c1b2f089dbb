-- CreateTable
CREATE TABLE "inningsoverdracht" (
    "id" SERIAL NOT NULL,
    "sleutel" TEXT NOT NULL,
    "overdracht_id" UUID NOT NULL,
    "beslag_id" INTEGER NOT NULL,
    "rol" TEXT NOT NULL,
    "grond" TEXT NOT NULL,
    "partij" TEXT,
    "partijnaam" TEXT,
    "kenmerk_partij" TEXT,
    "stap" TEXT NOT NULL,
    "stand" JSONB NOT NULL,
    "betaling" JSONB,
    "besluit_id" INTEGER,
    "begonnen_op" DATE NOT NULL,
    "gesloten_op" DATE,

    CONSTRAINT "inningsoverdracht_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "inningsoverdracht_sleutel_key" ON "inningsoverdracht"("sleutel");

-- CreateIndex
CREATE UNIQUE INDEX "inningsoverdracht_overdracht_id_key" ON "inningsoverdracht"("overdracht_id");

-- CreateIndex
CREATE UNIQUE INDEX "inningsoverdracht_besluit_id_key" ON "inningsoverdracht"("besluit_id");

-- CreateIndex
CREATE INDEX "inningsoverdracht_beslag_id_gesloten_op_idx" ON "inningsoverdracht"("beslag_id", "gesloten_op");

-- AddForeignKey
ALTER TABLE "inningsoverdracht" ADD CONSTRAINT "inningsoverdracht_beslag_id_fkey" FOREIGN KEY ("beslag_id") REFERENCES "samenloop"("beslag_id") ON DELETE RESTRICT ON UPDATE CASCADE;
