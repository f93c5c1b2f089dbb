-- CreateTable
CREATE TABLE "registerbevinding" (
    "id" SERIAL NOT NULL,
    "debiteur_id" INTEGER NOT NULL,
    "soort" TEXT NOT NULL,
    "kenmerk" TEXT NOT NULL,
    "vertegenwoordiger" TEXT NOT NULL DEFAULT '',
    "sinds" DATE,
    "gevonden_op" DATE NOT NULL,
    "vervallen_op" DATE,

    CONSTRAINT "registerbevinding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vertegenwoordiger" (
    "id" SERIAL NOT NULL,
    "sleutel" TEXT NOT NULL,
    "bevinding_id" INTEGER NOT NULL,
    "naam" TEXT NOT NULL,
    "adresregels" JSONB NOT NULL,
    "door" TEXT NOT NULL,
    "ingevoerd_op" DATE NOT NULL,

    CONSTRAINT "vertegenwoordiger_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "registerbevinding_debiteur_id_soort_kenmerk_vertegenwoordig_key" ON "registerbevinding"("debiteur_id", "soort", "kenmerk", "vertegenwoordiger");

-- CreateIndex
CREATE UNIQUE INDEX "vertegenwoordiger_sleutel_key" ON "vertegenwoordiger"("sleutel");

-- CreateIndex
CREATE INDEX "vertegenwoordiger_bevinding_id_idx" ON "vertegenwoordiger"("bevinding_id");

-- AddForeignKey
ALTER TABLE "registerbevinding" ADD CONSTRAINT "registerbevinding_debiteur_id_fkey" FOREIGN KEY ("debiteur_id") REFERENCES "debiteur"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vertegenwoordiger" ADD CONSTRAINT "vertegenwoordiger_bevinding_id_fkey" FOREIGN KEY ("bevinding_id") REFERENCES "registerbevinding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
