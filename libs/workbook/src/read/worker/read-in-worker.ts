import type { Bounds } from '../bounds.js';
import type { WorkbookReading } from '../read-workbook.js';
import type { Refused } from '../refusal.js';
import type { TakeEvents } from './reading.js';
import { WorkbookReader } from './workbook-reader.js';

/** The one thread that a process reads its workbooks in; it is started by the first file. */
let shared: WorkbookReader | null = null;

/** Reads all cells of a workbook, away from the event loop. This is what everybody calls. */
export function readInWorker(path: string, bounds?: Readonly<Bounds>): Promise<WorkbookReading> {
  return (shared ??= new WorkbookReader()).read(path, bounds);
}

/** The same for a file of any length, piece by piece. */
export function streamInWorker(
  path: string,
  take: TakeEvents,
  bounds?: Readonly<Bounds>,
): Promise<{ ok: true } | Refused> {
  return (shared ??= new WorkbookReader()).stream(path, take, bounds);
}

/** Ends the shared thread, after what it is reading; a process may also simply end. */
export async function closeReader(): Promise<void> {
  const reader = shared;
  shared = null;
  await reader?.close();
}
