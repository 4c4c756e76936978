import type { Places, Sited } from '../draft.js';
import type { Site } from '../fault.js';
import type { Path } from '../source/document.js';

/** Where each part of a standard that was put together was written; for what says nothing else its file speaks. */
export class MergedPlaces implements Places {
  readonly #origins = new Map<string, Sited<unknown>>();

  constructor(
    /** `ningbo@2025.1` */
    private readonly heir: string,
    private readonly file: Sited<unknown>,
  ) {}

  /** What is at `path` and below was written where `origin` stands. */
  set(path: Path, origin: Sited<unknown>): void {
    this.#origins.set(keyOf(path), origin);
  }

  site(path: Path): Site {
    const { origin, rest } = this.originOf(path);
    return this.marked(origin.site(...rest));
  }

  keySite(path: Path): Site {
    const { origin, rest } = this.originOf(path);
    return this.marked(rest.length === 0 ? origin.site() : origin.keySite(...rest));
  }

  siteInside(path: Path, offset: number): Site {
    const { origin, rest } = this.originOf(path);
    return this.marked(origin.siteInside(offset, ...rest));
  }

  private originOf(path: Path): { origin: Sited<unknown>; rest: Path } {
    for (let length = path.length; length > 0; length--) {
      const origin = this.#origins.get(keyOf(path.slice(0, length)));
      if (origin) return { origin, rest: path.slice(length) };
    }
    return { origin: this.file, rest: path };
  }

  private marked(site: Site): Site {
    const { file } = this.file.site();
    return site.file === file ? site : { ...site, inheritedBy: this.heir };
  }
}

function keyOf(path: Path): string {
  return JSON.stringify(path.map(String));
}
