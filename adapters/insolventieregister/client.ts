import { z } from 'zod';
import { dag, isDag, type Dag } from '../../domain/kalender/dag.ts';
import type { Insolventie } from '../../domain/registers/insolventie.ts';
import { BronFout, BronOnbereikbaar } from '../bron/fouten.ts';
import { leegOfTekst, leesVolgens, lijst, roep, xmlTekst } from '../rechtspraak/soap.ts';
import { SOORT_VAN_LETTER, stand } from './publicaties.ts';

/** How the Centraal Insolventieregister is reached; an account is free, and asked for at the Rechtspraak. */
export interface CirConfig {
  readonly url: string;
  readonly gebruiker: string;
  readonly wachtwoord: string;
  readonly tijdslimietMs?: number;
}

/** The register knows no BSN: a person is found by surname and date of birth. */
export interface Zoekgegevens {
  readonly geslachtsnaam: string;
  readonly voorvoegsel: string | null;
  readonly geboortedatum: Dag;
}

export interface CirClient {
  /** The procedures of a natural person that run; what has ended (it can be found for six months more) is left out. */
  readonly lopende: (persoon: Zoekgegevens) => Promise<readonly Insolventie[]>;
}

export const CIR_NS = 'http://www.rechtspraak.nl/namespaces/cir01';
export const INSPUB_NS = 'http://www.rechtspraak.nl/namespaces/inspubber01';
const BRON = 'insolventieregister';

const exceptie = z.looseObject({ '@errorcode': z.enum(['1', '2', '3', '4', '5']) }).optional();
const Lijst = z.looseObject({
  searchNaturalPersonResponse: z.looseObject({ searchNaturalPersonResult: z.looseObject({ publicatieLijst: z.looseObject({ exceptie, publicatieKenmerk: lijst(z.string().regex(/^([0-9]{2}\.)?[a-z]{3}\.[0-9]{2}\.[0-9]{1,4}\.[FSR]\.[0-9]{4}\.[0-9]{1,2}\.[0-9]{2}$/)) }) }) }),
});
const Zaak = z.looseObject({
  insolventienummer: z.string().regex(/^[FSR]\.([0-9]{2}\/)?[0-9]{2}\/[0-9]{1,4}$/),
  persoon: z.looseObject({ geboortedatum: leegOfTekst }),
  publicatiegeschiedenis: z.looseObject({ publicatie: lijst(z.looseObject({ publicatieDatum: z.string().refine(isDag), publicatieSoortCode: z.string().regex(/^[0-9]{4}$/) })).refine((een) => een.length > 0) }),
});
const Zaakantwoord = z.looseObject({ getCaseResponse: z.looseObject({ getCaseResult: z.looseObject({ inspubWebserviceInsolvente: z.looseObject({ exceptie, insolvente: Zaak.optional() }) }) }) });

/** Makes the client of the web service CIR of the Rechtspraak (`searchNaturalPerson`, `getCase`). */
export function maakCirClient(config: CirConfig): CirClient {
  const vraag = async (operatie: string, velden: string): Promise<unknown> =>
    roep(
      { bron: BRON, url: config.url, ...(config.tijdslimietMs === undefined ? {} : { tijdslimietMs: config.tijdslimietMs }) },
      { contenttype: 'text/xml; charset=utf-8', koppen: { soapaction: `"${CIR_NS}/${operatie}"` }, xml: envelop(config, `<${operatie} xmlns="${CIR_NS}">${velden}</${operatie}>`) },
    );
  return {
    lopende: async (persoon) => {
      const kenmerken = await zoek(vraag, persoon);
      // Every publication of a procedure leads to the whole of it: one question for each.
      const perZaak = new Map(kenmerken.map((kenmerk) => [kenmerk.split('.').slice(0, -3).join('.'), kenmerk]));
      const lopend: Insolventie[] = [];
      for (const kenmerk of perZaak.values()) {
        const insolventie = await leesZaak(vraag, kenmerk, persoon);
        if (insolventie !== null) lopend.push(insolventie);
      }
      return lopend;
    },
  };
}

type Vraag = (operatie: string, velden: string) => Promise<unknown>;

async function zoek(vraag: Vraag, { voorvoegsel, geslachtsnaam, geboortedatum }: Zoekgegevens): Promise<readonly string[]> {
  const prefix = voorvoegsel === null ? '' : `<prefix>${xmlTekst(voorvoegsel)}</prefix>`;
  const body = await vraag('searchNaturalPerson', `${prefix}<surname>${xmlTekst(geslachtsnaam)}</surname><dateOfBirth>${geboortedatum}T00:00:00</dateOfBirth>`);
  const { exceptie: fout, publicatieKenmerk } = leesVolgens(BRON, Lijst, body).searchNaturalPersonResponse.searchNaturalPersonResult.publicatieLijst;
  weigerBijExceptie(fout);
  return publicatieKenmerk;
}

async function leesZaak(vraag: Vraag, kenmerk: string, { geboortedatum }: Zoekgegevens): Promise<Insolventie | null> {
  const body = await vraag('getCase', `<publicationNumber>${xmlTekst(kenmerk)}</publicationNumber>`);
  const { exceptie: fout, insolvente } = leesVolgens(BRON, Zaakantwoord, body).getCaseResponse.getCaseResult.inspubWebserviceInsolvente;
  weigerBijExceptie(fout);
  if (insolvente === undefined) return null;
  if (insolvente.persoon.geboortedatum !== null && insolvente.persoon.geboortedatum.slice(0, 10) !== geboortedatum) throw new BronFout(BRON, 'andere_persoon', 'het antwoord gaat over een andere persoon dan gevraagd');
  const soort = SOORT_VAN_LETTER[insolvente.insolventienummer.charAt(0)];
  if (soort === undefined) return null;
  const { loopt, sinds } = stand(insolvente.publicatiegeschiedenis.publicatie.map(({ publicatieDatum, publicatieSoortCode }) => ({ datum: publicatieDatum, code: publicatieSoortCode })));
  return loopt ? { soort, nummer: insolvente.insolventienummer, sinds: sinds === null ? null : dag(sinds) } : null;
}

/** Code 1 says that there is nothing; 2 passes; the rest is for a person: among more hits than the service gives may be ours. */
function weigerBijExceptie(fout: z.infer<typeof exceptie>): void {
  switch (fout?.['@errorcode']) {
    case undefined:
    case '1':
      return;
    case '2':
      throw new BronOnbereikbaar(BRON, 'storing', 200);
    case '3':
      throw new BronFout(BRON, 'te_veel_resultaten', 'de bron vindt te veel personen', [], 200);
    case '4':
    case '5':
      throw new BronFout(BRON, 'verzoek_geweigerd', 'de bron weigert de zoekvraag', [], 200);
  }
}

const SOAP_NS = 'http://schemas.xmlsoap.org/soap/envelope/';
const WSSE_NS = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd';
const WACHTWOORD = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText';

function envelop({ gebruiker, wachtwoord }: CirConfig, inhoud: string): string {
  const aanmelding = `<wsse:UsernameToken><wsse:Username>${xmlTekst(gebruiker)}</wsse:Username><wsse:Password Type="${WACHTWOORD}">${xmlTekst(wachtwoord)}</wsse:Password></wsse:UsernameToken>`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<soap:Envelope xmlns:soap="${SOAP_NS}"><soap:Header><wsse:Security xmlns:wsse="${WSSE_NS}" soap:mustUnderstand="1">${aanmelding}</wsse:Security></soap:Header>`,
    `<soap:Body>${inhoud}</soap:Body></soap:Envelope>`,
  ].join('');
}
