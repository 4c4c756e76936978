import { SUBMISSION_BOUNDS } from '../../read/bounds.js';
import {
  type Relationship,
  relationshipsOf,
  relationshipsSink,
  resolveTarget,
} from '../../read/parts/relationships.js';
import { OFFICE_RELATIONSHIPS, PACKAGE_RELATIONSHIPS } from './namespaces.js';
import type { PackageParts } from './package-parts.js';
import { appendToRoot } from './xml/append.js';
import { xmlAttribute } from './xml/escape.js';

/** The relationships of one part. */
export class Relationships {
  private readonly name: string;
  private readonly list: Relationship[] = [];

  constructor(
    private readonly parts: PackageParts,
    private readonly part: string,
  ) {
    const name = relationshipsOf(part);
    this.name = parts.find(name) ?? name;
    const bytes = parts.read(this.name);
    if (bytes === null) return;
    const sink = relationshipsSink(SUBMISSION_BOUNDS, this.list);
    sink.push(bytes);
    sink.end();
  }

  /** The parts of the package that are related in this way. */
  targets(type: string): string[] {
    return this.list
      .filter((one) => one.type === type && !one.external)
      .map(({ target }) => resolveTarget(this.part, target));
  }

  idOf(target: string): string | null {
    return this.list.find((one) => this.leadsTo(one, target))?.id ?? null;
  }

  /** The part behind a relationship. */
  targetOf(id: string): string | null {
    const found = this.list.find((one) => one.id === id && !one.external);
    return found === undefined ? null : resolveTarget(this.part, found.target);
  }

  /** Relates the part to another one; returns the id under which it can be named. */
  add(type: string, to: string): string {
    const target = relativeTo(this.part, to);
    const id = this.freeId();
    const bytes =
      this.parts.read(this.name) ?? Buffer.from(`<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"/>`);
    const xml = (prefix: string): string =>
      `<${prefix}Relationship Id="${id}" Type="${OFFICE_RELATIONSHIPS}/${type}" Target="${xmlAttribute(target)}"/>`;
    this.parts.write(this.name, appendToRoot(bytes, xml));
    this.list.push({ id, type, target, external: false });
    return id;
  }

  private leadsTo({ target, external }: Relationship, part: string): boolean {
    return !external && resolveTarget(this.part, target).toLowerCase() === part.toLowerCase();
  }

  private freeId(): string {
    const used = new Set(this.list.map(({ id }) => id));
    for (let number = used.size + 1; ; number++) {
      if (!used.has(`rId${number}`)) return `rId${number}`;
    }
  }
}

/** `xl/worksheets/sheet1.xml` to `xl/comments1.xml` is `../comments1.xml`. */
function relativeTo(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const steps = to.split('/');
  let same = 0;
  while (same < folders.length && same < steps.length - 1 && folders[same] === steps[same]) same += 1;
  return [...folders.slice(same).map(() => '..'), ...steps.slice(same)].map(encodeURI).join('/');
}
