import type { OpenUitleg } from './aanwijzing.ts';
import type { BeslagId } from './beslag.ts';
import type { OpenPunt } from './lezingen.ts';

/** The question where so much is unknown that nothing can be worked out. */
export const teVeelOnbekend = 'Van te veel beslagen zijn het tijdstip of de voorrang onbekend. Vraag ze op en bepaal opnieuw wie int.';

const UITLEG: Readonly<Record<OpenUitleg, string>> = {
  geen_deurwaarder: 'er is geen deurwaarder onder de beslagleggers en een latere beslaglegger gaat in rang voor: Rv 478 lid 1 en 2 wijzen niemand aan',
  hoger_ertussen: 'tussen het oudste beslag en dat van de oudste deurwaarder ligt een hoger bevoorrecht beslag zonder deurwaarder: Rv 478 laat open wie dan int',
  deurwaarder_lager: 'de oudste gaat voor op de oudste deurwaarder, maar niet op alle latere beslagen: Rv 478 lid 1 en 2 wijzen niet dezelfde aan',
};

const PUNTEN: Readonly<Record<OpenPunt, { readonly reden: string; readonly vraag: string }>> = {
  volgorde: { reden: 'beslagen van dezelfde dag hebben geen tijdstip en hun volgorde bepaalt wie int', vraag: 'Op welk tijdstip is elk van deze beslagen gelegd?' },
  rang: { reden: 'van een vordering is de voorrang niet bekend', vraag: 'Welke voorrang heeft de vordering waarvan die niet bekend is?' },
  belastingdeurwaarder: { reden: 'open is of een belastingdeurwaarder «de deurwaarder» van Rv 478 is', vraag: 'Geldt de belastingdeurwaarder hier als de deurwaarder van Rv 478?' },
};

/** Why nothing is decided, and what a person must answer; Dutch, without personal data. */
export function vraagOver(kandidaten: readonly BeslagId[], uitleg: ReadonlySet<OpenUitleg>, punten: readonly OpenPunt[]): { readonly reden: string; readonly vraag: string } {
  const redenen = [...[...uitleg].map((een) => UITLEG[een]), ...punten.map((punt) => PUNTEN[punt].reden)];
  return {
    reden: `Niet beslist: ${redenen.join('; ')}.`,
    vraag: [...punten.map((punt) => PUNTEN[punt].vraag), `Wie int voor allen: beslag ${kandidaten.join(' of ')}?`].join(' '),
  };
}
