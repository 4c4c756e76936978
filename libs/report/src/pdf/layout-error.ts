import { relative } from 'node:path';

/** As Typst says it; lines and characters count from 0. */
interface Diagnostic {
  message?: unknown;
  path?: unknown;
  range?: { start?: { line?: number; character?: number } } | null;
}

/** The layout is broken, or asks for a font that is not there: a fault of the `.typ` files, never of the data. */
export class LayoutError extends Error {
  /** `indicators.typ:6:43: expected expression`, one for each complaint. */
  readonly complaints: readonly string[];

  constructor(diagnostics: readonly unknown[], templateDir: string) {
    const complaints = diagnostics.map((d) => described(d as Diagnostic, templateDir));
    super(`the report layout does not compile:\n${complaints.join('\n')}`);
    this.name = 'LayoutError';
    this.complaints = complaints;
  }
}

function described({ message, path, range }: Diagnostic, templateDir: string): string {
  const file = typeof path === 'string' ? relative(templateDir, path) : '';
  const { line, character } = range?.start ?? {};
  const place = line === undefined ? file : `${file}:${line + 1}:${(character ?? 0) + 1}`;
  return `${place}: ${String(message)}`;
}
