import type { CompiledLayout } from '../layout/compiled.js';
import { isInUse } from '../layout/layout.js';
import { cellAt } from '../table/grid.js';
import type { OnGrid } from '../table/locate-generic.js';
import { type RowLabels, rowLabels } from '../table/row-paths.js';
import type { TableRow } from '../table/table.js';
import type { Roles } from './table-roles.js';
import { itemSpellings, type Lexicon, namedElement, subjectOf } from './subject.js';

/** How many of a table's names are known, and by what. */
export interface KnownNames {
  all: number;
  known: number;
  /** 0 to 1: weighted by what knows them. */
  share: number;
  /** Element codes stand in a column of their own. */
  coded: boolean;
}

/** Rows and columns that the layout names itself count more than what only the catalogue knows. */
const BY_ITEM = 1;
const BY_CATALOGUE = 0.75;
/** Beside a layout's own items, what only the catalogue knows speaks for another layout. */
const BESIDE_ITEMS = 0.5;
/** A few items of a common list may stand in any table: only with so many, or under its title, the list is meant. */
const FEW_ITEMS = 3;
/** So many rows tell what a table is about. */
const SAMPLE = 120;

interface Tally {
  all: number;
  items: number;
  elements: number;
  codes: number;
}

/** What a row is called, whichever layout asks. */
interface RowName {
  /** By which a layout may have it among its items. */
  spellings: string[];
  /** The catalogue has the name. */
  inCatalogue: boolean;
}

/** The names of a table's rows. What does not depend on the layout is worked out once, however many are tried. */
export class RowNames {
  readonly #names = new Map<RowLabels[], RowName[]>();
  readonly #codes = new Map<number, { stands: boolean; known: boolean[] }>();
  readonly #rows: TableRow[];

  constructor(
    private readonly found: OnGrid,
    private readonly lexicon: Lexicon,
  ) {
    this.#rows = found.table.rows.slice(0, SAMPLE);
  }

  /** Layouts mostly agree on which columns name the rows. */
  labels(names: number[]): RowLabels[] {
    if (names.length === 0) return [];
    const { table, grid, labels } = this.found;
    const key = names.join();
    const known = labels.get(key) ?? rowLabels(table.rows, names, grid);
    labels.set(key, known);
    return known;
  }

  known(
    { columns, figures }: Roles,
    labels: RowLabels[],
    compiled: CompiledLayout,
    titled: boolean,
  ): KnownNames {
    const names = this.#namesBy(labels);
    const codes = columns.code && this.#codesIn(columns.code.column);
    const seen: Tally = { all: 0, items: 0, elements: 0, codes: 0 };
    for (let index = 0; index < this.#rows.length; index++) {
      const by = codes?.known[index] ? 'codes' : this.#knownBy(names[index], compiled);
      // A heading names no figure: it counts only where it is known.
      if (!by && !holdsAny(this.#rows[index], figures)) continue;
      seen.all += 1;
      if (by) seen[by] += 1;
    }
    return { ...weighed(seen, compiled, titled), coded: codes?.stands === true };
  }

  /** As `subjectOf` finds it: an item of other years gives way to a name of the catalogue. */
  #knownBy(name: RowName | undefined, { items }: CompiledLayout): 'items' | 'elements' | undefined {
    if (!name) return undefined;
    let listed = false;
    for (const spelling of name.spellings) {
      const meanings = items.get(spelling);
      if (!meanings) continue;
      if (meanings.some(({ label }) => isInUse(label, this.lexicon.year))) return 'items';
      listed = true;
    }
    if (name.inCatalogue) return 'elements';
    return listed ? 'items' : undefined;
  }

  #namesBy(labels: RowLabels[]): RowName[] {
    const known = this.#names.get(labels);
    if (known) return known;
    const names = labels.slice(0, SAMPLE).map(({ path, group }) => ({
      spellings: path.length === 0 ? [] : itemSpellings(path, group),
      inCatalogue: namedElement(path, this.lexicon) !== undefined,
    }));
    this.#names.set(labels, names);
    return names;
  }

  #codesIn(column: number): { stands: boolean; known: boolean[] } {
    const before = this.#codes.get(column);
    if (before) return before;
    const known = this.#rows.map((row) => {
      const code = cellAt(row.cells, column)?.text.trim().toUpperCase();
      return code !== undefined && this.lexicon.elements.has(code);
    });
    const codes = { stands: this.found.table.rows.some((row) => cellAt(row.cells, column)), known };
    this.#codes.set(column, codes);
    return codes;
  }
}

function holdsAny(row: TableRow | undefined, columns: readonly { column: number }[]): boolean {
  return row !== undefined && columns.some(({ column }) => cellAt(row.cells, column));
}

/** The same of the columns of a landscape table: without a known name, none of them is one of figures. */
export function knownColumns(
  { figures }: Roles,
  compiled: CompiledLayout,
  lexicon: Lexicon,
  titled: boolean,
): KnownNames {
  const seen: Tally = { all: figures.length, items: 0, elements: 0, codes: 0 };
  for (const { path } of figures) {
    const subject = subjectOf({ path: path ?? [] }, compiled, lexicon);
    if (subject) seen[subject.kind === 'element' ? 'elements' : 'items'] += 1;
  }
  return { ...weighed(seen, compiled, titled), known: seen.all, coded: false };
}

/** The largest share that a layout can come to: it knows every name in the way that counts most. */
export function shareOfAll({ items }: CompiledLayout): number {
  return items.size > 0 ? BY_ITEM : BY_CATALOGUE;
}

function weighed(
  { all, items: own, elements, codes }: Tally,
  { items, layout }: CompiledLayout,
  titled: boolean,
): Omit<KnownNames, 'coded'> {
  const meant = titled || own >= FEW_ITEMS || layout.status !== 'unverified';
  const byCatalogue = items.size > 0 ? BESIDE_ITEMS : BY_CATALOGUE;
  const weight = own * (meant ? BY_ITEM : byCatalogue) + elements * byCatalogue + codes * BY_CATALOGUE;
  return { all, known: own + elements + codes, share: all === 0 ? 0 : weight / all };
}
