import { z } from 'zod';
import { eersteWerkdagOpOfNa } from '../../domain/kalender/werkdag.ts';
import { BESLAGWIJZEN } from '../../domain/regime/beslagwijze.ts';
import { dag, type Dag } from '../../domain/kalender/dag.ts';
import type { BeslagEinde } from '../../contract/berichten.ts';
import { zaakVanSamenloop, zaakVanVerhaal, type BeslagId, type VerhaalId } from '../../contract/zaak.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import { eenmalig } from '../bericht/verwerken.ts';
import type { BrpBrieven } from '../invorderen/brp.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { bewaarBesluit } from '../opslag/besluit.ts';
import { BRIEFSTATUS, TELT_NIET } from '../opslag/briefstatus.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { feit, type Feit } from '../opslag/feit.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { legVoor } from '../opslag/taak.ts';
import { andereBeslagen, slotenVanBeslagen, zelfdeSchuldenaar } from '../verhalen/voor-beslag.ts';
import { meldEindeAanSamenloop } from '../router/openen.ts';
import { openVorderingen, staatIetsOpen, totaalOpen } from '../verhalen/vorderingen.ts';
import { legOnmogelijkVoor, schuldenaarVan, vraagAanschrijving, type Aanschrijving } from './aanschrijving.ts';
import { haalBrievenTerug, zetBriefKlaar } from './brief.ts';
import { leesBeslag, type Beslagdossier } from './dossier.ts';
import { HOOFDBRIEVEN } from './hoofdbrief.ts';
import { opheffing } from './inhoud-derde.ts';
import { aanDebiteur } from './mededeling.ts';
import { GEEN_OPDRACHT, rondNietLeggenAf } from './niet-leggen.ts';
import type { BeslaanPort } from './port.ts';
import { beeindigVerder } from './verder-vervalt.ts';

/** The end of a beslag: lifted, and its record closed. */
export function maakOpheffing(db: Database, brp: BrpBrieven): Pick<BeslaanPort, 'hefOp' | 'sluit' | 'boekBericht'> {
  return {
    async hefOp({ beslagId, vandaag, einde }) {
      const vooraf = await leesBeslag(db, beslagId);
      const { zaak, verhaalzaak } = vooraf;
      const sleutel = `${zaak}:opheffing`;
      const eerder = await gemaakt(db, sleutel);
      if (eerder !== null) return eerder;
      const aanschrijving = await vraagAanschrijving(db, brp, schuldenaarVan(vooraf));
      return metZaak(db, [zaak, verhaalzaak], async (tx) => {
        const intussen = await gemaakt(tx, sleutel);
        if (intussen !== null) return intussen;
        const plandag = eersteWerkdagOpOfNa(vandaag);
        await lichtOp(tx, await leesBeslag(tx, beslagId), { vandaag, plandag, einde, sleutel, aanschrijving });
        return { plandag };
      });
    },

    async sluit({ beslagId, vandaag, einde }) {
      const { zaak, verhaalzaak, debiteurId } = await leesBeslag(db, beslagId);
      return metZaak(db, [zaak, verhaalzaak, zaakVanSamenloop(beslagId), ...(await slotenVanBeslagen(db, debiteurId))], async (tx) => {
        const { geeindigdOp, verhaalId } = await leesBeslag(tx, beslagId);
        if (geeindigdOp !== null) return { soort: 'gesloten' };
        if ((await tx.bericht.count({ where: { ontvanger: zaak, verwerktOp: null } })) > 0) return { soort: 'nog_berichten' };
        if ((await tx.taak.count({ where: { zaak, soort: 'exploot_beslag', afgedaanOp: null } })) > 0) await legVoor(tx, zaak, 'exploot_na_betaling', vandaag, 'exploot_na_betaling');
        await tx.beslag.update({ where: { id: beslagId }, data: { openSleutel: null, geeindigdOp: naarDatum(vandaag), einde } });
        await rondTakenAf(tx, zaak, vandaag, 'gesloten', { soorten: ['derde_zwijgt', 'afdracht_ontbreekt', 'retour', 'gezien_ontbreekt', 'exploot_beslag', 'overbetekening_475i', 'afschrift_479g', 'inkomen_wijkt_af', 'voet_verlopen', 'andere_beslagen', 'pandrecht'] });
        await rondNietLeggenAf(tx, { zaak }, vandaag, 'gesloten');
        await rondTakenAf(tx, zaak, vandaag, 'gesloten', { sleutelBegin: GEEN_OPDRACHT });
        const sleutel = `beslag_geeindigd:${String(beslagId)}`;
        await schrijfBericht(tx, { ontvanger: verhaalzaak, soort: 'beslag_geeindigd', dag: vandaag, sleutel, inhoud: { beslagId, reden: einde } });
        await meldAanAndere(tx, { beslagId, debiteurId, verhaalId, vandaag, einde });
        await meldEindeAanSamenloop(tx, { beslagId, einde, vandaag });
        await schrijfGebeurtenis(tx, zaak, vandaag, 'gesloten', { einde });
        return { soort: 'gesloten' };
      });
    },

    async boekBericht({ beslagId, vandaag, berichtId }) {
      const { zaak, verhaalId } = await leesBeslag(db, beslagId);
      return eenmalig(db, berichtId, zaak, async (tx, bericht) => {
        await schrijfGebeurtenis(tx, zaak, vandaag, bericht.soort, { bericht: berichtId });
        return { openstaandCenten: totaalOpen(await openVorderingen(tx, verhaalId)) };
      });
    },
  };
}

interface Geeindigd {
  readonly beslagId: BeslagId;
  readonly debiteurId: number;
  readonly verhaalId: VerhaalId;
  readonly vandaag: Dag;
  readonly einde: BeslagEinde;
}

/** The other verhalen of the debtor that waited for this beslag to end hear of it, unless yet another one runs. */
async function meldAanAndere(tx: Transactie, { beslagId, debiteurId, verhaalId, vandaag, einde }: Geeindigd): Promise<void> {
  const verhalen = await tx.verhaal.findMany({ where: { debiteurId: { in: [...(await zelfdeSchuldenaar(tx, debiteurId))] }, geslotenOp: null, id: { not: verhaalId } }, select: { id: true, debiteurId: true } });
  for (const { id, debiteurId: van } of verhalen) {
    const ontvanger = zaakVanVerhaal(id as VerhaalId);
    if ((await tx.taak.count({ where: { zaak: ontvanger, soort: 'samenloop', afgedaanOp: null } })) === 0) continue;
    if ((await andereBeslagen(tx, van, id as VerhaalId)).length > 0) continue;
    await schrijfBericht(tx, { ontvanger, soort: 'beslag_geeindigd', dag: vandaag, sleutel: `beslag_geeindigd:${String(beslagId)}`, inhoud: { beslagId, reden: einde, anderVerhaal: true } });
  }
}

async function gemaakt(tx: Transactie | Database, sleutel: string): Promise<{ readonly plandag: Dag } | null> {
  const besluit = await tx.besluit.findUnique({ where: { sleutel } });
  return besluit === null ? null : { plandag: dag(z.object({ plandag: z.string() }).parse(besluit.inhoud).plandag) };
}

/** What the derde declared last, if he did: on «no relation» or its end a beslag is lifted. */
async function verklaringVan(tx: Transactie, beslagId: number): Promise<Feit[]> {
  const rij = await tx.derdenverklaring.findFirst({ where: { beslagId }, orderBy: { id: 'desc' } });
  return rij === null ? [] : [feit('verklaring', rij.id, 'verklaring van de derde', rij.ontvangenOp)];
}

interface Opheffing {
  readonly vandaag: Dag;
  readonly plandag: Dag;
  readonly einde: BeslagEinde;
  readonly sleutel: string;
  readonly aanschrijving: Aanschrijving;
}

/**
 * The derde hears that nothing more is to be paid over, the debtor too; what never left the house is taken out. Before the exploot the derde knows
 * of nothing: a person calls the order off at the deurwaarder.
 */
async function lichtOp(tx: Transactie, dossier: Beslagdossier, { vandaag, plandag, einde, sleutel, aanschrijving }: Opheffing): Promise<void> {
  const { zaak } = dossier;
  // What rests on the letters that are taken back must still find them as they were.
  const onderweg = await tx.brief.count({ where: { beslagId: dossier.beslagId, soort: { in: [...HOOFDBRIEVEN] }, status: { not: 'teruggehaald' }, NOT: { status: 'klaargezet', aangenomenOp: null } } });
  // Neither the derde nor the debtor knows of a vordering that was never posted.
  const onbekend = dossier.gelegdOp === null && onderweg === 0;
  const derdeWeetNiets = await weetDerdeNiets(tx, dossier);
  const besluitId = await bewaarBesluit(tx, {
    sleutel,
    zaak,
    vandaag,
    soort: 'opheffing',
    grond: BESLAGWIJZEN[dossier.bevoegdheid].grond,
    inhoud: { reden: einde, gelegdOp: dossier.gelegdOp, plandag },
    feiten: await verklaringVan(tx, dossier.beslagId),
    ...(onbekend ? { zonderBrief: 'nooit_verzonden' } : derdeWeetNiets && aanschrijving.soort === 'onmogelijk' ? { zonderBrief: 'volgt' } : {}),
  });
  await schrijfGebeurtenis(tx, zaak, vandaag, 'opheffing', { besluit: besluitId, reden: einde });
  await beeindigVerder(tx, dossier, vandaag, trekOpdrachtIn(einde));
  // What answers a verklaring goes all the same, and what says how money was divided.
  await haalBrievenTerug(tx, dossier, vandaag, { soort: { notIn: ['afschrift_verklaring', 'ontvangstbevestiging_verklaring', 'verdeelstaat'] } });
  if (onbekend) return;
  const kop = { sleutel: '1', dagtekening: plandag, besluitId };
  if (derdeWeetNiets) await legVoor(tx, zaak, 'exploot_na_betaling', vandaag, 'exploot_na_betaling', trekOpdrachtIn(einde));
  else await zetBriefKlaar(tx, dossier, vandaag, { ...kop, soort: 'opheffing_derde', inhoud: opheffing(dossier, einde, aanschrijving.soort === 'adres' ? aanschrijving.adres : null) });
  if (aanschrijving.soort === 'onmogelijk') {
    await legOnmogelijkVoor(tx, zaak, aanschrijving, vandaag, 'opheffing');
    return;
  }
  const terug = await tx.terugbetaling.aggregate({ where: { zaak }, _sum: { centen: true } });
  const inhoud = {
    ...aanDebiteur(dossier, aanschrijving.adres),
    gelegdOp: dossier.gelegdOp,
    reden: einde,
    terugbetaaldCenten: terug._sum.centen ?? 0,
    // Of a claim that waited outside the beslag its end says nothing.
    ...((await staatIetsOpen(tx, dossier.verhaalId)) ? { anderBedragOpen: true } : {}),
  };
  await zetBriefKlaar(tx, dossier, vandaag, { ...kop, soort: 'opheffing_debiteur', inhoud });
}

/** Whether the derde has not heard of this beslag: the exploot has not come, and no letter of ours went to him. */
async function weetDerdeNiets(tx: Transactie, { beslagId, bevoegdheid, gelegdOp }: Beslagdossier): Promise<boolean> {
  if (BESLAGWIJZEN[bevoegdheid].ligt !== 'bij_exploot' || gelegdOp !== null) return false;
  return (await tx.brief.count({ where: { beslagId, aan: 'derde', status: { notIn: [...TELT_NIET] }, NOT: { status: BRIEFSTATUS.klaargezet, aangenomenOp: null } } })) === 0;
}

const trekOpdrachtIn = (einde: BeslagEinde): string =>
  `Het beslag gaat niet door (${einde.replaceAll('_', ' ')}), en de deurwaarder heeft de opdracht. Trek haar meteen bij hem in. Bracht hij het exploot al uit, beoordeel dan wie de kosten draagt.`;
