import { STREAM_BOUNDS, type Bounds } from './bounds.js';
import type { PartRequest } from './package.js';
import { RefusedError, refusedOrThrow, type Refused } from './refusal.js';
import { readParts, type RowConsumer } from './session.js';
import { bytesSource, type Source } from './source.js';
import { asUtf8 } from './xml/encoding.js';
import { MalformedXml } from './xml/malformed.js';
import { DepthExceeded, TokenTooLong } from './xml/exceeded.js';
import { Inflater, type PartSink } from './zip/inflate.js';

export interface PiecewiseConsumer extends RowConsumer {
  /** Called after each piece of a part; what it returns is waited for before more is read. */
  rest?(): Promise<void> | undefined;
}

/**
 * Reads a workbook row by row, in bounded memory: a large sheet is inflated and scanned in pieces. Where it answers
 * with a refusal, rows before the fault have already been handed on.
 */
export async function readRows(
  from: Uint8Array | Source,
  consumer: PiecewiseConsumer,
  bounds: Readonly<Bounds> = STREAM_BOUNDS,
): Promise<{ ok: true } | Refused> {
  const source = from instanceof Uint8Array ? bytesSource(from) : from;
  const inflater = new Inflater(source, bounds);
  const rest = (): Promise<void> | undefined => consumer.rest?.();
  try {
    for (const { entry, sink } of readParts(source, bounds, consumer)) {
      await inflater.feedInPieces(entry, checked({ entry, sink }, bounds), rest);
    }
    return { ok: true };
  } catch (error) {
    return refusedOrThrow(error);
  }
}

/** The same at one go, without a turn of the event loop. A large sheet is inflated as a whole. */
export function readRowsAtOnce(
  bytes: Uint8Array,
  consumer: RowConsumer,
  bounds: Readonly<Bounds>,
): { ok: true } | Refused {
  const source = bytesSource(bytes);
  const inflater = new Inflater(source, bounds);
  try {
    for (const request of readParts(source, bounds, consumer)) {
      inflater.feed(request.entry, checked(request, bounds));
    }
    return { ok: true };
  } catch (error) {
    return refusedOrThrow(error);
  }
}

/** The part's scanner behind its decoder; what the scanner finds wrong becomes a refusal that names the part. */
function checked({ entry, sink }: PartRequest, bounds: Bounds): PartSink {
  const decoded = asUtf8(entry.name, sink);
  const named = (step: () => void): void => {
    try {
      step();
    } catch (error) {
      throw namingPart(error, entry.name, bounds);
    }
  };
  return {
    push(piece) {
      named(() => {
        decoded.push(piece);
      });
    },
    end() {
      named(() => {
        decoded.end();
      });
    },
  };
}

function namingPart(error: unknown, part: string, { tokenBytes, xmlDepth }: Bounds): unknown {
  if (error instanceof MalformedXml) {
    return error.reason === 'doctype'
      ? new RefusedError('doctype', { part })
      : new RefusedError('not-xml', { part, reason: error.reason });
  }
  if (error instanceof TokenTooLong) {
    return new RefusedError('too-many', {
      what: 'token-bytes',
      found: error.found,
      limit: tokenBytes,
      where: part,
    });
  }
  if (error instanceof DepthExceeded) {
    return new RefusedError('too-many', {
      what: 'xml-depth',
      found: error.found,
      limit: xmlDepth,
      where: part,
    });
  }
  return error;
}
