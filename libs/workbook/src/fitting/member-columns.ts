import { remember } from '../layout/remember.js';
import type { TableColumn } from '../table/table.js';
import { foldSignature } from './signature.js';

/** Names of a member whose figures are wanted, folded as signatures are. */
export type OwnNames = ReadonlySet<string>;

/** 滨江技师学院, and not 学校 or 学校自评数. */
const ORGANISATION = /^.{3,40}(?:学院|大学|学校|中专|职高|技校|公司|集团|协会|商会|研究院|研究所)$/u;

/** Each layout asks again. */
const folded = remember(foldSignature);

/**
 * Whose figures a column holds by its header: those of the member itself, below one of its names, or those of another one;
 * undefined where no part of the header names anybody.
 */
export function columnOwner({ parts }: TableColumn, own: OwnNames | undefined): 'own' | 'other' | undefined {
  if (!own) return undefined;
  const names = parts.map(({ text }) => folded(text));
  if (names.some((name) => own.has(name))) return 'own';
  return names.some((name) => ORGANISATION.test(name)) ? 'other' : undefined;
}

/** A text that is the name of somebody, whoever it is. */
export function isOrganisation(text: string, own: OwnNames | undefined): boolean {
  const name = folded(text);
  return own?.has(name) === true || ORGANISATION.test(name);
}

/** 滨江职业技术学院 alone over figures. */
export function isOwnName({ parts }: TableColumn, own: OwnNames | undefined): boolean {
  const leaf = parts.at(-1);
  return leaf !== undefined && own?.has(folded(leaf.text)) === true;
}
