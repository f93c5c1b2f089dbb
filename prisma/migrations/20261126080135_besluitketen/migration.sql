-- AlterTable
ALTER TABLE "besluit" ADD COLUMN     "feiten" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "voorganger_brief_id" INTEGER,
ADD COLUMN     "voorganger_id" INTEGER,
ADD COLUMN     "zonder_brief" TEXT;

-- AddForeignKey
ALTER TABLE "besluit" ADD CONSTRAINT "besluit_voorganger_id_fkey" FOREIGN KEY ("voorganger_id") REFERENCES "besluit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "besluit" ADD CONSTRAINT "besluit_voorganger_brief_id_fkey" FOREIGN KEY ("voorganger_brief_id") REFERENCES "brief"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was stored before gets the predecessor that its own record names; where it names none the link stays open.
UPDATE besluit b SET voorganger_brief_id = (SELECT max(l.id) FROM brief l WHERE l.zaak = b.zaak AND l.soort = 'herinnering' AND l.status NOT IN ('teruggehaald', 'vervallen'))
WHERE b.soort = 'aanmaning';

UPDATE besluit b SET voorganger_id = (SELECT max(v.id) FROM besluit v WHERE v.zaak = b.zaak AND v.id < b.id AND v.soort IN ('aanmaning', 'versnelde_invordering'))
WHERE b.soort = 'dwangbevel';

UPDATE besluit b SET voorganger_id = (SELECT max(v.id) FROM besluit v WHERE v.zaak = b.zaak AND v.id < b.id AND v.soort = 'dwangbevel')
WHERE b.soort = 'betekening';

UPDATE besluit b SET voorganger_id = coalesce(
  (SELECT max(v.id) FROM besluit v WHERE v.zaak = b.zaak AND v.id < b.id AND v.soort = 'vaststelling_bvv'),
  (SELECT max(v.id) FROM berekening r JOIN verhaal_vordering vv ON vv.verhaal_id = r.verhaal_id JOIN besluit v ON v.zaak = 'invordering-' || vv.vordering_id
   WHERE r.id = b.berekening_id AND v.id < b.id AND v.soort = 'dwangbevel' AND v.vervallen_op IS NULL))
WHERE b.soort = 'vaststelling_bvv';

UPDATE besluit b SET voorganger_id = (SELECT max(v.id) FROM besluit v WHERE v.berekening_id = b.berekening_id AND v.soort = 'vaststelling_bvv')
WHERE b.soort IN ('vordering_iw19', 'vereenvoudigd_derdenbeslag', 'derdenbeslag', 'betaling_op_verzoek', 'verrekening', 'wijziging_bvv');

UPDATE besluit b SET voorganger_id = (SELECT max(v.id) FROM besluit v WHERE v.zaak = b.zaak AND v.id < b.id)
WHERE b.voorganger_id IS NULL AND b.soort NOT IN ('aanmaning', 'dwangbevel', 'betekening', 'vaststelling_bvv', 'vordering_iw19', 'vereenvoudigd_derdenbeslag', 'derdenbeslag', 'betaling_op_verzoek', 'verrekening', 'wijziging_bvv');

-- Their letters come in a transaction of their own, or there was nothing to take back.
UPDATE besluit SET zonder_brief = 'volgt' WHERE soort IN ('rentebeschikking', 'herziening_rente');
UPDATE besluit b SET zonder_brief = 'nooit_verzonden' WHERE b.soort = 'opheffing' AND NOT EXISTS (SELECT 1 FROM brief l WHERE l.besluit_id = b.id);
