import { DATABASES } from '../../../store/src/testing/databases.js';
import { queueConformance } from '../testing/runner-conformance.js';
import { EmbeddedRunner } from './embedded-runner.js';

for (const [name, start] of DATABASES) {
  queueConformance(`EmbeddedRunner on ${name}`, async () => {
    const { choice, stop } = await start();
    return {
      database: choice,
      runner: (parts) => new EmbeddedRunner(parts),
      clear: () => Promise.resolve(),
      stop,
    };
  });
}
