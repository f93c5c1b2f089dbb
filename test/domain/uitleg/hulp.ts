import type { VaststellingInvoer } from '../../../domain/beslagvrije-voet/invoer.ts';
import type { Vaststelling } from '../../../domain/beslagvrije-voet/uitkomst.ts';
import { stelVast } from '../../../domain/beslagvrije-voet/vaststelling.ts';
import { modelmededeling, type Blok, type Bloksleutel, type MededelingGrond } from '../../../domain/uitleg/modelmededeling.ts';
import { verschilMet, type Vastgelegd, type Verschil } from '../../../domain/uitleg/verschil.ts';
import { invoer } from '../beslagvrije-voet/hulp.ts';

export const BIJSTAND = { soort: 'bijstand', wet: 'participatiewet', norm: 'pw_21_a', inkomenArt32: '400' } as const;

/** What the mededeling of this input is made from. */
export function grondVan(een: VaststellingInvoer, anders: Partial<MededelingGrond> = {}): MededelingGrond {
  const uitkomst: Vaststelling = stelVast(een);
  if (uitkomst.soort === 'onbeslist') throw new Error(uitkomst.redenen.join());
  return {
    invoer: een,
    spoor: uitkomst.spoor,
    voet: uitkomst.soort === 'percentage' ? { soort: 'percentage', opgave: uitkomst.opgave } : { soort: 'bedrag' },
    betaler: 'Zorggroep De Linde',
    verdeeld: false,
    vragen: [],
    privacyverklaring: 'www.waterstad.example/privacy',
    ...anders,
  };
}

/** One block of the mededeling of this input. */
export function blok(sleutel: Bloksleutel, een: VaststellingInvoer = invoer(), anders: Partial<MededelingGrond> = {}): Blok {
  const gevonden = modelmededeling(grondVan(een, anders)).blokken.find((van) => van.sleutel === sleutel);
  if (gevonden === undefined) throw new Error(`blok ${sleutel} ontbreekt`);
  return gevonden;
}

/** The text of that block. */
export const tekst = (...invoeren: Parameters<typeof blok>): string => blok(...invoeren).tekst.join('\n');

const vastgelegd = (een: VaststellingInvoer): Vastgelegd => ({ invoer: een, spoor: stelVast(een).spoor });

/** The difference between the vaststellingen of two inputs. */
export const verschil = (voor: VaststellingInvoer, na: VaststellingInvoer): Verschil => verschilMet(vastgelegd(voor), vastgelegd(na));
