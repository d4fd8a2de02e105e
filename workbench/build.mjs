import { rspack } from '@rspack/core';
import { clear } from './built.mjs';
import configs from './rspack.config.mjs';

/** Builds page, shim, functions and pane anew into .cache/workbench. */
export function build() {
  clear();
  const compiler = rspack(configs);
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (stats.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
        else resolve();
      });
    });
  });
}
