import { allHandlersFinished, condition, continueAsNew, defineQuery, setCurrentDetails, setHandler, sleep, workflowInfo } from '@temporalio/workflow';
import { TAAKWACHTRIJ } from '../../contract/taakwachtrijen.ts';
import type { TerughalingStart, Terughaalstand } from '../../contract/terughaling.ts';
import { plusDagen, voluit, type Dag } from '../../domain/kalender/dag.ts';
import { isBlijvend, Onbereikbaar, poort } from '../kern/activiteiten.ts';
import { minuten, seconden } from '../kern/duur.ts';
import { bijHandeling } from '../kern/handeling.ts';
import { Kalender } from '../kern/kalender.ts';
import { eist, weiger } from '../kern/weigering.ts';

/** Seconds between two portions; longer, up to the last, while nothing answers. */
const PAUZE = 1;
const LANGSTE_PAUZE = 600;
const TE_LANG = 150;

const VOORTGANG = defineQuery<Terughaalstand & { readonly gestopt: boolean }>('voortgang');

/**
 * Carries one list out: tells zaak after zaak, portion by portion, that its letter is taken back, and waits until each has answered.
 * A line that fails is kept with its reason and holds nothing up. Stopped by a person, zaken that were not told keep their letter.
 */
export async function terughaling(start: TerughalingStart): Promise<Terughaalstand> {
  const { terughalingId } = start;
  const kalender = new Kalender(start.kalender, start.vandaag);
  const uitgevoerd = [...(start.stand?.uitgevoerd ?? [])];
  let gestopt = start.stand?.gestopt ?? false;
  let pauzeSeconden = start.stand?.pauzeSeconden ?? PAUZE;
  let stand: Terughaalstand = { totaal: 0, verstuurd: 0, klaar: 0, geeindigd: [] };
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

  toon(start, stand, gestopt, vandaag());
  for (;;) {
    const eerder = stand;
    const kop = { terughalingId, vandaag: vandaag() };
    const gelukt = await ofLater(async () => {
      stand = await terughalen.stuur({ ...kop, gestopt });
      for (const briefId of stand.geeindigd) await ofMislukt(async () => bijBrp.trekInNaEinde({ ...kop, briefId }), async (fouttype) => terughalen.meldMislukt({ ...kop, briefId, fouttype }));
    });
    toon(start, stand, gestopt, vandaag());
    if (gelukt && isKlaar(stand, gestopt)) break;
    const verder = gelukt && (stand.geeindigd.length > 0 || stand.klaar > eerder.klaar || stand.verstuurd > eerder.verstuurd);
    pauzeSeconden = verder ? PAUZE : Math.min(LANGSTE_PAUZE, pauzeSeconden * 2);
    const wasGestopt = gestopt;
    await condition(() => gestopt !== wasGestopt, seconden(pauzeSeconden));
    if (workflowInfo().historyLength > TE_LANG || workflowInfo().continueAsNewSuggested) {
      await condition(allHandlersFinished);
      return continueAsNew<typeof terughaling>({ ...start, stand: { gestopt, uitgevoerd, pauzeSeconden } });
    }
  }
  while (!(await ofLater(async () => terughalen.rondAf({ terughalingId, vandaag: vandaag(), gestopt })))) await sleep(seconden(LANGSTE_PAUZE));
  await condition(allHandlersFinished);
  return stand;
}

/** Everybody answered; of one that was stopped: everybody who was told. */
function isKlaar({ totaal, verstuurd, klaar }: Terughaalstand, gestopt: boolean): boolean {
  return klaar >= (gestopt ? verstuurd : totaal);
}

/** False when the database or a source was down: it is tried again later. */
async function ofLater(doe: () => Promise<void>): Promise<boolean> {
  try {
    await doe();
    return true;
  } catch (fout) {
    if (fout instanceof Onbereikbaar || isBlijvend(fout)) return false;
    throw fout;
  }
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

function toon({ terughalingId }: TerughalingStart, { totaal, verstuurd, klaar }: Terughaalstand, gestopt: boolean, vandaag: Dag): void {
  setCurrentDetails(
    [
      `## Terughaling ${String(terughalingId)}${gestopt ? ': gestopt' : ''}`,
      `Wettelijke dag: ${voluit(vandaag)}.`,
      `- ${String(totaal)} brieven op de lijst`,
      `- ${String(verstuurd)} zaken weten het`,
      `- ${String(klaar)} zijn klaar`,
      '### Wat u kunt doen',
      ...(klaar > 0 && isKlaar({ totaal, verstuurd, klaar, geeindigd: [] }, gestopt) ? [] : ['- `stopTerughaling` met een reden: zaken die het nog niet weten, houden hun brief']),
      `- de lijst van iedereen: \`npx invorderstraat terughalen toon ${String(terughalingId)}\``,
    ].join('\n\n'),
  );
}
