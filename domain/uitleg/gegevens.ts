import type { Adres } from '../beslagvrije-voet/475da-lid4.ts';
import { herkomstInWoorden, eigenaarVan, type Herkomst, type Invoerveld } from '../beslagvrije-voet/herkomst.ts';
import type { VaststellingInvoer } from '../beslagvrije-voet/invoer.ts';
import type { Voetbesluit } from '../beslagvrije-voet/voetbesluit.ts';
import { euro } from '../geld/centen.ts';
import { voluit } from '../kalender/dag.ts';
import { inWoorden, isGehuwd } from '../leefsituatie/leefsituatie.ts';
import { Getal, naarCenten, type DecimaalBedrag } from '../spoor/getal.ts';

/** One value that the calculation started from, with where it comes from and who answers for it. */
export type Gegeven = {
  readonly veld: Invoerveld;
  readonly waarde: string;
  readonly herkomst: string;
  /** Who answers for the value; null when the input does not tell where it comes from. */
  readonly eigenaar: string | null;
  /** Whether a person put it in the place of a source's. */
  readonly metDeHand: boolean;
};

/** Every value the calculation started from, in a fixed order; amounts in euros as they went in. */
export function gegevensVan(invoer: VaststellingInvoer): Gegeven[] {
  const uit: Gegeven[] = [];
  const neem = (veld: Invoerveld, waarde: string | undefined): void => {
    if (waarde === undefined) return;
    const van = invoer.herkomst?.[veld];
    uit.push({ veld, waarde, herkomst: herkomstInWoorden(van), eigenaar: eigenaar(van), metDeHand: van?.soort === 'met de hand' });
  };
  const { belastbaar, nietBeslagen, bron, woonkosten, inrichting } = invoer;
  const gehuwd = isGehuwd(invoer.leefsituatie);
  neem('leefsituatie', inWoorden(invoer.leefsituatie));
  neem('adres', adresInWoorden(invoer.adres));
  neem('belastbaar inkomen', belastbaar.soort === 'per maand' ? perMaand(belastbaar.schuldenaar) : `${bedrag(belastbaar.C)} per jaar`);
  if (belastbaar.soort === 'per maand') {
    neem('belastbaar inkomen echtgenoot', gehuwd ? perMaand(belastbaar.echtgenoot) : undefined);
    neem('inkomen uit onderneming', belastbaar.uitOnderneming && perMaand(belastbaar.uitOnderneming));
    neem('inkomen uit onderneming echtgenoot', gehuwd ? belastbaar.uitOndernemingEchtgenoot && perMaand(belastbaar.uitOndernemingEchtgenoot) : undefined);
  }
  neem('netto inkomen onder beslag', bron.soort === 'inkomen' ? perMaand(bron.netto) : undefined);
  neem('eigen inkomen niet onder beslag', bron.soort === 'bijstand' ? perMaand(bron.inkomenArt32) : nietBeslagen && perMaand(nietBeslagen.schuldenaar));
  neem('inkomen echtgenoot niet onder beslag', gehuwd && nietBeslagen ? perMaand(nietBeslagen.echtgenoot) : undefined);
  neem('loonbelasting auto', invoer.loonbelastingAuto === undefined ? undefined : perMaand(invoer.loonbelastingAuto));
  neem('woonkosten', woonkosten && perMaand(woonkosten.bedrag));
  neem('inrichting', inrichting && `${perMaand(inrichting.prijs)}, norm ${inrichting.norm}`);
  neem('andere inhoudingen', invoer.andereInhoudingen?.map((een) => `${een.soort} op ${een.op}: ${perMaand(een.bedrag)}`).join('; '));
  neem('besluit over de voet', invoer.voetbesluit && besluitInWoorden(invoer.voetbesluit));
  neem('bijstandsnorm', bron.soort === 'bijstand' ? (bron.norm ?? 'niet bekend') : undefined);
  return uit;
}

/** Where the debtor lives, as far as the law asks, in words. */
export function adresInWoorden(adres: Adres): string {
  switch (adres.soort) {
    case 'woonadres':
      return 'een woonadres in de basisregistratie personen';
    case 'geen':
      return 'geen woonadres in de basisregistratie personen';
    case 'niet_in_brp_wel_inzicht':
      return 'een vast adres dat niet in de basisregistratie personen staat';
    case 'buitenland':
      return `een adres buiten Nederland${adres.land === null ? '' : ` (${adres.land})`}`;
  }
}

/** What was decided about the voet, with its term, in words. */
export function besluitInWoorden(besluit: Voetbesluit): string {
  const termijn = `van ${voluit(besluit.vanaf)} tot en met ${voluit(besluit.totEnMet)}`;
  switch (besluit.soort) {
    case 'verhoging_kantonrechter':
      return `door de kantonrechter verhoogd met ${perMaand(besluit.bedrag)}, ${termijn} (artikel 475fa)`;
    case 'bedrag_kantonrechter':
      return `door de kantonrechter bepaald op ten minste ${perMaand(besluit.bedrag)}, ${termijn} (artikel 475fa)`;
    case 'geen_voet_pw60':
      return `geldt niet ${termijn}, of tot u de gevraagde inlichtingen geeft (artikel 60 lid 6 Participatiewet)`;
  }
}

const bedrag = (waarde: DecimaalBedrag): string => euro(naarCenten(new Getal(waarde)));
const perMaand = (waarde: DecimaalBedrag): string => `${bedrag(waarde)} per maand`;

function eigenaar(van: Herkomst | undefined): string | null {
  if (van === undefined) return null;
  return van.soort === 'met de hand' ? `${van.ingevoerd.door} (niet bewezen)` : eigenaarVan[van.bron];
}
