import webpack from 'webpack';
import configs from './webpack.config.mjs';

/** Builds page, shim, functions and pane into .cache/workbench; seconds when nothing changed. */
export function build() {
  const compiler = webpack(configs);
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
