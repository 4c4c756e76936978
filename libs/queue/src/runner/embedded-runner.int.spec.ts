import { DATABASES } from '../../../store/src/testing/databases.js';
import { queueConformance } from '../testing/runner-conformance.js';
import { EmbeddedRunner } from './embedded-runner.js';

for (const [name, start] of DATABASES) {
  queueConformance(`EmbeddedRunner on ${name}`, async () => {
    const database = await start();
    return {
      database: database.choice,
      runner: (parts) => new EmbeddedRunner(parts),
      clear: () => Promise.resolve(),
      stop: () => database.stop(),
    };
  });
}
