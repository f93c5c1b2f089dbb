import { leesBeslag } from '../beslaan/dossier.ts';
import { wieIntVan } from '../beslaan/inning.ts';
import { zaakVanBeslag, type BeslagId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { metZaak, type Database } from '../opslag/database.ts';
import { naarDag } from '../opslag/dagen.ts';
import { feit } from '../opslag/feit.ts';
import { bewaarOordeel } from './bewaar-oordeel.ts';
import { leesSamenloop } from './dossier.ts';
import { isGeenBeslag } from './opgave.ts';
import { COORDINATIE, type Uitkomst, type Voorbehoud } from './oordeel.ts';

/**
 * The beslag lies and nobody told yet who collects: its own beslagvrije voet holds onder voorbehoud, which stands with a besluit (Rv 475i lid 5;
 * VNG-handreiking §3.5). Once, and not where an outcome is known.
 */
export async function legVoorbehoudVast(db: Database, kop: { readonly beslagId: BeslagId; readonly vandaag: Dag }, voorbehoud: Voorbehoud): Promise<void> {
  const vooraf = await leesSamenloop(db, kop.beslagId);
  if (vooraf.oordeel !== null || vooraf.geslotenOp !== null) return;
  const { bevoegdheid } = await leesBeslag(db, kop.beslagId);
  // Where the letters of the beslag referred to another, no voet of ours holds.
  if (isGeenBeslag(bevoegdheid) || (await wieIntVan(db, zaakVanBeslag(kop.beslagId))).anderInt) return;
  await metZaak(db, vooraf.zaak, async (tx) => {
    const { zaak, oordeel } = await leesSamenloop(tx, kop.beslagId);
    if (oordeel !== null) return;
    const vraag = await tx.routervraag.findFirst({ where: { zaak, doel: 'identificatie_cdw' }, orderBy: { id: 'asc' } });
    const feiten = vraag === null ? [] : [feit('routervraag', vraag.id, 'identificatie_cdw', naarDag(vraag.gevraagdOp))];
    await bewaarOordeel(tx, { ...kop, zaak, sleutel: `${zaak}:${COORDINATIE}:0`, vorige: null, feiten }, nogOnbekend(voorbehoud));
  });
}

/** What is said of who collects as long as it is not known. */
export function nogOnbekend(voorbehoud: Voorbehoud): Uitkomst {
  const redenen = {
    onbereikbaar: 'De routeervoorziening antwoordt niet.',
    ongeldig: 'De routeervoorziening gaf geen antwoord dat klopt met de afspraak.',
    onvolledig: 'Een partij die bij deze persoon iets heeft lopen antwoordt niet.',
  } as const satisfies Readonly<Record<Voorbehoud, string>>;
  return {
    soort: 'onbekend', inner: null, partij: null, adres: null, eigenVoet: 'ja_onder_voorbehoud', voorbehoud, regels: [], artikelen: [], informeert: [], beslagen: [], kandidaten: [], vraag: null,
    reden: `${redenen[voorbehoud]} Wie op dit inkomen int is niet bekend: onze beslagvrije voet geldt onder voorbehoud.`,
  };
}
