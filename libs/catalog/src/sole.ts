import type { Element } from './catalog.js';

/** 一数一源: whether the fact exists once for the whole consortium, so that two members must not both report it. */
export function isSole(element: Pick<Element, 'members' | 'sole'>): boolean {
  return element.members === 'lead' || element.sole === true;
}
