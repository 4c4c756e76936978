import { unitOf } from '@luoxuan/quantity';

/** The one code of a unit that may be written in several ways, ％ as %. */
export function unitCode(written: string): string {
  return unitOf(written)?.code ?? written;
}
