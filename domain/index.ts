/**
 * The rekentool for other systems: `import { stelVast } from 'invorderstraat/domain'`. Pure functions without I/O or
 * clock, for Node and for a browser. docs/rekentool.md has an example that runs; schema/json has the JSON Schema of
 * what goes in and what comes out.
 */

// Money and days.
export { centen, centenUitEuro, decimaalEuro, euro, type Centen } from './geld/centen.ts';
export { verdeelNaarRato } from './geld/verdeling.ts';
export { dag, isDag, voluit, type Dag } from './kalender/dag.ts';

// The beslagvrije voet: Rv 475b to 475e.
export { berekenTussenstand, stelVast } from './beslagvrije-voet/vaststelling.ts';
export type { BelastbaarInkomen, BeslagenBron, Grondslag, VaststellingInvoer } from './beslagvrije-voet/invoer.ts';
export type { Normversie, OnbeslisteVaststelling, Percentage, Tussenstand, Vastgesteld, Vaststelling, Voorbehoud } from './beslagvrije-voet/uitkomst.ts';
export type { AndereInhouding } from './beslagvrije-voet/475c-lid4.ts';
export type { Adres } from './beslagvrije-voet/475da-lid4.ts';
export { bijstandsnormen, type BijstandsnormSleutel } from './beslagvrije-voet/475dc.ts';
export { geldtVoetbesluit, grondVanVoetbesluit, VOETBESLUITEN, type Voetbesluit } from './beslagvrije-voet/voetbesluit.ts';
export { slaOm, type Omslag } from './beslagvrije-voet/475c-omslag.ts';
export { geldtLid5, periodeLid5, type DuurLid5, type Ophogingsperiode } from './beslagvrije-voet/475da-lid5-duur.ts';
export { pasMaatwerkToe, tenMinsteVijfProcent, type Maatwerk } from './beslagvrije-voet/maatwerk.ts';
export { vordering19, type Vordering19, type Vordering19Invoer } from './beslagvrije-voet/invorderingswet-19.ts';
export { beschermdBedrag475a } from './beslagvrije-voet/475a-bankgeld.ts';
export { onderBeslag475a } from './beslagvrije-voet/475a-inhoudingen.ts';
export type { Bankbescherming } from './beslagvrije-voet/bankbescherming.ts';
export { beschermdBedragBank } from './beslagvrije-voet/uitvoeringsregeling-1cbis-2.ts';

// Where a value comes from, and the four eyes over what was entered by hand.
export { keurGoed, voerMetDeHandIn, wijsAf, type Beoordeling, type Door, type Goedkeuring, type Handinvoer } from './beslagvrije-voet/handinvoer.ts';
export { invoervelden, type Gegevensbron, type Herkomst, type Herkomsten, type Invoerveld } from './beslagvrije-voet/herkomst.ts';

// From the registers to the voet.
export { reken, type RekentoolInvoer, type RekentoolUitkomst, type Resultaat } from './rekentool/rekentool.ts';
export type { Bronkeuze, Gespreid } from './rekentool/bronkeuze.ts';
export type { Inkomstenbron } from './rekentool/inkomstenbron.ts';
export { leefsituatieUitBrp, type LeefsituatieUitBrp } from './leefsituatie/uit-brp.ts';
export type { BrpDatum, BrpGegevens, Kind, Opschorting, Partner, Verblijfplaats } from './leefsituatie/brp-gegevens.ts';
export { isGehuwd, leefsituaties, onderdeelVan, type Leefsituatie } from './leefsituatie/leefsituatie.ts';
export type { Vraag, VraagCode } from './leefsituatie/vragen.ts';
export { stelInkomenVast, type Inkomen, type Signaal } from './inkomen/inkomen.ts';
export type { Inkomstenopgave, Inkomstenperiode, Inkomstenverhouding, Polisgegevens } from './inkomen/polisgegevens.ts';
export { duidSoort, letters475c, type Duiding, type Letter475c } from './inkomen/soort-inkomstenverhouding.ts';
export { bepaalBeslagvolgorde, type Beslaglegger, type Beslagvolgorde, type BeslagvolgordeInvoer } from './beslagvolgorde/beslagvolgorde.ts';
export type { Bron, Toeslag } from './beslagvolgorde/bron.ts';

// What a debtor reports, laid over the input.
export { pasOpgaveToe, veldenVan, type GemeldeWoonkosten, type Opgave } from './rekentool/opgave.ts';

// The norms by date.
export { halfjaren, normenOp, type NormenOpDag } from './normen/normen.ts';
export type { Halfjaar, Norm } from './normen/norm.ts';
export { woonlandfactor, type Woonlandfactor } from './normen/woonlandfactor.ts';

// Trace and explanation.
export type { Eenheid, Invoer, Spoor, Stap } from './spoor/spoor.ts';
export { decimaal, type DecimaalBedrag } from './spoor/getal.ts';
export { inGewoneTaal, uitlegVan, type Uitlegregel } from './uitleg/gewone-taal.ts';
export { gegevensVan, type Gegeven } from './uitleg/gegevens.ts';
export { modelmededeling, type Blok, type Bloksleutel, type MededelingGrond, type Modelmededeling } from './uitleg/modelmededeling.ts';
export { verschilMet, type Vastgelegd, type Verschil } from './uitleg/verschil.ts';
