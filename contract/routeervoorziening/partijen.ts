import { type Partijsoort } from '../../domain/samenloop/partij.ts';

/** Who the Wet stroomlijning keten voor derdenbeslag connects (nota van toelichting, inleiding). The CAK and others are no party to it. */
export const AANGESLOTEN = ['belastingdienst', 'gemeente', 'waterschap', 'svb', 'uwv', 'cjib', 'lbio', 'gerechtsdeurwaarder'] as const satisfies readonly Partijsoort[];
export type Aangesloten = (typeof AANGESLOTEN)[number];

/** What an opdrachtgever of ours can be. Of the others who are connected our record does not know what their claims are, and they may not weigh whether a beslag makes sense. */
export const EIGEN_SOORTEN = ['gemeente', 'waterschap', 'cjib', 'gerechtsdeurwaarder'] as const satisfies readonly Aangesloten[];
export type EigenSoort = (typeof EIGEN_SOORTEN)[number];

/** Who besides the gerechtsdeurwaarder may weigh whether a beslag makes sense (AMvB art. 7). */
export const MAG_OPPORTUNITEIT_WEGEN = ['gerechtsdeurwaarder', 'gemeente', 'waterschap', 'cjib'] as const satisfies readonly Aangesloten[];

/** About whom of a household a question or an answer is. */
export const ROLLEN = ['schuldenaar', 'echtgenoot'] as const;
export type Rol = (typeof ROLLEN)[number];
