import { BronOnbereikbaar } from '../../adapters/bron/fouten.ts';
import { partijsleutel } from '../../adapters/routeervoorziening/identiteit.ts';
import type { BeslagId } from '../../contract/zaak.ts';
import { plusDagen, plusMaanden, type Dag } from '../../domain/kalender/dag.ts';
import { beslagId as alsBeslagId } from '../../domain/samenloop/beslag.ts';
import { opportuniteitsgrenzen } from '../../domain/samenloop/opportuniteit-grenzen.ts';
import { leesBeslag } from '../beslaan/dossier.ts';
import { beleidOp } from '../beleid/beleid.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { feit } from '../opslag/feit.ts';
import { legOpnieuwVoor } from '../opslag/taak.ts';
import { bewaarOordeel } from './bewaar-oordeel.ts';
import { beslagenVanAnderen, eigenBeslagen } from './beslagen.ts';
import { leesSamenloop, type Samenloopdossier } from './dossier.ts';
import { aanbodVerwachtOp, geefGevolg } from './gevolg.ts';
import { laatsteGevolg, type Gevolgd } from './gevolgd.ts';
import { inOverleg } from './overleg.ts';
import { taakVoorMens } from './onbeslist.ts';
import { isGeenBeslag } from './opgave.ts';
import { alsStand, COORDINATIE, oordeelVan, sleutelVan, zelfdeIntNu, type Oordeel, type Uitkomst } from './oordeel.ts';
import type { Coordinatieuitkomst, RouterPort } from './port.ts';
import { routerVoor, type Routertoegang } from './routeervoorziening.ts';
import { legVoorbehoudVast, nogOnbekend } from './voorbehoud.ts';
import { identificatiesleutel, stelVraag, type Beantwoord } from './vraag.ts';
import { bepaalWieInt } from './wie-int.ts';

type Antwoord = Beantwoord<'identificatie_cdw'>;
interface Kop {
  readonly beslagId: BeslagId;
  readonly vandaag: Dag;
}

/** Task where the routeervoorziening refused the question, or answered what was not agreed. */
const ONGELDIG = `${COORDINATIE}:ongeldig`;
/** A party that stays silent is asked again after so many days; the others once a month. */
const DAGEN_NA_ZWIJGEN = 7;

/** Who collects on the income where our beslag lies (AMvB art. 4): asked under a number of its own each time, and kept when it changed. */
export function maakCoordinatie(db: Database, toegang: Routertoegang | null): Pick<RouterPort, 'bepaalCoordinatie'> {
  return {
    async bepaalCoordinatie({ volgnummer, ...kop }) {
      const { beslagId, vandaag } = kop;
      const { zaak, bsn, oin } = await leesSamenloop(db, beslagId);
      const beslag = await leesBeslag(db, beslagId);
      if (isGeenBeslag(beslag.bevoegdheid) || beslag.geeindigdOp !== null) return { soort: 'geen_beslag' };
      const { geduldDagen } = opportuniteitsgrenzen(await beleidOp(db, beslag, vandaag));
      const sleutel = `${zaak}:${COORDINATIE}:${String(volgnummer)}`;
      const vraag = { sleutel: identificatiesleutel(zaak, volgnummer), zaak, doel: 'identificatie_cdw', grond: 'lopend_beslag', bsn, vandaag, geduldDagen } as const;
      try {
        const antwoord = await stelVraag(db, () => routerVoor(toegang, oin), vraag);
        if (antwoord.soort === 'nog_niet') await legVoorbehoudVast(db, kop, 'onvolledig');
        return antwoord.soort === 'nog_niet' ? antwoord : await metZaak(db, zaak, async (tx) => bepaal(tx, kop, sleutel, antwoord));
      } catch (fout) {
        // The beslag lies all the same: that its voet holds for the time being is written down before it is tried again.
        if (fout instanceof BronOnbereikbaar) await legVoorbehoudVast(db, kop, 'onbereikbaar');
        throw fout;
      }
    },
  };
}

async function bepaal(tx: Transactie, kop: Kop, sleutel: string, antwoord: Antwoord): Promise<Coordinatieuitkomst> {
  const { vandaag } = kop;
  const dossier = await leesSamenloop(tx, kop.beslagId);
  const vorige = oordeelVan(dossier);
  const gevonden = await uitkomstOp(tx, kop, dossier, antwoord, vorige);
  if (gevonden === null) return { soort: 'geen_beslag' };
  const oordeel = vorige !== null && blijft(vorige, gevonden, antwoord) ? vorige : await bewaarOordeel(tx, { ...kop, zaak: dossier.zaak, sleutel, vorige, feiten: [feit('routervraag', antwoord.vraagId, 'identificatie_cdw', vandaag)] }, gevonden);
  const vraag = await taakVan(tx, kop, dossier, oordeel, antwoord);
  const gevolg = await geefGevolg(tx, { ...kop, zaak: dossier.zaak, oordeel });
  return { soort: 'bepaald', stand: alsStand(oordeel, opnieuwVanaf(antwoord, vandaag, oordeel), vraag ?? gevolg) };
}

/** Null where nothing of ours lies any more. */
async function uitkomstOp(tx: Transactie, { beslagId, vandaag }: Kop, dossier: Samenloopdossier, antwoord: Antwoord, vorige: Oordeel | null): Promise<Uitkomst | null> {
  if (antwoord.dossier === null) return nogOnbekend(antwoord.uitkomst === 'ongeldig' ? 'ongeldig' : 'onbereikbaar');
  const beslag = await leesBeslag(tx, beslagId);
  const eigen = await eigenBeslagen(tx, beslag, vandaag);
  const { kenmerk } = dossier;
  if (!eigen.some(({ beslag: { id } }) => id === alsBeslagId(kenmerk))) return null;
  const anderen = beslagenVanAnderen(antwoord.dossier);
  return bepaalWieInt({
    peildatum: vandaag,
    bron: dossier.derde.nummer,
    eigen: alsBeslagId(kenmerk),
    eigenOin: dossier.oin,
    beslagen: [...eigen, ...anderen],
    voorbehoud: antwoord.uitkomst === 'onvolledig' ? 'onvolledig' : null,
    vorigen: [wieInde(vorige, dossier.oin), wieVolgensGevolg(await laatsteGevolg(tx, dossier.zaak), dossier.oin)].flatMap((een) => een ?? []),
    overdracht: await inOverleg(tx, beslagId, kenmerk, anderen),
  });
}

/** Who collected by the outcome that holds, as a party key; null where nobody was determined. */
function wieInde(vorige: Oordeel | null, oin: string | null): string | null {
  if (vorige === null) return null;
  if (vorige.partij !== null) return partijsleutel(vorige.partij.nummer);
  return vorige.soort === 'wij' || vorige.soort === 'alleen' ? `oin:${oin ?? ''}` : null;
}

function wieVolgensGevolg(gevolg: Gevolgd | null, oin: string | null): string | null {
  return gevolg === null ? null : (gevolg.partij ?? `oin:${oin ?? ''}`);
}

/** Whether what was found leaves the outcome as it is. */
function blijft(vorige: Oordeel, gevonden: Uitkomst, { uitkomst }: Antwoord): boolean {
  // That nobody answers, or one of them does not, says nothing new of who collects.
  if (gevonden.soort === 'onbekend') return true;
  if (gevonden.soort === 'onbeslist' && uitkomst === 'onvolledig' && vorige.soort !== 'onbekend' && vorige.soort !== 'onbeslist') return true;
  const sleutel = sleutelVan(gevonden);
  if (sleutel === vorige.antwoordOp) return true;
  // What persons answer leaves it with who collects now: that must be known as it is.
  return sleutel === sleutelVan(vorige) && (gevonden.soort !== 'onbeslist' || zelfdeIntNu(gevonden, vorige));
}

function opnieuwVanaf({ uitkomst }: Antwoord, vandaag: Dag, oordeel: Oordeel): Dag {
  // Who collects is to offer it to us: a person asks him when he does not.
  if (uitkomst === 'volledig') return aanbodVerwachtOp(oordeel, vandaag) ?? plusMaanden(vandaag, 1);
  return plusDagen(vandaag, uitkomst === 'onvolledig' ? DAGEN_NA_ZWIJGEN : 1);
}

/** The question to a person that is open now, or null. */
async function taakVan(tx: Transactie, { vandaag }: Kop, { zaak }: Samenloopdossier, oordeel: Oordeel, { uitkomst, vraagId }: Antwoord): Promise<string | null> {
  if (uitkomst === 'ongeldig') return legOpnieuwVoor(tx, zaak, 'bron_antwoord_ongeldig', vandaag, ONGELDIG, undefined, { feiten: { vraagId }, artikelen: ['Besluit stroomlijning keten voor derdenbeslag art. 4'] });
  await rondTakenAf(tx, zaak, vandaag, 'de routeervoorziening antwoordt weer', { sleutelBegin: ONGELDIG });
  return taakVoorMens(tx, zaak, vandaag, oordeel);
}
