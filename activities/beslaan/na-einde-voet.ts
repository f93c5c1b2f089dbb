import { werktVanaf } from '../../domain/afdracht/terugwerking.ts';
import { verhoging } from '../../domain/afdracht/voet.ts';
import { NUL } from '../../domain/geld/centen.ts';
import type { VerhaalId } from '../../contract/zaak.ts';
import type { Handinvoer } from '../../domain/beslagvrije-voet/handinvoer.ts';
import { eerste, laatste, laatsteVanMaand, plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import { pasOpgaveToe, veldenVan } from '../../domain/rekentool/opgave.ts';
import { Getal, naarCenten } from '../../domain/spoor/getal.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { legVoor } from '../opslag/taak.ts';
import { leesBerekening, rekenbasisVan } from '../verhalen/berekening.ts';
import { vanafCijfersVanNu } from '../verhalen/cijfers-van-toen.ts';
import { leesGemeld } from '../verhalen/gemeld.ts';
import { reken, type Rekenresultaat } from '../verhalen/reken.ts';
import { besluitOver, delenVanMelding, invoerIn, meldingOverEerdere, meldingVoor, type Gegolden, type Voorbij } from '../verhalen/voorbij.ts';
import { isDeel, sindsZoVerdeeld, verhoogtGeheel } from '../verhalen/verdeling.ts';
import { werkingBij } from '../verhalen/wijziging.ts';
import type { Aanschrijving } from './aanschrijving.ts';
import type { Beslagdossier } from './dossier.ts';
import { laatsteVoet, voetenVan, type WerkendeVoet } from './voeten.ts';

export type Wijziging = Awaited<ReturnType<Transactie['wijziging']['findUniqueOrThrow']>>;

export interface Melding {
  readonly verhaalId: VerhaalId;
  readonly vandaag: Dag;
  readonly rij: Wijziging;
  readonly handinvoer: Handinvoer;
  readonly aanschrijving: Aanschrijving;
}

/**
 * The voeten with the report in it over a beslag that was lifted, as far as they are higher: back as far as the report is in time, and a besluit of a
 * court over its own term. Empty where it is not in time, or raises nothing.
 */
export async function hogereVoeten(tx: Transactie, dossier: Beslagdossier, melding: Melding): Promise<Rekenresultaat[]> {
  const { vandaag, rij, handinvoer } = melding;
  const geldend = laatsteVoet(await voetenVan(tx, dossier.beslagId));
  if (geldend === null || dossier.geeindigdOp === null) return [];
  const { opgave } = leesGemeld(rij.inhoud);
  const opmerkingen = [`Gemeld op ${naarDag(rij.gemeldOp)}, niet bewezen: ${veldenVan(opgave).join(', ')}. Het beslag was al opgeheven.`];
  const herkomst = { soort: 'met de hand', ...handinvoer } as const;
  const { voetbesluit } = opgave;
  if (typeof voetbesluit !== 'object' || voetbesluit.soort === 'geen_voet_pw60') return volgensMelding(tx, dossier, melding, geldend, opmerkingen);
  if (voetbesluit.vanaf > vandaag || voetbesluit.vanaf > dossier.geeindigdOp) return [];
  // The last month of the beslag is one of which it may still be paid over.
  const totEnMet = eerste(voetbesluit.totEnMet, laatsteVanMaand(dossier.geeindigdOp));
  const over = besluitOver(await gegoldenBij(tx, dossier), { vanaf: voetbesluit.vanaf, totEnMet }, voetbesluit, { opgave, herkomst, opmerkingen });
  return uitkomstenVan(tx, dossier, melding, over);
}

/** A report of anything else than a besluit of a court. */
async function volgensMelding(tx: Transactie, dossier: Beslagdossier, melding: Melding, geldend: WerkendeVoet, opmerkingen: readonly string[]): Promise<Rekenresultaat[]> {
  const { verhaalId, vandaag, rij, handinvoer } = melding;
  const gemeldOp = naarDag(rij.gemeldOp);
  const werking = await werkingBij(tx, verhaalId, { id: dossier.beslagId }, gemeldOp, vandaag);
  if (!werking.tijdig && (dossier.geeindigdOp === null || gemeldOp > dossier.geeindigdOp)) return [];
  const vorige = await leesBerekening(tx, geldend.berekeningId);
  const { bron } = vorige.uitkomst;
  if (bron === null) return [];
  const { opgave } = leesGemeld(rij.inhoud);
  const gecorrigeerd = werking.tijdig ? await leesBerekening(tx, werking.berekeningId) : vorige;
  const peildatum = werking.tijdig ? naarDag(gecorrigeerd.rij.peildatum) : laatste(gemeldOp, naarDag(vorige.rij.peildatum));
  const netto = opgave.netto === undefined ? bron.nettoCenten : naarCenten(new Getal(opgave.netto));
  const herkomst = { soort: 'met de hand', ...handinvoer } as const;
  const invoer = pasOpgaveToe({ ...rekenbasisVan(vorige).invoer, peildatum }, opgave, herkomst);
  // The input gives the whole: what was too much at one of its parts is worked out by a person.
  if (isDeel(vorige)) return verhoogtGeheel(vorige, invoer) ? uitkomstenVan(tx, dossier, melding, [{ vanaf: werking.werkingVanaf, taak: 'rekentool_met_de_hand' }]) : [];
  const voeten = await gegoldenBij(tx, dossier);
  const { eerdere, nu } = delenVanMelding(invoer, werking.werkingVanaf, vandaag, voeten);
  const toen = { opgave, herkomst, opmerkingen, ...(werking.tijdig ? {} : { gemeldOp }) };
  const over = await uitkomstenVan(tx, dossier, melding, meldingOverEerdere(voeten, eerdere, { invoer, bron, netto, opmerkingen }, toen));
  // The days of now are after the beslag: the term of the besluit took all of it.
  if (nu.vanaf > laatsteVanMaand(dossier.geeindigdOp ?? vandaag)) return over;
  const gerekend = reken(invoerIn(invoer, nu), netto, [], opmerkingen);
  if (gerekend.soort === 'onbeslist') return [...over, ...(await uitkomstenVan(tx, dossier, melding, [{ vanaf: nu.vanaf, taak: gerekend.taak }]))];
  const { voet } = gerekend.basis;
  const sinds = sindsZoVerdeeld(voeten, false, nu.vanaf, vandaag);
  const vanaf = voet === null || (verhoging(geldend.voet, voet) ?? NUL) <= NUL ? null : laatste(werktVanaf(voeten, voet, sinds, vandaag), vanafCijfersVanNu(voeten, { ...gerekend.basis, voet }, { vanaf: nu.vanaf, vandaag }, toen));
  const tot = vanaf === null ? laatsteVanMaand(dossier.geeindigdOp ?? vandaag) : plusDagen(vanaf, -1);
  const ervoor = meldingVoor(voeten, { vanaf: nu.vanaf, totEnMet: tot }, toen);
  over.push(...(await uitkomstenVan(tx, dossier, melding, ervoor)));
  if (vanaf === null) return over;
  const laatsteDeel: Rekenresultaat = {
    ...gerekend.basis,
    ...(vorige.uitkomst.vragen === undefined ? {} : { vragen: vorige.uitkomst.vragen }),
    antwoord: { soort: 'wachten', reden: 'na_einde', opnieuwVanaf: null },
    bron: { ...bron, nettoCenten: netto },
    vanaf,
    werktTerug: true,
    corrigeert: gecorrigeerd.rij.id,
  };
  return [...over, laatsteDeel];
}

/** Every voet of the beslag with its calculation, in the order in which they were made. */
async function gegoldenBij(tx: Transactie, { beslagId }: Beslagdossier): Promise<Gegolden[]> {
  const gegolden: Gegolden[] = [];
  for (const { berekeningId, ...voet } of await voetenVan(tx, beslagId)) {
    const berekening = await leesBerekening(tx, berekeningId);
    const { bron } = berekening.uitkomst;
    if (bron !== null) gegolden.push({ ...voet, berekening: { ...berekening, bron } });
  }
  return gegolden;
}

/** What has an outcome; where the rekentool gives none a person works out what the report means for this beslag. */
async function uitkomstenVan(tx: Transactie, dossier: Beslagdossier, { vandaag, rij }: Melding, over: readonly Voorbij[]): Promise<Rekenresultaat[]> {
  const uitkomsten: Rekenresultaat[] = [];
  for (const wat of over) {
    if ('taak' in wat) await legVoor(tx, dossier.zaak, wat.taak, vandaag, `${metDeHandBij(rij)}${wat.vanaf}`);
    else uitkomsten.push(wat);
  }
  return uitkomsten;
}

/** Begin of the key of the tasks that a report over a lifted beslag leaves to a person. */
export const metDeHandBij = ({ id }: Pick<Wijziging, 'id'>): string => `na_einde:${String(id)}:`;
