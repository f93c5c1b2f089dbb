import { PassThrough } from 'node:stream';
import { afterEach, expect, it, vi } from 'vitest';
import { maakVoortgangsscherm } from '../../bin/opdracht/voortgang.ts';

afterEach(() => vi.restoreAllMocks());

const FOUT = { regel: 7, veld: 'bsn', reden: 'is geen burgerservicenummer' };
const stand = (regel: number, gelezen: number) => ({ regel, gelezen, grootte: 1000, opgenomen: regel - 2, alBekend: 0, fouten: 1 });

function proef(isTTY: boolean): { readonly stroom: NodeJS.WriteStream; readonly geschreven: () => string } {
  let geschreven = '';
  const stroom = Object.assign(new PassThrough(), { isTTY, columns: 120, rows: 40, cursorTo: () => true, moveCursor: () => true, clearLine: () => true, clearScreenDown: () => true });
  stroom.on('data', (tekst) => (geschreven += String(tekst)));
  return { stroom: stroom as unknown as NodeJS.WriteStream, geschreven: () => geschreven };
}

it('zonder terminal: een gewone regel per tienduizend regels, geen balk en geen stuurtekens', () => {
  const { stroom, geschreven } = proef(false);
  const scherm = maakVoortgangsscherm({ isTTY: false }, stroom);
  for (let regel = 501; regel <= 25_001; regel += 500) scherm.voortgang(stand(regel, regel / 50));
  scherm.klaar();
  expect(geschreven()).toBe('20% gelezen: regel 10001, 9999 opgenomen, 0 al bekend, 1 afgekeurd\n40% gelezen: regel 20001, 19999 opgenomen, 0 al bekend, 1 afgekeurd\n');
});

it('op een terminal: een balk met de stand, en een foute rij boven de balk', () => {
  const { stroom, geschreven } = proef(true);
  const scherm = maakVoortgangsscherm({ isTTY: true }, stroom);
  scherm.voortgang(stand(500, 500));
  scherm.meld(FOUT);
  scherm.klaar();
  expect(geschreven()).toContain('50% | regel 500, 498 opgenomen, 0 al bekend, 1 afgekeurd');
  expect(geschreven()).toContain('regel 7, bsn: is geen burgerservicenummer\n');
});

it('een foute rij gaat naar stdout als dat geen terminal is, ook met een balk op stderr', () => {
  const uit = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const { stroom, geschreven } = proef(true);
  const scherm = maakVoortgangsscherm({ isTTY: false }, stroom);
  scherm.meld(FOUT);
  scherm.klaar();
  expect(uit).toHaveBeenCalledExactlyOnceWith('regel 7, bsn: is geen burgerservicenummer\n');
  expect(geschreven()).not.toContain('burgerservicenummer');
});
