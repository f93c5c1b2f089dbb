import type { Sjabloon } from '../sjabloon.ts';
import { aanmaning } from './aanmaning.ts';
import { eindeDeurwaarder, opdrachtDeurwaarder, opgaveDeurwaarder } from './deurwaarder.ts';
import { betekeningsopdracht, dwangbevel } from './dwangbevel.ts';
import { herinnering } from './herinnering.ts';
import { intrekking, intrekking2 } from './intrekking.ts';
import { kostenherziening } from './kostenherziening.ts';
import { kwijtscheldingsbesluit } from './kwijtscheldingsbesluit.ts';
import { rentebeschikking, rentebeschikking2 } from './rentebeschikking.ts';
import { terugbetaling } from './terugbetaling.ts';
import { vooraankondiging } from './vooraankondiging.ts';

/** The letters about a claim, in the order of the street, and those to a deurwaarder who has it. */
export const straatsjablonen: readonly Sjabloon[] = [
  herinnering,
  aanmaning,
  dwangbevel,
  betekeningsopdracht,
  vooraankondiging,
  rentebeschikking,
  rentebeschikking2,
  kwijtscheldingsbesluit,
  kostenherziening,
  terugbetaling,
  intrekking,
  intrekking2,
  opdrachtDeurwaarder,
  opgaveDeurwaarder,
  eindeDeurwaarder,
];
