import type { Centen } from '../geld/centen.ts';
import { voluit, type Dag } from '../kalender/dag.ts';
import { maandinkomen, type Maandinkomen, type RekenTijdvak } from './maandinkomen.ts';
import type { Inkomstenperiode, Inkomstenverhouding, Polisgegevens } from './polisgegevens.ts';
import { duidSoort, type Duiding } from './soort-inkomstenverhouding.ts';
import { tijdvakkenVan, type Tijdvak } from './tijdvak.ts';
import { teltMee, venster } from './venster.ts';

/** What one inkomstenverhouding comes to on the day of opvraag. */
export type Inkomen = InkomenVastgesteld | InkomenOnbeslist | InkomenBeeindigd;

type Kern = {
  readonly id: string;
  readonly loonheffingennummer: string | null;
  readonly codeSoort: string | null;
  readonly duiding: Duiding;
};

export type InkomenVastgesteld = Kern & {
  readonly soort: 'vastgesteld';
  readonly maandinkomen: Maandinkomen;
  readonly tijdvakken: readonly { readonly van: Dag; readonly tot: Dag }[];
  readonly signalen: readonly Signaal[];
};

/** The income cannot be told from the polis; a person must look, or the debtor must tell. */
export type InkomenOnbeslist = Kern & { readonly soort: 'onbeslist'; readonly redenen: readonly string[] };

/** The relation ended before the day of opvraag: no income to seize and none that counts. */
export type InkomenBeeindigd = Kern & { readonly soort: 'beeindigd'; readonly eind: Dag };

/** Something a person should know about the income; codes for programs, the text for people. */
export type Signaal = { readonly code: SignaalCode; readonly tekst: string };
export type SignaalCode =
  'zvw_niet_geleverd' | 'loonheffing_niet_geleverd' | 'tijdvak_gedeeltelijk' | 'letter_onzeker' | 'letter_onbekend' | 'niet_periodiek';

/**
 * The representative monthly income of every inkomstenverhouding on the day of opvraag (Rv 475d lid 1, Besluit art.
 * 2, 3 and 5), in the order of their ids. No income is guessed: without a tijdvak that counts it is `onbeslist`.
 */
export function stelInkomenVast({ inkomstenverhoudingen }: Polisgegevens, opvraag: Dag): Inkomen[] {
  return [...inkomstenverhoudingen]
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .map((verhouding) => inkomenUit(verhouding, opvraag));
}

/** The income of one inkomstenverhouding (Rv 475d lid 1, Besluit beslagvrije voet art. 2, 3 and 5); see `stelInkomenVast`. Euros per month. */
export function inkomenUit(verhouding: Inkomstenverhouding, opvraag: Dag): Inkomen {
  const { tijdvakken, onherleidbaar } = tijdvakkenVan(verhouding);
  const mee = tijdvakken.filter((tijdvak) => teltMee(tijdvak, opvraag));
  const codeSoort = codeOp(verhouding.perioden, mee.at(-1)?.tot ?? opvraag);
  const kern: Kern = { id: verhouding.id, loonheffingennummer: verhouding.loonheffingennummer, codeSoort, duiding: duidSoort(codeSoort) };
  if (verhouding.eind !== null && verhouding.eind < opvraag) return { ...kern, soort: 'beeindigd', eind: verhouding.eind };
  const redenen = bezwaren(mee, onherleidbaar, opvraag);
  const rekenbaar = mee.flatMap(alsRekenTijdvak);
  if (redenen.length > 0 || rekenbaar.length === 0) return { ...kern, soort: 'onbeslist', redenen };
  const inkomen = maandinkomen(rekenbaar, { soort: 'bron', bron: 'polisadministratie', op: opvraag });
  if (inkomen.belastbaar.startsWith('-'))
    return { ...kern, soort: 'onbeslist', redenen: ['Het belastbaar maandinkomen is door correcties negatief.'] };
  return {
    ...kern,
    soort: 'vastgesteld',
    maandinkomen: inkomen,
    tijdvakken: mee.map(({ van, tot }) => ({ van, tot })),
    signalen: [...signalenVan(mee), ...signalenVanDuiding(kern.duiding)],
  };
}

function bezwaren(
  mee: readonly Tijdvak[],
  onherleidbaar: readonly { readonly van: Dag; readonly tot: Dag | null }[],
  opvraag: Dag,
): string[] {
  const { van, tot } = venster(opvraag);
  const redenen: string[] = [];
  if (mee.length === 0)
    redenen.push(
      `Er is geen aangiftetijdvak dat tussen ${voluit(van)} en ${voluit(tot)} valt en waarvan de aangiftetermijn op ${voluit(opvraag)} voorbij is.`,
    );
  for (const vak of onherleidbaar) {
    if (vak.van < van || vak.van > tot) continue;
    redenen.push(
      vak.tot === null
        ? `De opgave vanaf ${voluit(vak.van)} heeft geen einddatum.`
        : `Het tijdvak van ${voluit(vak.van)} tot en met ${voluit(vak.tot)} is niet tot een maand te herleiden.`,
    );
  }
  for (const vak of mee) {
    if (vak.bedragen.loonLbPh === null)
      redenen.push(`De opgave van ${voluit(vak.van)} tot en met ${voluit(vak.tot)} noemt geen loon LB/PH.`);
  }
  return redenen;
}

function alsRekenTijdvak({ van, tot, duur, bedragen }: Tijdvak): RekenTijdvak[] {
  if (bedragen.loonLbPh === null) return [];
  return [{ naam: `${van}/${tot}`, duur, bedragen: { ...bedragen, loonLbPh: bedragen.loonLbPh } }];
}

function signalenVan(mee: readonly Tijdvak[]): Signaal[] {
  const signalen: Signaal[] = [];
  const ontbreekt = (kies: (tijdvak: Tijdvak) => Centen | null): boolean => mee.some((tijdvak) => kies(tijdvak) === null);
  if (ontbreekt(({ bedragen }) => bedragen.loonheffing))
    signalen.push({
      code: 'loonheffing_niet_geleverd',
      tekst: 'De ingehouden loonheffing is niet geleverd; het netto inkomen staat niet vast.',
    });
  if (ontbreekt(({ bedragen }) => bedragen.bijdrageZvw))
    signalen.push({ code: 'zvw_niet_geleverd', tekst: 'De ingehouden bijdrage Zvw is niet geleverd en als nul gerekend.' });
  if (mee.some(({ gedeeltelijk }) => gedeeltelijk))
    signalen.push({ code: 'tijdvak_gedeeltelijk', tekst: 'Een tijdvak is maar voor een deel gewerkt en telt mee zoals het is.' });
  return signalen;
}

function signalenVanDuiding(duiding: Duiding): Signaal[] {
  switch (duiding.soort) {
    case 'bekend':
      return duiding.zeker
        ? []
        : [{ code: 'letter_onzeker', tekst: `Bij welk onderdeel van Rv 475c dit inkomen hoort is niet zeker: ${duiding.toelichting}.` }];
    case 'geen periodieke betaling':
      return [{ code: 'niet_periodiek', tekst: `Geen periodieke betaling: ${duiding.toelichting}.` }];
    case 'onbekend':
      return [{ code: 'letter_onbekend', tekst: duiding.reden }];
  }
}

/** The code that held on a day: of the youngest period that had begun by then, else of the first to begin. */
function codeOp(perioden: readonly Inkomstenperiode[], dag: Dag): string | null {
  const opVolgorde = [...perioden].sort((a, b) => `${a.van}${a.codeSoort ?? ''}`.localeCompare(`${b.van}${b.codeSoort ?? ''}`));
  return (opVolgorde.filter(({ van }) => van <= dag).at(-1) ?? opVolgorde[0])?.codeSoort ?? null;
}
