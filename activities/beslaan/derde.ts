import { z } from 'zod';
import { afschriftVerklaring476b } from '../../domain/kalender/derdenbeslag.ts';
import { uitersteDag } from '../../domain/kalender/termijn.ts';
import { eersteWerkdagOpOfNa } from '../../domain/kalender/werkdag.ts';
import { dag, plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import { TAAKSOORTEN } from '../../contract/taken.ts';
import { BESLAGWIJZEN } from '../../domain/regime/beslagwijze.ts';
import { beleidOp } from '../beleid/beleid.ts';
import { eenmalig } from '../bericht/verwerken.ts';
import type { BrpBrieven } from '../invorderen/brp.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { legVoor } from '../opslag/taak.ts';
import { legOnmogelijkVoor, schuldenaarVan, vraagAanschrijvingBij, type Aanschrijving } from './aanschrijving.ts';
import { leesRelatieEinde, leesVerklaring, leesVerzoek } from './berichten.ts';
import { zetBriefKlaar } from './brief.ts';
import { leesBeslag, type Beslagdossier } from './dossier.ts';
import { herinneringVerklaring, ontvangstbevestiging } from './inhoud-derde.ts';
import { aanDebiteur } from './mededeling.ts';
import type { BeslaanPort, VerklaringUitkomst } from './port.ts';
import { leesInhoudVerklaring, verklaringInBrief, type Verklaring } from './verklaring.ts';
import { legVerklaringVoor, VERKLARINGTAKEN } from './verklaringtaken.ts';
import { herinnerenVanaf, tijdigheid } from './verklaringstermijn.ts';

type Functies = Pick<BeslaanPort, 'boekVerzoekVierWeken' | 'herinnerDerde' | 'legZwijgenVoor' | 'boekVerklaring' | 'boekRelatieEinde'>;

/** Asking the derde to declare, and what he declares (Rv 476a and 476b; under IW 19 policy). */
export function maakDerdeFuncties(db: Database, brp: BrpBrieven): Functies {
  return {
    async boekVerzoekVierWeken({ beslagId, vandaag, berichtId }) {
      const { zaak } = await leesBeslag(db, beslagId);
      return eenmalig(db, berichtId, zaak, async (tx, bericht) => {
        const { op } = leesVerzoek(bericht.inhoud);
        const dossier = await leesBeslag(tx, beslagId);
        // The first request counts; one that came too late is kept as well and changes nothing.
        const verzoekOp = dossier.verzoekVierWekenOp ?? op;
        await tx.beslag.update({ where: { id: beslagId }, data: { verzoekVierWekenOp: naarDatum(verzoekOp) } });
        const vanaf = herinnerenVanaf(gelegdOf(dossier, vandaag), verzoekOp);
        await schrijfGebeurtenis(tx, zaak, vandaag, 'verzoek_vier_weken', { op, herinnerenVanaf: vanaf });
        return { herinnerenVanaf: vanaf };
      });
    },

    async herinnerDerde({ beslagId, vandaag }) {
      const { zaak } = await leesBeslag(db, beslagId);
      return metZaak(db, zaak, async (tx) => {
        const dossier = await leesBeslag(tx, beslagId);
        const eerder = await tx.brief.findUnique({ where: { sleutel: `${zaak}:herinnering_verklaring:1` } });
        if (eerder !== null) return { taakVanaf: dag(z.object({ taakVanaf: z.string() }).parse(eerder.inhoud).taakVanaf) };
        const { derdeHerinneringDagen } = await beleidOp(tx, dossier, vandaag);
        const taakVanaf = plusDagen(vandaag, derdeHerinneringDagen);
        await zetBriefKlaar(tx, dossier, vandaag, {
          soort: 'herinnering_verklaring',
          sleutel: '1',
          dagtekening: eersteWerkdagOpOfNa(vandaag),
          besluitId: null,
          inhoud: { ...herinneringVerklaring(dossier), taakVanaf },
        });
        return { taakVanaf };
      });
    },

    async legZwijgenVoor({ beslagId, vandaag }) {
      const { zaak } = await leesBeslag(db, beslagId);
      return metZaak(db, zaak, async (tx) => {
        const { zwijgen } = BESLAGWIJZEN[(await leesBeslag(tx, beslagId)).bevoegdheid];
        return { taak: await legVoor(tx, zaak, 'derde_zwijgt', vandaag, 'derde_zwijgt', `${TAAKSOORTEN.derde_zwijgt}${zwijgen === null ? '' : ` (${zwijgen})`}`) };
      });
    },

    async boekRelatieEinde({ beslagId, vandaag, berichtId }) {
      const { zaak } = await leesBeslag(db, beslagId);
      return eenmalig(db, berichtId, zaak, async (tx, bericht) => {
        const { op } = leesRelatieEinde(bericht.inhoud);
        await schrijfGebeurtenis(tx, zaak, vandaag, 'relatie_beeindigd', { op });
        return { op };
      });
    },

    async boekVerklaring({ beslagId, vandaag, berichtId }) {
      const vooraf = await leesBeslag(db, beslagId);
      const { zaak } = vooraf;
      const aanschrijving = await vraagAanschrijvingBij(db, brp, berichtId, schuldenaarVan(vooraf));
      return eenmalig<VerklaringUitkomst>(db, berichtId, zaak, async (tx, bericht) =>
        boek(tx, await leesBeslag(tx, beslagId), vandaag, leesVerklaring(bericht.inhoud).verklaringId, aanschrijving),
      );
    },
  };
}

/** Before the beschikking is posted there is no term yet; it is then counted as if it were posted today. */
const gelegdOf = (dossier: Beslagdossier, vandaag: Dag): Dag => dossier.gelegdOp ?? vandaag;

async function boek(
  tx: Transactie,
  dossier: Beslagdossier,
  vandaag: Dag,
  verklaringId: number,
  aanschrijving: Aanschrijving | null,
): Promise<VerklaringUitkomst> {
  const rij = await tx.derdenverklaring.findUniqueOrThrow({ where: { id: verklaringId } });
  const ontvangenOp = naarDag(rij.ontvangenOp);
  const oordeel = tijdigheid(ontvangenOp, gelegdOf(dossier, ontvangenOp), dossier.verzoekVierWekenOp);
  await tx.derdenverklaring.update({ where: { id: verklaringId }, data: { tijdigheid: oordeel } });
  const inhoud = leesInhoudVerklaring(rij.inhoud);
  const { rechtsverhouding, beeindigdOp } = inhoud;
  // A later verklaring takes the place of an earlier one; both are kept.
  const vorige = await tx.derdenverklaring.findFirst({ where: { beslagId: dossier.beslagId, id: { lt: verklaringId } }, orderBy: { id: 'desc' } });
  const vervangt = vorige === null ? {} : { vervangt: vorige.id };
  const oorzaak = await schrijfGebeurtenis(tx, dossier.zaak, vandaag, 'verklaring', { verklaring: verklaringId, ontvangenOp, tijdigheid: oordeel, rechtsverhouding, ...vervangt });
  await rondTakenAf(tx, dossier.zaak, vandaag, 'verklaring ontvangen', { soorten: ['derde_zwijgt'] });
  await rondTakenAf(tx, dossier.zaak, vandaag, 'vervangen door een latere verklaring', { sleutelBegin: VERKLARINGTAKEN });
  const ontvangen = { vandaag, verklaringId, ontvangenOp, inhoud, oorzaak };
  await bevestigOntvangst(tx, dossier, ontvangen);
  if (aanschrijving !== null) await zendAfschrift(tx, dossier, ontvangen, aanschrijving);
  if (rechtsverhouding === 'geen_relatie') return { soort: 'geen_relatie' };
  if (rechtsverhouding === 'relatie_beeindigd' && beeindigdOp != null) return { soort: 'relatie_beeindigd', op: beeindigdOp };
  const taak = await legVerklaringVoor(tx, dossier, vandaag, { verklaringId, ontvangenOp, inhoud });
  const blijft = vorige !== null && leesInhoudVerklaring(vorige.inhoud).rechtsverhouding === 'relatie_beeindigd';
  return { soort: 'relatie', tijdigheid: oordeel, ...(taak === null ? {} : { taak }), ...(blijft ? { blijft } : {}) };
}

/** A verklaring that came in, and the event that says so. */
interface Ontvangen {
  readonly vandaag: Dag;
  readonly verklaringId: number;
  readonly ontvangenOp: Dag;
  readonly inhoud: Verklaring;
  readonly oorzaak: number;
}

/** A receipt to the derde for his verklaring, at once (Besluit verklaring derdenbeslag art. 2 lid 2); made the same day. */
async function bevestigOntvangst(tx: Transactie, dossier: Beslagdossier, { vandaag, verklaringId, ontvangenOp, oorzaak }: Ontvangen): Promise<void> {
  await zetBriefKlaar(tx, dossier, vandaag, {
    soort: 'ontvangstbevestiging_verklaring',
    sleutel: String(verklaringId),
    dagtekening: eersteWerkdagOpOfNa(vandaag),
    besluitId: null,
    oorzaak,
    inhoud: ontvangstbevestiging(dossier, { verklaringId, ontvangenOp }),
  });
}

/** Rv 476b lid 3: within three days a copy to the debtor. It is made the same day, so that the term holds. */
async function zendAfschrift(tx: Transactie, dossier: Beslagdossier, { vandaag, verklaringId, ontvangenOp, inhoud, oorzaak }: Ontvangen, aanschrijving: Aanschrijving): Promise<void> {
  if (aanschrijving.soort === 'onmogelijk') {
    const termijn = { artikelen: ['Rv art. 476b lid 3'], uiterlijk: uitersteDag(afschriftVerklaring476b(vandaag)) };
    await legOnmogelijkVoor(tx, dossier.zaak, aanschrijving, vandaag, `afschrift:${String(verklaringId)}`, termijn);
    return;
  }
  await zetBriefKlaar(tx, dossier, vandaag, {
    soort: 'afschrift_verklaring',
    sleutel: String(verklaringId),
    dagtekening: eersteWerkdagOpOfNa(vandaag),
    besluitId: null,
    oorzaak,
    inhoud: { ...aanDebiteur(dossier, aanschrijving.adres), grond: ['Rv art. 476b lid 3'], ...verklaringInBrief(verklaringId, ontvangenOp, inhoud) },
  });
}
