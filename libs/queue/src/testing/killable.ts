// A process to be killed: `node killable.ts FILE` does the jobs of the SQLite file until there are none, and tells on
// stdout of each that it has begun. A job takes a moment before its effect and its end are written, and a moment after.
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedRunner } from '../runner/embedded-runner.js';
import { effect, openWorkshop } from './workshop.js';

const shop = await openWorkshop({ type: 'sqlite', file: process.argv[2] ?? '' });
shop.doing(async (name, context) => {
  process.stdout.write(`${name}\n`);
  await sleep(40);
  await shop.store.unitOfWork.run(async (tx) => {
    await effect(tx, name);
    await sleep(20);
    await context.completeIn(tx);
  });
  await sleep(20);
});
const runner = new EmbeddedRunner(shop.parts);
await runner.start();
await runner.idle();
await runner.stop(1_000);
await shop.close();
