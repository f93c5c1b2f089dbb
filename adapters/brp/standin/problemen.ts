/** The problem+json answers of the API, in its own words (RvIG features fout-cases). */

export type OngeldigeParameter = { readonly name: string; readonly code: string; readonly reason: string };

const INSTANCE = '/haalcentraal/api/brp/personen';
const RFC = 'https://datatracker.ietf.org/doc/html/rfc7231';

/** 400: one or more parameters are wrong. */
export function foutieveParameters(parameters: readonly OngeldigeParameter[]) {
  const namen = parameters.map((parameter) => parameter.name).join(', ');
  const ontbreekt = parameters.some((parameter) => parameter.code === 'required');
  return {
    type: `${RFC}#section-6.5.1`,
    title: ontbreekt ? 'Minimale combinatie van parameters moet worden opgegeven.' : 'Een of meerdere parameters zijn niet correct.',
    status: 400,
    detail: `De foutieve parameter(s) zijn: ${namen}.`,
    code: ontbreekt ? 'paramsCombination' : 'paramsValidation',
    instance: INSTANCE,
    invalidParams: parameters,
  };
}

const probleem = (status: number, type: string, title: string, code: string) => ({ type, title, status, code, instance: INSTANCE });

export const NIET_GEAUTHENTICEERD = probleem(401, 'https://datatracker.ietf.org/doc/html/rfc7235#section-3.1', 'Niet correct geauthenticeerd.', 'authentication');
export const NIET_GEVONDEN = probleem(404, `${RFC}#section-6.5.4`, 'Opgevraagde resource bestaat niet.', 'notFound');
export const NIET_ACCEPTABEL = probleem(406, `${RFC}#section-6.5.6`, 'Gevraagde contenttype wordt niet ondersteund.', 'notAcceptable');
export const MEDIATYPE = probleem(415, `${RFC}#section-6.5.13`, 'Media Type wordt niet ondersteund.', 'unsupportedMediaType');
export const INTERNE_FOUT = probleem(500, `${RFC}#section-6.6.1`, 'Interne server fout.', 'serverError');
export const NIET_BESCHIKBAAR = probleem(503, `${RFC}#section-6.6.4`, 'Bronservice BRP is tijdelijk niet beschikbaar.', 'sourceUnavailable');
