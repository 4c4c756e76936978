/** What a byte is inside a tag: 0 part of a name, 1 blank, 2 a delimiter, 3 the colon after a prefix, 4 not allowed. */
export const NAME_CLASS = new Uint8Array(256);
/** What a byte is inside text: 0 plain ASCII, otherwise one of the flags below. */
export const TEXT_CLASS = new Uint8Array(256);

export const HAS_ENTITY = 1;
export const HAS_WIDE = 2;
/** A carriage return, which XML reads as a line feed. */
export const HAS_RETURN = 4;
export const FORBIDDEN = 8;
export const TAG_START = 16;

for (let byte = 0; byte < 0x20; byte++) {
  NAME_CLASS[byte] = 4;
  TEXT_CLASS[byte] = FORBIDDEN;
}
for (const blank of [0x09, 0x0a, 0x0d, 0x20]) {
  NAME_CLASS[blank] = 1;
  TEXT_CLASS[blank] = 0;
}
for (const delimiter of '<>/="\'&') NAME_CLASS[delimiter.charCodeAt(0)] = 2;
NAME_CLASS[0x3a] = 3;
TEXT_CLASS[0x0d] = HAS_RETURN;
TEXT_CLASS[0x26] = HAS_ENTITY;
TEXT_CLASS[0x3c] = TAG_START;
for (let byte = 0x80; byte < 0x100; byte++) TEXT_CLASS[byte] = HAS_WIDE;
