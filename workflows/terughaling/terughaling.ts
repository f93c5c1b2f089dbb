import { allHandlersFinished, condition, continueAsNew, defineQuery, log, patched, setCurrentDetails, setHandler, workflowInfo } from '@temporalio/workflow';
import { TAAKSOORTEN } from '../../contract/taken.ts';
import { TAAKWACHTRIJ } from '../../contract/taakwachtrijen.ts';
import { zaakVanTerughaling, type TerughalingStart, type Terughaalstand } from '../../contract/terughaling.ts';
import type { ZaakId } from '../../contract/zaak.ts';
import { plusDagen, voluit, type Dag } from '../../domain/kalender/dag.ts';
import { Geweigerd, isBlijvend, Onbereikbaar, type Onuitvoerbaar, poort } from '../kern/activiteiten.ts';
import { minuten, seconden } from '../kern/duur.ts';
import { bijHandeling } from '../kern/handeling.ts';
import { Kalender } from '../kern/kalender.ts';
import { toonTaak } from '../kern/operator.ts';
import { zetAfronding } from '../kern/taakhandelingen.ts';
import { Tegenslag } from '../kern/tegenslag.ts';
import { eist, weiger } from '../kern/weigering.ts';

/** Seconds between two portions; longer, up to the last, while nothing answers. */
const PAUZE = 1;
const LANGSTE_PAUZE = 600;
const TE_LANG = 150;

const VOORTGANG = defineQuery<Terughaalstand & { readonly gestopt: boolean }>('voortgang');

/**
 * Carries one list out: tells zaak after zaak, portion by portion, that its letter is taken back, and waits until each has answered.
 * A line that fails is kept with its reason and holds nothing up; what cannot be done at all is a task, and is tried again until it can, and at
 * once when a person closes that task.
 * Stopped by a person, zaken that were not told keep their letter.
 */
export async function terughaling(start: TerughalingStart): Promise<Terughaalstand> {
  const { terughalingId } = start;
  const kalender = new Kalender(start.kalender, start.vandaag);
  const uitgevoerd = [...(start.stand?.uitgevoerd ?? [])];
  let gestopt = start.stand?.gestopt ?? false;
  let meteen = false;
  let pauzeSeconden = start.stand?.pauzeSeconden ?? PAUZE;
  let stand: Terughaalstand = { totaal: 0, verstuurd: 0, klaar: 0, onderweg: 0, geeindigd: [] };
  setHandler(VOORTGANG, () => ({ ...stand, gestopt }), { description: 'Hoe ver de terughaling is: hoeveel brieven, hoeveel zaken het weten en hoeveel er klaar zijn.' });
  bijHandeling('stopTerughaling', uitgevoerd, {
    omschrijving: 'Stopt de terughaling: { sleutel, door, reden }. Zaken die het nog niet weten, houden hun brief.',
    toets: ({ reden }) => {
      eist.tekst(reden, 'reden');
      if (gestopt) weiger('De terughaling is al gestopt.');
    },
    doe: async () => {
      gestopt = true;
      return Promise.resolve();
    },
  });
  const vandaag = (): Dag => kalender.vandaag();
  const resterend = (): number => (start.kalender === 'gestuurd' ? minuten(1) : Math.max(minuten(10), kalender.tot(plusDagen(vandaag(), 1))));
  const terughalen = poort('terughalen', { resterend });
  const bijBrp = poort('terughalen', { wachtrij: TAAKWACHTRIJ.brp, resterend });

  const tegenslag = new Tegenslag(zaakVanTerughaling(terughalingId) as ZaakId, start.stand?.tegenslag, { vandaag, resterend });
  const toonStand = (): void => {
    toon(start, stand, { gestopt, vandaag: vandaag(), vast: tegenslag.vastgelopen });
    if (patched('taak-van-terughaling')) toonTaak(tegenslag.taak);
  };
  zetAfronding({ zaak: zaakVanTerughaling(terughalingId) as ZaakId, uitgevoerd, vandaag, resterend, doe: ofWeiger }, () => {
    tegenslag.vergeetVastgelopen();
    meteen = true;
    toonStand();
  });

  toonStand();
  for (;;) {
    const eerder = stand;
    const kop = { terughalingId, vandaag: vandaag() };
    const gelukt = await ofLater(tegenslag, async () => {
      stand = await terughalen.stuur({ ...kop, gestopt });
      await elk(stand.geeindigd, async (briefId) => ofMislukt(async () => bijBrp.trekInNaEinde({ ...kop, briefId }), async (fouttype) => terughalen.meldMislukt({ ...kop, briefId, fouttype })));
    });
    toonStand();
    if (gelukt && isKlaar(stand, gestopt)) break;
    const verder = gelukt && (stand.geeindigd.length > 0 || stand.klaar > eerder.klaar || stand.verstuurd > eerder.verstuurd);
    pauzeSeconden = verder ? PAUZE : Math.min(LANGSTE_PAUZE, pauzeSeconden * 2);
    const wasGestopt = gestopt;
    await condition(() => meteen || gestopt !== wasGestopt, seconden(pauzeSeconden));
    meteen = false;
    if (workflowInfo().historyLength > TE_LANG || workflowInfo().continueAsNewSuggested) {
      await condition(allHandlersFinished);
      return continueAsNew<typeof terughaling>({ ...start, stand: { gestopt, uitgevoerd, pauzeSeconden, ...tegenslag.stand } });
    }
  }
  while (!(await ofLater(tegenslag, async () => terughalen.rondAf({ terughalingId, vandaag: vandaag(), gestopt })))) {
    toonStand();
    await condition(() => meteen, seconden(LANGSTE_PAUZE));
    meteen = false;
  }
  toonStand();
  await condition(allHandlersFinished);
  return stand;
}

/** Everybody answered; of one that was stopped: everybody who was told. */
function isKlaar({ totaal, klaar, onderweg }: Terughaalstand, gestopt: boolean): boolean {
  return gestopt ? onderweg === 0 : klaar >= totaal;
}

/** Does what a person orders beside the work on the list; what cannot be done is refused. */
async function ofWeiger(doe: () => Promise<void>): Promise<void> {
  try {
    await doe();
  } catch (fout) {
    if (fout instanceof Geweigerd) weiger(fout.message);
    if (fout instanceof Onbereikbaar || isBlijvend(fout)) weiger(`Dit lukt niet (${fout.message}). Laat het herstellen en doe de handeling daarna opnieuw.`);
    throw fout;
  }
}

/** False when it did not succeed: it is tried again later. What time does not mend is a task, until it succeeds. */
async function ofLater(tegenslag: Tegenslag, doe: () => Promise<void>): Promise<boolean> {
  try {
    await doe();
    if (tegenslag.vastgelopen) await tegenslag.hersteld();
    return true;
  } catch (fout) {
    if (fout instanceof Onbereikbaar) return false;
    if (!isBlijvend(fout)) throw fout;
    if (!tegenslag.vastgelopen) await meldVast(tegenslag, fout);
    return false;
  }
}

/** Even putting it before a person may not work now: then it is told with the next try. */
async function meldVast(tegenslag: Tegenslag, fout: Onuitvoerbaar | Geweigerd): Promise<void> {
  try {
    await tegenslag.meldVastgelopen(fout);
  } catch (weer) {
    if (!(weer instanceof Onbereikbaar) && !isBlijvend(weer)) throw weer;
    log.warn('taak kan niet worden voorgelegd', { oorzaak: weer.message });
  }
}

/** Does the same for each; what cannot be done for one is thrown when the others are done. */
async function elk(briefIds: readonly number[], doe: (briefId: number) => Promise<void>): Promise<void> {
  let eerste: Onuitvoerbaar | Geweigerd | null = null;
  for (const briefId of briefIds) {
    try {
      await doe(briefId);
    } catch (fout) {
      if (!isBlijvend(fout)) throw fout;
      eerste ??= fout;
    }
  }
  if (eerste !== null) throw eerste;
}

/** One line that cannot be done must not hold the others. */
async function ofMislukt(doe: () => Promise<void>, meld: (fouttype: string) => Promise<void>): Promise<void> {
  try {
    await doe();
  } catch (fout) {
    if (!isBlijvend(fout)) throw fout;
    await meld(fout.fouttype);
  }
}

function toon({ terughalingId }: TerughalingStart, stand: Terughaalstand, { gestopt, vandaag, vast }: { readonly gestopt: boolean; readonly vandaag: Dag; readonly vast: boolean }): void {
  setCurrentDetails(
    [
      `## Terughaling ${String(terughalingId)}${gestopt ? ': gestopt' : ''}`,
      `Stand van ${voluit(vandaag)} (wettelijke dag).`,
      ...(vast ? [`**Taak: stap onuitvoerbaar.** ${TAAKSOORTEN.stap_onuitvoerbaar}`] : []),
      `- ${String(stand.totaal)} brieven op de lijst`,
      `- ${String(stand.verstuurd)} zaken weten het`,
      `- ${String(stand.klaar)} zijn klaar`,
      '### Wat u kunt doen',
      ...(vast ? ['- `rondTaakAf` met het nummer van de taak als het is hersteld: dan wordt het meteen opnieuw geprobeerd'] : []),
      ...(stand.klaar > 0 && isKlaar(stand, gestopt) ? [] : ['- `stopTerughaling` met een reden: zaken die het nog niet weten, houden hun brief']),
      `- de lijst van iedereen: \`npx invorderstraat terughalen toon ${String(terughalingId)}\``,
    ].join('\n\n'),
  );
}
