import { readFile, stat } from 'node:fs/promises';
import { BronFout, zonderNummers } from '../../adapters/bron/fouten.ts';
import { leesAntwoord } from '../../adapters/polis/lezen.ts';
import type { Melding, Signaal, SuwiAntwoord, SuwiInkomstenverhouding } from '../../adapters/polis/suwi-antwoord.ts';
import { MAX_BYTES, teGroot } from '../../adapters/polis/transport.ts';
import { duidSoort } from '../../domain/inkomen/soort-inkomstenverhouding.ts';
import { leesfout } from './bestand.ts';
import { OnleesbareTekst, xmlTekst } from './xml-tekst.ts';

/**
 * `invorderstraat lees suwi <bestand>`: prints as JSON what was understood of an answer of the polisadministratie. Answers
 * 0; 2 with the reason on stderr, and nothing on stdout, when the file is not valid.
 */
export async function voerUit([soort = '', bestand = '']: readonly string[]): Promise<number> {
  if (soort !== 'suwi') return weiger([`onbekende soort «${zonderNummers(soort)}»; bekend is: suwi`]);
  try {
    // UTF-16 takes two bytes for what is one in the size that counts.
    if ((await stat(bestand)).size > 2 * MAX_BYTES) throw teGroot();
    const antwoord = await leesAntwoord(xmlTekst(await readFile(bestand)));
    process.stdout.write(`${JSON.stringify(begrepen(antwoord), null, 1)}\n`);
    return 0;
  } catch (fout) {
    const redenen = redenenVan(fout, bestand);
    if (redenen === null) throw fout;
    return weiger(redenen);
  }
}

/** What was understood of an answer; amounts in cents, null where the source did not deliver one. */
export function begrepen(antwoord: SuwiAntwoord) {
  return {
    nietsGevonden: antwoord.soort === 'niets_gevonden',
    inkomstenverhoudingen: antwoord.soort === 'gegevens' ? antwoord.inkomstenverhoudingen.map(verhouding) : [],
    signalen: signalenVan(antwoord),
  };
}

function verhouding({ begin, eind, administratieveEenheid, perioden, opgaven }: SuwiInkomstenverhouding) {
  return {
    begin,
    eind,
    loonheffingennummer: administratieveEenheid?.loonheffingennummer ?? null,
    rsin: administratieveEenheid?.rsin ?? null,
    perioden: perioden.map(({ van, tot, codeSoort }) => ({ van, tot, codeSoort, letter475c: letterVan(codeSoort) })),
    opgaven: opgaven.map((opgave) => ({
      van: opgave.van,
      tot: opgave.tot,
      brutoloonSvCenten: opgave.brutoloonSv,
      loonLbPhCenten: opgave.loonLbPh,
      loonheffingCenten: opgave.loonheffing,
      vakantietoeslagCenten: opgave.vakantietoeslag,
      opgebouwdeVakantietoeslagCenten: opgave.opgebouwdeVakantietoeslag,
    })),
  };
}

/** The letter of Rv 475c lid 1; null for a code that is not known, or that is no periodical payment. */
function letterVan(codeSoort: string | null) {
  const duiding = duidSoort(codeSoort);
  return duiding.soort === 'bekend' ? duiding.letter : null;
}

type Melder = { readonly code: string; readonly plaats: string; readonly tekst: string };

function signalenVan(antwoord: SuwiAntwoord): Melder[] {
  switch (antwoord.soort) {
    case 'niets_gevonden':
      return [];
    case 'soap_fout':
      return antwoord.melding === null
        ? [{ code: 'fout', plaats: 'Fault', tekst: `de bron antwoordt met een fout (${antwoord.faultcode})` }]
        : [uitMelding(antwoord.melding)];
    case 'meldingen':
      return antwoord.meldingen.map(uitMelding);
    case 'gegevens': {
      const uitGegevens: readonly Signaal[] = antwoord.signalen;
      // Warnings and information stand among the signals already; a fault beside the data does not.
      const fouten = antwoord.meldingen.filter(({ soort }) => soort === 'fout').map(uitMelding);
      return [...fouten, ...uitGegevens, ...antwoord.inkomstenverhoudingen.flatMap(duidingen)];
    }
  }
}

const uitMelding = ({ soort, code, tekst }: Melding): Melder => ({ code: soort, plaats: 'FWI', tekst: `${code}: ${tekst}` });

/** What a person must know about the letters: one that is not certain, or an income that is no periodical payment. */
function duidingen({ perioden }: SuwiInkomstenverhouding, plaats: number): Melder[] {
  return perioden.flatMap(({ codeSoort }, periode) => {
    const hier = `inkomstenverhouding ${String(plaats + 1)}, periode ${String(periode + 1)}`;
    const duiding = duidSoort(codeSoort);
    if (duiding.soort === 'geen periodieke betaling') return [{ code: 'niet_periodiek', plaats: hier, tekst: `geen periodieke betaling: ${duiding.toelichting}` }];
    if (duiding.soort === 'onbekend') return codeSoort === null ? [{ code: 'letter_onbekend', plaats: hier, tekst: duiding.reden }] : [];
    return duiding.zeker ? [] : [{ code: 'letter_onzeker', plaats: hier, tekst: `het onderdeel van Rv 475c is niet zeker: ${duiding.toelichting}` }];
  });
}

function redenenVan(fout: unknown, bestand: string): string[] | null {
  if (fout instanceof BronFout) return [`${fout.code}: ${fout.message}`];
  if (fout instanceof OnleesbareTekst) return [fout.message];
  const reden = leesfout(fout, bestand);
  return reden === null ? null : [reden];
}

function weiger(redenen: readonly string[]): number {
  process.stderr.write(redenen.map((reden) => `lees: ${reden}\n`).join(''));
  return 2;
}
