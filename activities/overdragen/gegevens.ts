import type { BerichtVan } from '../../adapters/routeervoorziening/contract/bericht.ts';
import { Bericht } from '../../adapters/routeervoorziening/contract/bericht.ts';
import { nummerVanSleutel } from '../../adapters/routeervoorziening/identiteit.ts';
import { centen, NUL } from '../../domain/geld/centen.ts';
import { maand, maandVan, type Dag } from '../../domain/kalender/dag.ts';
import { oin as alsOin } from '../../domain/samenloop/partij.ts';
import { leesBeslag } from '../beslaan/dossier.ts';
import { huisstijlOp } from '../brieven/huisstijl.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { vorderingInBericht } from '../partijbericht/vordering.ts';
import { leesSamenloop } from '../router/dossier.ts';
import { leesOpgave } from '../router/opgave.ts';
import { TERUG_AAN_DERDE } from '../verdelen/terug-aan-derde.ts';
import { vertel } from './berichten.ts';
import { isMetDeHandGedaan } from './hand.ts';
import type { OverdragenPort } from './port.ts';
import { zetVerder, type Inningsoverdracht } from './rij.ts';
import { opStap } from './staat.ts';

type Gegevens = BerichtVan<'overdrachtsgegevens'>['inhoud'];
const MEESTE_MAANDEN = 24;

/** What who takes over must know: the voet and its data, what is open for whom, and what came in this year (AMvB art. 5). */
export function maakGegevens(db: Database): Pick<OverdragenPort, 'stuurGegevens'> {
  return {
    async stuurGegevens(kop) {
      return opStap(db, kop, 'gegevens_sturen', async (tx, overdracht) => {
        const { vandaag } = kop;
        const verder = async (): Promise<Inningsoverdracht> => zetVerder(tx, overdracht, vandaag, { soort: 'gegevens_gestuurd', zonderBrieven: overdracht.grond === 'geeindigd' });
        const inhoud = await gegevensVan(tx, overdracht, vandaag);
        if (inhoud === null) return (await isMetDeHandGedaan(tx, overdracht, vandaag, 'gegevens_onvolledig')) ? verder() : overdracht;
        const afloop = await vertel(tx, overdracht, vandaag, { soort: 'overdrachtsgegevens', inhoud });
        if (afloop === 'onderweg') return overdracht;
        if (afloop === 'ontvangen') return verder();
        return (await isMetDeHandGedaan(tx, overdracht, vandaag, afloop.geweigerd)) ? verder() : overdracht;
      });
    },
  };
}

/** Null where our record does not hold what the message asks. */
async function gegevensVan(tx: Transactie, { beslagId, overdrachtId, partij }: Inningsoverdracht, vandaag: Dag): Promise<Gegevens | null> {
  const { beslagvrijeVoet, bvvVastgesteldOp, bvvGegevens, verruimingIw19, bvvOpNihil } = await leesOpgave(tx, beslagId, vandaag);
  if (beslagvrijeVoet === undefined || bvvVastgesteldOp === undefined || bvvGegevens === undefined) return null;
  return {
    overdrachtId,
    beslagvrijeVoet,
    bvvVastgesteldOp,
    bvvGegevens,
    verruimingIw19: verruimingIw19 ?? false,
    bvvOpNihil: bvvOpNihil ?? false,
    priveschuld: null,
    vorderingen: [...(await onzeVordering(tx, beslagId, vandaag)), ...(await vanAnderen(tx, beslagId, partij?.sleutel ?? null))],
    historie: await historieVan(tx, beslagId, vandaag),
  };
}

/** Ours, as long as something is open on it. */
async function onzeVordering(tx: Transactie, beslagId: Inningsoverdracht['beslagId'], vandaag: Dag): Promise<Gegevens['vorderingen']> {
  const { oin, kenmerk } = await leesSamenloop(tx, beslagId);
  const { opdrachtgeverId, geeindigdOp } = await leesBeslag(tx, beslagId);
  const { bevoegdheid, executoriaal, gelegdOp, vordering } = await vorderingInBericht(tx, beslagId, vandaag);
  if (oin === null || geeindigdOp !== null || bevoegdheid === undefined || gelegdOp === undefined) return [];
  const rekening = (await huisstijlOp(tx, opdrachtgeverId, vandaag))?.huisstijl.betaling;
  const betaling = rekening === undefined ? null : { rekening: rekening.iban, tenNameVan: rekening.tenaamstelling, betalingskenmerk: kenmerk };
  return [{ partij: { soort: 'oin', nummer: alsOin(oin) }, bevoegdheid, executoriaal: executoriaal ?? true, gelegdOp, vordering, betaling }];
}

/** What the others told us of theirs, the last word of each; who takes over knows his own. */
async function vanAnderen(tx: Transactie, beslagId: Inningsoverdracht['beslagId'], nemer: string | null): Promise<Gegevens['vorderingen']> {
  const rijen = await tx.inkomendPartijbericht.findMany({ where: { beslagId, soort: { in: ['beslag_gemeld', 'vordering_aangemeld_bij_cdw', 'vordering_gewijzigd'] } }, orderBy: { id: 'asc' } });
  const perPartij = new Map<string, Gegevens['vorderingen'][number]>();
  for (const { afzender, inhoud } of rijen) {
    const bericht = Bericht.safeParse(inhoud).data;
    const eerder = perPartij.get(afzender);
    if (bericht?.soort === 'beslag_gemeld') perPartij.set(afzender, { ...bericht.inhoud, partij: nummerVanSleutel(afzender), betaling: eerder?.betaling ?? null });
    else if (bericht?.soort === 'vordering_aangemeld_bij_cdw') perPartij.set(afzender, { ...bericht.inhoud, partij: nummerVanSleutel(afzender) });
    else if (bericht?.soort === 'vordering_gewijzigd' && eerder !== undefined) perPartij.set(afzender, { ...eerder, vordering: bericht.inhoud.vordering });
  }
  if (nemer !== null) perPartij.delete(nemer);
  return [...perPartij.values()];
}

/** What the derde paid this year, month by month, and who got what; not what he got back. */
async function historieVan(tx: Transactie, beslagId: Inningsoverdracht['beslagId'], vandaag: Dag): Promise<Gegevens['historie']> {
  const { oin, kenmerk } = await leesSamenloop(tx, beslagId);
  const afdrachten = await tx.afdracht.findMany({ where: { beslagId, van: 'derde', periode: { gte: `${maandVan(vandaag).slice(0, 4)}-01` }, NOT: { verdeling: { doorbetalingen: { some: TERUG_AAN_DERDE } } } }, include: { verdeling: { include: { doorbetalingen: true } } }, orderBy: { id: 'asc' } });
  return afdrachten.slice(-MEESTE_MAANDEN).map(({ periode, centen: ontvangen, ontvangenOp, verdeling }) => {
    const eigen = verdeling === null ? ontvangen : (verdeling.eigenCenten ?? 0);
    const ons = oin === null ? [] : [{ partij: { soort: 'oin' as const, nummer: alsOin(oin) }, kenmerk, bedrag: centen(eigen) }];
    const anderen = (verdeling?.doorbetalingen ?? []).map((een) => ({ partij: nummerVanSleutel(een.partij), kenmerk: een.kenmerk ?? 'onbekend', bedrag: centen(een.centen) }));
    return { maand: maand(periode), ontvangen: centen(ontvangen), ontvangenOp: naarDag(ontvangenOp), aandelen: [...ons, ...anderen], naarSchuldenaar: verdeling === null ? NUL : centen(verdeling.schuldenaarCenten ?? 0) };
  });
}
