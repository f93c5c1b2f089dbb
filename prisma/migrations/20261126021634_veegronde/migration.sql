-- CreateTable
CREATE TABLE "veegronde" (
    "dag" DATE NOT NULL,
    "afgerond_op" TIMESTAMPTZ NOT NULL,
    "gezien" INTEGER NOT NULL,
    "gewaarschuwd" INTEGER NOT NULL,
    "verjaard" INTEGER NOT NULL,
    "volgende" DATE,

    CONSTRAINT "veegronde_pkey" PRIMARY KEY ("dag")
);

-- CreateIndex
CREATE INDEX "vordering_einde_laatste_betaaldag_idx" ON "vordering"("einde", "laatste_betaaldag");
