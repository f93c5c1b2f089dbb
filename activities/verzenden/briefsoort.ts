import type { Briefstap } from '../../domain/regime/weg.ts';
import type { Beslagbrief } from '../beslaan/brief.ts';
import type { Deurwaarderbrief } from '../deurwaarder/overdracht.ts';

/** Letters about one claim that are no step of the street. */
type Losse = 'betekeningsopdracht' | 'rentebeschikking' | 'kwijtscheldingsbesluit' | 'kostenherziening' | 'terugbetaling' | 'intrekking' | Deurwaarderbrief;

/** Every kind of letter that a run can have: what is decided per kind is decided for each of them. */
export type Briefsoort = Briefstap | Losse | Beslagbrief;
