import { z } from 'zod';
import { zaakVanBeslag, zaakVanVordering, type BeslagId, type VorderingId } from '../../contract/zaak.ts';
import { centen, euro, min, nietNegatief, som, type Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { kostenVanStap } from '../../domain/kosten/kosten-van-stap.ts';
import type { Weg } from '../../domain/regime/weg.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { wegVanRij } from '../opslag/grond.ts';
import { openstaand } from '../opslag/openstaand.ts';
import { Weigering } from '../opslag/weigering.ts';
import { legBesluitVast } from './besluit-van-mens.ts';
import type { InvorderenPort } from './port.ts';
import { stapVan } from './straat.ts';
import { betaalTeVeelTerug } from './terugbetaling.ts';
import { meldAfgedaan } from './verhaal-aanmelden.ts';

type Invoer = Parameters<InvorderenPort['verminder']>[0];
const kostenbesluit = z.object({ gevorderdeSomCenten: z.int(), dagtekening: z.string() });

/**
 * Takes an amount off a claim by a decision of a person, once per key: the costs that were charged over the higher sum are
 * made anew over the lower one, what was paid too much goes back, a derde who pays hears the new amount. Refuses more than
 * the claim; the whole of it is a withdrawal.
 */
export async function verminder(db: Database, invoer: Invoer): ReturnType<InvorderenPort['verminder']> {
  const { vorderingId, vandaag, sleutel, reden } = invoer;
  const zaak = zaakVanVordering(vorderingId);
  return metZaak(db, zaak, async (tx) => {
    const vordering = await tx.vordering.findUniqueOrThrow({ where: { id: vorderingId }, include: { verminderingen: true } });
    const over = min(centen(vordering.hoofdsomCenten), som(...vordering.verminderingen.map((eerder) => centen(eerder.centen))));
    const openVooraf = (await openstaand(tx, vorderingId)).totaal;
    const nieuw = await legBesluitVast(tx, { ...invoer, soort: 'vermindering', grond: grondVan(vordering.regime), inhoud: { centen: invoer.centen, reden } });
    if (nieuw) {
      if (invoer.centen >= over) throw new Weigering(`De vermindering is niet lager dan wat er van de vordering over is (${euro(over)}). Trek de vordering in.`);
      const { id: besluitId } = await tx.besluit.findUniqueOrThrow({ where: { sleutel: `${zaak}:vermindering:${sleutel}` } });
      await tx.vermindering.create({ data: { vorderingId, centen: invoer.centen, dag: naarDatum(vandaag), besluitId } });
      await herzieKosten(tx, { vorderingId, zaak, weg: wegVanRij(vordering), besluitId, vandaag });
      await betaalTeVeelTerug(tx, vorderingId, vandaag, `vermindering:${String(besluitId)}`, 'vordering_verminderd');
      await vertelVerder(tx, vorderingId, besluitId, vandaag, openVooraf);
    }
    return { openstaandCenten: (await openstaand(tx, vorderingId)).totaal };
  });
}

function grondVan(regime: string): readonly string[] {
  return regime === 'belasting' ? ['Kostenwet art. 2-3', 'beleid'] : ['Awb 4:113', 'beleid'];
}

interface Herziening {
  readonly vorderingId: VorderingId;
  readonly zaak: string;
  readonly weg: Weg;
  readonly besluitId: number;
  readonly vandaag: Dag;
}

/** Each cost that was counted over a sum is counted again over that sum less what has been taken off since; never higher. */
async function herzieKosten(tx: Transactie, { vorderingId, zaak, weg, besluitId, vandaag }: Herziening): Promise<void> {
  const lopend = await tx.kosten.findMany({ where: { vorderingId, vervallenOp: null }, include: { besluit: true }, orderBy: { id: 'asc' } });
  for (const rij of lopend) {
    const stap = stapVan(rij.soort);
    const besluit = kostenbesluit.safeParse(rij.besluit.inhoud);
    if (stap === null || !besluit.success) continue;
    const sindsdien = await tx.vermindering.aggregate({ where: { vorderingId, besluitId: { gt: rij.besluitId } }, _sum: { centen: true } });
    const som = nietNegatief(min(centen(besluit.data.gevorderdeSomCenten), centen(sindsdien._sum.centen ?? 0)));
    const bedrag = som === 0 ? som : nieuweKosten(kostenVanStap(stap, weg, som, naarDag(rij.dag)), centen(rij.centen));
    if (bedrag >= rij.centen) continue;
    await tx.kosten.update({ where: { id: rij.id }, data: { vervallenOp: naarDatum(vandaag) } });
    if (bedrag === 0) continue;
    const herzien = await tx.besluit.create({
      data: {
        sleutel: `${zaak}:herziening_kosten:${String(besluitId)}:${String(rij.id)}`,
        zaak,
        soort: 'herziening_kosten',
        dag: naarDatum(vandaag),
        grond: rij.besluit.grond ?? [],
        inhoud: { gevorderdeSomCenten: som, kostenCenten: bedrag, dagtekening: besluit.data.dagtekening, herziet: rij.besluitId },
      },
    });
    await tx.kosten.create({ data: { vorderingId, soort: rij.soort, centen: bedrag, dag: rij.dag, besluitId: herzien.id } });
  }
}

/** A tariff that is not known leaves the cost as it is: it was charged by one that was. */
function nieuweKosten(kosten: ReturnType<typeof kostenVanStap>, oud: Centen): Centen {
  return kosten?.soort === 'vast' ? kosten.bedrag : oud;
}

/** The verhaal hears that nothing is open any more, or the beslag that less is. */
async function vertelVerder(tx: Transactie, vorderingId: VorderingId, besluitId: number, vandaag: Dag, openVooraf: Centen): Promise<void> {
  if (openVooraf > 0 && (await openstaand(tx, vorderingId)).totaal === 0) return meldAfgedaan(tx, vorderingId, vandaag);
  const beslagen = await tx.beslag.findMany({ where: { openSleutel: { not: null }, verhaal: { geslotenOp: null, vorderingen: { some: { vorderingId } } } } });
  for (const { id } of beslagen) {
    await schrijfBericht(tx, { ontvanger: zaakVanBeslag(id as BeslagId), soort: 'stand_gewijzigd', dag: vandaag, sleutel: `stand_gewijzigd:${String(besluitId)}`, inhoud: { vorderingId } });
  }
}
