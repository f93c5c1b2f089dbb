import { voorbehoudInWoorden } from '../../domain/uitleg/voorbehoud.ts';
import { euro } from '../../domain/geld/centen.ts';
import type { Inkomen } from '../../domain/inkomen/inkomen.ts';
import { voluit } from '../../domain/kalender/dag.ts';
import { inWoorden } from '../../domain/leefsituatie/leefsituatie.ts';
import type { LeefsituatieUitBrp } from '../../domain/leefsituatie/uit-brp.ts';
import type { RekentoolUitkomst } from '../../domain/rekentool/rekentool.ts';
import { Getal, naarCenten, type DecimaalBedrag } from '../../domain/spoor/getal.ts';
import type { Spoor } from '../../domain/spoor/spoor.ts';
import { gegevensVan } from '../../domain/uitleg/gegevens.ts';
import { uitlegVan } from '../../domain/uitleg/gewone-taal.ts';

/** What the chain came to as lines of Dutch text; `derden` are names of payers by loonheffingennummer. */
export function verslag(uitkomst: RekentoolUitkomst, derden: ReadonlyMap<string, string>): string[] {
  return [
    ...deel('Leefsituatie', leefsituatie(uitkomst.leefsituatie)),
    ...deel('Inkomen (polisadministratie)', inkomens(uitkomst.inkomen, derden)),
    ...(uitkomst.inkomenEchtgenoot.length > 0 ? deel('Inkomen van de partner', inkomens(uitkomst.inkomenEchtgenoot, derden)) : []),
    ...resultaat(uitkomst, derden),
  ];
}

function leefsituatie(uit: LeefsituatieUitBrp): string[] {
  const vragen = uit.vragen.map(({ tekst }) => `vraag aan de inwoner: ${tekst}`);
  if (uit.soort === 'onbeslist') return [...uit.redenen.map((reden) => `niet bepaald: ${reden}`), ...vragen];
  return [`${inWoorden(uit.leefsituatie)} (Rv 475da lid 1)`, ...uit.gronden, ...vragen];
}

function inkomens(lijst: readonly Inkomen[], derden: ReadonlyMap<string, string>): string[] {
  return lijst.flatMap((inkomen) => {
    const { loonheffingennummer: lhn, codeSoort, duiding } = inkomen;
    const wie = (lhn === null ? undefined : derden.get(lhn)) ?? lhn ?? 'onbekende betaler';
    const letter = duiding.soort === 'bekend' ? `Rv 475c lid 1 onder ${duiding.letter}, ${duiding.toelichting}` : duiding.soort === 'onbekend' ? duiding.reden : duiding.toelichting;
    const kop = `${inkomen.id}: ${wie}, code ${codeSoort ?? 'onbekend'} (${letter})`;
    switch (inkomen.soort) {
      case 'beeindigd':
        return [`${kop}: geëindigd op ${voluit(inkomen.eind)}`];
      case 'onbeslist':
        return [kop, ...inkomen.redenen.map((reden) => `  staat niet vast: ${reden}`)];
      case 'vastgesteld': {
        const { belastbaar, netto, gemiddeld } = inkomen.maandinkomen;
        const vakken = inkomen.tijdvakken.map(({ van, tot }) => `${van}/${tot}`).join(', ');
        return [
          kop,
          `  ${gemiddeld ? 'gemiddeld' : 'laatste tijdvak'}: belastbaar ${bedrag(belastbaar)}, netto ${netto === null ? 'niet bekend' : bedrag(netto)} per maand; tijdvakken ${vakken}`,
          ...inkomen.signalen.map(({ tekst }) => `  let op: ${tekst}`),
        ];
      }
    }
  });
}

function resultaat({ resultaat: uit }: RekentoolUitkomst, derden: ReadonlyMap<string, string>): string[] {
  const naam = (lhn: string): string => derden.get(lhn) ?? lhn;
  switch (uit.soort) {
    case 'mens_nodig':
      return [...deel('Een mens moet kijken', uit.redenen), ...uitleg(uit.spoor)];
    case 'niets_te_nemen':
      return [...deel('Er kan nu niets worden ingehouden', [uit.uitleg]), ...uitleg(uit.spoor)];
    case 'gespreid':
      return [
        ...deel('Beslagvrije voet, verdeeld over meer inkomens (Rv 475c lid 2 en 5)', [
          `samen ${euro(uit.beslagvrijeVoet)} per maand`,
          ...uit.delen.map((deelVan) => `${naam(deelVan.bron.loonheffingennummer)}: vrij ${euro(deelVan.beslagvrijeVoet)}, daarboven ${euro(deelVan.vatbaar)}`),
          ...uit.opmerkingen,
        ]),
        ...uitleg(uit.spoor),
      ];
    case 'vastgesteld': {
      const { keuze, vaststelling } = uit;
      const voet =
        vaststelling.soort === 'vastgesteld'
          ? [`beslagvrije voet ${euro(vaststelling.beslagvrijeVoet)} per maand; in te houden ${euro(vaststelling.vatbaarPerMaand)}`]
          : [`beslagvrije voet: ${vaststelling.opgave}`, ...(vaststelling.inGeld === null ? [] : [`in geld ${euro(vaststelling.inGeld.beslagvrijeVoet)} per maand`])];
      return [
        ...deel('Bron (Rv 475c)', [`${naam(keuze.bron.loonheffingennummer)}, onderdeel ${keuze.bron.letter}`, ...keuze.opmerkingen]),
        ...deel('Beslagvrije voet', [...voet, `normen van ${vaststelling.normversie.van} (${vaststelling.normversie.formule})`]),
        ...deel('Gegevens', gegevensVan(keuze.invoer).map(({ veld, waarde, herkomst }) => `${veld}: ${waarde} [${herkomst}]`)),
        ...uitleg(uit.spoor),
        ...deel('Voorbehoud', vaststelling.voorbehouden.map(voorbehoudInWoorden)),
      ];
    }
  }
}

function uitleg(spoor: Spoor): string[] {
  return deel('Uitleg', uitlegVan(spoor).map(({ zin, artikel, formule }) => `${zin}  [${artikel}: ${formule}]`));
}

function deel(titel: string, regels: readonly string[]): string[] {
  return ['', titel.toUpperCase(), ...(regels.length === 0 ? ['  geen'] : regels.map((regel) => `  ${regel}`))];
}

const bedrag = (waarde: DecimaalBedrag): string => euro(naarCenten(new Getal(waarde)));
