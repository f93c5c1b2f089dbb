-- CreateIndex
CREATE INDEX "vordering_gestart_op_id_idx" ON "vordering"("gestart_op", "id");

-- CreateIndex
CREATE INDEX "kosten_vordering_id_idx" ON "kosten"("vordering_id");

-- CreateIndex
CREATE INDEX "betaling_vordering_id_idx" ON "betaling"("vordering_id");

-- CreateIndex
CREATE INDEX "betaling_afdracht_id_idx" ON "betaling"("afdracht_id");

-- CreateIndex
CREATE INDEX "brief_vordering_id_idx" ON "brief"("vordering_id");

-- CreateIndex
CREATE INDEX "brief_beslag_id_idx" ON "brief"("beslag_id");

-- CreateIndex
CREATE INDEX "verhaal_vordering_vordering_id_idx" ON "verhaal_vordering"("vordering_id");

-- CreateIndex
CREATE INDEX "bronantwoord_verhaal_id_idx" ON "bronantwoord"("verhaal_id");

-- CreateIndex
CREATE INDEX "wijziging_verhaal_id_idx" ON "wijziging"("verhaal_id");

-- CreateIndex
CREATE INDEX "beslag_verhaal_id_idx" ON "beslag"("verhaal_id");

-- CreateIndex
CREATE INDEX "derdenverklaring_beslag_id_idx" ON "derdenverklaring"("beslag_id");
