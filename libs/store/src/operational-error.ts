import type { Bilingual } from '@luoxuan/wording';

/** Something around the program is not as it must be (a file, a server): not the user's input, not a mistake of ours. */
export class OperationalError extends Error {
  readonly kind = 'operational';

  constructor(
    readonly code: string,
    readonly wording: Bilingual,
    readonly mend: Bilingual,
    readonly details: Record<string, string | number> = {},
    options?: ErrorOptions,
  ) {
    super(wording.en, options);
    this.name = 'OperationalError';
  }
}
