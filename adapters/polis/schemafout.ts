import type { Controlemelding } from './xmllint.ts';

/** What is wrong with a value, by the facet of the schema that it breaks. */
const FACETTEN: Readonly<Record<string, string>> = {
  pattern: 'de waarde heeft niet de vorm die het schema voorschrijft',
  enumeration: 'de waarde is niet een van de waarden die het schema toelaat',
  length: 'de waarde heeft niet de lengte die het schema voorschrijft',
  minLength: 'de waarde is te kort',
  maxLength: 'de waarde is te lang',
  totalDigits: 'het getal heeft te veel cijfers',
  fractionDigits: 'het getal heeft te veel decimalen',
};

/** The other rules of a schema, by how xmllint begins (or ends) its message. What stands in the document cannot stand there. */
const REGELS: readonly (readonly [RegExp, string])[] = [
  [/^This element is not expected\./, 'dit element hoort hier niet'],
  [/^Missing child element\(s\)\./, 'er ontbreekt een element'],
  [/^No matching global declaration available/, 'met dit element kan een bericht niet beginnen'],
  [/^No matching global element declaration available/, 'dit element kent het schema hier niet'],
  [/^Character content /, 'hier mag geen tekst staan'],
  [/^Element content /, 'hier mogen geen elementen staan'],
  [/^The element is not 'nillable'\./, 'dit element mag niet als leeg worden gemeld (xsi:nil)'],
  [/is not a valid value of the (?:[a-z]+ )*type(?: '[\w:{}./-]+')?\.$/, 'de waarde is niet van de soort die het schema vraagt'],
];

/** Why a document is no XML, by how the parser begins its message. */
const GEEN_XML: readonly (readonly [RegExp, string])[] = [
  [/^(?:Document is empty|Start tag expected)/, 'hier staat geen XML'],
  [/^Opening and ending tag mismatch/, 'een begintag en een eindtag passen niet bij elkaar'],
  [/^(?:Premature end|expected '|Couldn't find end)/, 'de XML houdt te vroeg op'],
  [/^Extra content/, 'na het einde van het bericht staat nog iets'],
  [/^Entity '/, 'een entiteit die niet bestaat'],
  [/^(?:xmlParseEntityRef|EntityRef)/, 'een &-teken dat niet is uitgeschreven als &amp;'],
  [/^(?:PCDATA invalid Char|xmlParseCharRef|CData section not finished|Comment not terminated)/, 'een teken dat in XML niet mag, of tekst die niet wordt afgesloten'],
  [/^XML declaration allowed only/, 'de XML-declaratie staat niet vooraan'],
  [/^Excessive depth/, 'de elementen zijn te diep in elkaar gezet'],
];

const ELEMENT = /^Element '(?:\{[^}']*\})?([^']*)'(, attribute )?[\s\S]*?: /;
const VERWACHT = / Expected is (?:one of )?\( ([^()]*) \)\.$/;

/**
 * What is wrong, in our own words: the line, the element and the kind of rule. Nothing that stood in the document is repeated;
 * an element is named only if the schema has one of that name.
 */
export function schemafout({ regel, soort, tekst }: Controlemelding, bekend: ReadonlySet<string>): string {
  const plaats = `regel ${String(regel)}`;
  if (soort === 'parser') return `${plaats}: geen geldige XML: ${bijpassend(GEEN_XML, tekst) ?? 'de tekst is niet goed gevormd'}`;
  const [kop = '', naam = '', attribuut] = ELEMENT.exec(tekst) ?? [];
  const element = bekend.has(naam) ? naam : 'onbekend element';
  const verwacht = verwachteElementen(tekst, bekend);
  if (attribuut !== undefined) return `${plaats}, ${element}: een attribuut is niet volgens het schema`;
  if (verwacht.includes(naam)) return `${plaats}, ${element}: dit element heeft niet de naamruimte die het schema vraagt`;
  return `${plaats}, ${element}: ${gebrek(tekst.slice(kop.length))}${verwacht.length === 0 ? '' : `; verwacht: ${verwacht.join(' of ')}`}`;
}

function gebrek(melding: string): string {
  const facet = /^\[facet '(\w+)'\]/.exec(melding)?.[1];
  if (facet !== undefined) return FACETTEN[facet] ?? 'de waarde valt buiten wat het schema toelaat';
  return bijpassend(REGELS, melding) ?? 'dit is niet volgens het schema';
}

/** The elements that could have stood there: their names come from the schema. */
function verwachteElementen(tekst: string, bekend: ReadonlySet<string>): readonly string[] {
  const namen = (VERWACHT.exec(tekst)?.[1] ?? '').split(', ').map((naam) => naam.replace(/^\{[^}]*\}/, ''));
  return namen.filter((naam) => bekend.has(naam));
}

function bijpassend(regels: typeof REGELS, tekst: string): string | undefined {
  return regels.find(([herkenning]) => herkenning.test(tekst))?.[1];
}
