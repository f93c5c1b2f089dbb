import { z } from 'zod';
import type { VorderingId } from '../../../contract/zaak.ts';
import { min, som } from '../../../domain/geld/centen.ts';
import { perMaand as perMaandVan } from '../../beslaan/mededeling.ts';
import { buitenBeslag } from '../../beslaan/onder-beslag.ts';
import { tiendeBij } from '../../beslaan/verruimd.ts';
import { leesInhoudVerklaring } from '../../beslaan/verklaring.ts';
import { naarDatum } from '../../opslag/dagen.ts';
import { dag, isDag } from '../../../domain/kalender/dag.ts';
import { leesBerekening } from '../../verhalen/berekening.ts';
import { invorderbareVorderingen, openVorderingen } from '../../verhalen/vorderingen.ts';
import type { Administratie } from './administratie.ts';
import { bekend, type Maatstaf } from './maatstaf.ts';
import { opPlaats, plaatsenVan, veld } from './plaatsen.ts';
import { openOp } from './van-vordering.ts';

type Deel = 'totaal' | 'rente';

/**
 * What is open on the claims that the letter names together: a claim that joined since has a letter of its own. Of one that names none: on
 * all of the verhaal, with or without those that expired.
 */
export function openSamen(deel: Deel): Maatstaf {
  return async (van) => {
    const kenmerken = plaatsenVan(van.brief.inhoud, 'vorderingen[].betalingskenmerk').map(({ waarde }) => waarde);
    if (kenmerken.length === 0) {
      const dossier = await van.beslag();
      const { verhaalId } = dossier;
      const [alle, invorderbaar] = [await openVorderingen(van.db, verhaalId), await invorderbareVorderingen(van.db, verhaalId, van.vandaag)];
      // A claim that joined and that the beslag does not seize yet is not in what the letter tells.
      const buiten = await buitenBeslag(van.db, dossier);
      return [alle, invorderbaar].flatMap((vorderingen) => [vorderingen, vorderingen.filter(({ id }) => !buiten.has(id))]).map((vorderingen) => som(...vorderingen.map(({ open }) => open[deel])));
    }
    const ids = await genoemde(van, kenmerken.map(String));
    return ids.length === kenmerken.length ? [await openOp(van, ids, deel)] : [];
  };
}

/** What is open on the claim of a row. */
export function openVanRij(deel: Deel): Maatstaf {
  return async (van, { ouder }) => {
    const [id] = await genoemde(van, [String(veld(ouder, 'betalingskenmerk'))]);
    return id === undefined ? [] : [await openOp(van, [id], deel)];
  };
}

/** Claims of the verhaal by their betalingskenmerk; one that is of another debtor is not among them. */
async function genoemde({ db, inVerhaal }: Administratie, kenmerken: readonly string[]): Promise<readonly VorderingId[]> {
  const rijen = await db.vordering.findMany({ where: { id: { in: [...(await inVerhaal())] }, betalingskenmerk: { in: [...kenmerken] } }, select: { id: true }, orderBy: { id: 'asc' } });
  return rijen.map(({ id }) => id as VorderingId);
}

/** The beslagvrije voet of its calculation, field by field. */
export const voet: Maatstaf = async ({ berekening }, { sleutels }) => bekend(veld((await berekening())?.uitkomst.voet, String(sleutels.at(-1))));

/** The voet over days that are over by its calculation, or by the one that it puts right. */
export function voetVanToen(welke: 'eerst' | 'nu'): Maatstaf {
  return async ({ db, berekening }) => {
    const nu = (await berekening())?.uitkomst;
    const eerst = nu?.corrigeert == null ? undefined : (await leesBerekening(db, nu.corrigeert)).uitkomst;
    return bekend((welke === 'nu' ? nu : eerst)?.voet?.beslagvrijeVoetCenten);
  };
}

/** What the derde takes a month from the income of that calculation. */
export const perMaand: Maatstaf = async ({ berekening }) => {
  const gelezen = await berekening();
  return gelezen === null ? [] : bekend(perMaandVan(gelezen));
};

/** The extra tenth of IW 19 lid 1, and what is left after it. */
export function tiende(deel: 'tiende' | 'blijftOver'): Maatstaf {
  return async ({ berekening }) => {
    const gelezen = await berekening();
    const bedragen = gelezen === null ? null : tiendeBij(gelezen);
    if (bedragen === null) return [];
    return [deel === 'tiende' ? bedragen.tiende : min(bedragen.beslagvrij, bedragen.tiende)];
  };
}

/** What goes back to the debtor over its calculation. */
export const terugOverBerekening: Maatstaf = async ({ db, brief: { zaak }, berekening }) => {
  const id = (await berekening())?.rij.id;
  if (id === undefined) return [];
  const terug = await db.terugbetaling.aggregate({ where: { zaak, sleutel: { endsWith: `:${String(id)}` } }, _sum: { centen: true } });
  return [terug._sum.centen ?? 0];
};

/** All that went back to the debtor over the beslag. */
export const terugOverBeslag: Maatstaf = async ({ db, brief: { zaak } }) => [(await db.terugbetaling.aggregate({ where: { zaak }, _sum: { centen: true } }))._sum.centen ?? 0];

/** How the voet differs from the one that was told before. */
export const verschilMetVorige: Maatstaf = async ({ verschil }, { sleutels }) => bekend(opPlaats(await verschil(), sleutels.slice(1)));

/** What the mededeling says of the voet, made once more out of the calculation as it was kept. */
export const zoalsUitgelegd: Maatstaf = async ({ uitgelegd }, { sleutels }) => bekend(opPlaats(await uitgelegd(), sleutels));

const dagSchema = z.string().refine(isDag).transform(dag);

/** What stands in the kennisgeving of which the letter holds a copy. */
export const zoalsInKennisgeving: Maatstaf = async ({ db, brief }, { sleutels }) => {
  const dagtekening = dagSchema.safeParse(opPlaats(brief.inhoud, ['kennisgeving', 'dagtekening'])).data;
  if (dagtekening === undefined) return [];
  const gingen = await db.brief.findMany({ where: { beslagId: brief.beslagId, soort: 'kennisgeving', dagtekening: naarDatum(dagtekening), aangenomenOp: { not: null } }, select: { inhoud: true } });
  return bekend(...gingen.map(({ inhoud }) => opPlaats(inhoud, sleutels.slice(2))));
};

/** What the derde declared. */
export const zoalsVerklaard: Maatstaf = async ({ db, brief }, { sleutels }) => {
  const id = z.int().safeParse(veld(brief.inhoud, 'verklaringId')).data;
  const rij = id === undefined || brief.beslagId === null ? null : await db.derdenverklaring.findFirst({ where: { id, beslagId: brief.beslagId } });
  return rij === null ? [] : bekend(veld(leesInhoudVerklaring(rij.inhoud), String(sleutels.at(-1))));
};
