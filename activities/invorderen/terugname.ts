import { BEANTWOORD_DOOR_TERUGHALING, type Bijzonderheid, type Terughaalbestemming, type Terughaalreden } from '../../contract/terughaling.ts';
import type { Briefstap } from '../../contract/invordering.ts';
import type { Taaksoort } from '../../contract/taken.ts';
import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { centen, min, type Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { BRIEFSTAPPEN } from '../../domain/regime/weg.ts';
import { grondVanTerughaling } from '../../domain/terughalen/grond.ts';
import { kanZijnAangekomen } from '../../domain/terughalen/plek.ts';
import { terugvalNa, type Terugval } from '../../domain/terughalen/terugval.ts';
import { openOverdracht } from '../deurwaarder/overdracht.ts';
import { sluitOverdracht } from '../deurwaarder/einde.ts';
import type { Transactie } from '../opslag/database.ts';
import { IN_LOPEND_VERHAAL } from '../opslag/in-verhaal.ts';
import { openstaand } from '../opslag/openstaand.ts';
import { legVoor } from '../opslag/taak.ts';
import { wegVanRij } from '../opslag/grond.ts';
import { legBesluitVast } from './besluit-van-mens.ts';
import { laadStraat, plekVanRij, type Briefrij } from './straat.ts';
import { BRIEFSTATUS } from '../opslag/briefstatus.ts';
import { rondTakenAf } from './taken.ts';
import { brievenVan } from './terugdraaien.ts';
import { laatTitelLos } from './titel.ts';
import { neemUitDePost } from './uit-de-post.ts';
import { verlaatVerhaal } from './verhaal-aanmelden.ts';

/** One letter of the street that is taken back, by the decision of two persons. */
export interface Terugnameopdracht {
  readonly terughalingId: number;
  readonly brief: Briefrij;
  readonly stap: Briefstap;
  readonly vorderingId: VorderingId;
  readonly vandaag: Dag;
  readonly reden: Terughaalreden;
  readonly toelichting: string;
  readonly voorbereidDoor: string;
  readonly door: string;
}

/** What taking a letter back came to. Amounts in cents. */
export interface Terugname {
  readonly besluitId: number;
  /** The letters that do not count any more and that the debtor has, or may still get. */
  readonly aangekomen: readonly Briefrij[];
  readonly kostenCenten: Centen;
  readonly terugCenten: Centen;
  readonly naar: Terughaalbestemming;
  /** Where the claim goes on; null when it had ended. */
  readonly terugval: Terugval | null;
  readonly uitDeurwaarder: boolean;
  /** What a person must answer before any letter goes again; null: the street goes on. */
  readonly houdt: Taaksoort | null;
  readonly bijzonder: readonly Bijzonderheid[];
}

/** The key of a line within its zaak: it makes message, besluit and letter one. */
export function sleutelVanRegel(terughalingId: number, briefId: number): string {
  return `terughaling-${String(terughalingId)}-${String(briefId)}`;
}

/**
 * Takes a letter of the street back, with every later letter that rests on it: their besluiten and costs lapse, what was paid too
 * much goes back, a verhaal is left, a deurwaarder who has the claim on this title gives it back. Void for good: proof of posting
 * that comes later does not make it count. What already happened on the letter is put before a person. The caller holds the locks.
 */
export async function neemBriefTerug(tx: Transactie, opdracht: Terugnameopdracht): Promise<Terugname> {
  const { vorderingId, brief, stap, vandaag } = opdracht;
  const zaak = zaakVanVordering(vorderingId);
  const stappen = BRIEFSTAPPEN.slice(BRIEFSTAPPEN.indexOf(stap));
  const brieven = await brievenVan(tx, zaak, stappen);
  const gevolgen = await gevolgenVan(tx, opdracht, brieven);
  const voor = await kostenEnTerug(tx, vorderingId);
  const vordering = await tx.vordering.findUniqueOrThrow({ where: { id: vorderingId } });

  const { terughalingId, reden, toelichting, voorbereidDoor, door } = opdracht;
  const besluitId = await legBesluitVast(tx, {
    vorderingId,
    vandaag,
    door,
    sleutel: sleutelVanRegel(terughalingId, brief.id),
    soort: 'terughaling',
    grond: grondVanTerughaling(reden, wegVanRij(vordering).regime),
    inhoud: { terughalingId, briefId: brief.id, stap, reden },
    tekst: { toelichting, voorbereidDoor },
    ...(gevolgen.aangekomen.length === 0 ? { zonderBrief: 'nooit_verzonden' } : {}),
  });
  if (besluitId === null) throw new RangeError(`brief ${String(brief.id)} is al teruggehaald door terughaling ${String(terughalingId)}`);

  const zonderTitel = stappen.includes('dwangbevel');
  if (zonderTitel) await laatTitelLos(tx, vorderingId, vandaag);
  for (const rij of brieven) await neemUitDePost(tx, vorderingId, rij, vandaag, BRIEFSTATUS.vervallen);
  const uitDeurwaarder = zonderTitel && (await sluitOverdracht(tx, vorderingId, { einde: 'teruggevraagd', vandaag, melden: true }));
  if (vordering.einde === null) await verlaatVerhaal(tx, vorderingId, vandaag);
  await rondTakenAf(tx, zaak, vandaag, 'teruggehaald', { soorten: BEANTWOORD_DOOR_TERUGHALING });
  for (const { id } of brieven) await rondTakenAf(tx, zaak, vandaag, 'teruggehaald', { sleutelBegin: `retour:${String(id)}:` });

  const terugval = vordering.einde === null ? terugvalNa(stap, vandaag, (await laadStraat(tx, vorderingId, vandaag)).dossier) : null;
  const na = await kostenEnTerug(tx, vorderingId);
  if (gevolgen.voorMens.length > 0) await legGevolgenVoor(tx, opdracht, gevolgen);
  // The next letter would go to the same person.
  const houdt = terugval !== null && reden === 'verkeerde_persoon' ? 'verkeerde_persoon' : null;
  if (houdt !== null) await legVoor(tx, zaak, houdt, vandaag, `${houdt}:${sleutelVanRegel(terughalingId, brief.id)}`, undefined, { feiten: { terughalingId, briefId: brief.id } });
  return {
    besluitId,
    aangekomen: gevolgen.aangekomen,
    kostenCenten: min(voor.kosten, na.kosten),
    terugCenten: min(na.terug, voor.terug),
    naar: terugval === null ? 'gesloten' : terugval.stap,
    terugval,
    uitDeurwaarder,
    houdt,
    bijzonder: gevolgen.bijzonder,
  };
}

interface Gevolgen {
  readonly aangekomen: readonly Briefrij[];
  readonly bijzonder: readonly Bijzonderheid[];
  /** Those of them that a person must look at. */
  readonly voorMens: readonly Bijzonderheid[];
  readonly ingehoudenCenten: Centen;
}

/** What already rests on the letters, before they fall. */
async function gevolgenVan(tx: Transactie, { vorderingId, brief, stap }: Terugnameopdracht, brieven: readonly Briefrij[]): Promise<Gevolgen> {
  const plekken = brieven.map((rij) => ({ rij, plek: plekVanRij(rij) }));
  const { einde } = await tx.vordering.findUniqueOrThrow({ where: { id: vorderingId }, select: { einde: true } });
  const plek = await tx.verhaalVordering.findFirst({ where: { vorderingId, ...IN_LOPEND_VERHAAL }, include: { verhaal: { include: { beslagen: { where: { gelegdOp: { not: null }, geeindigdOp: null } } } } } });
  const geind = await tx.toerekening.aggregate({ where: { vorderingId, betaling: { bron: { in: ['afdracht', 'deurwaarder'] } } }, _sum: { kostenCenten: true, renteCenten: true, hoofdsomCenten: true } });
  const ingehoudenCenten = centen((geind._sum.kostenCenten ?? 0) + (geind._sum.renteCenten ?? 0) + (geind._sum.hoofdsomCenten ?? 0));
  const zonderTitel = stap !== 'vooraankondiging';
  const voorMens: readonly Bijzonderheid[] = [
    ...((plek?.verhaal.beslagen.length ?? 0) > 0 ? ['beslag_ligt' as const] : []),
    ...(ingehoudenCenten > 0 ? ['ingehouden' as const] : []),
    ...(zonderTitel && (await openOverdracht(tx, vorderingId)) !== null ? ['bij_deurwaarder' as const] : []),
    ...(plekken.some(({ rij, plek: waar }) => kanZijnAangekomen(waar) && (rij.betekendOp !== null || rij.aan === 'deurwaarder')) ? ['betekend' as const] : []),
  ];
  return {
    aangekomen: plekken.filter(({ plek: waar }) => kanZijnAangekomen(waar)).map(({ rij }) => rij),
    voorMens,
    ingehoudenCenten,
    bijzonder: [
      ...(plekken.some(({ rij, plek: waar }) => waar !== 'weg' && rij.id !== brief.id && rij.soort !== stap) ? ['latere_stap' as const] : []),
      ...(plek === null ? [] : ['uit_verhaal' as const]),
      ...voorMens,
      ...(einde === null ? [] : ['gesloten' as const]),
      ...(plekken.some(({ plek: waar }) => waar === 'onderweg') ? ['bewijs_ontbreekt' as const] : []),
    ],
  };
}

async function legGevolgenVoor(tx: Transactie, { vorderingId, vandaag, terughalingId, brief }: Terugnameopdracht, { voorMens, ingehoudenCenten }: Gevolgen): Promise<void> {
  const feiten = { terughalingId, briefId: brief.id, ingehoudenCenten, ...Object.fromEntries(voorMens.map((wat) => [wat, true])) };
  await legVoor(tx, zaakVanVordering(vorderingId), 'terughaling_nazien', vandaag, sleutelVanRegel(terughalingId, brief.id), undefined, { feiten });
}

/** The costs that stand on a claim, and what was promised back on it; in cents. */
async function kostenEnTerug(tx: Transactie, vorderingId: VorderingId): Promise<{ readonly kosten: Centen; readonly terug: Centen }> {
  const kosten = await tx.kosten.aggregate({ where: { vorderingId, vervallenOp: null }, _sum: { centen: true } });
  const terug = await tx.terugbetaling.aggregate({ where: { zaak: zaakVanVordering(vorderingId) }, _sum: { centen: true } });
  return { kosten: centen(kosten._sum.centen ?? 0), terug: centen(terug._sum.centen ?? 0) };
}

/** What is open now, in cents. */
export async function openNa(tx: Transactie, vorderingId: VorderingId): Promise<Centen> {
  return (await openstaand(tx, vorderingId)).totaal;
}
