import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rspack, type Configuration } from '@rspack/core';
import { packageRoot } from '../../libs/config/src/package-root.js';

export interface Bundle {
  /** Where the program `name` lies, as plain JavaScript. */
  program(name: string): string;
}

/**
 * Programs of the tests, put together as `nest build` puts the product together, so that neither the loader for
 * TypeScript nor its memory is part of what is measured.
 *
 * @param folder an empty folder of the caller, who also removes it
 * @param entries name → path of the TypeScript file
 */
export async function bundle(folder: string, entries: Record<string, string>): Promise<Bundle> {
  const root = packageRoot();
  // dependencies are not bundled; they are found from this folder as from the package
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  const output = join(folder, 'programs');
  await compile(await configuration(root, entries, output));
  return { program: (name) => join(output, `${name}.mjs`) };
}

async function configuration(
  root: string,
  entry: Record<string, string>,
  folder: string,
): Promise<Configuration> {
  const loader = {
    loader: 'builtin:swc-loader',
    options: {
      jsc: {
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
        target: 'es2021',
      },
    },
  };
  const rule = { test: /\.ts$/, use: [loader], type: 'javascript/esm' };
  const options: Configuration = {
    mode: 'none',
    target: 'node20',
    context: root,
    entry,
    output: {
      path: folder,
      filename: '[name].mjs',
      chunkFilename: '[name].mjs',
      module: true,
      library: { type: 'module' },
      chunkFormat: 'module',
      chunkLoading: 'import',
      workerChunkLoading: 'import',
    },
    optimization: { nodeEnv: false },
    module: { rules: [rule] },
    resolve: {
      extensions: ['.ts', '.js'],
      extensionAlias: { '.js': ['.ts', '.js'] },
      tsConfig: join(root, 'tsconfig.json'),
    },
    // everything but our own code
    externals: [/^(?!\.|\/|@luoxuan\/)/],
    externalsType: 'module',
  };
  const product = (await import(pathToFileURL(join(root, 'rspack.config.mjs')).href)) as {
    default: (options: Configuration) => Configuration;
  };
  return product.default(options);
}

function compile(options: Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    rspack(options, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
}
