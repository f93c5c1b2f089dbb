import { nummerVanSleutel, partijsleutel } from '../../adapters/routeervoorziening/identiteit.ts';
import type { Taaksoort } from '../../contract/taken.ts';
import { zaakVanBeslag, type BeslagId, type ZaakId } from '../../contract/zaak.ts';
import type { Coordinatierol } from '../../contract/berichten.ts';
import { plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import { DOORLOOP_DAGEN } from '../../domain/samenloop/overdrachtsmaand.ts';
import { grondVanOvergang } from '../../domain/samenloop/wat-mag-over.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import type { Transactie } from '../opslag/database.ts';
import { legOpnieuwVoor } from '../opslag/taak.ts';
import { laatVervallen, overdrachtenOnderweg } from '../overdragen/lopend.ts';
import { openAanbod } from '../overdragen/openen.ts';
import type { Inningsoverdracht } from '../overdragen/rij.ts';
import { meldBijCdw, meldWijzigingBijCdw } from './bij-cdw.ts';
import { bijBeslagGezegd, laatsteGevolg, legGevolgVast, type Gevolgd } from './gevolgd.ts';
import { partijcode, type Oordeel } from './oordeel.ts';

const TAAK = 'cdw_overdragen' satisfies Taaksoort;

interface Gevolg {
  readonly beslagId: BeslagId;
  readonly zaak: ZaakId;
  readonly vandaag: Dag;
  readonly oordeel: Oordeel;
}

/**
 * What follows from who collects (Rv 475i lid 5, 478), in the transaction that determined it. Another coordinates: our claim goes to him, and the
 * beslag refers derde and debtor to him, once. Where one of us two already collects and the other is to, the collection is
 * handed over first, so that no month is collected by both or by neither (activities/overdragen). Nothing follows as long as it is not known.
 * Answers the task.
 */
export async function geefGevolg(tx: Transactie, gevolg: Gevolg): Promise<Taaksoort | null> {
  const { zaak, vandaag, oordeel, beslagId } = gevolg;
  const eerder = await laatsteGevolg(tx, zaak);
  if (oordeel.soort === 'onbeslist' || oordeel.soort === 'onbekend') return vertelWieInt(tx, gevolg, eerder);
  const nu = wieDaarna(eerder, oordeel);
  const onderweg = await overdrachtenOnderweg(tx, beslagId);
  if (onderweg.length > 0) return volgOverdrachten(tx, gevolg, onderweg, { eerder, nu });
  const bekend = eerder ?? (await bijBeslagGezegd(tx, beslagId));
  if (moetOverdragen(bekend, nu, oordeel)) return nu.inner === 'ander' ? biedAan(tx, gevolg) : wachtOpAanbod(tx, gevolg, eerder);
  await rondTakenAf(tx, zaak, vandaag, 'de inning blijft waar zij is', { soorten: [TAAK] });
  if (eerder?.inner === nu.inner && eerder.partij === nu.partij) return vertelWieInt(tx, gevolg, eerder);
  await legGevolgVast(tx, { zaak, vandaag, besluitId: oordeel.besluitId, gevolg: nu });
  if (nu.inner === 'wij') {
    if (bekend !== null) await zegBeslag(tx, gevolg, 'wij_nemen_over');
    return null;
  }
  // Between two others it was handed over without us: they tell derde and debtor (Rv 478 lid 3 and 4).
  if (eerder?.inner !== 'ander') await zegBeslag(tx, gevolg, 'ander_coordineert');
  return meldBijCdw(tx, { beslagId, zaak, vandaag, aan: { nummer: oordeel.partij?.nummer ?? oordeel.intNu?.nummer ?? null, besluitId: oordeel.besluitId } });
}

/** By the outcome; where we come new and another still collects, he does until he hands it over. */
function wieDaarna(eerder: Gevolgd | null, { soort, partij, intNu }: Oordeel): Gevolgd {
  if (soort === 'ander' && partij !== null) return { inner: 'ander', partij: partijsleutel(partij.nummer) };
  if (eerder === null && intNu != null) return { inner: 'ander', partij: partijsleutel(intNu.nummer) };
  return { inner: 'wij', partij: null };
}

/** The other who collects, and does until it is decided or handed over, hears what changed: he divides by it. */
async function vertelWieInt(tx: Transactie, { beslagId, zaak, vandaag, oordeel }: Gevolg, eerder: Gevolgd | null): Promise<null> {
  if (eerder?.inner !== 'ander' || eerder.partij === null || !heeftBeslag(oordeel, eerder.partij)) return null;
  return meldWijzigingBijCdw(tx, { beslagId, zaak, vandaag, aan: nummerVanSleutel(eerder.partij) });
}

function heeftBeslag({ beslagen }: Oordeel, sleutel: string): boolean {
  return beslagen.some(({ partij }) => partij !== null && partijsleutel(partij.nummer) === sleutel);
}

/** Whether who collects now still has a beslag and another is to: not where he has none any more (Rv 478 lid 3). */
function moetOverdragen(eerder: Gevolgd | null, nu: Gevolgd, oordeel: Oordeel): boolean {
  if (eerder === null || eerder.inner === nu.inner) return false;
  return eerder.inner === 'wij' || (eerder.partij !== null && heeftBeslag(oordeel, eerder.partij));
}

/** What is under way does itself what follows; where the rules point elsewhere meanwhile, it has no ground any more. */
async function volgOverdrachten(tx: Transactie, gevolg: Gevolg, onderweg: readonly Inningsoverdracht[], { eerder, nu }: { readonly eerder: Gevolgd | null; readonly nu: Gevolgd }): Promise<null> {
  const { zaak, vandaag, oordeel } = gevolg;
  await vertelWieInt(tx, gevolg, eerder);
  await rondTakenAf(tx, zaak, vandaag, 'de inning wordt overgedragen', { soorten: [TAAK] });
  for (const een of onderweg) {
    if (een.rol === 'gever' && een.grond !== 'geeindigd' && !een.gekozen && !(nu.inner === 'ander' && nu.partij === een.partij?.sleutel)) await laatVervallen(tx, een, vandaag, oordeel.besluitId);
  }
  return null;
}

async function biedAan(tx: Transactie, { zaak, beslagId, vandaag, oordeel }: Gevolg): Promise<null> {
  const { besluitId, partij, regels } = oordeel;
  await rondTakenAf(tx, zaak, vandaag, 'de inning wordt overgedragen', { soorten: [TAAK] });
  if (partij !== null) await openAanbod(tx, { beslagId, vandaag, besluitId, partij, kenmerk: null, grond: grondVanOvergang(regels) });
  return null;
}

/** It is for who collects to offer it: a person asks him when he does not. */
async function wachtOpAanbod(tx: Transactie, gevolg: Gevolg, eerder: Gevolgd | null): Promise<Taaksoort | null> {
  const { zaak, vandaag, oordeel } = gevolg;
  await vertelWieInt(tx, gevolg, eerder);
  const { besluitId, partij, artikelen, soort, sinds } = oordeel;
  if (vandaag < plusDagen(sinds, DOORLOOP_DAGEN)) return null;
  return legOpnieuwVoor(tx, zaak, TAAK, vandaag, TAAK, undefined, { feiten: { besluitId, uitkomst: soort, partij: partij === null ? null : partijcode(partij) }, artikelen: [...new Set([...artikelen, 'Rv 478 lid 3 en 4'])] });
}

/** The day on which who collects must have offered it to us, as long as that is to come; null where nobody is to. */
export function aanbodVerwachtOp({ soort, intNu, sinds }: Oordeel, vandaag: Dag): Dag | null {
  const dag = plusDagen(sinds, DOORLOOP_DAGEN);
  return soort !== 'onbeslist' && intNu != null && vandaag < dag ? dag : null;
}

async function zegBeslag(tx: Transactie, { beslagId, vandaag, oordeel: { besluitId } }: Gevolg, rol: Coordinatierol): Promise<void> {
  await schrijfBericht(tx, { ontvanger: zaakVanBeslag(beslagId), soort: 'coordinatie', dag: vandaag, sleutel: `coordinatie:${String(besluitId)}`, inhoud: { besluitId, rol } });
}
