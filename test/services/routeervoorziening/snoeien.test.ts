import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BEVOEGDHEDEN, BEVOEGDHEDEN_VAN_DOEL, DOELEN } from '../../../contract/routeervoorziening/doel.ts';
import { VELDEN } from '../../../contract/routeervoorziening/velden.ts';
import { DOSSIERS } from '../../../adapters/routeervoorziening/contract/bevraging.ts';
import { Bronantwoord } from '../../../adapters/routeervoorziening/contract/bronvraag.ts';
import { toegestaneVelden } from '../../../contract/routeervoorziening/autorisatie.ts';
import { GRONDEN_VAN_DOEL } from '../../../contract/routeervoorziening/doel.ts';
import { AANGESLOTEN } from '../../../contract/routeervoorziening/partijen.ts';
import { snoei } from '../../../services/routeervoorziening/vragen/snoeien.ts';
import type { Bronopgave } from '../../../adapters/routeervoorziening/contract/opgave.ts';
import { ALLES, PARTIJ, PERSOON } from './gegevens.ts';

describe('snoeien', () => {
  test('laat nooit een veld door dat niet is toegestaan, en verandert er geen', () => {
    const opgave = fc.subarray(Object.keys(ALLES)).map((namen) => Object.fromEntries(Object.entries(ALLES).filter(([naam]) => namen.includes(naam))) as Bronopgave);
    fc.assert(
      fc.property(fc.array(opgave, { maxLength: 4 }), fc.constantFrom(...BEVOEGDHEDEN), fc.constantFrom(...DOELEN), fc.subarray([...VELDEN]), (opgaven, soort, doel, mag) => {
        const met = opgaven.map((een): Bronopgave => (een.bevoegdheid === undefined ? een : { ...een, bevoegdheid: soort === 'derdenbeslag' ? ALLES.bevoegdheid : { soort } }));
        const uit = snoei({ rol: 'schuldenaar', opgaven: met, ...PERSOON }, doel, mag);
        for (const een of uit.opgaven) for (const veld of Object.keys(een)) expect(mag).toContain(veld);
        for (const veld of Object.keys(uit)) expect(['rol', 'opgaven', ...mag]).toContain(veld);
        const hoort = met.filter(({ bevoegdheid }) => bevoegdheid === undefined || BEVOEGDHEDEN_VAN_DOEL[doel].some((goed) => goed === bevoegdheid.soort));
        expect(uit.opgaven).toEqual(hoort.map((een) => Object.fromEntries(Object.entries(een).filter(([veld]) => mag.some((goed) => goed === veld)))).filter((een) => Object.keys(een).length > 0));
      }),
    );
  });

  test.each(DOELEN)('wat voor %s overblijft past in het dossier van dat doel, voor elke vrager en bron', (doel) => {
    for (const vrager of AANGESLOTEN)
      for (const bron of AANGESLOTEN)
        for (const grond of GRONDEN_VAN_DOEL[doel]) {
          const persoon = snoei({ rol: 'schuldenaar', opgaven: [ALLES], ...PERSOON }, doel, toegestaneVelden({ vrager, doel, grond }, { rol: 'schuldenaar' }, bron));
          const dossier = { dossierId: crypto.randomUUID(), doel, opgemaaktOp: new Date().toISOString(), volledig: true, delen: [{ partij: PARTIJ.uwv, personen: [persoon] }], ontbreekt: [] };
          expect(DOSSIERS[doel].safeParse(dossier).success).toBe(true);
        }
  });

  test('een veld dat het contract niet kent wordt niet eens gelezen', () => {
    const antwoord = { vraagId: crypto.randomUUID(), meer: 1, personen: [{ rol: 'schuldenaar', opgaven: [{ ...ALLES, adresSchuldenaar: 'Kade 2' }], telefoon: '06' }] };
    expect(JSON.stringify(Bronantwoord.parse(antwoord))).not.toMatch(/Kade 2|telefoon|meer/);
  });
});
