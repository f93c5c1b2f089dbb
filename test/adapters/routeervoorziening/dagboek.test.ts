import { appendFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Dagboek } from '../../../adapters/routeervoorziening/standin/dagboek.ts';
import { Postvak } from '../../../adapters/routeervoorziening/standin/postvak.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { bericht } from '../../services/routeervoorziening/berichten.ts';
import { nummerVan } from '../../services/routeervoorziening/omgeving.ts';

let map: string;
const bestand = (): string => join(map, 'uwv.jsonl');
beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), 'invorderstraat-dagboek-'));
});
afterEach(() => {
  rmSync(map, { recursive: true });
});

/** The party as it is after a start. */
function start(): { readonly dagboek: Dagboek; readonly postvak: Postvak } {
  const dagboek = new Dagboek(bestand());
  const eerder = dagboek.voorvallen.flatMap((voorval) => (voorval.soort === 'bericht' ? [voorval] : []));
  return { dagboek, postvak: new Postvak(eerder, (nieuw) => dagboek.schrijf({ soort: 'bericht', dag: dag('2025-10-06'), ...nieuw })) };
}

const bezorgd = { afzender: nummerVan('gemeente'), bericht: bericht('overdracht_aangeboden', nummerVan('uwv')) };

it('na een herstart kent een partij wat zij kreeg, en geeft zij hetzelfde bewijs', () => {
  const bewijs = start().postvak.ontvang(bezorgd);
  const { dagboek, postvak } = start();
  expect([postvak.ontvang(bezorgd), postvak.berichten, dagboek.voorvallen.length]).toEqual([bewijs, [bezorgd], 1]);
  expect(() => postvak.ontvang({ ...bezorgd, afzender: nummerVan('cjib') })).toThrow('bekend met een andere inhoud');
});

it('een betaaldag en een begin blijven in hun volgorde staan; het bestand is van de eigenaar alleen', () => {
  const voorvallen = [{ soort: 'begonnen', dag: dag('2025-10-06'), kenmerk: 'P-1', alleen: true }, { soort: 'betaaldag', dag: dag('2025-11-24'), kenmerk: 'P-1' }] as const;
  for (const voorval of voorvallen) start().dagboek.schrijf(voorval);
  expect(start().dagboek.voorvallen).toEqual(voorvallen);
  expect(statSync(bestand()).mode & 0o777).toBe(0o600);
});

it.each(['{"soort":"iets"}', '{"soort'])('een regel die geen voorval is (%s): de partij begint niet, en de fout noemt alleen de regel', (regel) => {
  appendFileSync(bestand(), `${regel}\n`);
  expect(() => new Dagboek(bestand())).toThrow(/^regel 1 van een dagboek is geen voorval$/);
});

it('een half geschreven laatste regel is niet gebeurd', () => {
  const voorval = { soort: 'betaaldag', dag: dag('2025-11-24'), kenmerk: 'P-1' } as const;
  start().dagboek.schrijf(voorval);
  appendFileSync(bestand(), '{"soort":"betaal');
  start().dagboek.schrijf({ ...voorval, dag: dag('2025-12-24') });
  expect(start().dagboek.voorvallen).toEqual([voorval, { ...voorval, dag: '2025-12-24' }]);
});
