import { uitersteDag } from '../../domain/kalender/termijn.ts';
import { geldigheidVaststelling475d } from '../../domain/kalender/beslagvrije-voet.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { NUL } from '../../domain/geld/centen.ts';
import type { Adressering } from '../invorderen/brp.ts';
import { bewaarBesluit } from '../opslag/besluit.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { legVoor } from '../opslag/taak.ts';
import { voetVan, type BewaardeBerekening } from '../verhalen/berekening.ts';
import { vaststellingVan } from '../verhalen/keten.ts';
import { renteOpen, totaalOpen } from '../verhalen/vorderingen.ts';
import { nieuwsteBerekening } from './beslagberekening.ts';
import { zetBriefKlaar } from './brief.ts';
import type { Beslagdossier } from './dossier.ts';
import { schuld, wijzigingVoet } from './inhoud-derde.ts';
import { invorderbaarOnderBeslag } from './onder-beslag.ts';
import { begeleidendeBrief, mededeling, perMaand } from './mededeling.ts';
import { metVerruiming } from './verruimd.ts';

const GROND = ['Rv art. 478 lid 3 en 4', 'Rv art. 475d', 'Rv art. 475i lid 2'];

interface Overname {
  readonly vandaag: Dag;
  /** From when we collect. */
  readonly vanaf: Dag;
  /** Of the letters. */
  readonly dagtekening: Dag;
  /** By which derde and debtor heard that we do. */
  readonly wieIntId: number;
  /** Null: the debtor cannot be written to now; a task sees to him. */
  readonly adres: Adressering | null;
}

/**
 * We collect from now on, so our voet is the one that holds: derde and debtor hear it, once for each time that we take over. Of a vaststelling
 * whose twelve months are over a person has a new one made; its voet is told when it is there.
 */
export async function zegEigenVoetAan(tx: Transactie, dossier: Beslagdossier, { vandaag, vanaf, dagtekening, wieIntId, adres }: Overname): Promise<void> {
  const { beslagId, zaak } = dossier;
  const berekening = await nieuwsteBerekening(tx, dossier);
  if (!geldt(berekening, vanaf)) {
    await legVoor(tx, zaak, 'voet_verlopen', vandaag, `voet_verlopen:${String(wieIntId)}`, undefined, { feiten: { berekeningId: berekening.rij.id, vastgesteldOp: naarDag(berekening.rij.dag) }, artikelen: ['Rv art. 475d lid 2', 'Rv art. 478'] });
    return;
  }
  const berekeningId = berekening.rij.id;
  // Told before another collected: then it works since that day.
  await tx.bvvPeriode.upsert({ where: { beslagId_berekeningId: { beslagId, berekeningId } }, create: { beslagId, berekeningId, vanaf: naarDatum(vanaf) }, update: {} });
  const besluitId = await bewaarBesluit(tx, {
    sleutel: `${zaak}:wijziging_bvv:overname-${String(wieIntId)}`,
    zaak,
    vandaag,
    soort: 'wijziging_bvv',
    grond: GROND,
    inhoud: { vanaf, plandag: dagtekening, teVeelIngehoudenCenten: NUL, wieIntId },
    voorganger: await vaststellingVan(tx, berekeningId),
    berekeningId,
  });
  await schrijfGebeurtenis(tx, zaak, vandaag, 'wijziging_bvv', { besluit: besluitId, berekening: berekeningId, vanaf });
  const voet = voetVan(berekening);
  const vorderingen = await invorderbaarOnderBeslag(tx, dossier, vandaag);
  const kop = { sleutel: `overname-${String(wieIntId)}`, dagtekening, besluitId };
  await zetBriefKlaar(tx, dossier, vandaag, { ...kop, soort: 'wijziging_beslagvrije_voet', inhoud: { ...wijzigingVoet(dossier, berekeningId, voet, vanaf, vorderingen, adres), ...(await metVerruiming(tx, beslagId, berekening, vanaf)) } });
  if (adres === null) return;
  await zetBriefKlaar(tx, dossier, vandaag, { ...kop, soort: 'mededeling', inhoud: mededeling(dossier, berekening, voet, adres, vanaf) });
  await zetBriefKlaar(tx, dossier, vandaag, {
    ...kop,
    soort: 'begeleidende_brief',
    inhoud: { ...begeleidendeBrief(dossier, voet, totaalOpen(vorderingen), adres, 'overname', null, renteOpen(vorderingen)), ...schuld(vorderingen), vanaf, perMaandCenten: perMaand(berekening) },
  });
}

/** Whether a vaststelling still holds on a day: twelve months, and the percentage without term (Rv 475d lid 2 and 7). */
function geldt(berekening: BewaardeBerekening, op: Dag): boolean {
  const termijn = geldigheidVaststelling475d(naarDag(berekening.rij.dag), voetVan(berekening).soort === 'percentage');
  return termijn === undefined || op <= uitersteDag(termijn);
}
