import { isGehuwd, type Leefsituatie } from '../../../domain/leefsituatie/leefsituatie.ts';
import { euro } from '../../../domain/geld/centen.ts';
import { Getal, type DecimaalBedrag } from '../../../domain/spoor/getal.ts';
import { alsCenten } from '../antwoorden/bedrag.ts';
import type { Situatie } from '../rekenen/situatie.ts';
import { ANDER_LAND, type Situatieblok } from '../vragen/vraag.ts';

/** What holds for the person in one block, as the person would write it: "Ik heb geen partner." */
export function ikZinnen(blok: Situatieblok, situatie: Situatie): string[] {
  switch (blok) {
    case 'wonen':
      return [wonen(situatie)];
    case 'thuis':
      return thuis(situatie);
    case 'inkomen':
      return [`Mijn inkomen vóór belasting is ${maand(situatie.belastbaar)}.`, ...(isNul(situatie.winst) ? [] : [`Mijn winst uit een eigen bedrijf is ${maand(situatie.winst)}.`])];
    case 'partner':
      return partner(situatie);
    case 'ander':
      return [
        isNul(situatie.anderNetto) ? 'Ik heb geen ander inkomen.' : `Mijn andere inkomen is ${maand(situatie.anderNetto)} netto.`,
        ...(isNul(situatie.autoBelasting) ? [] : [`Ik betaal ${maand(situatie.autoBelasting)} belasting over de auto van mijn werkgever.`]),
      ];
    case 'woonkosten':
      return woonkosten(situatie);
    case 'inhouding':
      return inhoudingen(situatie);
  }
}

function wonen({ wonen: plek }: Situatie): string {
  switch (plek.soort) {
    case 'adres':
      return 'Ik woon op een adres in Nederland.';
    case 'geen':
      return 'Ik heb geen vast adres.';
    case 'inzicht':
      return 'Ik sta niet ingeschreven op een adres, maar ik heb wel een vaste plek om te wonen. Ik laat u zien waar dat is.';
    case 'buitenland':
      return plek.land === ANDER_LAND ? 'Ik woon in een ander land.' : `Ik woon in een ander land: ${plek.land}.`;
    case 'instelling':
      return `Ik woon in een instelling en betaal daarvoor ${maand(plek.prijs)}.${plek.beiden ? ' Mijn partner woont daar ook.' : ''}`;
  }
}

/** Children are asked for only where they matter: with a fixed amount or in an instelling nothing is said of them. */
function thuis({ leefsituatie, wonen: { soort } }: Situatie): string[] {
  const kinderenTellen = soort !== 'geen' && soort !== 'instelling';
  return [
    isGehuwd(leefsituatie) ? 'Ik heb een partner.' : 'Ik heb geen partner.',
    ...(kinderenTellen ? [heeftKinderen(leefsituatie) ? 'Er woont een kind jonger dan 18 jaar bij mij.' : 'Er woont geen kind jonger dan 18 jaar bij mij.'] : []),
  ];
}

function heeftKinderen(leefsituatie: Leefsituatie): boolean {
  return leefsituatie === 'alleenstaande_ouder' || leefsituatie === 'gehuwd_met_kinderen';
}

function partner({ leefsituatie, partnerBelastbaar, partnerNetto }: Situatie): string[] {
  if (!isGehuwd(leefsituatie)) return ['Ik heb geen partner.'];
  if (isNul(partnerBelastbaar) && isNul(partnerNetto)) return ['Mijn partner heeft geen inkomen.'];
  return [
    ...(isNul(partnerBelastbaar) ? [] : [`Het inkomen van mijn partner is ${maand(partnerBelastbaar)} vóór belasting.`]),
    `Het netto inkomen van mijn partner is ${maand(partnerNetto)}.`,
  ];
}

function woonkosten({ woonkosten: kosten }: Situatie): string[] {
  if (kosten === null) return ['Ik vraag geen verhoging voor mijn woonkosten.'];
  const artikel = kosten.geenHuurtoeslag ? 'artikel 475da lid 5 en 7 Rv' : 'artikel 475da lid 5 Rv';
  return [`Mijn woonkosten zijn ${maand(kosten.bedrag)}. Ik vraag om de verhoging voor woonkosten (${artikel}).`];
}

function inhoudingen({ inhoudingen: lijst }: Situatie): string[] {
  if (lijst.length === 0) return ['Anderen houden geen geld in van een ander inkomen of van een toeslag van mij.'];
  return lijst.map(({ op, bedrag }) => `Iemand anders houdt al ${maand(bedrag)} in van ${op === 'toeslag' ? 'een toeslag' : 'een ander inkomen'} van mij.`);
}

const maand = (bedrag: DecimaalBedrag): string => `${euro(alsCenten(bedrag))} per maand`;
const isNul = (bedrag: DecimaalBedrag): boolean => new Getal(bedrag).isZero();
