import { verhoging } from '../../domain/afdracht/voet.ts';
import { NUL } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { eersteWerkdagOpOfNa } from '../../domain/kalender/werkdag.ts';
import { BESLAGWIJZEN } from '../../domain/regime/beslagwijze.ts';
import { eenmalig } from '../bericht/verwerken.ts';
import type { Adressering, BrpBrieven } from '../invorderen/brp.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { bewaarBesluit } from '../opslag/besluit.ts';
import { TELT_NIET } from '../opslag/briefstatus.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { leesBerekening, voetVan, type BewaardeBerekening } from '../verhalen/berekening.ts';
import { vaststellingVan } from '../verhalen/keten.ts';
import { renteOpen, totaalOpen } from '../verhalen/vorderingen.ts';
import { legOnmogelijkVoor, schuldenaarVan, vraagAanschrijvingBij } from './aanschrijving.ts';
import { leesNieuweBvv } from './berichten.ts';
import { beslagBerekening, VOET_NIET_GEMELD } from './beslagberekening.ts';
import { haalBrievenTerug, zetBriefKlaar } from './brief.ts';
import { corrigeer } from './correctie.ts';
import { leesBeslag, slotenVan, type Beslagdossier } from './dossier.ts';
import { HOOFDBRIEVEN } from './hoofdbrief.ts';
import { wijzigingVoet } from './inhoud-derde.ts';
import { inningVan, intAnderOp, wieIntVan } from './inning.ts';
import { aanleidingInBrief, begeleidendeBrief, mededeling, perMaand, verschilTussen } from './mededeling.ts';
import { isOpgeheven, naOpheffing } from './na-opheffing.ts';
import { invorderbaarOnderBeslag, openOnderBeslag } from './onder-beslag.ts';
import type { BeslaanPort } from './port.ts';
import { stelOp } from './stel-op.ts';
import { meldVerderStand, vraagVerderBeslag } from './verder-beslag.ts';
import { haalVerderUitDePost } from './verder-vervalt.ts';
import { metVerruiming } from './verruimd.ts';
import { laatsteVoet, voetenVan, voetOp } from './voeten.ts';
import { overVoorbijeTermijn } from './voorbije-termijn.ts';
import { legWeerOpenVoor } from './weer-open.ts';

const GROND = ['Rv art. 475d lid 2, 3 en 5', 'Rv art. 475i lid 4'];
const GROND_TERUGWERKEND = ['Rv art. 475d lid 3', 'Rv art. 475i lid 3 en 4'];

interface NieuweVoet {
  readonly berekeningId: number;
  readonly berekening: BewaardeBerekening;
  readonly vanaf: Dag;
  readonly vandaag: Dag;
  /** Null: the debtor cannot be written to now; the derde is told all the same, the voet holds at once. */
  readonly adres: Adressering | null;
}

/** A new calculation at a running beslag (Rv 475d lid 3–5, 475i lid 3 and 4). */
export function maakNieuweVoet(db: Database, brp: BrpBrieven): Pick<BeslaanPort, 'pasBvvAan'> {
  return {
    async pasBvvAan({ beslagId, vandaag, berichtId }) {
      const vooraf = await leesBeslag(db, beslagId);
      const { zaak } = vooraf;
      const aanschrijving = await vraagAanschrijvingBij(db, brp, berichtId, schuldenaarVan(vooraf));
      return eenmalig(db, berichtId, await slotenVan(db, vooraf), async (tx, bericht) => {
        const dossier = await leesBeslag(tx, beslagId);
        const { berekeningId, vanaf } = leesNieuweBvv(bericht.inhoud);
        if (aanschrijving?.soort === 'onmogelijk') await legOnmogelijkVoor(tx, zaak, aanschrijving, vandaag, `nieuwe_bvv:${String(berekeningId)}`);
        const adres = aanschrijving?.soort === 'adres' ? aanschrijving.adres : null;
        const berekening = await leesBerekening(tx, berekeningId);
        if (berekening.uitkomst.werktTotEnMet !== undefined) {
          await overVoorbijeTermijn(tx, dossier, { berekening, vandaag, adres });
          if (await isOpgeheven(tx, dossier)) await legWeerOpenVoor(tx, dossier.verhaalId, vandaag, { berekeningId });
          return { berekeningId: (await beslagBerekening(tx, dossier))?.rij.id ?? berekeningId, openstaandCenten: totaalOpen(await openOnderBeslag(tx, dossier)), voorbij: true };
        }
        if (await isOpgeheven(tx, dossier)) {
          await bijOpgeheven(tx, dossier, { berekening, vanaf, vandaag, adres });
          await legWeerOpenVoor(tx, dossier.verhaalId, vandaag, { berekeningId });
          return { berekeningId, openstaandCenten: totaalOpen(await openOnderBeslag(tx, dossier)), voorbij: true };
        }
        await rondTakenAf(tx, zaak, vandaag, 'opnieuw vastgesteld', { soorten: ['inkomen_wijkt_af', 'voet_verlopen'] });
        const nieuw: NieuweVoet = { berekeningId, berekening, vanaf, vandaag, adres };
        await (dossier.gelegdOp === null ? voorDePosting(tx, dossier, nieuw) : opLopendBeslag(tx, dossier, nieuw));
        if (dossier.gelegdOp !== null) await haalVerderUitDePost(tx, dossier, vandaag);
        // A person solved what kept it from being ordered, and had the voet determined anew.
        if (dossier.gelegdOp !== null) await vraagVerderBeslag(tx, dossier, vandaag, `bvv-${String(berekeningId)}`);
        return { berekeningId, openstaandCenten: totaalOpen(await openOnderBeslag(tx, dossier)) };
      });
    },
  };
}

/** The derde was told to stop: only what a higher voet gives back over days on which he did not is still told, to the debtor. */
async function bijOpgeheven(tx: Transactie, dossier: Beslagdossier, { berekening, vanaf, vandaag, adres }: Omit<NieuweVoet, 'berekeningId'>): Promise<void> {
  const voeten = await voetenVan(tx, dossier.beslagId);
  const gold = [vanaf, vandaag].map((op) => voetOp(voeten, op));
  const hoger = dossier.gelegdOp !== null && gold.some((voet) => voet !== null && (verhoging(voet, voetVan(berekening)) ?? NUL) > NUL);
  if (hoger && !intAnderOp(await wieIntVan(tx, dossier.zaak), vandaag)) await naOpheffing(tx, dossier, { berekening, vandaag, adres });
  else await schrijfGebeurtenis(tx, dossier.zaak, vandaag, 'voet_na_opheffing', { berekening: berekening.rij.id, vanaf });
}

/**
 * Nothing lies yet. Letters that wait for the post are made again with the new voet; those that were taken out of it only with the next beschikking, before which
 * registers and policy are asked. Where the post room has them, they
 * go with the old one, and the new voet follows as on a running beslag.
 */
async function voorDePosting(tx: Transactie, dossier: Beslagdossier, nieuw: NieuweVoet): Promise<void> {
  const { berekeningId, vandaag, adres } = nieuw;
  const gemaakt = await tx.besluit.findFirst({ where: { zaak: dossier.zaak, soort: dossier.bevoegdheid, brieven: { some: { soort: { in: [...HOOFDBRIEVEN] }, status: { notIn: [...TELT_NIET] } } } }, include: { brieven: true }, orderBy: { id: 'desc' } });
  if (gemaakt?.berekeningId == null) return;
  const inning = inningVan(gemaakt);
  if (gemaakt.brieven.some(({ soort, aangenomenOp }) => HOOFDBRIEVEN.includes(soort) && aangenomenOp !== null) || adres === null) {
    // A voet that was not announced does not work: another coordinates. Of the second one that follows it stands there already.
    const eerste = { beslagId: dossier.beslagId, berekeningId: gemaakt.berekeningId };
    if (inning?.coordinator == null) await tx.bvvPeriode.upsert({ where: { beslagId_berekeningId: eerste }, create: { ...eerste, vanaf: naarDatum(vandaag) }, update: {} });
    return opLopendBeslag(tx, dossier, nieuw);
  }
  await haalBrievenTerug(tx, dossier, vandaag);
  const sleutel = `${gemaakt.sleutel}:bvv-${String(berekeningId)}`;
  await stelOp(tx, dossier, { vandaag, berekeningId, volgnummer: volgnummerVan(gemaakt.inhoud), sleutel, adres, inning });
}

function volgnummerVan(inhoud: unknown): number {
  return typeof inhoud === 'object' && inhoud !== null && 'volgnummer' in inhoud && typeof inhoud.volgnummer === 'number' ? inhoud.volgnummer : 0;
}

async function opLopendBeslag(tx: Transactie, dossier: Beslagdossier, { berekeningId, berekening, vanaf, vandaag, adres }: NieuweVoet): Promise<void> {
  const { beslagId, zaak } = dossier;
  // Whoever coordinates determines the voet that holds: a second one of ours would only confuse (Rv 475i lid 5).
  if (intAnderOp(await wieIntVan(tx, zaak), vandaag)) {
    await schrijfGebeurtenis(tx, zaak, vandaag, VOET_NIET_GEMELD, { berekening: berekeningId, vanaf });
    return;
  }
  await tx.bvvPeriode.create({ data: { beslagId, berekeningId, vanaf: naarDatum(vanaf) } });
  const voeten = await voetenVan(tx, beslagId);
  const teVeel = await corrigeer(tx, dossier, vandaag, voeten);
  const voet = voetVan(berekening);
  const vorderingen = await invorderbaarOnderBeslag(tx, dossier, vandaag);
  const plandag = eersteWerkdagOpOfNa(vandaag);
  const besluitId = await bewaarBesluit(tx, {
    sleutel: `${zaak}:wijziging_bvv:${String(berekeningId)}`,
    zaak,
    vandaag,
    soort: 'wijziging_bvv',
    grond: berekening.uitkomst.werktTerug ? GROND_TERUGWERKEND : GROND,
    inhoud: { vanaf, plandag, teVeelIngehoudenCenten: teVeel },
    voorganger: await vaststellingVan(tx, berekeningId),
    berekeningId,
  });
  await schrijfGebeurtenis(tx, zaak, vandaag, 'wijziging_bvv', { besluit: besluitId, berekening: berekeningId, vanaf, teVeelIngehouden: teVeel });
  const kop = { sleutel: `bvv-${String(berekeningId)}`, dagtekening: plandag, besluitId };
  const aanDerde = { ...wijzigingVoet(dossier, berekeningId, voet, vanaf, vorderingen, adres), ...(await metVerruiming(tx, beslagId, berekening, plandag)) };
  // Before the exploot the derde knows of nothing: the deurwaarder hears it, who lays the beslag with the new voet.
  const voorExploot = BESLAGWIJZEN[dossier.bevoegdheid].ligt === 'bij_exploot' && dossier.gelegdOp === null;
  await zetBriefKlaar(tx, dossier, vandaag, { ...kop, soort: voorExploot ? 'wijziging_beslagopdracht' : 'wijziging_beslagvrije_voet', inhoud: aanDerde });
  await meldVerderStand(tx, dossier, { vandaag, sleutel: kop.sleutel, berekening, coordinator: null, vanaf, besluitId });
  if (adres === null) return;
  const terug = teVeel === NUL ? {} : { terugbetalingCenten: teVeel };
  const vorigeId = laatsteVoet(voeten, berekeningId)?.berekeningId;
  const vorige = vorigeId === undefined ? null : await leesBerekening(tx, vorigeId);
  // Why the voet changed since the one that the debtor was told before.
  const verschil = vorige === null ? null : verschilTussen(vorige, berekening);
  await zetBriefKlaar(tx, dossier, vandaag, { ...kop, soort: 'mededeling', inhoud: mededeling(dossier, berekening, voet, adres, vanaf, { verschil }) });
  await zetBriefKlaar(tx, dossier, vandaag, {
    ...kop,
    soort: 'begeleidende_brief',
    inhoud: { ...begeleidendeBrief(dossier, voet, totaalOpen(vorderingen), adres, 'wijziging', verschil, renteOpen(vorderingen)), ...terug, vanaf, vaststelling: aanleidingInBrief(vorige, berekening), perMaandCenten: perMaand(berekening) },
  });
}
