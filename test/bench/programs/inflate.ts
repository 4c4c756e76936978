import { createReadStream } from 'node:fs';
import { createInflateRaw } from 'node:zlib';
import { printUsage } from './usage.js';

/** Inflates deflated sheets one after the other and looks at nothing: the least that any reader has to do. */
const PIECE = { highWaterMark: 64 * 1024 };
let bytes = 0;
for (const path of process.argv.slice(2)) {
  const inflated = createReadStream(path, PIECE).pipe(createInflateRaw({ chunkSize: 128 * 1024 }));
  for await (const piece of inflated) bytes += (piece as Buffer).length;
}
printUsage(bytes);
