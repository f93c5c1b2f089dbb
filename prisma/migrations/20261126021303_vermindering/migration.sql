-- CreateTable
CREATE TABLE "vermindering" (
    "id" SERIAL NOT NULL,
    "vordering_id" TEXT NOT NULL,
    "centen" INTEGER NOT NULL,
    "dag" DATE NOT NULL,
    "besluit_id" INTEGER NOT NULL,

    CONSTRAINT "vermindering_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "vermindering_besluit_id_key" ON "vermindering"("besluit_id");

-- CreateIndex
CREATE INDEX "vermindering_vordering_id_idx" ON "vermindering"("vordering_id");

-- AddForeignKey
ALTER TABLE "vermindering" ADD CONSTRAINT "vermindering_vordering_id_fkey" FOREIGN KEY ("vordering_id") REFERENCES "vordering"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vermindering" ADD CONSTRAINT "vermindering_besluit_id_fkey" FOREIGN KEY ("besluit_id") REFERENCES "besluit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
