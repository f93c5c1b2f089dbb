import { z } from 'zod';
import { letters475c } from '../../domain/inkomen/soort-inkomstenverhouding.ts';
import { slaOm } from '../../domain/beslagvrije-voet/475c-omslag.ts';
import { stukkenVan } from '../../domain/afdracht/stukken.ts';
import type { VoetVanaf } from '../../domain/afdracht/terugwerking.ts';
import { verhoging } from '../../domain/afdracht/voet.ts';
import type { VaststellingInvoer } from '../../domain/beslagvrije-voet/invoer.ts';
import { euro, NUL, som, type Centen } from '../../domain/geld/centen.ts';
import { eerste, plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import { bronPast } from '../../domain/regime/bron-past.ts';
import type { VerhaalId } from '../../contract/zaak.ts';
import { bevoegdheidSchema } from '../opslag/grond.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { Weigering } from '../opslag/weigering.ts';
import { leesBerekening, rekenbasisVan, voetVan, type BewaardeBerekening, type GekozenBron, type MetBron, type Voet } from './berekening.ts';
import { geldigTotEnMet } from './geldigheid.ts';
import { ingangVan } from './ingang.ts';
import { reken, type Rekenresultaat } from './reken.ts';
import { zonderVervallenBesluit } from './voetbesluit.ts';

/** How the trace of the omslag begins (domain/beslagvrije-voet/475c-omslag). */
const OMSLAGSTAP = 'bvv bron ';

/** The vaststelling and, where its voet is spread, the parts of it at the other derden; the main one first. */
export async function delenVan(tx: Transactie, vaststelling: MetBron): Promise<MetBron[]> {
  const { antwoord } = vaststelling.uitkomst;
  const samenMet = antwoord.soort === 'beslag' ? (antwoord.samenMet ?? []) : [];
  const delen: MetBron[] = [vaststelling];
  for (const { berekeningId } of samenMet) {
    const deel = await leesBerekening(tx, berekeningId);
    if (deel.uitkomst.bron !== null) delen.push({ ...deel, bron: deel.uitkomst.bron });
  }
  return delen;
}

/** Whether a vaststelling is a part of a spread voet: what it started from gives the whole. */
export function isDeel(vaststelling: BewaardeBerekening): boolean {
  return rekenbasisVan(vaststelling).spoor.some(({ sleutel }) => sleutel.startsWith(OMSLAGSTAP));
}

/** From `vanaf` on, the first day since which what a derde was told is a part of a spread voet throughout (`deel`), or is none. */
export function sindsZoVerdeeld(voeten: readonly (VoetVanaf & { readonly berekening: BewaardeBerekening })[], deel: boolean, vanaf: Dag, vandaag: Dag): Dag {
  const stukken = stukkenVan(voeten, vanaf, vandaag);
  const anders = stukken.findLast(({ voet }) => isDeel(voet.berekening) !== deel);
  if (anders !== undefined) return eerste(plusDagen(anders.totEnMet, 1), vandaag);
  // A part begins where its beslag lay.
  return deel ? (stukken[0]?.vanaf ?? vanaf) : vanaf;
}

/** Whether this input gives more than the whole of which a spread voet is a part; also where the rekentool does not tell. */
export function verhoogtGeheel(deel: BewaardeBerekening, invoer: VaststellingInvoer): boolean {
  const [eerst, nu] = [rekenbasisVan(deel).invoer, invoer].map((een) => reken(een, NUL, [], []).basis.voet);
  return eerst == null || nu == null || (verhoging(eerst, nu) ?? NUL) > NUL;
}

/** The voet of all parts together; of one that is not spread, that voet itself. Unit: cents a month. */
export function heleVoet(delen: readonly MetBron[]): Voet {
  const [hoofddeel] = delen;
  if (hoofddeel === undefined) throw new RangeError('een vaststelling zonder deel');
  if (delen.length === 1) return voetVan(hoofddeel);
  return { soort: 'bedrag', beslagvrijeVoetCenten: som(...delen.map((deel) => bedragVan(voetVan(deel)))) };
}

/**
 * One voet over the derden that are needed together, in proportion to what they pay (Rv 475c lid 5): a vaststelling for the
 * first, with those for the others beside it. With one derde nothing is spread. `vanafVan` says from when a part works.
 */
export async function verdeel(heel: Rekenresultaat, bronnen: readonly GekozenBron[], vanafVan: (bron: GekozenBron, voet: Voet) => Promise<Dag>): Promise<Rekenresultaat> {
  if (heel.voet === null || bronnen.length < 2) return heel;
  const totaal = bedragVan(heel.voet);
  const omslag = slaOm(totaal, bronnen.map(({ nettoCenten }) => nettoCenten));
  const spoor = [...heel.spoor.filter(({ sleutel }) => !sleutel.startsWith(OMSLAGSTAP)), ...omslag.spoor];
  const delen: Rekenresultaat[] = [];
  for (const [plaats, bron] of bronnen.entries()) {
    const deel = omslag.delen[plaats];
    if (deel === undefined) continue;
    const voet: Voet = { soort: 'bedrag', beslagvrijeVoetCenten: deel };
    const zin = `Dit is het deel bij ${bron.naam} van een beslagvrije voet van ${euro(totaal)}, verdeeld over ${String(bronnen.length)} betalers (artikel 475c lid 5).`;
    delen.push({ ...heel, spoor, voet, bron, vanaf: await vanafVan(bron, voet), opmerkingen: [...heel.opmerkingen, zin] });
  }
  const [hoofddeel, ...samen] = delen;
  return hoofddeel === undefined ? heel : { ...hoofddeel, samen };
}

/** What the answer `spreiden` comes to: the proposal that was kept with the question, carried out. */
export async function spreidVoorstel(tx: Transactie, verhaalId: VerhaalId, vandaag: Dag, berekeningId: number): Promise<Rekenresultaat> {
  const voorstel = await leesBerekening(tx, berekeningId);
  const { verdeling, opmerkingen, vragen } = voorstel.uitkomst;
  if (verdeling === undefined) throw new Weigering('Bij deze taak is geen verdeling voorgesteld.');
  const verhaal = await tx.verhaal.findUniqueOrThrow({ where: { id: verhaalId }, include: { opdrachtgever: true } });
  for (const bron of verdeling) {
    const betaaltOpdrachtgeverZelf = bron.loonheffingennummer === verhaal.opdrachtgever.eigenLoonheffingennummer;
    const past = bronPast(bevoegdheidSchema.parse(verhaal.bevoegdheid), { betaaltOpdrachtgeverZelf, letter: z.enum(letters475c).parse(bron.onderdeel) });
    if (past !== 'past') throw new Weigering(`Het inkomen bij ${bron.naam} kan niet met deze bevoegdheid worden verhaald (${past.replaceAll('_', ' ')}).`);
  }
  const { invoer: voorgesteld, spoor } = rekenbasisVan(voorstel);
  const invoer = await zonderVervallenBesluit(tx, verhaalId, voorgesteld, vandaag);
  const gerekend = reken(invoer, som(...verdeling.map(({ nettoCenten }) => nettoCenten)), [], opmerkingen);
  if (gerekend.soort === 'onbeslist') throw new Weigering('De rekentool geeft voor de bronnen samen geen uitkomst.');
  const peildatum = naarDag(voorstel.rij.peildatum);
  const heel: Rekenresultaat = {
    ...gerekend.basis,
    spoor,
    ...(vragen === undefined ? {} : { vragen }),
    antwoord: { soort: 'beslag', geldigTotEnMet: geldigTotEnMet(peildatum, gerekend.basis, invoer) },
    bron: verdeling[0] ?? null,
    vanaf: vandaag,
    werktTerug: false,
    corrigeert: null,
  };
  return verdeel(heel, verdeling, async (bron, voet) => ingangVan(tx, verhaalId, bron.derdeId, voet, vandaag));
}

function bedragVan(voet: Voet): Centen {
  if (voet.soort === 'percentage') throw new Weigering('Een percentage kan niet over meer derden worden verdeeld.');
  return voet.beslagvrijeVoetCenten;
}
