import { z } from 'zod';
import type { Aanleiding } from '../../contract/verhaal.ts';
import { zaakVanVerhaal } from '../../contract/zaak.ts';
import { geldtVoetbesluit } from '../../domain/beslagvrije-voet/voetbesluit.ts';
import { isDag, plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { bewaarBesluit } from '../opslag/besluit.ts';
import type { Transactie } from '../opslag/database.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { feit, type Feit } from '../opslag/feit.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { legVoor } from '../opslag/taak.ts';
import { alsUitkomst, uitkomstVan, type BerekeningUitkomst } from './berekening.ts';
import type { VaststellingUitkomst, VerhalenPort } from './port.ts';
import type { Rekenresultaat } from './reken.ts';
import { feitenVanVaststelling, VASTSTELLING, voorgangerVanVaststelling } from './keten.ts';
import { BESLAGVRAAG, VASTSTELLINGSVRAAG, vraagBij } from './vraag.ts';

type Invoer = Parameters<VerhalenPort['stelVast']>[0];
type Rij = Awaited<ReturnType<Transactie['berekening']['findUniqueOrThrow']>>;

const GROND = ['Rv art. 475b', 'Rv art. 475c', 'Rv art. 475d', 'Rv art. 475da tot en met 475e'];
const GROND_TERUGWERKEND = ['Rv art. 475d lid 3 onder b', 'Rv art. 475i lid 3 en 4'];

/**
 * Keeps a vaststelling with its besluit, and puts the question to a person where it came to no outcome. It takes the place of the
 * questions of before; but a correction asks no source and answers nothing of what one of those left open: insolventie, bewind,
 * death, the yearly herberekening.
 */
export async function bewaar(tx: Transactie, invoer: Invoer, sleutel: string, resultaat: Rekenresultaat, erbij: readonly Feit[] = []): Promise<Rij> {
  const { verhaalId, vandaag, volgnummer, aanleiding } = invoer;
  const zaak = zaakVanVerhaal(verhaalId);
  const { antwoord } = resultaat;
  const rij = await bewaarMetDelen(tx, invoer, sleutel, resultaat, [...(await feitenVanVaststelling(tx, invoer)), ...erbij]);
  if (aanleiding !== 'correctie') await rondTakenAf(tx, zaak, vandaag, 'opnieuw vastgesteld', { sleutelBegin: VASTSTELLINGSVRAAG });
  // What came before a beslag by the voet of before is asked anew with the one of now.
  else if (antwoord.soort === 'beslag') await rondTakenAf(tx, zaak, vandaag, 'opnieuw vastgesteld', { sleutelBegin: BESLAGVRAAG });
  if (antwoord.soort === 'voorgelegd') {
    const vraag = await vraagBij(tx, verhaalId, antwoord.taak, rij, vandaag);
    const { vraagstelling } = resultaat;
    const eigen = vraagstelling === undefined ? vraag : { ...vraag, artikelen: vraagstelling.artikelen, feiten: { ...vraag.feiten, plicht: vraagstelling.plicht } };
    await legVoor(tx, zaak, antwoord.taak, vandaag, `${VASTSTELLINGSVRAAG}${String(volgnummer)}`, vraagstelling?.tekst, eigen);
  }
  return rij;
}

/** Keeps a vaststelling and, where its voet is spread, the parts of it at the other derden. Answers the row of the main one. */
export async function bewaarMetDelen(tx: Transactie, kop: Pick<Invoer, 'verhaalId' | 'vandaag' | 'aanleiding'>, sleutel: string, resultaat: Rekenresultaat, feiten: readonly Feit[]): Promise<Rij> {
  const { antwoord } = resultaat;
  const samenMet: { berekeningId: number; bronId: number }[] = [];
  for (const deel of resultaat.samen ?? []) {
    if (deel.bron === null) continue;
    const { id } = await bewaarBerekening(tx, kop, `${sleutel}:deel:${String(deel.bron.derdeId)}`, deel, feiten);
    samenMet.push({ berekeningId: id, bronId: deel.bron.derdeId });
  }
  // The main part is kept last: it is the vaststelling that holds, and names the others.
  const metDelen = antwoord.soort === 'beslag' && samenMet.length > 0 ? { ...resultaat, antwoord: { ...antwoord, samenMet } } : resultaat;
  return bewaarBerekening(tx, kop, sleutel, metDelen, feiten);
}

/** Keeps what was calculated, with the event and, where there is a voet, the besluit. Answers the row. */
export async function bewaarBerekening(tx: Transactie, { verhaalId, vandaag, aanleiding }: Pick<Invoer, 'verhaalId' | 'vandaag' | 'aanleiding'>, sleutel: string, resultaat: Rekenresultaat, feiten: readonly Feit[]): Promise<Rij> {
  const zaak = zaakVanVerhaal(verhaalId);
  const { antwoord, voet, bron, opmerkingen, voorbehouden, vragen, verdeling, werktTerug, werktTotEnMet, corrigeert } = resultaat;
  const lijsten = { opmerkingen: [...opmerkingen], voorbehouden: [...voorbehouden], ...(vragen === undefined ? {} : { vragen: [...vragen] }), ...(verdeling === undefined ? {} : { verdeling: [...verdeling] }) };
  const uitkomst: BerekeningUitkomst = { versie: 1, antwoord, voet, bron, ...lijsten, werktTerug, ...(werktTotEnMet === undefined ? {} : { werktTotEnMet }), corrigeert };
  const rij = await tx.berekening.create({
    data: {
      sleutel,
      verhaalId,
      aanleiding: aanleiding satisfies Aanleiding,
      dag: naarDatum(vandaag),
      vanaf: naarDatum(resultaat.vanaf),
      peildatum: naarDatum(resultaat.peildatum),
      normversie: resultaat.normversie,
      invoer: alsJson(resultaat.invoer),
      spoor: alsJson(resultaat.spoor),
      uitkomst: alsJson(alsUitkomst(uitkomst)),
    },
  });
  await schrijfGebeurtenis(tx, zaak, vandaag, VASTSTELLING, {
    berekening: rij.id,
    aanleiding,
    uitkomst: antwoord.soort === 'wachten' ? antwoord.reden : antwoord.soort === 'voorgelegd' ? antwoord.taak : (voet?.soort ?? ''),
    beslagvrijeVoet: voet?.beslagvrijeVoetCenten ?? null,
    peildatum: resultaat.peildatum,
    vanaf: resultaat.vanaf,
  });
  if (voet !== null) {
    await bewaarBesluit(tx, {
      sleutel,
      zaak,
      vandaag,
      soort: VASTSTELLING,
      grond: [...(resultaat.besluitGrond ?? []), ...(werktTerug ? GROND_TERUGWERKEND : GROND)],
      inhoud: { aanleiding, antwoord: alsJson(antwoord) },
      feiten: [...feiten, ...(corrigeert === null ? [] : [feit('berekening', corrigeert, 'gecorrigeerd')])],
      voorganger: await voorgangerVanVaststelling(tx, verhaalId),
      berekeningId: rij.id,
    });
  }
  return rij;
}

/** Plain data made in this room, as the database wants it; absent fields fall away. */
function alsJson(waarde: object): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(waarde)) as Prisma.InputJsonObject;
}

/** What a stored calculation led to. */
export function antwoordVan(rij: Rij): VaststellingUitkomst {
  const { antwoord, bron } = uitkomstVan(rij);
  switch (antwoord.soort) {
    case 'beslag':
      if (bron === null) throw new Error(`berekening ${String(rij.id)} noemt geen derde`);
      return { soort: 'beslag', berekeningId: rij.id, bronId: bron.derdeId, geldigTotEnMet: antwoord.geldigTotEnMet, ...(antwoord.samenMet === undefined ? {} : { samenMet: antwoord.samenMet }), ...metZonderVoet(rij) };
    case 'wachten':
      return { soort: 'wachten', reden: antwoord.reden, opnieuwVanaf: antwoord.opnieuwVanaf, berekeningId: rij.id };
    case 'voorgelegd':
      return { soort: 'voorgelegd', taak: antwoord.taak };
  }
}

const dagSchema = z.string().refine(isDag);
const metVoetbesluit = z.looseObject({ peildatum: dagSchema, voetbesluit: z.looseObject({ soort: z.literal('geen_voet_pw60'), vanaf: dagSchema, totEnMet: dagSchema }) });

/** Last day of the term of the besluit by which a calculation has no voet (Pw 60 lid 6); null where it rests on none. */
export function zonderVoetTotEnMet({ invoer }: Pick<Rij, 'invoer'>): Dag | null {
  const { data } = metVoetbesluit.safeParse(invoer);
  return data !== undefined && geldtVoetbesluit(data.voetbesluit, data.peildatum) ? data.voetbesluit.totEnMet : null;
}

function metZonderVoet(rij: Rij): Pick<Extract<VaststellingUitkomst, { soort: 'beslag' }>, 'ookInPauze' | 'voetWeerVanaf'> {
  const totEnMet = zonderVoetTotEnMet(rij);
  return totEnMet === null ? {} : { ookInPauze: true, voetWeerVanaf: plusDagen(totEnMet, 1) };
}
