import { z } from 'zod';
import { TAAKSOORTEN } from '../../contract/taken.ts';
import { zaakVanVerhaal, zaakVanVordering, type VerhaalId, type VorderingId } from '../../contract/zaak.ts';
import { min } from '../../domain/geld/centen.ts';
import { plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import { eersteWerkdagOpOfNa } from '../../domain/kalender/werkdag.ts';
import { beeindigtVerruiming, MEER_DAN, telVoorVerruiming, type AanslagBijVerruiming } from '../../domain/regime/verruiming.ts';
import { eenmalig } from '../bericht/verwerken.ts';
import type { BrpBrieven } from '../invorderen/brp.ts';
import type { Stapbronnen } from '../invorderen/stap.ts';
import { bewaarBesluit } from '../opslag/besluit.ts';
import { bewaarBesluitVanMens } from '../opslag/besluit-van-mens.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { feit } from '../opslag/feit.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { IN_LOPEND_VERHAAL } from '../opslag/in-verhaal.ts';
import { openstaand } from '../opslag/openstaand.ts';
import { Weigering } from '../opslag/weigering.ts';
import type { Registers } from '../registers/registers.ts';
import { voetVan } from '../verhalen/berekening.ts';
import { openVorderingen, totaalOpen } from '../verhalen/vorderingen.ts';
import { legOnmogelijkVoor, schuldenaarVan, vraagAanschrijving, vraagAanschrijvingBij, type Aanschrijving } from './aanschrijving.ts';
import { zetBriefKlaar } from './brief.ts';
import { leesBeslag, type Beslagdossier } from './dossier.ts';
import { hoofdbrief } from './inhoud-derde.ts';
import { verruimingsbrief } from './mededeling.ts';
import type { BeslaanPort } from './port.ts';
import { vraagRegistersEerst } from './registers-eerst.ts';
import { GROND_VERRUIMING, lopendeVerruiming, tiendeBij, verruimingInBrief } from './verruimd.ts';
import { geldendeBerekening } from './voeten.ts';

type Functies = Pick<BeslaanPort, 'verruim' | 'beeindigVerruiming' | 'eindigVerruiming'>;

/** The extra tenth of who does not pay several aanslagen (IW 19 lid 1–2): begun by a person, ended by a person or by a request. */
export function maakVerruiming(db: Database, brp: BrpBrieven, registers: Registers): Functies {
  return {
    async verruim({ beslagId, vandaag, sleutel, door, aangekondigdOp, reden }) {
      const vooraf = await toetsRegisters(db, { brp, registers }, { beslagId, vandaag, sleutel });
      const { zaak, verhaalzaak } = vooraf;
      const aanschrijving = await vraagAanschrijving(db, brp, schuldenaarVan(vooraf));
      await metZaak(db, [zaak, verhaalzaak], async (tx) => {
        const dossier = await leesBeslag(tx, beslagId);
        const vanaf = eersteWerkdagOpOfNa(vandaag);
        const aantal = await aantalAanslagen(tx, dossier, vandaag);
        const inhoud = { vanaf, aangekondigdOp, aantal, reden };
        const besluitId = await bewaarBesluitVanMens(tx, { zaak, vandaag, sleutel, door, soort: 'verruiming', grond: GROND_VERRUIMING, inhoud });
        if (besluitId === null) return;
        await toets(tx, dossier, { vandaag, vanaf, aangekondigdOp, aantal });
        await tx.verruiming.create({ data: { sleutel: `${zaak}:${sleutel}`, beslagId, vanaf: naarDatum(vanaf) } });
        await schrijfGebeurtenis(tx, zaak, vandaag, 'verruiming', { besluitId, vanaf, aangekondigdOp, aantal, bewezen: false });
        await bericht(tx, dossier, { vandaag, besluitId, verruimd: true, aanschrijving });
      });
    },

    async beeindigVerruiming({ beslagId, vandaag, sleutel, door, reden }) {
      const vooraf = await leesBeslag(db, beslagId);
      const { zaak, verhaalzaak } = vooraf;
      const aanschrijving = await vraagAanschrijving(db, brp, schuldenaarVan(vooraf));
      await metZaak(db, [zaak, verhaalzaak], async (tx) => {
        const besluitId = await bewaarBesluitVanMens(tx, { zaak, vandaag, sleutel, door, soort: 'einde_verruiming', grond: GROND_VERRUIMING, inhoud: { reden } });
        if (besluitId === null) return;
        if (!(await beeindig(tx, await leesBeslag(tx, beslagId), { vandaag, besluitId, aanschrijving }))) throw new Weigering('Deze vordering is niet verruimd.');
      });
    },

    async eindigVerruiming({ beslagId, vandaag, berichtId }) {
      const vooraf = await leesBeslag(db, beslagId);
      const { zaak, verhaalzaak } = vooraf;
      const aanschrijving = await vraagAanschrijvingBij(db, brp, berichtId, schuldenaarVan(vooraf));
      await eenmalig(db, berichtId, [zaak, verhaalzaak], async (tx, bericht) => {
        const { reden } = z.object({ reden: z.string() }).parse(bericht.inhoud);
        const dossier = await leesBeslag(tx, beslagId);
        if (aanschrijving === null || (await lopendeVerruiming(tx, beslagId, laatsteDagVan(vandaag))) === null) return {};
        const besluitId = await bewaarBesluit(tx, { sleutel: `${zaak}:einde_verruiming:${String(berichtId)}`, zaak, vandaag, soort: 'einde_verruiming', grond: GROND_VERRUIMING, inhoud: { reden }, feiten: [feit('bericht', berichtId, 'uitstel of kwijtschelding gevraagd', bericht.dag)] });
        await beeindig(tx, dossier, { vandaag, besluitId, aanschrijving });
        return {};
      });
    },
  };
}

/**
 * What takes below the voet is a coercive step (IW 19 lid 10): what the registers hold is put before a person in the verhaal, where
 * it is judged, and the verruiming is refused as long. Answers the dossier.
 */
async function toetsRegisters(db: Database, bronnen: Stapbronnen, { beslagId, vandaag, sleutel }: Pick<Parameters<BeslaanPort['verruim']>[0], 'beslagId' | 'vandaag' | 'sleutel'>): Promise<Beslagdossier> {
  const dossier = await leesBeslag(db, beslagId);
  const taak = await vraagRegistersEerst(db, bronnen, dossier, { vandaag, aanleiding: 'verruiming', sleutel: `verruiming:${sleutel}:${vandaag}` });
  if (taak !== null) throw new Weigering(`De vordering wordt nog niet verruimd. ${TAAKSOORTEN[taak]}`);
  return dossier;
}

/** A verruiming that was decided today and works from its posting is found too. */
const laatsteDagVan = (vandaag: Dag): Dag => eersteWerkdagOpOfNa(vandaag);

interface Stap {
  readonly vandaag: Dag;
  readonly vanaf: Dag;
  readonly aangekondigdOp: Dag;
  readonly aantal: number;
}

/** The conditions of IW 19 lid 2; the person answers for what no record knows. */
async function toets(tx: Transactie, { beslagId, bevoegdheid, gelegdOp, geeindigdOp }: Beslagdossier, { vandaag, vanaf, aangekondigdOp, aantal }: Stap): Promise<void> {
  if (bevoegdheid !== 'vordering_iw19') throw new Weigering('Alleen een vordering van IW 19 kan met een tiende worden verruimd.');
  if (gelegdOp === null || geeindigdOp !== null) throw new Weigering('Er ligt geen vordering die verruimd kan worden.');
  if (aangekondigdOp > vandaag) throw new Weigering('De verruiming is nog niet aangekondigd.');
  if ((await geldendeBerekening(tx, beslagId)) === null) throw new Weigering('Een andere partij int op dit inkomen en stelt de beslagvrije voet vast. Zonder die voet is niet te zeggen wat het tiende is.');
  if ((await lopendeVerruiming(tx, beslagId, vanaf)) !== null) throw new Weigering('Deze vordering is al verruimd.');
  if (aantal > MEER_DAN) return;
  throw new Weigering(`Dat kan alleen bij meer dan één aanslag waarvan de laatste termijn ten minste twee maanden is overschreden, zonder uitstel of verzoek om kwijtschelding (IW 19 lid 2). Nu telt: ${String(aantal)}.`);
}

/** The aanslagen of the debtor at this opdrachtgever that count (IW 19 lid 2). */
async function aantalAanslagen(tx: Transactie, { debiteurId, opdrachtgeverId }: Beslagdossier, vandaag: Dag): Promise<number> {
  const rijen = await tx.vordering.findMany({ where: { debiteurId, opdrachtgeverId, regime: 'belasting', einde: null }, include: { verhaalVorderingen: { where: IN_LOPEND_VERHAAL } } });
  const aanslagen: AanslagBijVerruiming[] = [];
  for (const rij of rijen) {
    const vorderingId = rij.id as VorderingId;
    const zaken = [zaakVanVordering(vorderingId), ...rij.verhaalVorderingen.map(({ verhaalId }) => zaakVanVerhaal(verhaalId as VerhaalId))];
    aanslagen.push({ laatsteBetaaldag: naarDag(rij.laatsteBetaaldag), openHoofdsom: (await openstaand(tx, vorderingId)).hoofdsom, inRust: await rust(tx, zaken, vandaag) });
  }
  return telVoorVerruiming(aanslagen, vandaag);
}

const pauzeSchema = z.object({ reden: z.string(), totEnMet: z.string() });

/** Whether a pause that stands in the way of the tenth runs for one of these zaken. */
async function rust(tx: Transactie, zaken: readonly string[], vandaag: Dag): Promise<boolean> {
  for (const zaak of zaken) {
    const laatste = await tx.besluit.findFirst({ where: { zaak, soort: { in: ['pauze', 'hervatting'] }, vervallenOp: null }, orderBy: { id: 'desc' } });
    if (laatste?.soort !== 'pauze') continue;
    const { reden, totEnMet } = pauzeSchema.parse(laatste.inhoud);
    if (totEnMet >= vandaag && beeindigtVerruiming(reden)) return true;
  }
  return false;
}

interface Einde {
  readonly vandaag: Dag;
  readonly besluitId: number;
  readonly aanschrijving: Aanschrijving;
}

/** The tenth is demanded no more from today; derde and debtor are told. Answers whether one ran. */
async function beeindig(tx: Transactie, dossier: Beslagdossier, { vandaag, besluitId, aanschrijving }: Einde): Promise<boolean> {
  const lopend = await lopendeVerruiming(tx, dossier.beslagId, laatsteDagVan(vandaag));
  if (lopend === null) return false;
  await tx.verruiming.update({ where: { id: lopend.id }, data: { totEnMet: naarDatum(plusDagen(vandaag, -1)) } });
  await schrijfGebeurtenis(tx, dossier.zaak, vandaag, 'einde_verruiming', { besluitId, vanaf: vandaag });
  await bericht(tx, dossier, { vandaag, besluitId, verruimd: false, aanschrijving });
  return true;
}

/** A further beschikking to the derde that names the tenth, or that it has ended, and a letter to the debtor. */
async function bericht(tx: Transactie, dossier: Beslagdossier, { vandaag, besluitId, verruimd, aanschrijving }: Einde & { readonly verruimd: boolean }): Promise<void> {
  const berekening = await geldendeBerekening(tx, dossier.beslagId);
  if (berekening === null) throw new Error('een vordering die ligt heeft een beslagvrije voet');
  const vorderingen = await openVorderingen(tx, dossier.verhaalId);
  const brief = { sleutel: `verruiming-${String(besluitId)}`, dagtekening: eersteWerkdagOpOfNa(vandaag), besluitId };
  const adres = aanschrijving.soort === 'adres' ? aanschrijving.adres : null;
  const aanDerde = { aanleiding: verruimd ? 'verruiming' : 'einde_verruiming', ...hoofdbrief(dossier, berekening.rij.id, voetVan(berekening), vorderingen, adres), ...verruimingInBrief(berekening, verruimd) };
  await zetBriefKlaar(tx, dossier, vandaag, { ...brief, soort: 'beschikking_aanvullend', inhoud: aanDerde });
  if (aanschrijving.soort === 'onmogelijk') {
    await legOnmogelijkVoor(tx, dossier.zaak, aanschrijving, vandaag, brief.sleutel);
    return;
  }
  const bedragen = tiendeBij(berekening);
  const perMaand = bedragen === null ? null : { tiende: bedragen.tiende, blijftOver: min(bedragen.beslagvrij, bedragen.tiende) };
  await zetBriefKlaar(tx, dossier, vandaag, { ...brief, soort: 'begeleidende_brief', inhoud: verruimingsbrief(dossier, { openstaandCenten: totaalOpen(vorderingen), adres: aanschrijving.adres, verruimd, perMaand }) });
}
