import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Rooms whose files take longest, first among them. vitest begins with the largest files, but a played year is a short file: left to the end,
 * it would keep one core busy and the other idle.
 */
const LANGZAAM: readonly RegExp[] = [/\/test\/simulatie\//u, /\/test\/workflows\/herberekening-volume/u, /\/test\/storing\//u, /\/test\/brieven\/betaalcode/u, /\/test\/replay\//u, /\/test\/web\//u, /\/test\/payload\//u, /\/test\/workflows\//u];

/** The order in which test files begin: what takes long first. */
export class LangzaamEerst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const plaats = ({ moduleId }: TestSpecification): number => {
      const gevonden = LANGZAAM.findIndex((kamer) => kamer.test(moduleId));
      return gevonden === -1 ? LANGZAAM.length : gevonden;
    };
    return (await super.sort(files)).sort((een, ander) => plaats(een) - plaats(ander));
  }
}
