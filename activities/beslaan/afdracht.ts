import { spreidOverVorderingen } from '../../domain/afdracht/over-vorderingen.ts';
import { peildagVanPeriode } from '../../domain/afdracht/periode.ts';
import { tiendeVan, verwachteAfdracht } from '../../domain/afdracht/verwacht.ts';
import { centen, NUL, som, type Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { leesAfdracht } from '../bericht/inhoud.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import { eenmalig } from '../bericht/verwerken.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { boekToe } from '../opslag/openstaand.ts';
import { legVoor } from '../opslag/taak.ts';
import { openVorderingen, totaalOpen, type VorderingInVerhaal } from '../verhalen/vorderingen.ts';
import { leesBeslag, slotenVan, type Beslagdossier } from './dossier.ts';
import { maand, ONTBREEKT, volgende } from './perioden.ts';
import type { AfdrachtUitkomst, BeslaanPort } from './port.ts';
import { betaalTerug } from './terugbetaling.ts';
import { isVerruimd } from './verruimd.ts';
import { beslagvrijVan, voetenVan, voetOp } from './voeten.ts';

type Afdracht = Awaited<ReturnType<Transactie['afdracht']['findUniqueOrThrow']>>;

/** The money the derde pays over each month (Rv 477 lid 1, by IW 19). */
export function maakAfdrachten(db: Database): Pick<BeslaanPort, 'boekAfdracht' | 'meldOntbrekendeAfdracht'> {
  return {
    async boekAfdracht({ beslagId, vandaag, berichtId }) {
      const vooraf = await leesBeslag(db, beslagId);
      const { zaak, verhaalId } = vooraf;
      return eenmalig<AfdrachtUitkomst>(db, berichtId, await slotenVan(db, vooraf), async (tx, bericht) => {
        const dossier = await leesBeslag(tx, beslagId);
        const afdracht = await tx.afdracht.findUniqueOrThrow({ where: { id: leesAfdracht(bericht.inhoud).afdrachtId } });
        const vorderingen = await openVorderingen(tx, verhaalId);
        const verwacht = await wasVerwacht(tx, dossier, afdracht, totaalOpen(vorderingen));
        await tx.afdracht.update({ where: { id: afdracht.id }, data: { verwachtCenten: verwacht } });
        await boek(tx, dossier, vandaag, afdracht, vorderingen);
        await rondTakenAf(tx, zaak, vandaag, 'afdracht ontvangen', { sleutelBegin: `${ONTBREEKT}:${afdracht.periode}` });
        await schrijfGebeurtenis(tx, zaak, vandaag, 'afdracht', { afdracht: afdracht.id, periode: afdracht.periode, centen: afdracht.centen, verwacht });
        const wijktAf = verwacht !== null && verwacht !== afdracht.centen;
        return {
          openstaandCenten: totaalOpen(await openVorderingen(tx, verhaalId)),
          volgende: await volgende(tx, dossier, vandaag),
          taak: wijktAf ? await legVoor(tx, zaak, 'afdracht_wijkt_af', vandaag, `afdracht_wijkt_af:${String(afdracht.id)}`) : null,
        };
      });
    },

    async meldOntbrekendeAfdracht({ beslagId, vandaag, periode }) {
      const { zaak, verhaalId } = await leesBeslag(db, beslagId);
      return metZaak(db, zaak, async (tx) => {
        const dossier = await leesBeslag(tx, beslagId);
        const sleutel = `${ONTBREEKT}:${periode}`;
        const eerder = await tx.gebeurtenis.count({ where: { zaak, soort: ONTBREEKT, inhoud: { path: ['periode'], equals: periode } } });
        const gekomen = await tx.afdracht.count({ where: { beslagId, periode, betalingen: { some: {} } } });
        // Whether the derde keeps silent altogether is one question, not one a month.
        const zwijgt = await tx.taak.count({ where: { zaak, soort: 'derde_zwijgt', afgedaanOp: null } });
        if (eerder === 0 && gekomen === 0) {
          await schrijfGebeurtenis(tx, zaak, vandaag, ONTBREEKT, { periode });
          if (zwijgt === 0) await legVoor(tx, zaak, 'afdracht_ontbreekt', vandaag, sleutel);
        }
        const taak = await tx.taak.findUnique({ where: { sleutel: `${zaak}:${sleutel}` } });
        return {
          openstaandCenten: totaalOpen(await openVorderingen(tx, verhaalId)),
          volgende: await volgende(tx, dossier, vandaag),
          taak: taak === null ? null : 'afdracht_ontbreekt',
        };
      });
    },
  };
}

/** What this afdracht had to be, in cents; null when the derde stated no income or no voet was told yet. */
async function wasVerwacht(tx: Transactie, dossier: Beslagdossier, afdracht: Afdracht, openstaand: Centen): Promise<Centen | null> {
  const netto = afdracht.nettoCenten === null ? null : centen(afdracht.nettoCenten);
  const peildag = peildagVanPeriode(maand(afdracht.periode), naarDag(afdracht.ontvangenOp));
  const voet = voetOp(await voetenVan(tx, dossier.beslagId), peildag);
  const beslagvrijeVoet = voet === null ? null : beslagvrijVan(voet, netto);
  if (netto === null || beslagvrijeVoet === null) return null;
  const eerder = await tx.afdracht.aggregate({
    where: { beslagId: dossier.beslagId, periode: afdracht.periode, id: { not: afdracht.id }, betalingen: { some: {} } },
    _sum: { centen: true },
  });
  const tiende = (await isVerruimd(tx, dossier.beslagId, peildag)) ? tiendeVan(netto, beslagvrijeVoet) : NUL;
  return verwachteAfdracht({ netto, beslagvrijeVoet, alAfgedragen: centen(eerder._sum.centen ?? 0), openstaand, tiende });
}

/** Books what came in over the claims, the oldest first; what none of them needs goes back to the debtor. */
async function boek(tx: Transactie, dossier: Beslagdossier, vandaag: Dag, afdracht: Afdracht, vorderingen: readonly VorderingInVerhaal[]): Promise<void> {
  const spreiding = spreidOverVorderingen(
    centen(afdracht.centen),
    vorderingen.map(({ id, dagtekening, open }) => ({ id, dagtekening, centen: open.totaal })),
  );
  const sleutel = `afdracht:${String(afdracht.id)}`;
  const betaling = await tx.betaling.create({
    data: { sleutel, bron: 'afdracht', afdrachtId: afdracht.id, dag: afdracht.ontvangenOp, centen: afdracht.centen, geboektOp: naarDatum(vandaag) },
  });
  let over: Centen = spreiding.rest;
  for (const { id, centen: deel } of spreiding.delen) {
    const vorderingId = id as VorderingId;
    const { rest } = await boekToe(tx, { betalingId: betaling.id, vorderingId, centen: deel, dag: vandaag });
    over = som(over, rest);
    await schrijfGebeurtenis(tx, zaakVanVordering(vorderingId), vandaag, 'afdracht', { afdracht: afdracht.id, centen: deel - rest });
  }
  if (over > NUL) {
    await tx.betaling.update({ where: { id: betaling.id }, data: { overschotCenten: over } });
    await betaalTerug(tx, dossier, vandaag, { sleutel: `${sleutel}:overschot`, centen: over, reden: 'meer afgedragen dan openstond' });
  }
  const nogOpen = new Set((await openVorderingen(tx, dossier.verhaalId)).map(({ id }) => id));
  for (const { id } of vorderingen) if (!nogOpen.has(id)) await meldVoldaan(tx, dossier, vandaag, id, afdracht.id);
}

/** Tells the claim and the verhaal that the claim is paid off. The afdracht is in the key: a correction may open a claim again. */
async function meldVoldaan(tx: Transactie, dossier: Beslagdossier, vandaag: Dag, vorderingId: VorderingId, afdrachtId: number): Promise<void> {
  const { beslagId, verhaalzaak } = dossier;
  await schrijfBericht(tx, {
    ontvanger: zaakVanVordering(vorderingId),
    soort: 'voldaan_uit_verhaal',
    dag: vandaag,
    sleutel: `voldaan_uit_verhaal:${String(afdrachtId)}`,
    inhoud: { beslagId },
  });
  await schrijfBericht(tx, {
    ontvanger: verhaalzaak,
    soort: 'vordering_afgedaan',
    dag: vandaag,
    sleutel: `vordering_afgedaan:${vorderingId}:${String(afdrachtId)}`,
    inhoud: { vorderingId },
  });
}
