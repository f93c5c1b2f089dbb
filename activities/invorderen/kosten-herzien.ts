import { z } from 'zod';
import type { VorderingId } from '../../contract/zaak.ts';
import type { ZonderBrief } from '../../domain/besluit/bekendmaking.ts';
import { centen, min, nietNegatief, type Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { kostenVanStap } from '../../domain/kosten/kosten-van-stap.ts';
import type { Weg } from '../../domain/regime/weg.ts';
import { bewaarBesluit } from '../opslag/besluit.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { isUitDePostTeHalen, stapVan } from './straat.ts';

const kostenbesluit = z.object({ gevorderdeSomCenten: z.int(), dagtekening: z.string() });

export interface Herziening {
  readonly vorderingId: VorderingId;
  readonly zaak: string;
  readonly weg: Weg;
  /** The vermindering on which it follows; its letter tells the new costs. */
  readonly besluitId: number;
  readonly vandaag: Dag;
  readonly zonderBrief?: ZonderBrief;
}

/** A cost that became lower, by what it was charged for; in cents. */
export interface LagereKosten {
  readonly soort: string;
  readonly vanCenten: Centen;
  readonly naarCenten: Centen;
}

/**
 * Each cost that was counted over a sum is counted again over that sum less what has been taken off since; never higher. Answers those that
 * became lower and of which the debtor has, or may still get, the letter: of one that lies in the queue nobody ever heard.
 */
export async function herzieKosten(tx: Transactie, { vorderingId, zaak, weg, besluitId, vandaag, zonderBrief }: Herziening): Promise<readonly LagereKosten[]> {
  const lager: LagereKosten[] = [];
  const lopend = await tx.kosten.findMany({ where: { vorderingId, vervallenOp: null }, include: { besluit: { include: { brieven: { select: { status: true, aangenomenOp: true } } } } }, orderBy: { id: 'asc' } });
  for (const rij of lopend) {
    const stap = stapVan(rij.soort);
    const besluit = kostenbesluit.safeParse(rij.besluit.inhoud);
    if (stap === null || !besluit.success) continue;
    const sindsdien = await tx.vermindering.aggregate({ where: { vorderingId, besluitId: { gt: rij.besluitId } }, _sum: { centen: true } });
    const som = nietNegatief(min(centen(besluit.data.gevorderdeSomCenten), centen(sindsdien._sum.centen ?? 0)));
    const bedrag = som === 0 ? som : nieuweKosten(kostenVanStap(stap, weg, som, naarDag(rij.dag)), centen(rij.centen));
    if (bedrag >= rij.centen) continue;
    const nooitGehoord = rij.besluit.brieven.length > 0 && rij.besluit.brieven.every(isUitDePostTeHalen);
    if (!nooitGehoord) lager.push({ soort: rij.soort, vanCenten: centen(rij.centen), naarCenten: bedrag });
    await tx.kosten.update({ where: { id: rij.id }, data: { vervallenOp: naarDatum(vandaag) } });
    if (bedrag === 0) continue;
    const herzien = await bewaarBesluit(tx, {
      sleutel: `${zaak}:herziening_kosten:${String(besluitId)}:${String(rij.id)}`,
      zaak,
      vandaag,
      soort: 'herziening_kosten',
      grond: Array.isArray(rij.besluit.grond) ? rij.besluit.grond.map(String) : [],
      inhoud: { gevorderdeSomCenten: som, kostenCenten: bedrag, dagtekening: besluit.data.dagtekening, herziet: rij.besluitId },
      voorganger: { soort: 'besluit', id: besluitId },
      ...(nooitGehoord ? { zonderBrief: 'nooit_verzonden' } : zonderBrief === undefined ? {} : { zonderBrief }),
    });
    await tx.kosten.create({ data: { vorderingId, soort: rij.soort, centen: bedrag, dag: rij.dag, besluitId: herzien } });
  }
  return lager;
}

/** A tariff that is not known leaves the cost as it is: it was charged by one that was. */
function nieuweKosten(kosten: ReturnType<typeof kostenVanStap>, oud: Centen): Centen {
  return kosten?.soort === 'vast' ? kosten.bedrag : oud;
}
