import { expect, test } from 'vitest';
import type { VerhalenPort } from '../../activities/verhalen/port.ts';
import type { Bericht } from '../../contract/berichten.ts';
import type { VorderingId } from '../../contract/zaak.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { behandelBericht } from '../../workflows/verhaal/berichten.ts';
import type { Verhaal } from '../../workflows/verhaal/zaak.ts';

const VORDERING = 'waterstad-2' as VorderingId;

/** What a verhaal that waits for a reason does with a claim that joins; the record answers what it was asked. */
async function sluitAan(waarom: string): Promise<Verhaal['stand']> {
  const stand: Verhaal['stand'] = { fase: 'wachten', vorderingen: ['waterstad-1' as VorderingId], aanleiding: 'opnieuw', volgnummer: 2, beslagId: null, opnieuwVanaf: null, waarom, pauze: null, taak: null };
  const meldVordering: VerhalenPort['meldVordering'] = async ({ naGeenBeslag }) => Promise.resolve(naGeenBeslag === true ? { taak: 'vordering_na_geen_beslag' } : {});
  const bericht: Bericht = { versie: 1, id: 7, soort: 'vordering_aangemeld', dag: dag('2029-04-02'), inhoud: { vorderingId: VORDERING } };
  await behandelBericht({ stand, kop: () => ({ verhaalId: 1, vandaag: bericht.dag }), boeken: { meldVordering } } as unknown as Verhaal, bericht);
  return stand;
}

test('een vordering die komt nadat is besloten om geen beslag te leggen: een vraag, en geen beslag over dat besluit heen', async () => {
  expect(await sluitAan('geen_beslag')).toMatchObject({ fase: 'wachten', taak: 'vordering_na_geen_beslag', vorderingen: ['waterstad-1', VORDERING] });
});

test('een vordering die komt terwijl er geen inkomen is, wacht mee zonder vraag', async () => {
  expect(await sluitAan('geen_inkomen')).toMatchObject({ fase: 'wachten', taak: null, vorderingen: ['waterstad-1', VORDERING] });
});
