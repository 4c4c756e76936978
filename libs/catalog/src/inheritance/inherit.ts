import { PLACEHOLDER, Sited } from '../draft.js';
import type { DraftStandard } from '../draft.js';
import type { CatalogFault } from '../fault.js';
import type { DerivedStandardEntry } from '../schema/derived-standard.js';
import type { StandardEntry } from '../schema/standard.js';
import { standardName } from '../standard-name.js';
import { clipYears } from './clip-years.js';
import { MergedPlaces } from './merged-places.js';
import { mergedParameters } from './parameters.js';
import { Revision } from './revision.js';
import { dimensionPart, planted } from './tree.js';
import type { DimensionPart } from './tree.js';

/** The heir in full: what its parent says, with everything that it changes, adds and leaves out. */
export function inherit(
  heir: Sited<DerivedStandardEntry>,
  parent: DraftStandard,
): { standard: Sited<StandardEntry>; faults: CatalogFault[] } {
  const { override = {}, add = {}, remove = [], extends: name, ...header } = heir.value;
  const revision = new Revision(name, clipped(parent, header));
  for (const [, part] of placed(heir, remove, 'remove'))
    if (part.value !== PLACEHOLDER) revision.remove(part.value, part.site());
  for (const [code, part] of placed(heir, override.dimensions, 'override', 'dimensions'))
    revision.overrideDimension(code, part);
  for (const [code, part] of placed(heir, override.groups, 'override', 'groups'))
    revision.overrideGroup(code, part);
  for (const [, part] of placed(heir, add.dimensions, 'add', 'dimensions')) revision.addDimension(part);
  for (const [, part] of placed(heir, add.groups, 'add', 'groups')) revision.addGroup(part);
  for (const [code, part] of placed(heir, override.indicators, 'override', 'indicators'))
    revision.overrideIndicator(code, part);
  for (const [, part] of placed(heir, add.indicators, 'add', 'indicators')) revision.addIndicator(part);

  const places = new MergedPlaces(standardName(header), heir);
  const parameters = mergedParameters(heir, parent.standard, places);
  const dimensions = planted(revision.dimensions, places);
  const standard = new Sited({ ...header, ...parameters, dimensions }, places, []);
  return { standard, faults: revision.faults };
}

/** Items of a list, or values of a record, each with its place. */
function placed<T>(
  heir: Sited<unknown>,
  values: T[] | Record<string, T> | undefined,
  ...path: string[]
): [key: string, part: Sited<T>][] {
  return Object.entries(values ?? {}).map(([key, value]) => [key, heir.part(value, ...path, key)]);
}

function clipped(
  { standard }: DraftStandard,
  { validFrom, validTo = Infinity }: Pick<StandardEntry, 'validFrom' | 'validTo'>,
): DimensionPart[] {
  const dimensions = standard.value.dimensions.map((value, index) =>
    dimensionPart(value, standard.part(value, 'dimensions', index)),
  );
  for (const { groups } of dimensions)
    for (const group of groups)
      group.indicators = group.indicators.map((part) => clipYears(part, validFrom, validTo));
  return dimensions;
}
