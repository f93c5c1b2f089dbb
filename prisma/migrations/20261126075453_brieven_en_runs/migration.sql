-- AlterTable
ALTER TABLE "opdrachtgever" ADD COLUMN     "oin" TEXT;

-- AlterTable
ALTER TABLE "brief" ADD COLUMN     "archief_hash" TEXT,
ADD COLUMN     "envelop" TEXT,
ADD COLUMN     "grond_volgnummer" INTEGER,
ADD COLUMN     "huisstijl_id" INTEGER,
ADD COLUMN     "kanaal" TEXT,
ADD COLUMN     "paginas" INTEGER,
ADD COLUMN     "pdf_hash" TEXT,
ADD COLUMN     "rundeel_id" INTEGER,
ADD COLUMN     "sjabloon" TEXT,
ADD COLUMN     "voorganger_id" INTEGER;

-- AlterTable
ALTER TABLE "derde" ADD COLUMN     "adresregels" JSONB;

-- CreateTable
CREATE TABLE "huisstijl" (
    "id" SERIAL NOT NULL,
    "opdrachtgever_id" TEXT NOT NULL,
    "geldig_vanaf" DATE NOT NULL,
    "inhoud" JSONB NOT NULL,

    CONSTRAINT "huisstijl_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verzendrun" (
    "id" SERIAL NOT NULL,
    "zaak" TEXT NOT NULL,
    "dag" DATE NOT NULL,
    "voorbereid_door" TEXT NOT NULL,
    "gestart_op" DATE NOT NULL,
    "afgerond_op" DATE,

    CONSTRAINT "verzendrun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rundeel" (
    "id" SERIAL NOT NULL,
    "run_id" INTEGER NOT NULL,
    "opdrachtgever_id" TEXT NOT NULL,
    "soort" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "aantal" INTEGER NOT NULL,
    "som_centen" BIGINT NOT NULL,
    "proef" JSONB NOT NULL,
    "bevindingen" JSONB NOT NULL,
    "aangeboden_door" TEXT,
    "beoordeeld_door" TEXT,
    "bewezen" BOOLEAN NOT NULL DEFAULT false,
    "reden" TEXT,
    "vrijgegeven_op" DATE,

    CONSTRAINT "rundeel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "drukwerk" (
    "id" SERIAL NOT NULL,
    "sleutel" TEXT NOT NULL,
    "rundeel_id" INTEGER NOT NULL,
    "aantal" INTEGER NOT NULL,
    "paginas" INTEGER NOT NULL,
    "som_centen" BIGINT NOT NULL,
    "manifest_hash" TEXT NOT NULL,
    "aangeboden_op" DATE NOT NULL,
    "teruggemeld_op" DATE,

    CONSTRAINT "drukwerk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "digitale_zending" (
    "brief_id" INTEGER NOT NULL,
    "bericht_id" TEXT,
    "aangeboden_op" DATE NOT NULL,
    "gepubliceerd_op" DATE,
    "gelezen_op" DATE,
    "vervangen_op" DATE,

    CONSTRAINT "digitale_zending_pkey" PRIMARY KEY ("brief_id")
);

-- CreateTable
CREATE TABLE "berichtvoorkeur" (
    "id" SERIAL NOT NULL,
    "debiteur_id" INTEGER NOT NULL,
    "kanaal" TEXT NOT NULL,
    "sinds" DATE NOT NULL,

    CONSTRAINT "berichtvoorkeur_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "huisstijl_opdrachtgever_id_geldig_vanaf_key" ON "huisstijl"("opdrachtgever_id", "geldig_vanaf");

-- CreateIndex
CREATE UNIQUE INDEX "verzendrun_zaak_key" ON "verzendrun"("zaak");

-- CreateIndex
CREATE INDEX "verzendrun_dag_idx" ON "verzendrun"("dag");

-- CreateIndex
CREATE INDEX "rundeel_opdrachtgever_id_soort_idx" ON "rundeel"("opdrachtgever_id", "soort");

-- CreateIndex
CREATE UNIQUE INDEX "rundeel_run_id_opdrachtgever_id_soort_key" ON "rundeel"("run_id", "opdrachtgever_id", "soort");

-- CreateIndex
CREATE UNIQUE INDEX "drukwerk_sleutel_key" ON "drukwerk"("sleutel");

-- CreateIndex
CREATE INDEX "drukwerk_rundeel_id_idx" ON "drukwerk"("rundeel_id");

-- CreateIndex
CREATE UNIQUE INDEX "digitale_zending_bericht_id_key" ON "digitale_zending"("bericht_id");

-- CreateIndex
CREATE UNIQUE INDEX "berichtvoorkeur_debiteur_id_sinds_key" ON "berichtvoorkeur"("debiteur_id", "sinds");

-- CreateIndex
CREATE INDEX "brief_rundeel_id_idx" ON "brief"("rundeel_id");

-- AddForeignKey
ALTER TABLE "brief" ADD CONSTRAINT "brief_voorganger_id_fkey" FOREIGN KEY ("voorganger_id") REFERENCES "brief"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brief" ADD CONSTRAINT "brief_rundeel_id_fkey" FOREIGN KEY ("rundeel_id") REFERENCES "rundeel"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brief" ADD CONSTRAINT "brief_huisstijl_id_fkey" FOREIGN KEY ("huisstijl_id") REFERENCES "huisstijl"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "huisstijl" ADD CONSTRAINT "huisstijl_opdrachtgever_id_fkey" FOREIGN KEY ("opdrachtgever_id") REFERENCES "opdrachtgever"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rundeel" ADD CONSTRAINT "rundeel_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "verzendrun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rundeel" ADD CONSTRAINT "rundeel_opdrachtgever_id_fkey" FOREIGN KEY ("opdrachtgever_id") REFERENCES "opdrachtgever"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drukwerk" ADD CONSTRAINT "drukwerk_rundeel_id_fkey" FOREIGN KEY ("rundeel_id") REFERENCES "rundeel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "digitale_zending" ADD CONSTRAINT "digitale_zending_brief_id_fkey" FOREIGN KEY ("brief_id") REFERENCES "brief"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "berichtvoorkeur" ADD CONSTRAINT "berichtvoorkeur_debiteur_id_fkey" FOREIGN KEY ("debiteur_id") REFERENCES "debiteur"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
