import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { dag, isDag, type Dag } from '../../domain/kalender/dag.ts';
import type { Maatregel, Maatregelsoort } from '../../domain/registers/bewind.ts';
import { BronFout } from '../bron/fouten.ts';
import { leegOfTekst, leesVolgens, lijst, roep, xmlTekst } from '../rechtspraak/soap.ts';

/** How the Centraal Curatele- en bewindregister is reached. */
export interface CcbrConfig {
  readonly url: string;
  /**
   * The signed SAML assertion of the token service of the Rechtspraak, as text: it goes into the message letter by letter, or its
   * signature breaks. Getting one (WS-Trust 1.3 with name and password) is not in this package; the stand-in takes any.
   */
  readonly assertie: () => Promise<string>;
  readonly tijdslimietMs?: number;
}

/** The register knows no BSN: a person is found by surname and date of birth. */
export interface Zoekgegevens {
  readonly geslachtsnaam: string;
  readonly voorvoegsel: string | null;
  readonly geboortedatum: Dag;
}

export interface CcbrClient {
  /** The measures over a person that run on a day. Cards that the register itself calls no full match are left out. */
  readonly lopende: (persoon: Zoekgegevens, opDag: Dag) => Promise<readonly Maatregel[]>;
}

export const CCBR_NS = 'ccbr.rechtspraak.nl/v1';
export const BERICHTEN_NS = `${CCBR_NS}/CcbrDataservice/berichten`;
const BRON = 'bewindregister';

const datum = leegOfTekst.transform((waarde) => (waarde === null ? null : waarde.slice(0, 10))).refine((waarde) => waarde === null || isDag(waarde));
const foutmelding = z.unknown().transform((waarde) => typeof waarde === 'object' && waarde !== null ? !('@nil' in waarde) : waarde !== undefined && waarde !== '');
const identificatie = z.looseObject({ RegisterkaartAanduiding: z.string().min(1), RegisterkaartIndentificatieCode: leegOfTekst });
const leegOfObject = <T extends z.ZodRawShape>(vorm: T) => z.preprocess((waarde) => (typeof waarde === 'object' && waarde !== null ? waarde : undefined), z.looseObject(vorm).optional());

const Zoekantwoord = z.looseObject({
  ZoekRegisterkaartenResponse: z.looseObject({
    ZoekRegisterkaartenResult: z.looseObject({
      Foutmelding: foutmelding,
      Registerkaarten: leegOfObject({ ZoekRegisterkaart: lijst(z.looseObject({ HonderdProcentMatch: z.enum(['true', 'false']), Registerkaartidentificatie: identificatie })) }),
    }),
  }),
});

const Mens = z.looseObject({ SamengesteldeNaam: z.looseObject({ Voornamen: leegOfTekst, Voorvoegsel: leegOfTekst, Geslachtsnaam: leegOfTekst }) });
const Organisatie = z.looseObject({ NaamOrganisatieVolledig: leegOfTekst });
const Kaartantwoord = z.looseObject({
  RaadpleegRegisterkaartResponse: z.looseObject({
    RaadpleegRegisterkaartResult: z.looseObject({
      Foutmelding: foutmelding,
      Registerkaart: leegOfObject({
        Geldigheid: z.looseObject({ DatumBegin: datum, DatumEinde: datum }),
        Grond: leegOfTekst,
        BewindvoerdersNatuurlijkPersoon: leegOfObject({ BewindvoerderNatuurlijkPersoon: lijst(Mens) }),
        BewindvoerdersNietNatuurlijkPersoon: leegOfObject({ BewindvoerderNietNatuurlijkPersoon: lijst(Organisatie) }),
        CuratorenNatuurlijkPersoon: leegOfObject({ CuratorNatuurlijkPersoon: lijst(Mens) }),
        CuratorenNietNatuurlijkPersoon: leegOfObject({ CuratorNietNatuurlijkPersoon: lijst(Organisatie) }),
        Registerkaartidentificatie: identificatie,
      }),
    }),
  }),
});
type Kaart = NonNullable<z.infer<typeof Kaartantwoord>['RaadpleegRegisterkaartResponse']['RaadpleegRegisterkaartResult']['Registerkaart']>;

/** Makes the client of the CCBR data service (`ZoekRegisterkaarten`, `RaadpleegRegisterkaart`). */
export function maakCcbrClient(config: CcbrConfig): CcbrClient {
  const vraag = async (bewerking: string, inhoud: string): Promise<unknown> => {
    const actie = `${CCBR_NS}/CcbrDataservice/${bewerking}`;
    return roep(
      { bron: BRON, url: config.url, ...(config.tijdslimietMs === undefined ? {} : { tijdslimietMs: config.tijdslimietMs }) },
      { contenttype: `application/soap+xml; charset=utf-8; action="${actie}"`, xml: envelop(actie, config.url, await config.assertie(), `<${bewerking} xmlns="${CCBR_NS}">${inhoud}</${bewerking}>`) },
    );
  };
  return {
    lopende: async (persoon, opDag) => {
      const lopend: Maatregel[] = [];
      for (const aanduiding of await zoek(vraag, persoon)) {
        const maatregel = maatregelVan(await leesKaart(vraag, aanduiding), opDag);
        if (maatregel !== null) lopend.push(maatregel);
      }
      return lopend;
    },
  };
}

type Vraag = (bewerking: string, inhoud: string) => Promise<unknown>;

async function zoek(vraag: Vraag, { voorvoegsel, geslachtsnaam, geboortedatum }: Zoekgegevens): Promise<readonly string[]> {
  const geboorte = `<geboorte xmlns:b="${BERICHTEN_NS}" xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><b:Datum>${geboortedatum}T00:00:00</b:Datum><b:Jaar i:nil="true"/></geboorte>`;
  const body = await vraag('ZoekRegisterkaarten', `<voorvoegsel>${xmlTekst(voorvoegsel ?? '')}</voorvoegsel><achternaam>${xmlTekst(geslachtsnaam)}</achternaam>${geboorte}`);
  const { Foutmelding, Registerkaarten } = leesVolgens(BRON, Zoekantwoord, body).ZoekRegisterkaartenResponse.ZoekRegisterkaartenResult;
  // The register tells a refusal inside an ordinary answer: read as «nobody» it would say that there is no bewind.
  if (Foutmelding) throw new BronFout(BRON, 'verzoek_geweigerd', 'de bron weigert de zoekvraag', [], 200);
  return (Registerkaarten?.ZoekRegisterkaart ?? []).filter((kaart) => kaart.HonderdProcentMatch === 'true').map((kaart) => kaart.Registerkaartidentificatie.RegisterkaartAanduiding);
}

async function leesKaart(vraag: Vraag, aanduiding: string): Promise<Kaart> {
  const body = await vraag('RaadpleegRegisterkaart', `<registerkaartAanduiding>${xmlTekst(aanduiding)}</registerkaartAanduiding>`);
  const { Foutmelding, Registerkaart } = leesVolgens(BRON, Kaartantwoord, body).RaadpleegRegisterkaartResponse.RaadpleegRegisterkaartResult;
  if (Foutmelding || Registerkaart === undefined) throw new BronFout(BRON, 'verzoek_geweigerd', 'de bron geeft de registerkaart niet', [], 200);
  return Registerkaart;
}

function maatregelVan(kaart: Kaart, opDag: Dag): Maatregel | null {
  const { DatumBegin: begin, DatumEinde: einde } = kaart.Geldigheid;
  if ((begin !== null && begin > opDag) || (einde !== null && einde < opDag)) return null;
  const nummer = kaart.Registerkaartidentificatie.RegisterkaartIndentificatieCode;
  const soort = soortVan(kaart.Grond, nummer);
  if (soort === null) throw new BronFout(BRON, 'maatregel_onduidelijk', 'de registerkaart zegt niet of het om bewind of curatele gaat', [], 200);
  return { soort, kaart: nummer ?? kaart.Registerkaartidentificatie.RegisterkaartAanduiding, sinds: begin === null ? null : dag(begin), vertegenwoordiger: vertegenwoordigerVan(kaart) };
}

const SOORT_VAN_GROND: Readonly<Record<string, Maatregelsoort>> = { '01': 'bewind', '02': 'bewind', '03': 'curatele', '04': 'curatele' };
const SOORT_VAN_NUMMER: Readonly<Record<string, Maatregelsoort>> = { BM: 'bewind', CB: 'curatele' };

/** The ground names the measure, and so does the number of the card; where the two differ nothing is claimed. */
function soortVan(grond: string | null, nummer: string | null): Maatregelsoort | null {
  const doorGrond = SOORT_VAN_GROND[grond ?? ''];
  const doorNummer = SOORT_VAN_NUMMER[(nummer ?? '').slice(0, 2).toUpperCase()];
  if (doorGrond !== undefined && doorNummer !== undefined && doorGrond !== doorNummer) return null;
  return doorGrond ?? doorNummer ?? null;
}

/** The one who acts; with several of them none is chosen here. */
function vertegenwoordigerVan(kaart: Kaart): string | null {
  const mensen = [...(kaart.BewindvoerdersNatuurlijkPersoon?.BewindvoerderNatuurlijkPersoon ?? []), ...(kaart.CuratorenNatuurlijkPersoon?.CuratorNatuurlijkPersoon ?? [])];
  const organisaties = [...(kaart.BewindvoerdersNietNatuurlijkPersoon?.BewindvoerderNietNatuurlijkPersoon ?? []), ...(kaart.CuratorenNietNatuurlijkPersoon?.CuratorNietNatuurlijkPersoon ?? [])];
  const namen = [
    ...organisaties.map(({ NaamOrganisatieVolledig: naam }) => naam ?? ''),
    ...mensen.map(({ SamengesteldeNaam: n }) => [n.Voornamen, n.Voorvoegsel, n.Geslachtsnaam].filter((deel) => deel !== null).join(' ')),
  ].filter((naam) => naam !== '');
  return namen.length === 1 ? (namen[0] ?? null) : null;
}

function envelop(actie: string, naar: string, assertie: string, inhoud: string): string {
  const nu = new Date();
  const tijdstempel = `<u:Timestamp xmlns:u="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd"><u:Created>${nu.toISOString()}</u:Created><u:Expires>${new Date(nu.getTime() + 300_000).toISOString()}</u:Expires></u:Timestamp>`;
  return [
    '<?xml version="1.0" encoding="utf-8"?><s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:a="http://www.w3.org/2005/08/addressing"><s:Header>',
    `<a:Action s:mustUnderstand="1">${actie}</a:Action><a:MessageID>urn:uuid:${randomUUID()}</a:MessageID>`,
    '<a:ReplyTo><a:Address>http://www.w3.org/2005/08/addressing/anonymous</a:Address></a:ReplyTo>',
    `<a:To s:mustUnderstand="1">${xmlTekst(naar)}</a:To>`,
    `<o:Security s:mustUnderstand="1" xmlns:o="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd">${tijdstempel}${assertie}</o:Security>`,
    `</s:Header><s:Body>${inhoud}</s:Body></s:Envelope>`,
  ].join('');
}
