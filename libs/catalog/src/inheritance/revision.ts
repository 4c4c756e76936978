import { PLACEHOLDER } from '../draft.js';
import type { Sited } from '../draft.js';
import type { CatalogFault, Site } from '../fault.js';
import type { DerivedStandardEntry, IndicatorPatch } from '../schema/derived-standard.js';
import type { DimensionEntry, GroupEntry } from '../schema/standard.js';
import { patched } from './patch.js';
import { dimensionPart, groupPart } from './tree.js';
import type { DimensionPart, GroupPart, IndicatorPart } from './tree.js';
import { alreadyInherited, notInherited } from './troubles.js';

type Additions = NonNullable<DerivedStandardEntry['add']>;
type AddedGroup = NonNullable<Additions['groups']>[number];
type AddedIndicator = NonNullable<Additions['indicators']>[number];

/** The dimensions of a parent on their way to becoming those of its heir; what cannot be done is a fault. */
export class Revision {
  readonly faults: CatalogFault[] = [];

  constructor(
    private readonly parent: string,
    public dimensions: DimensionPart[],
  ) {}

  /** Leaves out whatever has the code: a dimension, a group or an indicator. */
  remove(code: string, site: Site): void {
    if (!this.codes().has(code)) {
      this.faults.push(notInherited(site, code, 'part', this.parent));
      return;
    }
    const stays = ({ value }: { value: { code: string } }): boolean => value.code !== code;
    this.dimensions = this.dimensions.filter(stays);
    for (const dimension of this.dimensions) {
      dimension.groups = dimension.groups.filter(stays);
      for (const group of dimension.groups) group.indicators = group.indicators.filter(stays);
    }
  }

  overrideDimension(code: string, change: Sited<object>): void {
    const part = this.dimensions.find(({ value }) => value.code === code);
    if (part) renew(part, change);
    else this.faults.push(notInherited(change.keySite(), code, 'dimension', this.parent));
  }

  overrideGroup(code: string, change: Sited<object>): void {
    const part = this.group(code);
    if (part) renew(part, change);
    else this.faults.push(notInherited(change.keySite(), code, 'group', this.parent));
  }

  overrideIndicator(code: string, patch: Sited<IndicatorPatch>): void {
    const home = this.groups().find(({ indicators }) => indicators.some(({ value }) => value.code === code));
    const index = home?.indicators.findIndex(({ value }) => value.code === code) ?? -1;
    const part = home?.indicators[index];
    if (!home || !part) {
      this.faults.push(notInherited(patch.keySite(), code, 'indicator', this.parent));
      return;
    }
    const { group, ...changes } = patch.value;
    const renewed = patched(part, changes, patch);
    home.indicators[index] = renewed;
    if (group !== undefined) this.move(renewed, home, group, patch.site('group'));
  }

  addDimension(added: Sited<DimensionEntry>): void {
    if (this.isNew(added)) this.dimensions.push(dimensionPart(added.value, added));
  }

  addGroup(added: Sited<AddedGroup>): void {
    if (!this.isNew(added)) return;
    const { dimension, ...group }: AddedGroup & GroupEntry = added.value;
    const home = this.dimensions.find(({ value }) => value.code === dimension);
    if (home) home.groups.push(groupPart(group, added));
    else this.faults.push(notInherited(added.site('dimension'), dimension, 'dimension', this.parent));
  }

  addIndicator(added: Sited<AddedIndicator>): void {
    if (!this.isNew(added)) return;
    const { group, ...value } = added.value;
    const home = this.group(group);
    if (home) home.indicators.push({ value, at: added, changed: [] });
    else this.faults.push(notInherited(added.site('group'), group, 'group', this.parent));
  }

  private move(part: IndicatorPart, from: GroupPart, code: string, site: Site): void {
    const home = this.group(code);
    if (!home) {
      this.faults.push(notInherited(site, code, 'group', this.parent));
      return;
    }
    from.indicators = from.indicators.filter((each) => each !== part);
    home.indicators.push(part);
  }

  private isNew(added: Sited<{ code: string }>): boolean {
    const { code } = added.value;
    if (code === PLACEHOLDER) return false;
    if (!this.codes().has(code)) return true;
    this.faults.push(alreadyInherited(added.site('code'), code, this.parent));
    return false;
  }

  private groups(): GroupPart[] {
    return this.dimensions.flatMap(({ groups }) => groups);
  }

  private group(code: string): GroupPart | undefined {
    return this.groups().find(({ value }) => value.code === code);
  }

  private codes(): Set<string> {
    const parts = [
      ...this.dimensions,
      ...this.groups(),
      ...this.groups().flatMap(({ indicators }) => indicators),
    ];
    return new Set(parts.map(({ value }) => value.code));
  }
}

function renew(part: DimensionPart | GroupPart, change: Sited<object>): void {
  Object.assign(part.value, change.value);
  for (const key of Object.keys(change.value)) part.changed.push({ path: [key], at: change.part(null, key) });
}
