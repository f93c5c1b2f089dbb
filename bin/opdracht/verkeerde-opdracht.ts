import type { CommanderError } from 'commander';
import { zonderNummers } from '../../adapters/bron/fouten.ts';

/** What commander says of each kind of mistake, in Dutch; null where it has shown the help instead. */
const ZINNEN: Readonly<Record<string, (genoemd: string) => string>> = {
  'commander.unknownCommand': (naam) => `de opdracht «${naam}» bestaat niet`,
  'commander.unknownOption': (naam) => `de optie «${naam}» bestaat niet`,
  'commander.missingArgument': (naam) => `«${naam}» ontbreekt`,
  'commander.optionMissingArgument': (naam) => `na de optie «${naam}» ontbreekt de waarde`,
  'commander.missingMandatoryOptionValue': (naam) => `de optie «${naam}» is verplicht`,
  'commander.excessArguments': () => 'er staan te veel woorden achter de opdracht',
};

/** What is wrong with the words of a command, in one sentence for an operator; null when help was asked for. */
export function verkeerdeOpdracht({ code, message }: CommanderError): string | null {
  if (code.startsWith('commander.help')) return null;
  const genoemd = /'([^'=]*)/.exec(message)?.[1] ?? '';
  const bedoeld = /\(Did you mean (?:one of )?(.*)\?\)/.exec(message)?.[1];
  const zin = ZINNEN[code]?.(zonderNummers(genoemd)) ?? 'de opdracht is niet goed geschreven';
  return bedoeld === undefined ? zin : `${zin}; bedoeld is misschien ${bedoeld}`;
}
