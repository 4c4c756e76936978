import type { Sited } from '../draft.js';
import type { StandardIndicatorEntry } from '../schema/standard-indicator.js';
import type { DimensionEntry, GroupEntry, StandardEntry } from '../schema/standard.js';
import type { Path } from '../source/document.js';
import type { MergedPlaces } from './merged-places.js';

/** A part of a standard with the place that it was written at, and those of what was changed in it since. */
export interface Part<T> {
  value: T;
  at: Sited<unknown>;
  changed: { path: Path; at: Sited<unknown> }[];
}

export type IndicatorPart = Part<StandardIndicatorEntry>;
export interface GroupPart extends Part<Omit<GroupEntry, 'indicators'>> {
  indicators: IndicatorPart[];
}
export interface DimensionPart extends Part<Omit<DimensionEntry, 'groups'>> {
  groups: GroupPart[];
}

export function dimensionPart(value: DimensionEntry, at: Sited<unknown>): DimensionPart {
  const { groups, ...own } = value;
  return {
    value: own,
    at,
    changed: [],
    groups: groups.map((group, index) => groupPart(group, at.part(group, 'groups', index))),
  };
}

export function groupPart(value: GroupEntry, at: Sited<unknown>): GroupPart {
  const { code, name, indicators } = value;
  return {
    value: { code, name },
    at,
    changed: [],
    indicators: indicators.map((indicator, index) => ({
      value: indicator,
      at: at.part(indicator, 'indicators', index),
      changed: [],
    })),
  };
}

/** The parts as an entry again, and where each stands told to `places`. */
export function planted(dimensions: DimensionPart[], places: MergedPlaces): StandardEntry['dimensions'] {
  return dimensions.map((dimension, d) => {
    tell(dimension, ['dimensions', d], places);
    const groups = dimension.groups.map((group, g) => {
      tell(group, ['dimensions', d, 'groups', g], places);
      const indicators = group.indicators.map((indicator, i) => {
        tell(indicator, ['dimensions', d, 'groups', g, 'indicators', i], places);
        return indicator.value;
      });
      return { ...group.value, indicators };
    });
    return { ...dimension.value, groups };
  });
}

function tell({ at, changed }: Part<unknown>, path: Path, places: MergedPlaces): void {
  places.set(path, at);
  for (const change of changed) places.set([...path, ...change.path], change.at);
}
