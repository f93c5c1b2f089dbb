import { defineSearchAttributeKey } from '@temporalio/common';

/** What an operator can filter on in the Temporal UI. Codes, dates and amounts only: never personal data. */
export const ZOEKATTRIBUUT = {
  fase: defineSearchAttributeKey('Fase', 'KEYWORD'),
  taak: defineSearchAttributeKey('Taak', 'KEYWORD'),
  opdrachtgever: defineSearchAttributeKey('Opdrachtgever', 'KEYWORD'),
  bevoegdheid: defineSearchAttributeKey('Bevoegdheid', 'KEYWORD'),
  volgendeStapOp: defineSearchAttributeKey('VolgendeStapOp', 'DATETIME'),
  openstaandCenten: defineSearchAttributeKey('OpenstaandCenten', 'INT'),
} as const;
