import { loadCatalog } from '@luoxuan/catalog';
import type { Period } from '@luoxuan/period';
import { recordOfYearBefore } from '../../libs/workbook/src/testing/record.js';
import { loadLayouts, type SubmissionRequest, type SubmittingMember } from '@luoxuan/workbook';

/**
 * What a submission is read against: the shipped elements, relations and layouts, and figures known before.
 *
 * @param folder of the shipped catalogue
 */
export async function shippedRequest(
  folder: string,
  member: SubmittingMember,
  period: Period,
): Promise<SubmissionRequest> {
  const loaded = await loadCatalog(folder);
  const elements = loaded.ok ? loaded.catalog.elements : undefined;
  const layouts = await loadLayouts(folder, elements);
  if (!loaded.ok || !layouts.ok) throw new Error('the shipped catalogue has faults: bin/luoxuan check');
  const record = recordOfYearBefore(loaded.catalog.elements.values(), { member, period }, (element) => ({
    steps: 1000,
    unit: element.unit,
    decimals: element.decimals,
  }));
  return {
    layouts: [...layouts.layouts.values()],
    elements: loaded.catalog.elements,
    relations: loaded.catalog.relations,
    expected: { member, period },
    record,
    catalogDigest: loaded.catalog.digest,
  };
}
