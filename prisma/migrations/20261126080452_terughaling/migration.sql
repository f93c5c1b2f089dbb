-- CreateTable
CREATE TABLE "terughaling" (
    "id" SERIAL NOT NULL,
    "keuze" JSONB NOT NULL,
    "reden" TEXT NOT NULL,
    "toelichting" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "proef_op" DATE NOT NULL,
    "voorbereid_door" TEXT NOT NULL,
    "uitgevoerd_door" TEXT,
    "bewezen" BOOLEAN NOT NULL DEFAULT false,
    "gestart_op" DATE,
    "geeindigd_op" DATE,

    CONSTRAINT "terughaling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "terughaalregel" (
    "terughaling_id" INTEGER NOT NULL,
    "brief_id" INTEGER NOT NULL,
    "proef" JSONB NOT NULL,
    "verstuurd_op" DATE,
    "uitkomst" JSONB,
    "intrekking_id" INTEGER,

    CONSTRAINT "terughaalregel_pkey" PRIMARY KEY ("terughaling_id","brief_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "terughaalregel_intrekking_id_key" ON "terughaalregel"("intrekking_id");

-- CreateIndex
CREATE INDEX "terughaalregel_brief_id_idx" ON "terughaalregel"("brief_id");

-- AddForeignKey
ALTER TABLE "terughaalregel" ADD CONSTRAINT "terughaalregel_terughaling_id_fkey" FOREIGN KEY ("terughaling_id") REFERENCES "terughaling"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "terughaalregel" ADD CONSTRAINT "terughaalregel_brief_id_fkey" FOREIGN KEY ("brief_id") REFERENCES "brief"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "terughaalregel" ADD CONSTRAINT "terughaalregel_intrekking_id_fkey" FOREIGN KEY ("intrekking_id") REFERENCES "brief"("id") ON DELETE SET NULL ON UPDATE CASCADE;
