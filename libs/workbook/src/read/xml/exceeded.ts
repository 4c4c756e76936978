/** A single tag, text or comment is longer than the bounds allow. */
export class TokenTooLong extends Error {
  constructor(readonly found: number) {
    super(`a token of ${found} bytes`);
    this.name = 'TokenTooLong';
  }
}

/** Elements are nested deeper than the bounds allow. */
export class DepthExceeded extends Error {
  constructor(readonly found: number) {
    super(`elements nested ${found} deep`);
    this.name = 'DepthExceeded';
  }
}
