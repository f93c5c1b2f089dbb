import { BESLAGWIJZEN } from '../../domain/regime/beslagwijze.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { BRIEFSTATUS } from '../opslag/briefstatus.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { legVoor } from '../opslag/taak.ts';
import { openVorderingen } from '../verhalen/vorderingen.ts';
import { haalBrievenTerug } from './brief.ts';
import type { Beslagdossier } from './dossier.ts';
import { rondNietLeggenAf } from './niet-leggen.ts';
import { buitenBeslag } from './onder-beslag.ts';
import { verderBeslagOnderweg, verderVoor } from './verder-beslag.ts';

/**
 * A further beslag that is under way lapses when every claim that it was for is paid, went another way or turns out to be seized: who joins later gets one of its own,
 * and nobody waits for an exploot or a «gezien» that serves nothing. Whether the deurwaarder went already a person asks him.
 */
export async function laatVerderVervallen(tx: Transactie, dossier: Beslagdossier, vandaag: Dag): Promise<void> {
  const brief = await verderBeslagOnderweg(tx, dossier);
  if (brief?.besluitId == null) return;
  const erbij = await verderVoor(tx, brief.besluitId);
  const buiten = await buitenBeslag(tx, dossier);
  if ((await openVorderingen(tx, dossier.verhaalId)).some(({ id }) => erbij.includes(id) && buiten.has(id))) return;
  await beeindigVerder(tx, dossier, vandaag);
}

/** So it does when the beslag beside which it would lie is lifted. `tekst`: what a person does about an order that the deurwaarder has. */
export async function beeindigVerder(tx: Transactie, dossier: Beslagdossier, vandaag: Dag, tekst?: string): Promise<void> {
  const brief = await verderBeslagOnderweg(tx, dossier);
  if (brief?.besluitId == null) return;
  await vervalt(tx, dossier, brief.besluitId, vandaag);
  for (const vraag of ['exploot_beslag', 'gezien_ontbreekt']) await rondTakenAf(tx, dossier.zaak, vandaag, 'verder beslag vervallen', { sleutel: `${vraag}:${String(brief.id)}` });
  await rondNietLeggenAf(tx, dossier, vandaag, 'verder beslag vervallen');
  await haalBrievenTerug(tx, dossier, vandaag, { soort: 'wijziging_beslagopdracht' });
  if (brief.aangenomenOp !== null && BESLAGWIJZEN[dossier.bevoegdheid].ligt === 'bij_exploot') await legVoor(tx, dossier.zaak, 'exploot_na_betaling', vandaag, `exploot_na_betaling:${String(brief.id)}`, tekst);
}

/** Another amount is open, or another voet holds, while the letters of a further beslag wait for the post: it is ordered anew after this. */
export async function haalVerderUitDePost(tx: Transactie, dossier: Beslagdossier, vandaag: Dag): Promise<void> {
  const brief = await verderBeslagOnderweg(tx, dossier);
  if (brief?.besluitId == null || brief.status !== BRIEFSTATUS.klaargezet || brief.aangenomenOp !== null) return;
  await vervalt(tx, dossier, brief.besluitId, vandaag);
}

async function vervalt(tx: Transactie, dossier: Beslagdossier, besluitId: number, vandaag: Dag): Promise<void> {
  await tx.besluit.update({ where: { id: besluitId }, data: { vervallenOp: naarDatum(vandaag) } });
  await schrijfGebeurtenis(tx, dossier.zaak, vandaag, 'verder_beslag_vervallen', { besluit: besluitId });
  await haalBrievenTerug(tx, dossier, vandaag, { besluitId });
}
