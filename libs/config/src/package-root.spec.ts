import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { packageRoot } from './package-root.js';

describe('packageRoot', () => {
  it('is the folder of the package, from wherever inside it', () => {
    const root = resolve(import.meta.dirname, '../../..');
    expect(packageRoot()).toBe(root);
    expect(packageRoot(join(root, 'dist/apps/cli'))).toBe(root);
  });

  it('throws outside of the package', () => {
    expect(() => packageRoot(tmpdir())).toThrow('no package.json of luoxuan');
  });
});
