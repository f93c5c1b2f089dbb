import { overdrachtenVan } from '../../activities/overdragen/rij.ts';
import { controleerKeten } from '../../activities/opslag/gebeurtenis.ts';
import type { BeslagId } from '../../contract/zaak.ts';
import { dag, maandVan, volgendeMaand } from '../../domain/kalender/dag.ts';
import { maandgrensVan, wieIntMaand } from '../../domain/samenloop/overdrachtsmaand.ts';
import type { Organisatie } from './organisatie.ts';

/** What is not as it must be. */
export interface Gebrek {
  readonly wat: string;
}

/** The sums and the notices, by what both records say after the game. */
export async function keur(a: Organisatie, b: Organisatie): Promise<readonly Gebrek[]> {
  return [...(await keurMaanden(a, b)), ...(await keurBrieven(a, ['ander_neemt_over', 'wij_nemen_over'])), ...(await keurBrieven(b, ['ander_coordineert', 'wij_nemen_over'])), ...(await keurBerichten(a, b)), ...(await keurBerichten(b, a)), ...(await keurGeld(a, b)), ...(await keurKetens(a)), ...(await keurKetens(b))];
}

/** Of every month exactly one collects, and both say the same. */
async function keurMaanden(a: Organisatie, b: Organisatie): Promise<Gebrek[]> {
  const grenzen = async ({ db }: Organisatie) => {
    const { beslagId } = await db.samenloop.findFirstOrThrow();
    return (await overdrachtenVan(db, beslagId as BeslagId)).flatMap(({ rol, stand }) => maandgrensVan(rol, stand) ?? []);
  };
  const [vanA, vanB] = [await grenzen(a), await grenzen(b)];
  const gebreken: Gebrek[] = [];
  if (vanA.length !== 2 || vanB.length !== 2) gebreken.push({ wat: `er zijn niet twee overdrachten: A ${String(vanA.length)}, B ${String(vanB.length)}` });
  if (JSON.stringify(vanA.map(({ vanafMaand }) => vanafMaand)) !== JSON.stringify(vanB.map(({ vanafMaand }) => vanafMaand))) gebreken.push({ wat: `de grenzen verschillen: A ${JSON.stringify(vanA)}, B ${JSON.stringify(vanB)}` });
  for (let i = 0; i < 8; i += 1) {
    const maand = volgendeMaand(maandVan(dag('2025-04-01')), i);
    const wie = [wieIntMaand(vanA, maand), wieIntMaand(vanB, maand)];
    if (wie.filter((een) => een === 'wij').length !== 1) gebreken.push({ wat: `over ${maand} innen ${JSON.stringify(wie)}` });
  }
  return gebreken;
}

/** Derde and debtor each got one letter of each kind, and no other. */
async function keurBrieven({ naam, db }: Organisatie, rollen: readonly string[]): Promise<Gebrek[]> {
  const brieven = await db.brief.findMany({ where: { soort: { in: ['cdw_derde', 'cdw_debiteur'] }, status: 'verzonden' }, orderBy: { id: 'asc' } });
  const gekregen = brieven.map(({ soort, inhoud }) => `${soort} ${(inhoud as { readonly rol?: string }).rol ?? ''}`).sort();
  const verwacht = rollen.flatMap((rol) => [`cdw_debiteur ${rol}`, `cdw_derde ${rol}`]).sort();
  return JSON.stringify(gekregen) === JSON.stringify(verwacht) ? [] : [{ wat: `brieven van ${naam.toUpperCase()}: ${gekregen.join(', ')} in plaats van ${verwacht.join(', ')}` }];
}

/** Whatever one told the other is there, once, as it was told. */
async function keurBerichten({ naam, db, sleutel }: Organisatie, ander: Organisatie): Promise<Gebrek[]> {
  const verteld = await db.uitgaandPartijbericht.findMany({ orderBy: { id: 'asc' } });
  const gehoord = await ander.db.inkomendPartijbericht.findMany({ where: { afzender: sleutel } });
  const gebreken = verteld.flatMap(({ berichtId, soort, ontvangenOp, weigering }) => {
    const keer = gehoord.filter((rij) => rij.berichtId === berichtId).length;
    return ontvangenOp !== null && keer === 1 ? [] : [{ wat: `${soort} van ${naam.toUpperCase()}: ${weigering ?? (ontvangenOp === null ? 'niet verstuurd' : `${String(keer)} keer aangekomen`)}` }];
  });
  const dubbel = ['overdrachtsgegevens', 'overdracht_afgerond', 'overdracht_aanvaard', 'overdracht_aangeboden'].filter((soort) => verteld.filter((rij) => rij.soort === soort).length > 1);
  return [...gebreken, ...dubbel.map((soort) => ({ wat: `${soort} van ${naam.toUpperCase()} meer dan één keer` }))];
}

/** Every cent that the derde paid is on a claim or went back to the debtor; nothing waits, and what goes on to the other came in there. */
async function keurGeld(a: Organisatie, b: Organisatie): Promise<Gebrek[]> {
  const boeken = async ({ db }: Organisatie) => {
    const betaald = await db.afdracht.aggregate({ where: { aankondigingId: null }, _sum: { centen: true } });
    const geboekt = await db.betaling.aggregate({ _sum: { centen: true } });
    const door = await db.doorbetaling.aggregate({ _sum: { centen: true } });
    const binnen = await db.afdracht.aggregate({ where: { aankondigingId: { not: null } }, _sum: { centen: true } });
    const wacht = await db.verdeling.count({ where: { verdeeldOp: null } });
    const gehouden = await db.doorbetaling.count({ where: { betaalOp: null } });
    return { betaald: betaald._sum.centen ?? 0, geboekt: geboekt._sum.centen ?? 0, door: door._sum.centen ?? 0, binnen: binnen._sum.centen ?? 0, wacht, gehouden };
  };
  const [bijA, bijB] = [await boeken(a), await boeken(b)];
  const som = `A ${JSON.stringify(bijA)}, B ${JSON.stringify(bijB)}`;
  const gebreken: Gebrek[] = [];
  if (bijA.wacht + bijB.wacht + bijA.gehouden + bijB.gehouden > 0) gebreken.push({ wat: `er staat geld vast: ${som}` });
  if (bijA.door !== bijB.binnen || bijB.door !== bijA.binnen) gebreken.push({ wat: `wat is doorgezonden kwam niet aan: ${som}` });
  if (bijA.betaald + bijB.betaald !== bijA.geboekt + bijB.geboekt) gebreken.push({ wat: `niet elke cent van de derde is geboekt: ${som}` });
  if (bijA.betaald + bijB.betaald !== 300_01 + 250_00 + 300_00 + 120_00 + 200_00) gebreken.push({ wat: `niet elke betaling van de derde is er: ${som}` });
  return gebreken;
}

async function keurKetens({ naam, db }: Organisatie): Promise<Gebrek[]> {
  const zaken = await db.gebeurtenis.findMany({ distinct: ['zaak'], select: { zaak: true } });
  const gebreken: Gebrek[] = [];
  for (const { zaak } of zaken) {
    const fout = await controleerKeten(db, zaak);
    if (fout !== null) gebreken.push({ wat: `de keten van ${zaak} bij ${naam.toUpperCase()} is gebroken: ${fout.reden}` });
  }
  return gebreken;
}
