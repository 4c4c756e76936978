import type { Element } from '@luoxuan/catalog';

/** The elements of the catalogue by code; their codes and units are what the items of a layout are held against. */
export type KnownElements = ReadonlyMap<string, Pick<Element, 'code' | 'unit'>>;
