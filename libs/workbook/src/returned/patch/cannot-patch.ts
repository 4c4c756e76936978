import type { PlainReason } from '../plain-reasons.js';

/** The uploaded package has something that we do not change safely; a plain copy is written instead. */
export class CannotPatch extends Error {
  constructor(readonly reason: PlainReason) {
    super(reason);
    this.name = 'CannotPatch';
  }
}
