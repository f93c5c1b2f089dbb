import { readFileSync } from 'node:fs';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { dag, isDag } from '../../../domain/kalender/dag.ts';
import { leesOngekeurdeXml, type Knoop } from '../../polis/knoop.ts';
import { xmlTekst } from '../../rechtspraak/soap.ts';
import { leesRegels } from '../../standin/regels.ts';
import { startStandin, type Standin, type StandinOpties } from '../../standin/server.ts';
import { BERICHTEN_NS, CCBR_NS } from '../client.ts';

/** One card: of whom, its number and ground, from and to when, and who acts (empty: the register names nobody). */
const Kaart = z.strictObject({
  geslachtsnaam: z.string().min(1),
  voorvoegsel: z.string(),
  geboortedatum: z.string().refine(isDag),
  kaart: z.string().regex(/^(BM|CB)[0-9]{5}\/[0-9]{4}$/),
  grond: z.enum(['01', '02', '03', '04']),
  begin: z.string().refine(isDag),
  einde: z.union([z.literal(''), z.string().refine(isDag)]),
  vertegenwoordiger: z.string(),
});
type Kaart = z.infer<typeof Kaart>;

export type CcbrStandinOpties = StandinOpties & {
  /** The file with cards, its path or its text; without either nobody is in the register. */
  readonly kaartenBestand?: string;
  readonly kaarten?: string;
};

/** Path of the service on the stand-in. */
export const CCBR_PAD = '/ccbrdataservice.svc';

/** Starts the stand-in of the Centraal Curatele- en bewindregister; throws `OnleesbaarStandinbestand`. `url` is the address for the client. */
export async function startCcbrStandin(opties: CcbrStandinOpties = {}): Promise<Standin> {
  const kaarten = leesRegels(opties.kaarten ?? (opties.kaartenBestand === undefined ? '' : readFileSync(opties.kaartenBestand, 'utf8')), Kaart);
  const standin = await startStandin(
    {
      routes: (app: FastifyInstance, toestand) => {
        app.addContentTypeParser(['application/soap+xml'], { parseAs: 'string' }, (_request, body, klaar) => {
          klaar(null, body);
        });
        app.post(CCBR_PAD, async (request, reply) => {
          const envelop = leesEnvelop(request.body);
          const body = envelop?.een('Body') ?? null;
          if (body === null || envelop?.een('Header')?.een('Security')?.een('Assertion') === null) return fault(reply);
          const vandaag = toestand.dag ?? dag(new Date().toISOString().slice(0, 10));
          const bekend = kaarten.filter(({ begin }) => begin <= vandaag);
          const zoekvraag = body.een('ZoekRegisterkaarten');
          if (zoekvraag !== null) return stuur(reply, zoekantwoord(bekend, zoekvraag));
          const kaart = bekend.find(({ kaart: nummer }) => nummer === body.een('RaadpleegRegisterkaart')?.tekst('registerkaartAanduiding'));
          return kaart === undefined ? fault(reply) : stuur(reply, kaartantwoord(kaart));
        });
      },
      nietBeschikbaar: (reply) => void reply.code(503).header('content-type', 'text/plain').send('Service Unavailable'),
      ongeldig: (reply) => void stuur(reply, '<ZoekRegisterkaartenResponse><andersDanAfgesproken/></ZoekRegisterkaartenResponse>'),
    },
    opties,
  );
  return { ...standin, url: standin.url + CCBR_PAD };
}

function leesEnvelop(body: unknown): Knoop | null {
  try {
    return leesOngekeurdeXml(typeof body === 'string' ? body : '').een('Envelope');
  } catch {
    return null; // not well-formed: refused like any other wrong message
  }
}

const element = (naam: string, waarde: string): string => (waarde === '' ? '' : `<b:${naam}>${xmlTekst(waarde)}</b:${naam}>`);
const geregistreerde = (kaart: Kaart): string =>
  `<b:Geregistreerde><b:Geboorte>${element('Datum', `${kaart.geboortedatum}T00:00:00`)}</b:Geboorte><b:SamengesteldeNaam>${element('Geslachtsnaam', kaart.geslachtsnaam)}${element('Voorvoegsel', kaart.voorvoegsel)}</b:SamengesteldeNaam></b:Geregistreerde>`;
const identificatie = ({ kaart }: Kaart): string => `<b:Registerkaartidentificatie>${element('RegisterkaartAanduiding', kaart)}${element('RegisterkaartIndentificatieCode', kaart)}</b:Registerkaartidentificatie>`;
const GEEN_FOUT = '<b:Foutmelding i:nil="true"/>';
const antwoord = (bewerking: string, inhoud: string): string =>
  `<${bewerking}Response xmlns="${CCBR_NS}"><${bewerking}Result xmlns:b="${BERICHTEN_NS}" xmlns:i="http://www.w3.org/2001/XMLSchema-instance">${GEEN_FOUT}${inhoud}</${bewerking}Result></${bewerking}Response>`;

/** A card of the same surname and date of birth is a full match; another prefix makes it a hit that is none. */
function zoekantwoord(bekend: readonly Kaart[], vraag: Knoop): string {
  const geboren = (vraag.een('geboorte')?.tekst('Datum') ?? '').slice(0, 10);
  const naam = (vraag.tekst('achternaam') ?? '').toLowerCase();
  const gevonden = bekend.filter((kaart) => kaart.geslachtsnaam.toLowerCase() === naam && kaart.geboortedatum === geboren);
  const treffers = gevonden.map((kaart) => `<b:ZoekRegisterkaart>${geregistreerde(kaart)}${element('HonderdProcentMatch', String(kaart.voorvoegsel === (vraag.tekst('voorvoegsel') ?? '')))}${identificatie(kaart)}</b:ZoekRegisterkaart>`);
  return antwoord('ZoekRegisterkaarten', `<b:Registerkaarten>${treffers.join('')}</b:Registerkaarten>`);
}

function kaartantwoord(kaart: Kaart): string {
  const rol = kaart.kaart.startsWith('BM') ? ['Bewindvoerders', 'Bewindvoerder'] : ['Curatoren', 'Curator'];
  const wie = kaart.vertegenwoordiger === '' ? '' : `<b:${rol[0] ?? ''}NietNatuurlijkPersoon><b:${rol[1] ?? ''}NietNatuurlijkPersoon>${element('NaamOrganisatieVolledig', kaart.vertegenwoordiger)}</b:${rol[1] ?? ''}NietNatuurlijkPersoon></b:${rol[0] ?? ''}NietNatuurlijkPersoon>`;
  const einde = kaart.einde === '' ? '<b:DatumEinde i:nil="true"/>' : element('DatumEinde', `${kaart.einde}T00:00:00`);
  const geldigheid = `<b:Geldigheid>${element('DatumBegin', `${kaart.begin}T00:00:00`)}${einde}</b:Geldigheid>`;
  return antwoord('RaadpleegRegisterkaart', `<b:Registerkaart><b:BeperktBewind>false</b:BeperktBewind>${wie}${geldigheid}${geregistreerde(kaart)}${element('Grond', kaart.grond)}${identificatie(kaart)}</b:Registerkaart>`);
}

const stuur = (reply: FastifyReply, inhoud: string, status = 200) =>
  reply.code(status).header('content-type', 'application/soap+xml; charset=utf-8').send(`<?xml version="1.0" encoding="utf-8"?><s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body>${inhoud}</s:Body></s:Envelope>`);
const fault = (reply: FastifyReply) => stuur(reply, '<s:Fault><s:Code><s:Value>s:Sender</s:Value></s:Code><s:Reason><s:Text xml:lang="en">The message could not be processed.</s:Text></s:Reason></s:Fault>', 500);
