import { SUBMISSION_BOUNDS } from '../../read/bounds.js';
import { PackageReader, type PartRequest, type WorkbookPackage } from '../../read/package.js';
import { PartIndex } from '../../read/part-index.js';
import { bytesSource } from '../../read/source.js';
import { asUtf8 } from '../../read/xml/encoding.js';
import { readDirectory, type ZipDirectory } from '../../read/zip/directory.js';
import { Inflater } from '../../read/zip/inflate.js';
import { CannotPatch } from './cannot-patch.js';
import { packedCopy, packNew, writeZip } from './write-zip.js';

const DECLARATION = /^\s*<\?xml[^>]*\?>\s*/u;
const LONGEST_DECLARATION = 200;

/** The parts of an uploaded package. Those that are not changed are handed on as they were packed, never inflated. */
export class PackageParts {
  readonly workbook: WorkbookPackage;

  private readonly source;
  private readonly directory: ZipDirectory;
  private readonly index: PartIndex;
  private readonly inflater;
  /** By the lower-case name: new and changed parts; null for those that are left out. */
  private readonly changed = new Map<string, { name: string; bytes: Buffer | null }>();

  constructor(bytes: Uint8Array) {
    this.source = bytesSource(bytes);
    this.directory = readDirectory(this.source, SUBMISSION_BOUNDS);
    this.index = new PartIndex(this.directory);
    this.inflater = new Inflater(this.source, SUBMISSION_BOUNDS);
    this.workbook = this.locate();
  }

  /** The name of a part as the package writes it; null where there is none. */
  find(name: string): string | null {
    const changed = this.changed.get(name.toLowerCase());
    if (changed !== undefined) return changed.bytes === null ? null : changed.name;
    return this.index.find(name)?.name ?? null;
  }

  /** Whether a part has more bytes than may be changed. */
  isTooLarge(name: string): boolean {
    return isTooLarge(this.index.find(name)?.size ?? 0);
  }

  /** A part as UTF-8 without an XML declaration; null where there is none. Throws `CannotPatch` where it is too large. */
  read(name: string): Buffer | null {
    const changed = this.changed.get(name.toLowerCase());
    if (changed !== undefined) return changed.bytes;
    const entry = this.index.find(name);
    if (entry === null || entry.size === 0) return null;
    if (isTooLarge(entry.size)) throw new CannotPatch('too-large');
    const pieces: Buffer[] = [];
    const collect = {
      push: (piece: Buffer) => void pieces.push(piece),
      end: () => undefined,
    };
    this.inflater.feed(entry, asUtf8(entry.name, collect));
    return withoutDeclaration(Buffer.concat(pieces));
  }

  /** Adds or replaces a part. */
  write(name: string, bytes: Buffer): void {
    this.changed.set(name.toLowerCase(), { name: this.find(name) ?? name, bytes });
  }

  remove(name: string): void {
    this.changed.set(name.toLowerCase(), { name, bytes: null });
  }

  /** A name that no part has, such as `xl/comments7.xml`. */
  freeName(stem: string, extension: string): string {
    for (let number = 1; ; number++) {
      const name = `${stem}${number}.${extension}`;
      if (this.find(name) === null && !this.changed.has(name.toLowerCase())) return name;
    }
  }

  /** The package with its changes: the same parts in the same order, then the new ones. */
  pack(): Uint8Array {
    const rest = new Map(this.changed);
    const entries = this.directory.entries.flatMap((entry) => {
      const key = entry.name.toLowerCase();
      const changed = rest.get(key);
      if (changed === undefined) return [packedCopy(this.source, entry)];
      rest.delete(key);
      return changed.bytes === null ? [] : [packNew(entry.name, changed.bytes)];
    });
    const added = [...rest.values()].flatMap(({ name, bytes }) =>
      bytes === null ? [] : [packNew(name, bytes)],
    );
    return writeZip([...entries, ...added]);
  }

  private locate(): WorkbookPackage {
    const steps: Generator<PartRequest, WorkbookPackage> = new PackageReader(
      this.directory,
      SUBMISSION_BOUNDS,
    ).read();
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      this.inflater.feed(step.value.entry, asUtf8(step.value.entry.name, step.value.sink));
    }
  }
}

/** A part that is changed is held in memory several times over. The sheets of a submission are far below this. */
const isTooLarge = (bytes: number): boolean => bytes > 24 * 1024 * 1024;

/** What is written again is UTF-8, whatever the declaration said. */
function withoutDeclaration(bytes: Buffer): Buffer {
  const [declaration = ''] = DECLARATION.exec(bytes.toString('latin1', 0, LONGEST_DECLARATION)) ?? [];
  return bytes.subarray(declaration.length);
}
