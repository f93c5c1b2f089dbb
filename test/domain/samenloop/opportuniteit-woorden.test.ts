import { describe, expect, it } from 'vitest';
import { centen } from '../../../domain/geld/centen.ts';
import { inWoorden } from '../../../domain/samenloop/opportuniteit-woorden.ts';
import type { Opportuniteit, Opportuniteitscijfers } from '../../../domain/samenloop/opportuniteit.ts';

const CIJFERS: Opportuniteitscijfers = { anderen: 1, afloscapaciteit: centen(200_00), ingehouden: centen(150_00), rest: centen(50_00), aandeel: centen(66_67), maanden: 5, voorgangersNogMaanden: 0 };

describe('de reden van een opportuniteitsafweging, zoals de behandelaar haar leest', () => {
  it.each<readonly [string, Opportuniteit['oordeel'], Partial<Opportuniteitscijfers>, string]>([
    ['niemand anders', 'niemand_anders', { anderen: 0 }, 'Geen andere partij heeft een beslag of verrekening lopen.'],
    [
      'kansrijk naast één ander',
      'kansrijk',
      {},
      'Eén beslag of verrekening van een ander houdt € 150,00 per maand in. De afloscapaciteit is € 200,00 per maand; als ieder het zijne heeft blijft € 50,00 over. Naar rang en evenredigheid krijgt deze vordering ten minste € 66,67 per maand en is zij in 5 maanden voldaan. Een beslag heeft zin.',
    ],
    [
      'in één maand voldaan, en niet van ieder is bekend wat hij inhoudt',
      'kansrijk',
      { anderen: 2, rest: null, maanden: 1 },
      '2 beslagen en verrekeningen van anderen houden samen € 150,00 per maand in. De afloscapaciteit is € 200,00 per maand. Naar rang en evenredigheid krijgt deze vordering ten minste € 66,67 per maand en is zij in 1 maand voldaan. Een beslag heeft zin.',
    ],
    [
      'te weinig, en wie voorgaat is over vier maanden voldaan',
      'te_weinig',
      { rest: centen(0), aandeel: centen(0), maanden: null, voorgangersNogMaanden: 4 },
      'Eén beslag of verrekening van een ander houdt € 150,00 per maand in. De afloscapaciteit is € 200,00 per maand; als ieder het zijne heeft blijft € 0,00 over. Naar rang en evenredigheid krijgt deze vordering hoogstens € 0,00 per maand. Wie voorgaat is over 4 maanden voldaan. Een beslag brengt te weinig op.',
    ],
    [
      'wie voorgaat is over een maand voldaan',
      'te_weinig',
      { aandeel: centen(1_00), maanden: 300, voorgangersNogMaanden: 1 },
      'Eén beslag of verrekening van een ander houdt € 150,00 per maand in. De afloscapaciteit is € 200,00 per maand; als ieder het zijne heeft blijft € 50,00 over. Naar rang en evenredigheid krijgt deze vordering hoogstens € 1,00 per maand en is zij in 300 maanden voldaan. Wie voorgaat is over 1 maand voldaan. Een beslag brengt te weinig op.',
    ],
    [
      'niet te zeggen',
      'onbekend',
      { afloscapaciteit: null, rest: null, aandeel: null, maanden: null, voorgangersNogMaanden: null },
      'Eén beslag of verrekening van een ander houdt € 150,00 per maand in. De afloscapaciteit is niet opgegeven. Wat deze vordering naar rang en evenredigheid krijgt staat niet vast. Wie voorgaat is voorlopig niet voldaan. Of een beslag zin heeft hangt af van wat niet is opgegeven.',
    ],
  ])('%s', (_wat, oordeel, cijfers, woorden) => {
    expect(inWoorden(oordeel, { ...CIJFERS, ...cijfers })).toBe(woorden);
  });
});
