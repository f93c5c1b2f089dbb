import { describe, expect, it } from 'vitest';
import { dag } from '../../../domain/kalender/dag.ts';
import type { Antwoorden } from '../../../web/burgerportaal/antwoorden/antwoorden.ts';
import { beoordeelBijstand } from '../../../web/burgerportaal/brief/bijstand.ts';
import { voorbeeldtekst, voorbeeldtekstBijstand } from '../../../web/burgerportaal/uitkomst/voorbeeldtekst.ts';
import { inEuros, juist, metEigenUitkomst, percentage, vergelijking } from './brieven.ts';
import { bijstand, brief } from './personen.ts';

const OP_TIJD = dag('2026-09-02');
const TE_LAAT = dag('2026-09-03');
const tekst = (antwoorden: Antwoorden, vandaag = OP_TIJD): string | undefined => voorbeeldtekst(antwoorden, vandaag, vergelijking(antwoorden));
const overBijstand = (antwoorden: Antwoorden): string | undefined => {
  const uitkomst = percentage(antwoorden);
  return voorbeeldtekstBijstand(antwoorden, OP_TIJD, beoordeelBijstand(antwoorden, uitkomst), uitkomst.inGeld?.beslagvrijeVoet ?? null);
};

describe('de tekst om te sturen', () => {
  it('noemt de brief en beide bedragen', () => {
    expect(tekst(brief)).toContain('van 3 augustus 2026');
    expect(tekst(brief)).toContain('€ 950,00');
    expect(tekst(brief)).toContain('€ 1.499,45');
  });

  it('zegt in de ik-vorm wat anders is, elke zin één keer', () => {
    expect(tekst(brief)).toContain('- Ik heb geen partner.');
    expect(tekst(brief)?.split('Ik heb geen partner.')).toHaveLength(2);
  });

  it('heeft nergens een regel zonder naam, ook niet als de woonplek anders is', () => {
    const zonderAdres = { ...brief, 'b.situatie': 'koop', 'b.woonlast': '850', 'klopt.wonen': 'nee', 'e.wonen': 'geen', 'e.plek': 'nee', 'b.voet': '700' };
    expect(tekst(zonderAdres)).toContain('- Ik heb geen vast adres.');
    expect(tekst(zonderAdres)).not.toMatch(/\n(- )?( |:|is anders)/);
  });

  it('vraagt om wat niet in de brief staat (Besluit art. 7)', () => {
    expect(tekst(brief)).toContain('Dit mis ik in uw brief:\n- Of u rekening houdt met wat anderen al van mij inhouden');
  });

  it('noemt apart wat niet in de brief staat en wel meetelt', () => {
    const metInhouding = { ...brief, 'e.inhouding': 'toeslag', 'e.inhoudingBedrag': '80' };
    expect(tekst(metInhouding)).toContain('Dit staat niet in uw brief, maar het telt wel mee:\n- Iemand anders houdt al € 80,00 per maand in van een toeslag van mij.');
  });

  it('vraagt alleen op tijd om terug te gaan tot het begin (Rv 475i lid 3, 475d lid 5)', () => {
    expect(tekst(brief)).toContain('artikel 475i lid 3');
    expect(tekst(brief, TE_LAAT)).toContain('artikel 475d lid 5');
    expect(tekst(brief, TE_LAAT)).not.toContain('terugbetalen');
  });

  it('is er niet als er niets te vragen is', () => {
    expect(tekst({ ...metEigenUitkomst(juist), 'b.inhoudingNu': 'onbekend' })).toBeUndefined();
  });

  it('vraagt bij een brief die klopt om te stoppen en terug te betalen als er te veel wordt ingehouden', () => {
    const teVeel = tekst({ ...metEigenUitkomst(juist), 'b.inhoudingNu': '1600' });
    expect(teVeel).toContain('terugbetalen wat te veel is ingehouden');
    expect(teVeel).not.toContain('opnieuw vaststellen');
  });

  it('vraagt bij een mogelijke tiende waarom, en noemt het hoogste bedrag (IW 1990 art. 19)', () => {
    const klopt = metEigenUitkomst(juist);
    const meer = tekst({ ...klopt, 'b.inhoudingNu': inEuros(vergelijking(klopt).hoortTeZijn.vatbaarPerMaand + 5000) });
    expect(meer).toContain('om welke aanslagen het gaat');
    expect(meer).toMatch(/Het mag dan hoogstens € [\d.,]+ per maand zijn/);
  });
});

describe('de tekst over bijstand', () => {
  it('vraagt om het percentage, noemt het juiste bedrag en vraagt terug wat te veel is ingehouden', () => {
    expect(overBijstand(bijstand)).toContain('artikel 475dc lid 2');
    expect(overBijstand(bijstand)).toContain('€ 1.348,49');
    expect(overBijstand(bijstand)).toContain('€ 250,00 per maand ingehouden');
  });

  it('is er niet bij een percentage en een goede inhouding', () => {
    expect(overBijstand({ ...bijstand, 'b.opgave': 'percentage', 'b.inhoudingNu': '70' })).toBeUndefined();
  });
});
