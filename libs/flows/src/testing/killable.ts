// A process to be killed: `node killable.ts FOLDER NOW` does every diagnosis that is due, and tells on stdout of each job
// that it has begun.
import { Office } from './office.js';
import { Schedule } from '../schedule/schedule.js';

const [folder = '', now = ''] = process.argv.slice(2);
const office = await Office.open({ dataDir: folder });
office.jobs.subscribe((event) => {
  if (event.type === 'started') process.stdout.write(`${event.key}\n`);
});
const schedule = office.app.get(Schedule);
await office.jobs.start();
const { due } = await schedule.due(now);
await schedule.enqueue(due, now);
await office.jobs.idle();
await office.close();
