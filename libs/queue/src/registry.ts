import type { JobDefinition } from './job.js';

/** Which handler does which kind of job: exactly one each. */
export class JobRegistry {
  private readonly byKind = new Map<string, JobDefinition>();

  constructor(definitions: Iterable<JobDefinition> = []) {
    for (const definition of definitions) this.add(definition);
  }

  /** @throws Error on a second handler of the same kind */
  add(definition: JobDefinition): void {
    const known = this.byKind.get(definition.kind);
    if (known && known !== definition)
      throw new Error(`two handlers for jobs of the kind ${definition.kind}`);
    this.byKind.set(definition.kind, definition);
  }

  /** @throws Error if there is no handler of that kind */
  get(kind: string): JobDefinition {
    const definition = this.byKind.get(kind);
    if (!definition) throw new Error(`no handler for jobs of the kind ${kind}`);
    return definition;
  }

  /** @throws Error naming every kind of `expected` that has no handler */
  require(expected: Iterable<string>): void {
    const without = [...new Set(expected)].filter((kind) => !this.byKind.has(kind)).sort();
    if (without.length > 0) throw new Error(`no handler for jobs of the kind ${without.join(', ')}`);
  }

  get kinds(): string[] {
    return [...this.byKind.keys()];
  }
}
