-- AlterTable
ALTER TABLE "verhaal_vordering" DROP CONSTRAINT "verhaal_vordering_pkey",
ADD COLUMN     "id" SERIAL NOT NULL,
ADD COLUMN     "verlaten_op" DATE,
ADD CONSTRAINT "verhaal_vordering_pkey" PRIMARY KEY ("id");

-- CreateIndex
CREATE INDEX "verhaal_vordering_verhaal_id_idx" ON "verhaal_vordering"("verhaal_id");

-- A claim is in a verhaal once at a time.
CREATE UNIQUE INDEX verhaal_vordering_een_verblijf ON verhaal_vordering (verhaal_id, vordering_id) WHERE verlaten_op IS NULL;

-- Who left before lost its row; its chain still says when it joined and when it left.
INSERT INTO verhaal_vordering (verhaal_id, vordering_id, aangemeld_op, verlaten_op)
SELECT h.id, v.id, coalesce(min(a.dag), uit.dag), uit.dag
FROM gebeurtenis uit
JOIN vordering v ON uit.zaak = 'invordering-' || v.id
JOIN verhaal h ON h.id = (uit.inhoud ->> 'verhaalId')::int
LEFT JOIN gebeurtenis a ON a.zaak = uit.zaak AND a.soort = 'aangemeld_bij_verhaal' AND a.inhoud ->> 'verhaalId' = uit.inhoud ->> 'verhaalId' AND a.volgnummer < uit.volgnummer
  AND NOT EXISTS (SELECT 1 FROM gebeurtenis e WHERE e.zaak = uit.zaak AND e.soort = 'uit_verhaal' AND e.volgnummer > a.volgnummer AND e.volgnummer < uit.volgnummer)
WHERE uit.soort = 'uit_verhaal'
GROUP BY h.id, v.id, uit.volgnummer, uit.dag;
