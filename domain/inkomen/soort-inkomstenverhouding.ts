/** The letters of Rv 475c lid 1, in the order of the law. */
export const letters475c = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] as const;
export type Letter475c = (typeof letters475c)[number];

/** What a code soort inkomstenverhouding means for the order of Rv 475c. */
export type Duiding =
  | {
      readonly soort: 'bekend';
      readonly letter: Letter475c;
      readonly zeker: boolean;
      readonly toelichting: string;
      readonly wet: BijstandsWet | null;
    }
  | { readonly soort: 'geen periodieke betaling'; readonly toelichting: string }
  | { readonly soort: 'onbekend'; readonly reden: string };

/** The laws whose benefit Rv 475dc lid 2 may be about. */
export type BijstandsWet = 'participatiewet' | 'ioaw' | 'ioaz' | 'bbz';

const zeker = (letter: Letter475c, toelichting: string, wet: BijstandsWet | null = null): Duiding => ({
  soort: 'bekend',
  letter,
  zeker: true,
  toelichting,
  wet,
});
const onzeker = (letter: Letter475c, toelichting: string, wet: BijstandsWet | null = null): Duiding => ({
  soort: 'bekend',
  letter,
  zeker: false,
  toelichting,
  wet,
});

/** Code soort inkomstenverhouding (SuwiML code list) to letter. Codes that left the list long ago are kept: old periods may have them. */
const DUIDINGEN: ReadonlyMap<string, Duiding> = new Map(
  Object.entries<Duiding>({
    '11': zeker('d', 'loon van een ambtenaar'),
    '12': zeker('e', 'loon'),
    '13': zeker('e', 'loon'),
    '14': zeker('e', 'loon'),
    '15': zeker('e', 'loon'),
    '17': zeker('e', 'loon van een directeur-grootaandeelhouder'),
    '18': zeker('d', 'wachtgeld van een overheidsinstelling'),
    '21': zeker('g', 'pensioen of lijfrente'),
    '22': zeker('b', 'AOW'),
    '23': zeker('c', 'oorlogs- of verzetspensioen'),
    '24': zeker('b', 'Anw'),
    '31': zeker('b', 'Ziektewet of Wazo'),
    '32': onzeker('b', 'WAO, maar ook particuliere verzekering (onderdeel f) heeft deze code'),
    '33': zeker('b', 'WW'),
    '34': zeker('b', 'IOAW', 'ioaw'),
    '35': zeker('b', 'WW-vervolguitkering'),
    '36': zeker('b', 'Waz'),
    '37': zeker('b', 'Wajong'),
    '38': zeker('b', 'samenloop van arbeidsongeschiktheidsuitkeringen'),
    '39': zeker('b', 'IVA'),
    '40': zeker('b', 'WGA'),
    '42': onzeker('a', 'Bbz, een uitvoeringsbesluit van de Participatiewet', 'bbz'),
    '43': zeker('a', 'Participatiewet', 'participatiewet'),
    '44': zeker('b', 'WWIK'),
    '45': zeker('b', 'IOAZ', 'ioaz'),
    '46': zeker('b', 'Toeslagenwet'),
    '50': zeker('b', 'overige sociale verzekeringswetten'),
    '51': zeker('b', 'WIJ'),
    '52': zeker('b', 'IOW'),
    '53': onzeker('g', 'VUT: loon uit vroegere dienstbetrekking of pensioen'),
    '54': onzeker('e', 'opname van levenslooptegoed'),
    '55': zeker('d', 'Appa'),
    '56': zeker('g', 'ouderdomspensioen'),
    '57': zeker('g', 'nabestaandenpensioen'),
    '58': zeker('g', 'arbeidsongeschiktheidspensioen'),
    '59': zeker('g', 'lijfrente'),
    '60': zeker('g', 'lijfrente'),
    '61': onzeker('e', 'aanvulling van de werkgever na het einde van de dienstbetrekking'),
    '62': { soort: 'geen periodieke betaling', toelichting: 'ontslag- of transitievergoeding: eenmalig' },
    '63': onzeker('g', 'overige pensioenen, of een betaling na einde dienstbetrekking'),
  }),
);

/**
 * The letter of Rv 475c lid 1 to which an inkomstenverhouding belongs. Studiefinanciering has no code: the polis does not
 * know it, and it is no source (see `BuitenDeVolgorde`). A code that is absent or not in the list is
 * `onbekend`, never guessed; `zeker: false` where the code covers more than one letter.
 */
export function duidSoort(code: string | null): Duiding {
  if (code === null || code.trim() === '')
    return { soort: 'onbekend', reden: 'De polisadministratie geeft geen code soort inkomstenverhouding.' };
  return DUIDINGEN.get(code) ?? { soort: 'onbekend', reden: `De code soort inkomstenverhouding ${code} is niet bekend.` };
}
