import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { voluit, type Dag } from '../../domain/kalender/dag.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { legVoor } from '../opslag/taak.ts';
import { maakBriefAanOntvanger } from './intrekkingsbrief.ts';
import type { GeenOntvanger, Ontvangers } from './ontvanger.ts';
import type { Terugname } from './terugname.ts';

/** One line of a list of letters that went to the wrong person. */
interface Regel {
  readonly terughalingId: number;
  readonly briefId: number;
  readonly vorderingId: VorderingId;
  readonly vandaag: Dag;
}

/** How a task says why no letter goes by itself. */
const WAAROM: Readonly<Record<GeenOntvanger, string>> = {
  ontvanger_onbekend: 'Bij de brief staat niet wie hem kreeg.',
  adres_klopt_niet: 'De brief kwam terug: het adres klopt niet.',
  bij_deurwaarder: 'De brief ging naar de deurwaarder: vraag hem wie hem kreeg.',
  andere_ontvanger: 'De brief ging naar iemand anders dan de brief die op de lijst stond: ga na of hij goed zat.',
};

/**
 * Tells who got the letter of another that it was not for him, by the name and address that the letter itself had. Where that cannot be, a
 * task, one for each letter; the debtor of the claim hears nothing of a letter that he never had. Answers the letter; null when none went.
 */
export async function berichtOntvanger(tx: Transactie, regel: Regel, terugname: Terugname, { aan, mens }: Ontvangers): Promise<number | null> {
  const zaak = zaakVanVordering(regel.vorderingId);
  for (const { brief, waarom } of mens) {
    const tekst = `Een brief van ${voluit(naarDag(brief.dagtekening))} ging naar de verkeerde persoon en is ingetrokken. ${WAAROM[waarom]} Zoek uit wie hem heeft en bericht die persoon. Vertel hem niets over de vordering.`;
    await legVoor(tx, zaak, 'intrekking_melden', regel.vandaag, `intrekking_melden:${String(brief.id)}`, tekst, { feiten: { briefId: brief.id, waarom } });
  }
  if (await isTerugbetalingOnverteld(tx, regel, terugname)) {
    const tekst = 'Met het intrekken van een brief gaat er geld terug, en de vordering was al klaar: er gaat geen brief meer over uit. Bericht wie betaalde.';
    await legVoor(tx, zaak, 'intrekking_melden', regel.vandaag, `intrekking_melden:terug:${String(regel.briefId)}`, tekst, { feiten: { briefId: regel.briefId, terugCenten: terugname.terugCenten } });
  }
  return aan === null ? null : maakBriefAanOntvanger(tx, regel, terugname.besluitId, aan);
}

/** Of a claim that has ended no letter tells what comes back. */
async function isTerugbetalingOnverteld(tx: Transactie, { vorderingId }: Regel, { terugCenten }: Terugname): Promise<boolean> {
  if (terugCenten === 0) return false;
  return (await tx.vordering.findUniqueOrThrow({ where: { id: vorderingId }, select: { einde: true } })).einde !== null;
}
