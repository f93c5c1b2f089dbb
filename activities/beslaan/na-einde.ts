import { werktVanaf } from '../../domain/afdracht/terugwerking.ts';
import { verhoging } from '../../domain/afdracht/voet.ts';
import { centen, NUL, som, type Centen } from '../../domain/geld/centen.ts';
import { laatste, type Dag } from '../../domain/kalender/dag.ts';
import { eersteWerkdagOpOfNa } from '../../domain/kalender/werkdag.ts';
import { zaakVanBeslag, zaakVanVerhaal, zaakVanVordering, type BeslagId, type VerhaalId } from '../../contract/zaak.ts';
import type { Handinvoer } from '../../domain/beslagvrije-voet/handinvoer.ts';
import { pasOpgaveToe, veldenVan } from '../../domain/rekentool/opgave.ts';
import { Getal, naarCenten } from '../../domain/spoor/getal.ts';
import type { BrpBrieven } from '../invorderen/brp.ts';
import { bewaarBesluit } from '../opslag/besluit.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { feit } from '../opslag/feit.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { legVoor } from '../opslag/taak.ts';
import { Weigering } from '../opslag/weigering.ts';
import { leesBerekening, rekenbasisVan } from '../verhalen/berekening.ts';
import { leesGemeld } from '../verhalen/gemeld.ts';
import { alsHandinvoer, keurWijzigingGoed, nietVanDitVerhaal } from '../verhalen/oordeel.ts';
import { reken, type Rekenresultaat } from '../verhalen/reken.ts';
import { bewaarBerekening } from '../verhalen/bewaar.ts';
import { vaststellingVan } from '../verhalen/keten.ts';
import { vorderingIds } from '../verhalen/vorderingen.ts';
import { werkingBij } from '../verhalen/wijziging.ts';
import { openstaand } from '../opslag/openstaand.ts';
import { legOnmogelijkVoor, vraagAanschrijving, type Aanschrijving } from './aanschrijving.ts';
import { zetBriefKlaar } from './brief.ts';
import { corrigeer } from './correctie.ts';
import { leesBeslag, type Beslagdossier } from './dossier.ts';
import { aanDebiteur, mededeling, verschilTussen } from './mededeling.ts';
import type { BeslaanPort } from './port.ts';
import { voetenVan } from './voeten.ts';

type Wijziging = Awaited<ReturnType<Transactie['wijziging']['findUniqueOrThrow']>>;

interface Melding {
  readonly verhaalId: VerhaalId;
  readonly vandaag: Dag;
  readonly rij: Wijziging;
  readonly handinvoer: Handinvoer;
  readonly aanschrijving: Aanschrijving;
  /** Nothing runs any more: the report counts here or nowhere. */
  readonly vereist: boolean;
}

/** A correction over a beslag that was lifted: nothing can be told to the derde any more, but what was too much goes back. */
export function maakNaEinde(db: Database, brp: BrpBrieven): Pick<BeslaanPort, 'corrigeerNaEinde'> {
  return {
    async corrigeerNaEinde({ verhaalId, vandaag, wijzigingId, door, vereist }) {
      const zaak = zaakVanVerhaal(verhaalId);
      const verhaal = await db.verhaal.findUniqueOrThrow({ where: { id: verhaalId }, include: { debiteur: true, beslagen: { where: { geeindigdOp: { not: null }, gelegdOp: { not: null } } } } });
      const beslagIds = verhaal.beslagen.map(({ id }) => id as BeslagId);
      if (beslagIds.length === 0 && !vereist) return { teruggegevenCenten: NUL };
      const aanschrijving = await vraagAanschrijving(db, brp, { bsn: verhaal.debiteur.bsn, debiteurId: verhaal.debiteurId, zaken: [zaak] });
      const sloten = [zaak, ...beslagIds.map(zaakVanBeslag), ...(await vorderingIds(db, verhaalId)).map(zaakVanVordering)];
      return metZaak(db, sloten, async (tx) => {
        const rij = await tx.wijziging.findFirst({ where: { id: wijzigingId, verhaalId } });
        if (rij === null) throw nietVanDitVerhaal(wijzigingId);
        // At a running beslag it was approved together with the vaststelling there.
        const handinvoer = rij.oordeel === 'goedgekeurd' ? alsHandinvoer(rij) : await keurWijzigingGoed(tx, rij, { door, op: vandaag });
        const terug: Centen[] = [];
        for (const beslagId of beslagIds) {
          const bedrag = await corrigeerBeslag(tx, await leesBeslag(tx, beslagId), { verhaalId, vandaag, rij, handinvoer, aanschrijving, vereist });
          if (bedrag !== null) terug.push(bedrag);
        }
        if (terug.length === 0 && vereist) throw new Weigering('Deze wijziging verhoogt de beslagvrije voet van geen beslag waarover zij nog op tijd is (475i lid 3 en 4). Wijs haar af, of gebruik «stelOpnieuwVast».');
        return { teruggegevenCenten: som(...terug) };
      });
    },
  };
}

/** What goes back over one beslag, in cents; null where the report makes no difference to it. */
async function corrigeerBeslag(tx: Transactie, dossier: Beslagdossier, melding: Melding): Promise<Centen | null> {
  const { verhaalId, vandaag, rij, aanschrijving } = melding;
  const sleutel = `${dossier.zaak}:correctie:${String(rij.id)}`;
  const eerder = await tx.berekening.findUnique({ where: { sleutel } });
  if (eerder !== null) return teruggegeven(tx, dossier, eerder.id);
  const resultaat = await hogereVoet(tx, dossier, melding);
  if (resultaat === null) return null;
  const gemeld = [feit('wijziging', rij.id, 'gemeld', rij.gemeldOp)];
  const berekening = await bewaarBerekening(tx, { verhaalId, vandaag, aanleiding: 'correctie' }, sleutel, resultaat, gemeld);
  await tx.bvvPeriode.create({ data: { beslagId: dossier.beslagId, berekeningId: berekening.id, vanaf: naarDatum(resultaat.vanaf) } });
  const voeten = await voetenVan(tx, dossier.beslagId);
  const terug = await corrigeer(tx, dossier, vandaag, voeten);
  const plandag = eersteWerkdagOpOfNa(vandaag);
  const besluitId = await bewaarBesluit(tx, {
    sleutel: `${dossier.zaak}:wijziging_bvv:${String(berekening.id)}`,
    zaak: dossier.zaak,
    vandaag,
    soort: 'wijziging_bvv',
    grond: ['Rv art. 475d lid 3 onder b', 'Rv art. 475i lid 3 en 4'],
    inhoud: { vanaf: resultaat.vanaf, plandag, teVeelIngehoudenCenten: terug, naEinde: true },
    feiten: gemeld,
    voorganger: await vaststellingVan(tx, berekening.id),
    berekeningId: berekening.id,
    // Nothing is told to the derde any more; without an address a task sees to the debtor.
    ...(aanschrijving.soort === 'onmogelijk' ? { zonderBrief: 'volgt' } : {}),
  });
  await schrijfGebeurtenis(tx, dossier.zaak, vandaag, 'wijziging_bvv', { besluit: besluitId, berekening: berekening.id, vanaf: resultaat.vanaf, teVeelIngehouden: terug });
  if (aanschrijving.soort === 'onmogelijk') await legOnmogelijkVoor(tx, dossier.zaak, aanschrijving, vandaag, `nieuwe_bvv:${String(berekening.id)}`);
  else await schrijfDebiteur(tx, dossier, melding, { berekeningId: berekening.id, vorigeId: voeten.at(-2)?.berekeningId, vanaf: resultaat.vanaf, terug, besluitId, plandag, adres: aanschrijving.adres });
  await legOpenVorderingenVoor(tx, verhaalId, vandaag, rij.id);
  return terug;
}

/** What went back over this calculation the first time, in cents. */
async function teruggegeven(tx: Transactie, { zaak }: Beslagdossier, berekeningId: number): Promise<Centen> {
  const terug = await tx.terugbetaling.aggregate({ where: { zaak, sleutel: { endsWith: `:${String(berekeningId)}` } }, _sum: { centen: true } });
  return centen(terug._sum.centen ?? 0);
}

/** The voet with the report in it, where that is higher than the last one of this beslag and the report is in time; else null. */
async function hogereVoet(tx: Transactie, dossier: Beslagdossier, { verhaalId, vandaag, rij, handinvoer, vereist }: Melding): Promise<Rekenresultaat | null> {
  const voeten = await voetenVan(tx, dossier.beslagId);
  const geldend = voeten.at(-1);
  const gemeldOp = naarDag(rij.gemeldOp);
  if (geldend === undefined) return null;
  const werking = await werkingBij(tx, verhaalId, { id: dossier.beslagId }, gemeldOp, vandaag);
  if (!werking.tijdig && (dossier.geeindigdOp === null || gemeldOp > dossier.geeindigdOp)) return null;
  const vorige = await leesBerekening(tx, geldend.berekeningId);
  const { bron } = vorige.uitkomst;
  if (bron === null) return null;
  const { opgave } = leesGemeld(rij.inhoud);
  const gecorrigeerd = werking.tijdig ? await leesBerekening(tx, werking.berekeningId) : vorige;
  const peildatum = werking.tijdig ? naarDag(gecorrigeerd.rij.peildatum) : laatste(gemeldOp, naarDag(vorige.rij.peildatum));
  const netto = opgave.netto === undefined ? bron.nettoCenten : naarCenten(new Getal(opgave.netto));
  const invoer = pasOpgaveToe({ ...rekenbasisVan(vorige).invoer, peildatum }, opgave, { soort: 'met de hand', ...handinvoer });
  const gerekend = reken(invoer, netto, [], [`Gemeld op ${gemeldOp}, niet bewezen: ${veldenVan(opgave).join(', ')}. Het beslag was al opgeheven.`]);
  if (gerekend.soort === 'onbeslist') {
    if (vereist) throw new Weigering('De rekentool geeft met deze wijziging geen uitkomst. Reken met de hand na wat moet worden terugbetaald.');
    // At a running beslag the report counts already: what it means for this one a person works out.
    await legVoor(tx, dossier.zaak, gerekend.taak, vandaag, `na_einde:${String(rij.id)}`);
    return null;
  }
  const { voet } = gerekend.basis;
  if (voet === null || (verhoging(geldend.voet, voet) ?? NUL) <= NUL) return null;
  return {
    ...gerekend.basis,
    ...(vorige.uitkomst.vragen === undefined ? {} : { vragen: vorige.uitkomst.vragen }),
    antwoord: { soort: 'wachten', reden: 'na_einde', opnieuwVanaf: null },
    bron: { ...bron, nettoCenten: netto },
    vanaf: werktVanaf(voeten, voet, werking.werkingVanaf, vandaag),
    werktTerug: true,
    corrigeert: gecorrigeerd.rij.id,
  };
}

interface Uitslag {
  readonly berekeningId: number;
  readonly vorigeId: number | undefined;
  readonly vanaf: Dag;
  readonly terug: Centen;
  readonly besluitId: number;
  readonly plandag: Dag;
  readonly adres: Extract<Aanschrijving, { soort: 'adres' }>['adres'];
}

async function schrijfDebiteur(tx: Transactie, dossier: Beslagdossier, { vandaag }: Melding, uitslag: Uitslag): Promise<void> {
  const { berekeningId, vorigeId, vanaf, terug, besluitId, plandag, adres } = uitslag;
  const berekening = await leesBerekening(tx, berekeningId);
  const { voet } = berekening.uitkomst;
  if (voet === null) return;
  const kop = { sleutel: `bvv-${String(berekeningId)}`, dagtekening: plandag, besluitId };
  const verschil = vorigeId === undefined ? null : verschilTussen(await leesBerekening(tx, vorigeId), berekening);
  await zetBriefKlaar(tx, dossier, vandaag, { ...kop, soort: 'mededeling', inhoud: mededeling(dossier, berekening, voet, adres, vanaf, { verschil }) });
  await zetBriefKlaar(tx, dossier, vandaag, {
    ...kop,
    soort: 'terugbetaling_na_einde',
    inhoud: {
      ...aanDebiteur(dossier, adres),
      grond: ['Rv art. 475i lid 3 en 4'],
      terugbetalingCenten: terug,
      vanaf,
    },
  });
}

/** What the refund opened again on a claim that has ended is collected by nobody: a person decides. */
async function legOpenVorderingenVoor(tx: Transactie, verhaalId: VerhaalId, vandaag: Dag, wijzigingId: number): Promise<void> {
  for (const vorderingId of await vorderingIds(tx, verhaalId)) {
    const { einde } = await tx.vordering.findUniqueOrThrow({ where: { id: vorderingId }, select: { einde: true } });
    const { totaal } = await openstaand(tx, vorderingId);
    if (einde === null || totaal === NUL) continue;
    await legVoor(tx, zaakVanVordering(vorderingId), 'correctie_na_einde', vandaag, `correctie_na_einde:${String(wijzigingId)}`, undefined, { feiten: { wijzigingId, openstaandCenten: totaal } });
  }
}
