import { beforeAll, describe, expect, it } from 'vitest';
import { leesPersoonslijsten } from '../../../adapters/brp/standin/persoonslijsten.ts';
import type { PolisClient } from '../../../adapters/polis/client.ts';
import { naarPolisgegevens } from '../../../adapters/polis/naar-polisgegevens.ts';
import { leesInkomens } from '../../../adapters/polis/standin/inkomensbestand.ts';
import { bekendeVerhoudingen, type BekendeVerhouding } from '../../../adapters/polis/standin/verhoudingen.ts';
import type { SuwiInkomstenverhouding } from '../../../adapters/polis/suwi-antwoord.ts';
import { metRegisters, rekenVoorPersoon, type Persoonsuitkomst } from '../../../bin/rekentool/persoon.ts';
import { verslag } from '../../../bin/rekentool/verslag.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { heeftGewoneTaal } from '../../../domain/uitleg/gewone-taal.ts';
import { AANTAL_SOORTEN, inkomensVoor } from './inkomens.ts';

const op = dag('2026-02-02');
const bsns = [...leesPersoonslijsten(new URL('../../../adapters/brp/standin/data/testset-persoonslijsten-gba-v.csv', import.meta.url)).keys()];
const inkomens = inkomensVoor(bsns);

/** The polis without its message: the same rows, the same reading, no XML and no schema, which take most of the time. */
function zonderBericht(): PolisClient {
  const regels = leesInkomens(inkomens);
  return {
    inkomsten: (bsn, periode) => {
      const bekend = bekendeVerhoudingen(regels, bsn, op, periode);
      if (bekend.length === 0) return Promise.resolve({ soort: 'niet_gevonden' });
      return Promise.resolve({ soort: 'gevonden', signalen: [], ...naarPolisgegevens(bekend.map(alsSuwi)) });
    },
  };
}
function alsSuwi({ kop, begin, eind, perioden, opgaven }: BekendeVerhouding): SuwiInkomstenverhouding {
  return {
    volgnummer: String(kop.ikv),
    begin,
    eind,
    administratieveEenheid: { loonheffingennummer: kop.loonheffingennummer, naam: kop.naam_derde, rsin: kop.rsin, adresregels: [] },
    perioden,
    opgaven: opgaven.map(({ van, tot, bedragen }) => ({
      van,
      tot,
      brutoloonSv: null,
      loonLbPh: bedragen.loon_lbph,
      loonheffing: bedragen.loonheffing,
      vakantietoeslag: bedragen.vakantiegeld_uitbetaald,
      opgebouwdeVakantietoeslag: bedragen.vakantiegeld_opbouw,
      extraPeriode: bedragen.extra_uitbetaald,
      opgebouwdeExtraPeriode: bedragen.extra_opbouw,
      reiskostenOnbelast: null,
      alimentatieIngehouden: null,
      alimentatieRechtstreeks: null,
    })),
  };
}

const uitkomsten = new Map<string, Persoonsuitkomst>();
beforeAll(async () => {
  await metRegisters(op, { inkomens }, async ({ brp }) => {
    const polis = zonderBericht();
    for (const bsn of bsns) uitkomsten.set(bsn, await rekenVoorPersoon({ brp, polis }, bsn, op));
  });
}, 600_000);

describe('alle testpersonen door de hele keten', () => {
  it('680 personen', () => {
    expect(uitkomsten.size).toBe(680);
  });

  it('ieder krijgt een uitkomst of een reden in woorden', () => {
    for (const uitkomst of uitkomsten.values()) {
      if (uitkomst.soort === 'reden') {
        expect(uitkomst.reden).not.toBe('');
        continue;
      }
      const { resultaat } = uitkomst.uitkomst;
      if (resultaat.soort === 'mens_nodig') expect(resultaat.redenen.filter((reden) => reden.length > 10)).not.toEqual([]);
      if (resultaat.soort === 'niets_te_nemen') expect(resultaat.uitleg).not.toBe('');
      if (resultaat.soort === 'gespreid') expect(resultaat.delen.length).toBeGreaterThan(1);
    }
  });

  it('elke soort einde komt voor', () => {
    const soorten = new Set([...uitkomsten.values()].map((uit) => (uit.soort === 'reden' ? 'reden' : uit.uitkomst.resultaat.soort)));
    expect([...soorten].sort()).toEqual(['gespreid', 'mens_nodig', 'niets_te_nemen', 'vastgesteld']);
  });

  it('elke stap van elke berekening is in gewone taal te zeggen', () => {
    const onbekend = new Set<string>();
    for (const uitkomst of uitkomsten.values()) {
      if (uitkomst.soort === 'reden') continue;
      for (const stap of uitkomst.uitkomst.resultaat.spoor) if (!heeftGewoneTaal(stap)) onbekend.add(stap.sleutel);
    }
    expect([...onbekend]).toEqual([]);
  });

  it('elk verslag is te schrijven en noemt geen burgerservicenummer', () => {
    for (const [bsn, uitkomst] of uitkomsten) {
      if (uitkomst.soort === 'reden') continue;
      const tekst = verslag(uitkomst.uitkomst, uitkomst.derden).join('\n');
      expect(tekst).toContain('LEEFSITUATIE');
      expect(tekst).not.toContain(bsn);
    }
  });

  it('met het echte bericht is de uitkomst dezelfde: van elke soort inkomen een persoon', async () => {
    await metRegisters(op, { inkomens }, async (registers) => {
      for (const bsn of bsns.slice(0, AANTAL_SOORTEN)) expect(await rekenVoorPersoon(registers, bsn, op)).toEqual(uitkomsten.get(bsn));
    });
  }, 600_000);
});
