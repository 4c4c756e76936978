import { PLACEHOLDER, Sited, standardName } from '../draft.js';
import type { DraftStandard } from '../draft.js';
import type { CatalogFault } from '../fault.js';
import type { DerivedStandardEntry } from '../schema/derived-standard.js';
import type { StandardEntry } from '../schema/standard.js';
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
  for (const [index, code] of remove.entries())
    if (code !== PLACEHOLDER) revision.remove(code, heir.site('remove', index));
  for (const [code, change] of Object.entries(override.dimensions ?? {}))
    revision.overrideDimension(code, heir.part(change, 'override', 'dimensions', code));
  for (const [code, change] of Object.entries(override.groups ?? {}))
    revision.overrideGroup(code, heir.part(change, 'override', 'groups', code));
  for (const [index, dimension] of (add.dimensions ?? []).entries())
    revision.addDimension(heir.part(dimension, 'add', 'dimensions', index));
  for (const [index, group] of (add.groups ?? []).entries())
    revision.addGroup(heir.part(group, 'add', 'groups', index));
  for (const [code, patch] of Object.entries(override.indicators ?? {}))
    revision.overrideIndicator(code, heir.part(patch, 'override', 'indicators', code));
  for (const [index, indicator] of (add.indicators ?? []).entries())
    revision.addIndicator(heir.part(indicator, 'add', 'indicators', index));

  const places = new MergedPlaces(standardName(header), heir);
  const parameters = mergedParameters(heir, parent.standard, places);
  const dimensions = planted(revision.dimensions, places);
  const standard = new Sited({ ...header, ...parameters, dimensions }, places, []);
  return { standard, faults: revision.faults };
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
