import fc from 'fast-check';
import { expect, it } from 'vitest';
import { leesAntwoord } from '../../../adapters/polis/lezen.ts';
import { antwoord } from '../../../adapters/polis/standin/antwoordbericht.ts';
import { leesInkomens } from '../../../adapters/polis/standin/inkomensbestand.ts';
import { bekendeVerhoudingen } from '../../../adapters/polis/standin/verhoudingen.ts';
import { centen, decimaalEuro } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';

const kop = 'bsn;ikv;soort;naam_derde;loonheffingennummer;rsin;code_soort;periodiciteit;van;tot;loon_lbph;loonheffing;vakantiegeld_opbouw;vakantiegeld_uitbetaald;extra_opbouw;extra_uitbetaald;aangifte_na_dagen';
const bedrag = fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }).map(centen);
const open = { van: null, tot: null };

it('elk bedrag komt met teken en op de cent terug, van bestand via XML naar lezer', async () => {
  await fc.assert(
    fc.asyncProperty(bedrag, bedrag, bedrag, async (loon, heffing, vakantie) => {
      const regel = `999993653;1;vanaf;X;001000001L01;;15;maand;2025-01-01;;${decimaalEuro(loon)};${decimaalEuro(heffing)};;${decimaalEuro(vakantie)};;;`;
      const bekend = bekendeVerhoudingen(leesInkomens(`${kop}\n${regel}`), '999993653', dag('2025-03-01'), open);
      const gelezen = await leesAntwoord(antwoord('999993653', bekend, open));
      expect(gelezen.soort === 'gegevens' && gelezen.inkomstenverhoudingen[0]?.opgaven).toMatchObject([
        { van: '2025-01-01', tot: '2025-01-31', loonLbPh: loon, loonheffing: heffing, vakantietoeslag: vakantie, opgebouwdeVakantietoeslag: null },
      ]);
    }),
    { numRuns: 15 },
  );
});
