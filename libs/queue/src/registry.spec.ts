import { z } from 'zod';
import { defineJob } from './job.js';
import { JobRegistry } from './registry.js';

const job = (kind: string) => defineJob({ kind, payload: z.unknown(), handle: () => Promise.resolve() });

describe('JobRegistry', () => {
  it('has one handler for each kind', () => {
    const ingest = job('ingest');
    const registry = new JobRegistry([ingest, job('diagnose')]);
    expect(registry.get('ingest')).toBe(ingest);
    expect(registry.kinds).toEqual(['ingest', 'diagnose']);
    registry.add(ingest); // the same one again is no second one
  });

  it('refuses a second handler, and names every kind that has none', () => {
    const registry = new JobRegistry([job('ingest')]);
    expect(() => {
      registry.add(job('ingest'));
    }).toThrow('two handlers for jobs of the kind ingest');
    expect(() => {
      registry.require(['report', 'ingest', 'diagnose']);
    }).toThrow('no handler for jobs of the kind diagnose, report');
    expect(() => registry.get('report')).toThrow('no handler');
  });
});
