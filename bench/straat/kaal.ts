import { condition, defineSignal, setHandler, sleep } from '@temporalio/workflow';
import { Temporal } from 'temporal-polyfill';
import { BERICHT_SIGNAAL, type Bericht } from '../../contract/berichten.ts';
import { BRIEFSTAPPEN } from '../../contract/invordering.ts';
import { TAAKWACHTRIJ } from '../../contract/taakwachtrijen.ts';
import type { BeslagId, VerhaalId, VorderingId } from '../../contract/zaak.ts';
import { dag, plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import { poort } from '../../workflows/kern/activiteiten.ts';

const ZONE = 'Europe/Amsterdam';

/**
 * The street of one claim as one would write it down first: one workflow, one activity after the other, a timer or a
 * message in between. The same activities with the same timers, and nothing else: no state that outlives a run, no
 * message twice or out of turn, no pause, no operator, no search attribute, no task, no source that is down.
 */
export async function kaal({ vorderingId }: { readonly vorderingId: VorderingId }): Promise<void> {
  let verhaalId = 0 as VerhaalId;
  let beslagId = 0 as BeslagId;
  let volgendeStapVanaf: Dag | null = null;
  let aangemeld = false;
  let berekeningId = 0;
  let herinnerenVanaf: Dag | null = null;
  let ontbreektVanaf: Dag | null = null;
  let verklaard = false;
  let afdrachten = 0;

  setHandler(defineSignal<[Bericht]>(BERICHT_SIGNAAL), async (bericht) => {
    const berichtId = bericht.id;
    switch (bericht.soort) {
      case 'verzending': {
        if (beslagId === 0) {
          const post = await boeken.invorderen.boekVerzending({ vorderingId, berichtId, vandaag: vandaag() });
          if (post.soort === 'verzonden') volgendeStapVanaf = post.volgendeStapVanaf;
          return;
        }
        const post = await boeken.beslaan.boekVerzending({ beslagId, berichtId, vandaag: vandaag() });
        if (post.soort === 'gelegd') ({ herinnerenVanaf, ontbreektVanaf } = post);
        return;
      }
      case 'vordering_aangemeld':
        await gewoon.verhalen.meldVordering({ verhaalId, berichtId, vandaag: vandaag(), beslagId: null });
        aangemeld = true;
        return;
      case 'leg_beslag':
        await boeken.beslaan.boekBericht({ beslagId, berichtId, vandaag: vandaag() });
        berekeningId = bericht.inhoud.berekeningId;
        return;
      case 'verklaring':
        await bijBrp.beslaan.boekVerklaring({ beslagId, berichtId, vandaag: vandaag() });
        verklaard = true;
        return;
      case 'afdracht':
        ({
          volgende: { ontbreektVanaf },
        } = await boeken.beslaan.boekAfdracht({ beslagId, berichtId, vandaag: vandaag() }));
        afdrachten += 1;
        return;
      case 'nieuwe_bvv':
        await bijBrp.beslaan.pasBvvAan({ beslagId, berichtId, vandaag: vandaag() });
        return;
      default:
        throw new Error(`onverwacht bericht: ${bericht.soort}`);
    }
  });

  const { laatsteBetaaldag } = await gewoon.invorderen.open({ vorderingId, vandaag: vandaag() });
  await slaapTot(plusDagen(laatsteBetaaldag, 1));

  for (const stap of BRIEFSTAPPEN) {
    volgendeStapVanaf = null;
    const brief = await bijBrp.invorderen.zetStap({ vorderingId, stap, poging: 1, vandaag: vandaag() });
    if (brief.soort !== 'klaargezet') throw new Error(`${stap}: ${brief.soort}`);
    await condition(() => volgendeStapVanaf !== null, tot(plusDagen(brief.plandag, 1)));
    await slaapTot(volgendeStapVanaf ?? brief.plandag);
  }

  const aanmelding = await gewoon.invorderen.meldAanBijVerhaal({ vorderingId, vandaag: vandaag() });
  if (aanmelding.soort !== 'aangemeld') throw new Error(aanmelding.soort);
  ({ verhaalId } = aanmelding);
  await condition(() => aangemeld);

  const stelVast = async (volgnummer: number) => {
    const kop = { verhaalId, volgnummer, vandaag: vandaag() };
    await bijBrp.verhalen.vraagLeefsituatie(kop);
    await bijPolis.verhalen.vraagInkomen(kop);
    const uitkomst = await gewoon.verhalen.stelVast({ ...kop, aanleiding: volgnummer === 1 ? 'eerste' : 'herberekening', wijzigingId: null });
    if (uitkomst.soort !== 'beslag') throw new Error(`vaststelling: ${uitkomst.soort}`);
    ({ beslagId } = await gewoon.verhalen.legBeslag({ verhaalId, vandaag: vandaag(), berekeningId: uitkomst.berekeningId, bronId: uitkomst.bronId }));
    return uitkomst;
  };

  const eerste = await stelVast(1);
  await condition(() => berekeningId > 0);
  const beschikking = await bijBrp.beslaan.maakBeschikking({ beslagId, vandaag: vandaag(), berekeningId, volgnummer: 1 });
  if (beschikking.soort !== 'klaargezet') throw new Error(beschikking.soort);
  await condition(() => herinnerenVanaf !== null, tot(plusDagen(beschikking.plandag, 1)));

  await Promise.all([
    (async () => {
      await condition(() => verklaard, tot(herinnerenVanaf ?? vandaag()));
      for (;;) {
        const geboekt = afdrachten;
        await condition(() => afdrachten > geboekt, tot(ontbreektVanaf ?? vandaag()));
      }
    })(),
    (async () => {
      await slaapTot(plusDagen(eerste.geldigTotEnMet ?? vandaag(), 1));
      const { berekeningId: nieuwe } = await stelVast(2);
      await gewoon.verhalen.geefDoor({ verhaalId, beslagId, berekeningId: nieuwe, vandaag: vandaag() });
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
  await sleep(tot(moment));
}
