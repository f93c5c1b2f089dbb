import { spreidOverVorderingen } from '../../domain/afdracht/over-vorderingen.ts';
import { min, NUL, som, type Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import { stelRenteVastNaVoldoening } from '../invorderen/rente.ts';
import { herzieRenteNaBetaling } from '../invorderen/rente-herzien.ts';
import { betaalTeVeelTerug } from '../invorderen/terugbetaling.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { boekRestOpRente, boekToe } from '../opslag/openstaand.ts';
import type { Beslagdossier } from './dossier.ts';
import { openOnderBeslag } from './onder-beslag.ts';
import type { NaarOudeVoet } from './oude-voet.ts';
import { betaalTerug } from './terugbetaling.ts';

type Afdracht = Awaited<ReturnType<Transactie['afdracht']['findUniqueOrThrow']>>;

/**
 * Books what of an afdracht is ours over the claims, the oldest first; what none of them needs goes back to the debtor, and before it what was taken by a
 * voet that no longer held. Unit: cents.
 */
export async function boekOpVorderingen(tx: Transactie, dossier: Beslagdossier, vandaag: Dag, afdracht: Pick<Afdracht, 'id' | 'ontvangenOp' | 'periode'>, bedrag: Centen, oudeVoet: NaarOudeVoet | null = null): Promise<void> {
  const nooitVanOns = oudeVoet?.centen ?? NUL;
  const vorderingen = await openOnderBeslag(tx, dossier);
  const spreiding = spreidOverVorderingen(
    min(bedrag, nooitVanOns),
    vorderingen.map(({ id, dagtekening, open }) => ({ id, dagtekening, centen: open.totaal })),
  );
  const sleutel = `afdracht:${String(afdracht.id)}`;
  const betaling = await tx.betaling.create({
    data: { sleutel, bron: 'afdracht', afdrachtId: afdracht.id, dag: afdracht.ontvangenOp, centen: bedrag, geboektOp: naarDatum(vandaag) },
  });
  let over: Centen = spreiding.rest;
  const laterBekend: VorderingId[] = [];
  for (const { id, centen: deel } of spreiding.delen) {
    const vorderingId = id as VorderingId;
    const { rest } = await boekToe(tx, { betalingId: betaling.id, vorderingId, centen: deel, dag: vandaag });
    over = som(over, rest);
    if (await herzieRenteNaBetaling(tx, vorderingId, naarDag(afdracht.ontvangenOp), vandaag)) laterBekend.push(vorderingId);
    await stelRenteVastNaVoldoening(tx, vorderingId, vandaag);
    await schrijfGebeurtenis(tx, zaakVanVordering(vorderingId), vandaag, 'afdracht', { afdracht: afdracht.id, centen: deel - rest });
  }
  // More than was asked: first the rente that this afdracht made final.
  for (const { id } of vorderingen) over = (await boekRestOpRente(tx, { betalingId: betaling.id, vorderingId: id, rest: over, dag: vandaag })).rest;
  for (const vorderingId of laterBekend) await betaalTeVeelTerug(tx, vorderingId, vandaag, `rente:${String(betaling.id)}`, 'te_veel_betaald');
  const terug = som(over, nooitVanOns);
  if (terug > NUL) await tx.betaling.update({ where: { id: betaling.id }, data: { overschotCenten: terug } });
  if (oudeVoet !== null) {
    await schrijfGebeurtenis(tx, dossier.zaak, vandaag, 'correctie', { afdracht: afdracht.id, periode: afdracht.periode, centen: min(NUL, oudeVoet.centen), berekening: oudeVoet.berekeningId });
    await betaalTerug(tx, dossier, vandaag, { sleutel: `${sleutel}:oude_voet`, centen: oudeVoet.centen, reden: `te veel ingehouden over ${afdracht.periode}` });
  }
  if (over > NUL) {
    await betaalTerug(tx, dossier, vandaag, { sleutel: `${sleutel}:overschot`, centen: over, reden: 'meer afgedragen dan openstond' });
  }
  const nogOpen = new Set((await openOnderBeslag(tx, dossier)).map(({ id }) => id));
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
