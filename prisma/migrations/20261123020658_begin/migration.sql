-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "opdrachtgever" (
    "id" TEXT NOT NULL,
    "naam" TEXT NOT NULL,
    "eigenLoonheffingennummer" TEXT,

    CONSTRAINT "opdrachtgever_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "principaal" (
    "id" TEXT NOT NULL,
    "opdrachtgever_id" TEXT NOT NULL,
    "naam" TEXT NOT NULL,

    CONSTRAINT "principaal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "beleid" (
    "id" SERIAL NOT NULL,
    "opdrachtgever_id" TEXT NOT NULL,
    "geldig_vanaf" DATE NOT NULL,
    "inhoud" JSONB NOT NULL,

    CONSTRAINT "beleid_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "debiteur" (
    "id" SERIAL NOT NULL,
    "opdrachtgever_id" TEXT NOT NULL,
    "bsn" TEXT NOT NULL,

    CONSTRAINT "debiteur_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vordering" (
    "id" TEXT NOT NULL,
    "betalingskenmerk" TEXT NOT NULL,
    "opdrachtgever_id" TEXT NOT NULL,
    "principaal_id" TEXT NOT NULL,
    "debiteur_id" INTEGER NOT NULL,
    "regime" TEXT NOT NULL,
    "soort" TEXT NOT NULL,
    "aanslagsoort" TEXT NOT NULL,
    "dagtekening" DATE NOT NULL,
    "hoofdsom_centen" INTEGER NOT NULL,
    "laatste_betaaldag" DATE NOT NULL,
    "gestart_op" TIMESTAMPTZ,
    "einde" TEXT,
    "einde_op" DATE,

    CONSTRAINT "vordering_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kosten" (
    "id" SERIAL NOT NULL,
    "vordering_id" TEXT NOT NULL,
    "soort" TEXT NOT NULL,
    "centen" INTEGER NOT NULL,
    "dag" DATE NOT NULL,
    "besluit_id" INTEGER NOT NULL,
    "vervallen_op" DATE,

    CONSTRAINT "kosten_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "betaling" (
    "id" SERIAL NOT NULL,
    "sleutel" TEXT NOT NULL,
    "bron" TEXT NOT NULL,
    "vordering_id" TEXT,
    "afdracht_id" INTEGER,
    "dag" DATE NOT NULL,
    "centen" INTEGER NOT NULL,
    "overschot_centen" INTEGER NOT NULL DEFAULT 0,
    "geboekt_op" DATE,

    CONSTRAINT "betaling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "toerekening" (
    "id" SERIAL NOT NULL,
    "betaling_id" INTEGER NOT NULL,
    "vordering_id" TEXT NOT NULL,
    "kosten_centen" INTEGER NOT NULL,
    "rente_centen" INTEGER NOT NULL,
    "hoofdsom_centen" INTEGER NOT NULL,
    "dag" DATE NOT NULL,

    CONSTRAINT "toerekening_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "terugbetaling" (
    "id" SERIAL NOT NULL,
    "sleutel" TEXT NOT NULL,
    "zaak" TEXT NOT NULL,
    "debiteur_id" INTEGER NOT NULL,
    "centen" INTEGER NOT NULL,
    "dag" DATE NOT NULL,
    "reden" TEXT NOT NULL,

    CONSTRAINT "terugbetaling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "besluit" (
    "id" SERIAL NOT NULL,
    "sleutel" TEXT NOT NULL,
    "zaak" TEXT NOT NULL,
    "soort" TEXT NOT NULL,
    "dag" DATE NOT NULL,
    "grond" JSONB NOT NULL,
    "inhoud" JSONB NOT NULL,
    "door" TEXT NOT NULL DEFAULT 'systeem',
    "vervallen_op" DATE,
    "berekening_id" INTEGER,

    CONSTRAINT "besluit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "brief" (
    "id" SERIAL NOT NULL,
    "sleutel" TEXT NOT NULL,
    "zaak" TEXT NOT NULL,
    "soort" TEXT NOT NULL,
    "aan" TEXT NOT NULL,
    "besluit_id" INTEGER,
    "vordering_id" TEXT,
    "beslag_id" INTEGER,
    "dagtekening" DATE NOT NULL,
    "inhoud" JSONB NOT NULL,
    "status" TEXT NOT NULL,
    "aangenomen_op" DATE,
    "terpostbezorgd_op" DATE,

    CONSTRAINT "brief_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verhaal" (
    "id" SERIAL NOT NULL,
    "open_sleutel" TEXT,
    "debiteur_id" INTEGER NOT NULL,
    "opdrachtgever_id" TEXT NOT NULL,
    "principaal_id" TEXT NOT NULL,
    "bevoegdheid" TEXT NOT NULL,
    "geopend_op" DATE NOT NULL,
    "gesloten_op" DATE,
    "einde" TEXT,

    CONSTRAINT "verhaal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verhaal_vordering" (
    "verhaal_id" INTEGER NOT NULL,
    "vordering_id" TEXT NOT NULL,
    "aangemeld_op" DATE NOT NULL,

    CONSTRAINT "verhaal_vordering_pkey" PRIMARY KEY ("verhaal_id","vordering_id")
);

-- CreateTable
CREATE TABLE "bronantwoord" (
    "id" SERIAL NOT NULL,
    "sleutel" TEXT NOT NULL,
    "verhaal_id" INTEGER NOT NULL,
    "bron" TEXT NOT NULL,
    "dag" DATE NOT NULL,
    "inhoud" JSONB NOT NULL,

    CONSTRAINT "bronantwoord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "berekening" (
    "id" SERIAL NOT NULL,
    "sleutel" TEXT NOT NULL,
    "verhaal_id" INTEGER NOT NULL,
    "aanleiding" TEXT NOT NULL,
    "dag" DATE NOT NULL,
    "vanaf" DATE NOT NULL,
    "peildatum" DATE NOT NULL,
    "normversie" TEXT,
    "invoer" JSONB NOT NULL,
    "spoor" JSONB NOT NULL,
    "uitkomst" JSONB NOT NULL,

    CONSTRAINT "berekening_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wijziging" (
    "id" SERIAL NOT NULL,
    "sleutel" TEXT NOT NULL,
    "verhaal_id" INTEGER NOT NULL,
    "gemeld_op" DATE NOT NULL,
    "inhoud" JSONB NOT NULL,
    "door" TEXT NOT NULL,
    "bewezen" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "wijziging_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "derde" (
    "id" SERIAL NOT NULL,
    "loonheffingennummer" TEXT NOT NULL,
    "naam" TEXT NOT NULL,

    CONSTRAINT "derde_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "beslag" (
    "id" SERIAL NOT NULL,
    "open_sleutel" TEXT,
    "verhaal_id" INTEGER NOT NULL,
    "derde_id" INTEGER NOT NULL,
    "onderdeel" TEXT NOT NULL,
    "gelegd_op" DATE,
    "geeindigd_op" DATE,
    "einde" TEXT,
    "verzoek_vier_weken_op" DATE,

    CONSTRAINT "beslag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bvv_periode" (
    "id" SERIAL NOT NULL,
    "beslag_id" INTEGER NOT NULL,
    "berekening_id" INTEGER NOT NULL,
    "vanaf" DATE NOT NULL,

    CONSTRAINT "bvv_periode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "derdenverklaring" (
    "id" SERIAL NOT NULL,
    "sleutel" TEXT NOT NULL,
    "beslag_id" INTEGER NOT NULL,
    "ontvangen_op" DATE NOT NULL,
    "inhoud" JSONB NOT NULL,
    "tijdigheid" TEXT,

    CONSTRAINT "derdenverklaring_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "afdracht" (
    "id" SERIAL NOT NULL,
    "sleutel" TEXT NOT NULL,
    "beslag_id" INTEGER NOT NULL,
    "periode" TEXT NOT NULL,
    "ontvangen_op" DATE NOT NULL,
    "centen" INTEGER NOT NULL,
    "netto_centen" INTEGER,
    "verwacht_centen" INTEGER,

    CONSTRAINT "afdracht_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "taak" (
    "id" SERIAL NOT NULL,
    "sleutel" TEXT NOT NULL,
    "zaak" TEXT NOT NULL,
    "soort" TEXT NOT NULL,
    "dag" DATE NOT NULL,
    "tekst" TEXT NOT NULL,
    "afgedaan_op" DATE,
    "uitkomst" TEXT,

    CONSTRAINT "taak_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bericht" (
    "id" SERIAL NOT NULL,
    "ontvanger" TEXT NOT NULL,
    "sleutel" TEXT NOT NULL,
    "soort" TEXT NOT NULL,
    "dag" DATE NOT NULL,
    "inhoud" JSONB NOT NULL,
    "bezorgd_op" TIMESTAMPTZ,
    "verwerkt_op" TIMESTAMPTZ,
    "uitkomst" JSONB,

    CONSTRAINT "bericht_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gebeurtenis" (
    "zaak" TEXT NOT NULL,
    "volgnummer" INTEGER NOT NULL,
    "dag" DATE NOT NULL,
    "soort" TEXT NOT NULL,
    "inhoud" JSONB NOT NULL,
    "vorige_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "gebeurtenis_pkey" PRIMARY KEY ("zaak","volgnummer")
);

-- CreateTable
CREATE TABLE "wekker" (
    "zaak" TEXT NOT NULL,
    "wek_op" DATE,

    CONSTRAINT "wekker_pkey" PRIMARY KEY ("zaak")
);

-- CreateTable
CREATE TABLE "kalenderstand" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "dag" DATE NOT NULL,

    CONSTRAINT "kalenderstand_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "beleid_opdrachtgever_id_geldig_vanaf_key" ON "beleid"("opdrachtgever_id", "geldig_vanaf");

-- CreateIndex
CREATE UNIQUE INDEX "debiteur_opdrachtgever_id_bsn_key" ON "debiteur"("opdrachtgever_id", "bsn");

-- CreateIndex
CREATE UNIQUE INDEX "vordering_betalingskenmerk_key" ON "vordering"("betalingskenmerk");

-- CreateIndex
CREATE INDEX "vordering_debiteur_id_idx" ON "vordering"("debiteur_id");

-- CreateIndex
CREATE UNIQUE INDEX "kosten_besluit_id_key" ON "kosten"("besluit_id");

-- CreateIndex
CREATE UNIQUE INDEX "betaling_sleutel_key" ON "betaling"("sleutel");

-- CreateIndex
CREATE INDEX "toerekening_vordering_id_idx" ON "toerekening"("vordering_id");

-- CreateIndex
CREATE UNIQUE INDEX "toerekening_betaling_id_vordering_id_key" ON "toerekening"("betaling_id", "vordering_id");

-- CreateIndex
CREATE UNIQUE INDEX "terugbetaling_sleutel_key" ON "terugbetaling"("sleutel");

-- CreateIndex
CREATE INDEX "terugbetaling_zaak_idx" ON "terugbetaling"("zaak");

-- CreateIndex
CREATE UNIQUE INDEX "besluit_sleutel_key" ON "besluit"("sleutel");

-- CreateIndex
CREATE INDEX "besluit_zaak_idx" ON "besluit"("zaak");

-- CreateIndex
CREATE UNIQUE INDEX "brief_sleutel_key" ON "brief"("sleutel");

-- CreateIndex
CREATE INDEX "brief_zaak_idx" ON "brief"("zaak");

-- CreateIndex
CREATE INDEX "brief_status_dagtekening_idx" ON "brief"("status", "dagtekening");

-- CreateIndex
CREATE UNIQUE INDEX "verhaal_open_sleutel_key" ON "verhaal"("open_sleutel");

-- CreateIndex
CREATE UNIQUE INDEX "bronantwoord_sleutel_key" ON "bronantwoord"("sleutel");

-- CreateIndex
CREATE UNIQUE INDEX "berekening_sleutel_key" ON "berekening"("sleutel");

-- CreateIndex
CREATE INDEX "berekening_verhaal_id_idx" ON "berekening"("verhaal_id");

-- CreateIndex
CREATE UNIQUE INDEX "wijziging_sleutel_key" ON "wijziging"("sleutel");

-- CreateIndex
CREATE UNIQUE INDEX "derde_loonheffingennummer_key" ON "derde"("loonheffingennummer");

-- CreateIndex
CREATE UNIQUE INDEX "beslag_open_sleutel_key" ON "beslag"("open_sleutel");

-- CreateIndex
CREATE UNIQUE INDEX "bvv_periode_beslag_id_berekening_id_key" ON "bvv_periode"("beslag_id", "berekening_id");

-- CreateIndex
CREATE UNIQUE INDEX "derdenverklaring_sleutel_key" ON "derdenverklaring"("sleutel");

-- CreateIndex
CREATE UNIQUE INDEX "afdracht_sleutel_key" ON "afdracht"("sleutel");

-- CreateIndex
CREATE INDEX "afdracht_beslag_id_periode_idx" ON "afdracht"("beslag_id", "periode");

-- CreateIndex
CREATE UNIQUE INDEX "taak_sleutel_key" ON "taak"("sleutel");

-- CreateIndex
CREATE INDEX "taak_zaak_idx" ON "taak"("zaak");

-- CreateIndex
CREATE INDEX "bericht_verwerkt_op_idx" ON "bericht"("verwerkt_op");

-- CreateIndex
CREATE INDEX "bericht_bezorgd_op_idx" ON "bericht"("bezorgd_op");

-- CreateIndex
CREATE UNIQUE INDEX "bericht_ontvanger_sleutel_key" ON "bericht"("ontvanger", "sleutel");

-- AddForeignKey
ALTER TABLE "principaal" ADD CONSTRAINT "principaal_opdrachtgever_id_fkey" FOREIGN KEY ("opdrachtgever_id") REFERENCES "opdrachtgever"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "beleid" ADD CONSTRAINT "beleid_opdrachtgever_id_fkey" FOREIGN KEY ("opdrachtgever_id") REFERENCES "opdrachtgever"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "debiteur" ADD CONSTRAINT "debiteur_opdrachtgever_id_fkey" FOREIGN KEY ("opdrachtgever_id") REFERENCES "opdrachtgever"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vordering" ADD CONSTRAINT "vordering_opdrachtgever_id_fkey" FOREIGN KEY ("opdrachtgever_id") REFERENCES "opdrachtgever"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vordering" ADD CONSTRAINT "vordering_principaal_id_fkey" FOREIGN KEY ("principaal_id") REFERENCES "principaal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vordering" ADD CONSTRAINT "vordering_debiteur_id_fkey" FOREIGN KEY ("debiteur_id") REFERENCES "debiteur"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kosten" ADD CONSTRAINT "kosten_vordering_id_fkey" FOREIGN KEY ("vordering_id") REFERENCES "vordering"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kosten" ADD CONSTRAINT "kosten_besluit_id_fkey" FOREIGN KEY ("besluit_id") REFERENCES "besluit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "betaling" ADD CONSTRAINT "betaling_vordering_id_fkey" FOREIGN KEY ("vordering_id") REFERENCES "vordering"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "betaling" ADD CONSTRAINT "betaling_afdracht_id_fkey" FOREIGN KEY ("afdracht_id") REFERENCES "afdracht"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "toerekening" ADD CONSTRAINT "toerekening_betaling_id_fkey" FOREIGN KEY ("betaling_id") REFERENCES "betaling"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "toerekening" ADD CONSTRAINT "toerekening_vordering_id_fkey" FOREIGN KEY ("vordering_id") REFERENCES "vordering"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "besluit" ADD CONSTRAINT "besluit_berekening_id_fkey" FOREIGN KEY ("berekening_id") REFERENCES "berekening"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brief" ADD CONSTRAINT "brief_besluit_id_fkey" FOREIGN KEY ("besluit_id") REFERENCES "besluit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verhaal" ADD CONSTRAINT "verhaal_debiteur_id_fkey" FOREIGN KEY ("debiteur_id") REFERENCES "debiteur"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verhaal" ADD CONSTRAINT "verhaal_opdrachtgever_id_fkey" FOREIGN KEY ("opdrachtgever_id") REFERENCES "opdrachtgever"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verhaal" ADD CONSTRAINT "verhaal_principaal_id_fkey" FOREIGN KEY ("principaal_id") REFERENCES "principaal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verhaal_vordering" ADD CONSTRAINT "verhaal_vordering_verhaal_id_fkey" FOREIGN KEY ("verhaal_id") REFERENCES "verhaal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verhaal_vordering" ADD CONSTRAINT "verhaal_vordering_vordering_id_fkey" FOREIGN KEY ("vordering_id") REFERENCES "vordering"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bronantwoord" ADD CONSTRAINT "bronantwoord_verhaal_id_fkey" FOREIGN KEY ("verhaal_id") REFERENCES "verhaal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "berekening" ADD CONSTRAINT "berekening_verhaal_id_fkey" FOREIGN KEY ("verhaal_id") REFERENCES "verhaal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wijziging" ADD CONSTRAINT "wijziging_verhaal_id_fkey" FOREIGN KEY ("verhaal_id") REFERENCES "verhaal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "beslag" ADD CONSTRAINT "beslag_verhaal_id_fkey" FOREIGN KEY ("verhaal_id") REFERENCES "verhaal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "beslag" ADD CONSTRAINT "beslag_derde_id_fkey" FOREIGN KEY ("derde_id") REFERENCES "derde"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bvv_periode" ADD CONSTRAINT "bvv_periode_beslag_id_fkey" FOREIGN KEY ("beslag_id") REFERENCES "beslag"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "derdenverklaring" ADD CONSTRAINT "derdenverklaring_beslag_id_fkey" FOREIGN KEY ("beslag_id") REFERENCES "beslag"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "afdracht" ADD CONSTRAINT "afdracht_beslag_id_fkey" FOREIGN KEY ("beslag_id") REFERENCES "beslag"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
