import { describe, expect, it } from 'vitest';
import type { Voorbehoud } from '../../../domain/beslagvrije-voet/uitkomst.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { andereUitleg, voorbehoudInWoorden } from '../../../domain/uitleg/voorbehoud.ts';
import { invoer, vastgesteld } from '../beslagvrije-voet/hulp.ts';
import { tekst } from './hulp.ts';

const ANDERS: Voorbehoud = {
  sleutel: 'dc',
  artikel: 'Rv 475dc lid 1',
  tekst: 'Het andere inkomen gaat eraf.',
  alternatief: { beslagvrijeVoet: centen(120_050), vatbaarPerMaand: centen(10_000) },
};
const FEIT: Voorbehoud = { sleutel: 'maximum 2021', artikel: 'Rv 475da lid 1', tekst: 'De dag is niet gevonden.', alternatief: null };
const ZIN = 'De wet is op één punt niet duidelijk (Rv 475dc lid 1). Bij een andere uitleg zou uw beslagvrije voet € 1.200,50 per maand zijn.';

describe('een andere uitleg van de wet', () => {
  it('voor de inwoner: het bedrag, en de uitnodiging als hij dan meer overhoudt', () => {
    expect(andereUitleg(ANDERS, centen(110_000))).toEqual([`${ZIN} Vindt u dat die uitleg voor u moet gelden? Laat het ons weten.`]);
  });
  it('voor de inwoner die dan minder overhoudt: alleen het bedrag', () => {
    expect(andereUitleg(ANDERS, centen(130_000))).toEqual([ZIN]);
  });
  it('een feit zonder ander bedrag is niet voor de inwoner', () => {
    expect(andereUitleg(FEIT, centen(110_000))).toEqual([]);
  });
  it('voor de medewerker: artikel, uitleg en uitkomst', () => {
    expect(voorbehoudInWoorden(ANDERS)).toBe('Rv 475dc lid 1: Het andere inkomen gaat eraf. De uitkomst zou dan € 1.200,50 zijn.');
    expect(voorbehoudInWoorden(FEIT)).toBe('Rv 475da lid 1: De dag is niet gevonden.');
  });
});

describe('1: de wijze van berekening (475i lid 2) noemt de andere uitleg', () => {
  const een = invoer({ bron: { soort: 'inkomen', netto: '1000', opbouw: '80' } });
  const { voorbehouden } = vastgesteld(een);

  it('met het bedrag van die uitleg: vakantiebijslag telt mee in de 95%', () => {
    expect(tekst('berekening', een, { voorbehouden })).toContain('Bij een andere uitleg zou uw beslagvrije voet € 1.026,00 per maand zijn. Vindt u');
  });
  it('niets als er geen andere uitleg is', () => {
    expect(tekst('berekening', een)).not.toContain('andere uitleg');
  });
});
