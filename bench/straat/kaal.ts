import { condition, defineSignal, setHandler, sleep } from '@temporalio/workflow';
import { Temporal } from 'temporal-polyfill';
import { BERICHT_SIGNAAL, type Bericht } from '../../contract/berichten.ts';
import { BRIEFSTAPPEN } from '../../contract/invordering.ts';
import { TAAKWACHTRIJ } from '../../contract/taakwachtrijen.ts';
import type { BeslagId, VerhaalId, VorderingId } from '../../contract/zaak.ts';
import { dag, plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import { poort } from '../../workflows/kern/activiteiten.ts';

const ZONE = 'Europe/Amsterdam';

/** What the bare workflow remembers while it waits. */
interface Stand {
  verhaalId: VerhaalId;
  beslagId: BeslagId;
  volgendeStapVanaf: Dag | null;
  aangemeld: boolean;
  berekeningId: number;
  herinnerenVanaf: Dag | null;
  ontbreektVanaf: Dag | null;
  verklaard: boolean;
  afdrachten: number;
}

/**
 * The street of one claim as one would write it down first: one workflow, one activity after the other, a timer or a
 * message in between. The same activities with the same timers, and nothing else: no state that outlives a run, no
 * message twice or out of turn, no pause, no operator, no search attribute, no task, no source that is down.
 */
export async function kaal({ vorderingId }: { readonly vorderingId: VorderingId }): Promise<void> {
  const stand: Stand = { verhaalId: 0 as VerhaalId, beslagId: 0 as BeslagId, volgendeStapVanaf: null, aangemeld: false, berekeningId: 0, herinnerenVanaf: null, ontbreektVanaf: null, verklaard: false, afdrachten: 0 };

  setHandler(defineSignal<[Bericht]>(BERICHT_SIGNAAL), async (bericht) => {
    const berichtId = bericht.id;
    switch (bericht.soort) {
      case 'verzending': {
        if (stand.beslagId === 0) {
          const post = await boeken.invorderen.boekVerzending({ vorderingId, berichtId, vandaag: vandaag() });
          if (post.soort === 'verzonden') stand.volgendeStapVanaf = post.volgendeStapVanaf;
          return;
        }
        const post = await boeken.beslaan.boekVerzending({ beslagId: stand.beslagId, berichtId, vandaag: vandaag() });
        if (post.soort === 'gelegd') Object.assign(stand, { herinnerenVanaf: post.herinnerenVanaf, ontbreektVanaf: post.ontbreektVanaf });
        return;
      }
      case 'vordering_aangemeld':
        await boeken.verhalen.meldVordering({ verhaalId: stand.verhaalId, berichtId, vandaag: vandaag(), beslagId: null });
        stand.aangemeld = true;
        return;
      case 'leg_beslag':
        await boeken.beslaan.boekBericht({ beslagId: stand.beslagId, berichtId, vandaag: vandaag() });
        stand.berekeningId = bericht.inhoud.berekeningId;
        return;
      case 'verklaring':
        await bijBrp.beslaan.boekVerklaring({ beslagId: stand.beslagId, berichtId, vandaag: vandaag() });
        stand.verklaard = true;
        return;
      case 'afdracht':
        stand.ontbreektVanaf = (await boeken.beslaan.boekAfdracht({ beslagId: stand.beslagId, berichtId, vandaag: vandaag() })).volgende.ontbreektVanaf;
        stand.afdrachten += 1;
        return;
      case 'nieuwe_bvv':
        await bijBrp.beslaan.pasBvvAan({ beslagId: stand.beslagId, berichtId, vandaag: vandaag() });
        return;
      default:
        throw new Error(`onverwacht bericht: ${bericht.soort}`);
    }
  });

  const { laatsteBetaaldag } = await boeken.invorderen.open({ vorderingId, vandaag: vandaag() });
  await slaapTot(plusDagen(laatsteBetaaldag, 1));

  for (const stap of BRIEFSTAPPEN) {
    const brief = await bijBrp.invorderen.zetStap({ vorderingId, stap, poging: 1, vandaag: vandaag() });
    if (brief.soort !== 'klaargezet') throw new Error(`${stap}: ${brief.soort}`);
    await condition(() => stand.volgendeStapVanaf !== null, tot(plusDagen(brief.plandag, 1)));
    await slaapTot(stand.volgendeStapVanaf ?? brief.plandag);
    stand.volgendeStapVanaf = null;
  }

  const aanmelding = await boeken.invorderen.meldAanBijVerhaal({ vorderingId, vandaag: vandaag() });
  if (aanmelding.soort !== 'aangemeld') throw new Error(aanmelding.soort);
  stand.verhaalId = aanmelding.verhaalId;
  await condition(() => stand.aangemeld);

  const stelVast = async (volgnummer: number) => {
    const { verhaalId } = stand;
    const kop = { verhaalId, volgnummer, vandaag: vandaag() };
    await bijBrp.verhalen.vraagLeefsituatie(kop);
    await bijPolis.verhalen.vraagInkomen(kop);
    const uitkomst = await gewoon.verhalen.stelVast({ ...kop, aanleiding: volgnummer === 1 ? 'eerste' : 'herberekening', wijzigingId: null });
    if (uitkomst.soort !== 'beslag') throw new Error(`vaststelling: ${uitkomst.soort}`);
    const gelegd = await boeken.verhalen.legBeslag({ verhaalId, vandaag: vandaag(), berekeningId: uitkomst.berekeningId, bronId: uitkomst.bronId });
    if (!('beslagId' in gelegd)) throw new Error(`geen beslag: ${JSON.stringify(gelegd)}`);
    stand.beslagId = gelegd.beslagId;
    return uitkomst;
  };

  const eerste = await stelVast(1);
  await condition(() => stand.berekeningId > 0);
  const beschikking = await bijBrp.beslaan.maakBeschikking({ beslagId: stand.beslagId, vandaag: vandaag(), berekeningId: stand.berekeningId, volgnummer: 1 });
  if (beschikking.soort !== 'klaargezet') throw new Error(beschikking.soort);
  await condition(() => stand.herinnerenVanaf !== null, tot(plusDagen(beschikking.plandag, 1)));

  await Promise.all([
    (async () => {
      await condition(() => stand.verklaard, tot(stand.herinnerenVanaf ?? vandaag()));
      for (;;) {
        const geboekt = stand.afdrachten;
        await condition(() => stand.afdrachten > geboekt, tot(stand.ontbreektVanaf ?? vandaag()));
      }
    })(),
    (async () => {
      await slaapTot(plusDagen(eerste.geldigTotEnMet ?? vandaag(), 1));
      const { berekeningId } = await stelVast(2);
      await boeken.verhalen.geefDoor({ verhaalId: stand.verhaalId, beslagId: stand.beslagId, berekeningId, vandaag: vandaag() });
    })(),
  ]);
}

const resterend = (): number => 3_600_000;
const aanroep = (belopen: Omit<Parameters<typeof poort>[1], 'resterend'>) => ({
  invorderen: poort('invorderen', { ...belopen, resterend }),
  verhalen: poort('verhalen', { ...belopen, resterend }),
  beslaan: poort('beslaan', { ...belopen, resterend }),
});
const gewoon = aanroep({});
const boeken = aanroep({ plaatselijk: true });
const bijBrp = aanroep({ wachtrij: TAAKWACHTRIJ.brp });
const bijPolis = aanroep({ wachtrij: TAAKWACHTRIJ.polis });

function vandaag(): Dag {
  return dag(Temporal.Instant.fromEpochMilliseconds(Date.now()).toZonedDateTimeISO(ZONE).toPlainDate().toString());
}

function tot(moment: Dag): number {
  return Math.max(1, Temporal.PlainDate.from(moment).toZonedDateTime(ZONE).epochMilliseconds - Date.now());
}

async function slaapTot(moment: Dag): Promise<void> {
  if (vandaag() < moment) await sleep(tot(moment));
}
