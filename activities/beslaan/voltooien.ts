import { z } from 'zod';
import { overbetekening475i, toezending479g } from '../../domain/kalender/derdenbeslag.ts';
import { isDag, plusDagen, voluit, type Dag } from '../../domain/kalender/dag.ts';
import { uitersteDag } from '../../domain/kalender/termijn.ts';
import { eersteWerkdagOpOfNa } from '../../domain/kalender/werkdag.ts';
import { beleidOp } from '../beleid/beleid.ts';
import { eenmalig } from '../bericht/verwerken.ts';
import type { BrpBrieven } from '../invorderen/brp.ts';
import { boekExplootkosten, toetsDagNaVerzending } from '../invorderen/exploot.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { bewaarBesluitVanMens } from '../opslag/besluit-van-mens.ts';
import { TELT_NIET } from '../opslag/briefstatus.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { legVoor } from '../opslag/taak.ts';
import { Weigering } from '../opslag/weigering.ts';
import { leesBerekening, voetVan } from '../verhalen/berekening.ts';
import { huidigeVorderingIds, totaalOpen } from '../verhalen/vorderingen.ts';
import { legOnmogelijkVoor, schuldenaarVan, vraagAanschrijvingBij, type Aanschrijving } from './aanschrijving.ts';
import { zetBriefKlaar } from './brief.ts';
import { leesBeslag, slotenVan, type Beslagdossier } from './dossier.ts';
import { berekeningVanBesluit, legVast, standVan } from './gelegd.ts';
import { AFSCHRIFT, EERSTE_HOOFDBRIEF, VERDER } from './hoofdbrief.ts';
import { hoofdbrief, verklaringsformulier } from './inhoud-derde.ts';
import { intAnderOp, wieIntVan } from './inning.ts';
import { aanDebiteur } from './mededeling.ts';
import { isNietVerteld, rondNietLeggenAf } from './niet-leggen.ts';
import { buitenBeslag, invorderbaarOnderBeslag, laatsteVerderOp, openOnderBeslag } from './onder-beslag.ts';
import type { BeslaanPort } from './port.ts';
import { zetTeLaatBuiten } from './te-laat-erbij.ts';
import { verderBeslagOnderweg, vraagVerderBeslag } from './verder-beslag.ts';
import { boekVerderExploot, legVerder, toetsBewijsVerder, verderBeslagGepost } from './verder-gelegd.ts';
import { geldendeBerekening } from './voeten.ts';

type Functies = Pick<BeslaanPort, 'boekGezien' | 'boekExploot' | 'boekOverbetekening' | 'legUitblijvenVoor'>;

/** Days after the beslag without proof of service on the debtor at which a person must look: two before the eight of Rv 475i lid 1. */
const DAGEN_VOOR_OVERBETEKENING = 6;
/** Days after the «gezien» without proof that the copy went at which a person must look: two before the seven of Rv 479g lid 3. */
const DAGEN_VOOR_AFSCHRIFT = 5;
const gezienSchema = z.object({ op: z.string().refine(isDag) });

/** What makes a beslag complete that does not lie by posting alone: the «gezien» of the derde, or the exploot of a deurwaarder. */
export function maakVoltooien(db: Database, brp: BrpBrieven): Functies {
  return {
    async boekGezien({ beslagId, vandaag, berichtId }) {
      const vooraf = await leesBeslag(db, beslagId);
      const { zaak } = vooraf;
      const aanschrijving = await vraagAanschrijvingBij(db, brp, berichtId, schuldenaarVan(vooraf));
      return eenmalig<Awaited<ReturnType<BeslaanPort['boekGezien']>>>(db, berichtId, zaak, async (tx, bericht) => {
        const dossier = await leesBeslag(tx, beslagId);
        const { op } = gezienSchema.parse(bericht.inhoud);
        await toetsBewijsVerder(tx, dossier, op);
        const verder = await verderBeslagGepost(tx, dossier, op);
        const brief = verder ?? (await verzondenHoofdbrief(tx, dossier));
        toetsDagNaVerzending(brief, op, vandaag, { dag: 'waarop de derde «gezien» tekende', brief: 'de brief' });
        if ((await tx.besluit.count({ where: { zaak, soort: 'opheffing' } })) > 0) throw new Weigering('Het beslag is al opgeheven.');
        const oorzaak = await schrijfGebeurtenis(tx, zaak, vandaag, 'gezien', { op });
        // Of the first kennisgeving once more, it answers nothing about a further one.
        if (verder !== null || (await verderBeslagOnderweg(tx, dossier)) === null) await rondTakenAf(tx, zaak, vandaag, 'gezien ontvangen', { soorten: ['gezien_ontbreekt'] });
        const gelegd = verder === null ? await legVast(tx, dossier, { brief, op, vandaag }) : await legVerder(tx, dossier, { brief: verder, op, vandaag });
        const metAfschrift = aanschrijving !== null && (dossier.gelegdOp === null || verder !== null);
        if (metAfschrift) await zendAfschrift(tx, dossier, { kennisgeving: brief, gezienOp: op, vandaag, oorzaak }, aanschrijving);
        if (verder !== null) await meldOpenstaand(tx, dossier, brief, vandaag, verder.besluitId);
        await vraagVerderBeslag(tx, { ...dossier, gelegdOp: gelegd.gelegdOp }, vandaag, `gezien-${String(berichtId)}`);
        return metAfschrift ? { ...gelegd, afschriftVoor: plusDagen(op, DAGEN_VOOR_AFSCHRIFT) } : gelegd;
      });
    },

    async boekExploot({ beslagId, vandaag, sleutel, door, op }) {
      const vooraf = await leesBeslag(db, beslagId);
      const { zaak, verhaalId } = vooraf;
      return metZaak(db, await slotenVan(db, vooraf), async (tx) => {
        const dossier = await leesBeslag(tx, beslagId);
        const verder = await verderBeslagGepost(tx, dossier);
        const brief = verder ?? (await verzondenHoofdbrief(tx, dossier));
        const besluitId = await bewaarBesluitVanMens(tx, { zaak, vandaag, sleutel, door, soort: 'beslagexploot', grond: ['Rv art. 475 lid 1'], inhoud: { op } });
        if (besluitId !== null && verder !== null) {
          await boekVerderExploot(tx, dossier, { brief: verder, op, vandaag, besluitId });
          await meldOpenstaand(tx, dossier, verder, vandaag, besluitId);
        } else if (besluitId !== null) {
          if (dossier.gelegdOp !== null) throw new Weigering(`Het beslag ligt al, sinds ${voluit(dossier.gelegdOp)}.`);
          toetsDagNaVerzending(brief, op, vandaag, { dag: 'van het beslag', brief: 'de opdracht' });
          await rondTakenAf(tx, zaak, vandaag, op, { soorten: ['exploot_beslag'] });
          await rondNietLeggenAf(tx, dossier, vandaag, op);
          await zetTeLaatBuiten(tx, dossier, { brief, op, vandaag });
          const [oudste] = await openOnderBeslag(tx, dossier);
          const buiten = await buitenBeslag(tx, dossier);
          const voor = (await huidigeVorderingIds(tx, verhaalId)).filter((id) => !buiten.has(id));
          const { kleinsteKostenstapCenten: kleinste } = await beleidOp(tx, dossier, op);
          const kosten = await boekExplootkosten(tx, { zaak, vorderingId: oudste?.id, voor, kleinste, handeling: 'derdenbeslag_periodiek', kostensoort: 'exploot_beslag', op, vandaag, besluitId });
          if (kosten !== null || (oudste !== undefined && (await isNietVerteld(tx, dossier)))) await meldOpenstaand(tx, dossier, brief, vandaag, besluitId);
          await vraagVerklaring(tx, { ...dossier, gelegdOp: op }, vandaag, besluitId);
          await vraagVerderBeslag(tx, { ...dossier, gelegdOp: op }, vandaag, `exploot-${String(besluitId)}`);
        }
        const laatste = await laatsteVerderOp(tx, dossier);
        const gelegd = dossier.gelegdOp === null || laatste === null ? await legVast(tx, dossier, { brief, op, vandaag }) : await standVan(tx, dossier, { op: dossier.gelegdOp, gelegdOp: dossier.gelegdOp, vandaag });
        return { ...gelegd, overbetekenenVoor: plusDagen(op, DAGEN_VOOR_OVERBETEKENING) };
      });
    },

    async boekOverbetekening({ beslagId, vandaag, sleutel, door, op }) {
      const { zaak } = await leesBeslag(db, beslagId);
      await metZaak(db, zaak, async (tx) => {
        const { gelegdOp } = await leesBeslag(tx, beslagId);
        if ((await bewaarBesluitVanMens(tx, { zaak, vandaag, sleutel, door, soort: 'overbetekening', grond: ['Rv art. 475i lid 1'], inhoud: { op } })) === null) return;
        if (gelegdOp === null || op < gelegdOp || op > vandaag) throw new Weigering('De dag van betekening ligt niet tussen de dag van het beslag en vandaag.');
        await tx.beslag.update({ where: { id: beslagId }, data: { overbetekendOp: naarDatum(op) } });
        await schrijfGebeurtenis(tx, zaak, vandaag, 'overbetekening', { op, bewezen: false });
        await rondTakenAf(tx, zaak, vandaag, op, { soorten: ['overbetekening_475i'] });
      });
    },

    async legUitblijvenVoor({ beslagId, vandaag, wat }) {
      const { zaak } = await leesBeslag(db, beslagId);
      return metZaak(db, zaak, async (tx) => {
        const dossier = await leesBeslag(tx, beslagId);
        const verder = await verderBeslagOnderweg(tx, dossier);
        const verderOp = await laatsteVerderOp(tx, dossier);
        // Each exploot and each «gezien» is made known to the debtor, that of a further beslag as well.
        const laatst = { ...dossier, gelegdOp: verderOp ?? dossier.gelegdOp };
        if (await isGekomen(tx, laatst, { wat, verder: verder !== null })) return { taak: null };
        const welk = wat === 'gezien_ontbreekt' ? verder?.id : verderOp;
        return { taak: await legVoor(tx, zaak, wat, vandaag, welk == null ? wat : `${wat}:${String(welk)}`, undefined, termijnVan(laatst, wat)) };
      });
    },
  };
}

type Bewijs = Parameters<BeslaanPort['legUitblijvenVoor']>[0]['wat'];

/** Whether it came after all. Of a copy that was never made, there being nobody to write to, a person was asked already, with the same last day. */
async function isGekomen(tx: Transactie, { beslagId, gelegdOp, overbetekendOp }: Beslagdossier, { wat, verder }: { readonly wat: Bewijs; readonly verder: boolean }): Promise<boolean> {
  switch (wat) {
    case 'gezien_ontbreekt':
      return gelegdOp !== null && !verder;
    case 'overbetekening_475i':
      return overbetekendOp !== null && (gelegdOp === null || overbetekendOp >= gelegdOp);
    case 'afschrift_479g': {
      const afschriften = await tx.brief.findMany({ where: { beslagId, soort: AFSCHRIFT }, select: { status: true, terpostbezorgdOp: true } });
      const tellend = afschriften.filter(({ status }) => !TELT_NIET.includes(status));
      return afschriften.length === 0 || (tellend.length > 0 && tellend.every(({ terpostbezorgdOp }) => terpostbezorgdOp !== null));
    }
  }
}

/** By which day it must have come, where the law says so. */
function termijnVan({ gelegdOp }: Beslagdossier, wat: Bewijs): { readonly artikelen?: readonly string[]; readonly uiterlijk?: Dag } {
  if (gelegdOp === null || wat === 'gezien_ontbreekt') return {};
  return wat === 'afschrift_479g' ? { artikelen: ['Rv art. 479g lid 3'], uiterlijk: uitersteDag(toezending479g(gelegdOp)) } : { artikelen: ['Rv art. 475i lid 1'], uiterlijk: uitersteDag(overbetekening475i(gelegdOp)) };
}

type Brief = Awaited<ReturnType<Transactie['brief']['findUniqueOrThrow']>>;

/** The letter that reached the derde or the deurwaarder last. Refuses when none was sent. */
async function verzondenHoofdbrief(tx: Transactie, { beslagId }: Beslagdossier) {
  const brief = await tx.brief.findFirst({ where: { beslagId, ...EERSTE_HOOFDBRIEF, status: 'verzonden' }, orderBy: { id: 'desc' } });
  if (brief === null) throw new Weigering('Er is nog niets aan de derde of de deurwaarder verzonden.');
  return brief;
}

/** The kennisgeving that the derde signed, when, and the event that says so. */
interface Gezien {
  readonly kennisgeving: Brief;
  readonly gezienOp: Dag;
  readonly vandaag: Dag;
  readonly oorzaak: number;
}

/** Rv 479g lid 3: a copy of the kennisgeving by registered post, within seven days; made the same day, so that the term holds. */
async function zendAfschrift(tx: Transactie, dossier: Beslagdossier, { kennisgeving: brief, gezienOp, vandaag, oorzaak }: Gezien, aanschrijving: Aanschrijving): Promise<void> {
  if (aanschrijving.soort === 'onmogelijk') {
    const termijn = { artikelen: ['Rv art. 479g lid 3'], uiterlijk: uitersteDag(toezending479g(gezienOp)) };
    await legOnmogelijkVoor(tx, dossier.zaak, aanschrijving, vandaag, brief.sleutel.includes(VERDER) ? `${AFSCHRIFT}:${String(brief.id)}` : AFSCHRIFT, termijn);
    return;
  }
  await zetBriefKlaar(tx, dossier, vandaag, {
    soort: AFSCHRIFT,
    sleutel: brief.sleutel.includes(VERDER) ? String(brief.id) : '1',
    dagtekening: eersteWerkdagOpOfNa(vandaag),
    besluitId: null,
    oorzaak,
    inhoud: {
      ...aanDebiteur(dossier, aanschrijving.adres),
      grond: ['Rv art. 479g lid 3'],
      aangetekend: true,
      gezienOp,
      uiterlijk: uitersteDag(toezending479g(gezienOp)),
      kennisgeving: { dagtekening: naarDag(brief.dagtekening), inhoud: brief.inhoud },
    },
  });
}

/** The derde knows of the beslag by the exploot: from then on he is asked for his verklaring (Rv 476a), once. */
async function vraagVerklaring(tx: Transactie, dossier: Beslagdossier, vandaag: Dag, besluitId: number): Promise<void> {
  if ((await tx.brief.count({ where: { beslagId: dossier.beslagId, soort: 'verklaringsformulier', status: { notIn: [...TELT_NIET] } } })) > 0) return;
  const vorderingen = await invorderbaarOnderBeslag(tx, dossier, vandaag);
  await zetBriefKlaar(tx, dossier, vandaag, { soort: 'verklaringsformulier', sleutel: String(besluitId), dagtekening: eersteWerkdagOpOfNa(vandaag), besluitId, inhoud: verklaringsformulier(dossier, vorderingen) });
}

/** The derde was told what was open before the costs of the exploot were there, or before a payment of which the deurwaarder had no letter: he hears the new amount. */
async function meldOpenstaand(tx: Transactie, dossier: Beslagdossier, { besluitId: opdracht }: { readonly besluitId: number | null }, vandaag: Dag, besluitId: number): Promise<void> {
  const vorderingen = await invorderbaarOnderBeslag(tx, dossier, vandaag);
  if (intAnderOp(await wieIntVan(tx, dossier.zaak), vandaag)) {
    // The derde pays another, who hears from us what is open.
    await schrijfGebeurtenis(tx, dossier.zaak, vandaag, 'stand_niet_gemeld', { openstaandCenten: totaalOpen(vorderingen) });
    return;
  }
  // A voet that was told since the opdracht is the one that holds.
  const berekening = (await geldendeBerekening(tx, dossier.beslagId)) ?? (await leesBerekening(tx, await berekeningVanBesluit(tx, opdracht)));
  const berekeningId = berekening.rij.id;
  const voet = voetVan(berekening);
  await zetBriefKlaar(tx, dossier, vandaag, {
    soort: 'opgave_openstaand',
    sleutel: String(besluitId),
    dagtekening: eersteWerkdagOpOfNa(vandaag),
    besluitId,
    inhoud: hoofdbrief(dossier, berekeningId, voet, vorderingen),
  });
}
