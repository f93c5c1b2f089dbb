import type { FastifyInstance, FastifyReply } from 'fastify';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { dag, isDag } from '../../../domain/kalender/dag.ts';
import { leesOngekeurdeXml, type Knoop } from '../../polis/knoop.ts';
import { leesRegels } from '../../standin/regels.ts';
import { startStandin, type Standin, type StandinOpties } from '../../standin/server.ts';
import { xmlTekst } from '../../rechtspraak/soap.ts';
import { CIR_NS, INSPUB_NS } from '../client.ts';

/** One publication of a procedure: who, which procedure, which day, which kind (`publicatieSoortCode`). */
const Publicatie = z.strictObject({
  geslachtsnaam: z.string().min(1),
  voorvoegsel: z.string(),
  geboortedatum: z.string().refine(isDag),
  nummer: z.string().regex(/^[FSR]\.[0-9]{2}\/[0-9]{2}\/[0-9]{1,4}$/),
  dag: z.string().refine(isDag),
  code: z.string().regex(/^[0-9]{4}$/),
});
type Publicatie = z.infer<typeof Publicatie>;

export type CirStandinOpties = StandinOpties & {
  /** The file with publications, its path or its text; without either nobody is in the register. */
  readonly publicatiesBestand?: string;
  readonly publicaties?: string;
};

/** Path of the service on the stand-in. */
export const CIR_PAD = '/cir.asmx';

const MAANDEN_VINDBAAR = 6;

/** Starts the stand-in of the Centraal Insolventieregister; throws `OnleesbaarStandinbestand`. `url` is the address for the client. */
export async function startCirStandin(opties: CirStandinOpties = {}): Promise<Standin> {
  const regels = leesRegels(opties.publicaties ?? (opties.publicatiesBestand === undefined ? '' : readFileSync(opties.publicatiesBestand, 'utf8')), Publicatie);
  const standin = await startStandin(
    {
      routes: (app: FastifyInstance, toestand) => {
        app.addContentTypeParser(['text/xml'], { parseAs: 'string' }, (_request, body, klaar) => {
          klaar(null, body);
        });
        app.post(CIR_PAD, async (request, reply) => {
          const envelop = leesEnvelop(request.body);
          const body = envelop?.een('Body') ?? null;
          if (body === null || (envelop?.een('Header')?.een('Security')?.een('UsernameToken')?.tekst('Username') ?? null) === null) return fault(reply);
          const vandaag = toestand.dag ?? dag(new Date().toISOString().slice(0, 10));
          const bekend = regels.filter((regel) => regel.dag <= vandaag);
          const zoekvraag = body.een('searchNaturalPerson');
          if (zoekvraag !== null) return stuur(reply, zoekantwoord(bekend, zoekvraag, vandaag));
          const kenmerk = body.een('getCase')?.tekst('publicationNumber') ?? null;
          return kenmerk === null ? fault(reply) : stuur(reply, zaakantwoord(bekend, kenmerk));
        });
      },
      nietBeschikbaar: (reply) => void reply.code(503).header('content-type', 'text/plain').send('Service Unavailable'),
      ongeldig: (reply) => void stuur(reply, '<searchNaturalPersonResponse><andersDanAfgesproken/></searchNaturalPersonResponse>'),
    },
    opties,
  );
  return { ...standin, url: standin.url + CIR_PAD };
}

function leesEnvelop(body: unknown): Knoop | null {
  try {
    return leesOngekeurdeXml(typeof body === 'string' ? body : '').een('Envelope');
  } catch {
    return null; // not well-formed: refused like any other wrong message
  }
}

function zoekantwoord(bekend: readonly Publicatie[], vraag: Knoop, vandaag: string): string {
  const geboren = (vraag.tekst('dateOfBirth') ?? '').slice(0, 10);
  const [naam, voorvoegsel] = [vraag.tekst('surname') ?? '', vraag.tekst('prefix') ?? ''];
  const zelfde = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  const gevonden = bekend.filter((p) => zelfde(p.geslachtsnaam, naam) && zelfde(p.voorvoegsel, voorvoegsel) && p.geboortedatum === geboren && p.dag >= vindbaarVanaf(bekend, p, vandaag));
  const inhoud = gevonden.length === 0 ? '<exceptie errorcode="1">Geen resultaten gevonden</exceptie>' : gevonden.map((p) => `<publicatieKenmerk>${kenmerkVan(p)}</publicatieKenmerk>`).join('');
  return `<searchNaturalPersonResponse xmlns="${CIR_NS}"><searchNaturalPersonResult><publicatieLijst xmlns="${INSPUB_NS}" extractiedatum="${vandaag}T06:00:00">${inhoud}</publicatieLijst></searchNaturalPersonResult></searchNaturalPersonResponse>`;
}

/** A procedure can be found until six months after its last publication, when that was its end. */
function vindbaarVanaf(bekend: readonly Publicatie[], { nummer }: Publicatie, vandaag: string): string {
  const laatste = bekend.filter((p) => p.nummer === nummer).map((p) => p.dag).sort().at(-1) ?? '';
  const grens = new Date(`${laatste}T00:00:00Z`);
  grens.setUTCMonth(grens.getUTCMonth() + MAANDEN_VINDBAAR);
  const eindigde = bekend.some((p) => p.nummer === nummer && p.dag === laatste && /^(13(16|17|18|19|20|24)|23(28|29|30|31|32|33|34|35)|330[789])$/.test(p.code));
  return eindigde && grens.toISOString().slice(0, 10) < vandaag ? '9999-12-31' : '';
}

function kenmerkVan({ nummer, dag: op, code }: Publicatie): string {
  const [letter = '', rest = ''] = nummer.split('.');
  const [rechtbank = '', jaar = '', volgnummer = ''] = rest.split('/');
  return `${rechtbank}.rot.${jaar}.${volgnummer}.${letter}.${code}.1.${op.slice(2, 4)}`;
}

function zaakantwoord(bekend: readonly Publicatie[], kenmerk: string): string {
  const nummer = bekend.find((p) => kenmerkVan(p) === kenmerk)?.nummer;
  const publicaties = bekend.filter((p) => p.nummer === nummer);
  const [eerste] = publicaties;
  const element = (naam: string, waarde: string): string => (waarde === '' ? '' : `<${naam}>${xmlTekst(waarde)}</${naam}>`);
  const geschiedenis = publicaties.map(
    (p) => `<publicatie>${element('publicatieDatum', p.dag)}${element('publicatieKenmerk', kenmerkVan(p))}${element('publicatieOmschrijving', `publicatie ${p.code}`)}${element('publicatieSoortCode', p.code)}${element('publicerendeInstantieCode', '46')}</publicatie>`,
  );
  const inhoud =
    eerste === undefined
      ? '<exceptie errorcode="1">Geen resultaten gevonden</exceptie>'
      : `<insolvente>${element('insolventienummer', eerste.nummer)}<behandelendeInstantieCode>46</behandelendeInstantieCode><behandelendeInstantieNaam>Rechtbank Rotterdam</behandelendeInstantieNaam><persoon><rechtspersoonlijkheid>natuurlijk persoon</rechtspersoonlijkheid>${element('voorvoegsel', eerste.voorvoegsel)}${element('achternaam', eerste.geslachtsnaam)}${element('geboortedatum', eerste.geboortedatum)}</persoon><adressen><geheimAdres>true</geheimAdres></adressen><publicatiegeschiedenis>${geschiedenis.join('')}<instroomLegacy>false</instroomLegacy></publicatiegeschiedenis></insolvente>`;
  return `<getCaseResponse xmlns="${CIR_NS}"><getCaseResult><inspubWebserviceInsolvente xmlns="${INSPUB_NS}">${inhoud}</inspubWebserviceInsolvente></getCaseResult></getCaseResponse>`;
}

const envelop = (inhoud: string): string => `<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>${inhoud}</soap:Body></soap:Envelope>`;
const stuur = (reply: FastifyReply, inhoud: string, status = 200) => reply.code(status).header('content-type', 'text/xml; charset=utf-8').send(envelop(inhoud));
const fault = (reply: FastifyReply) => stuur(reply, '<soap:Fault><faultcode>soap:Client</faultcode><faultstring>Server did not recognize the request</faultstring></soap:Fault>', 500);
