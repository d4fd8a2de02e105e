/** The workbench's own page; beside it the add-in exactly as its own config builds it, only not minimised. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rspack } from '@rspack/core';
import { functions, pane } from '../rspack.config.mjs';
import { BUILT } from './built.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(here);

const quick = { mode: 'production', devtool: false, optimization: { minimize: false } };

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: { loader: 'builtin:swc-loader', options: { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } } } },
};

/** What Univer imports, and only Univer. */
const univer = { test: /@univerjs/, resolve: { alias: { numfmt$: path.join(here, 'numfmt.ts') } } };

const own = (name, entry, output) => ({
  ...quick,
  name,
  context: root,
  target: 'web',
  entry: { [name]: path.join(here, entry) },
  output: { path: path.join(BUILT, output), filename: '[name].js', chunkFilename: '[name].js' },
  resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  module: { rules: [typescript, univer, { test: /\.css$/, use: ['style-loader', 'css-loader'] }] },
  performance: { hints: false },
});

const page = {
  ...own('page', 'page/main.ts', 'page'),
  plugins: [new rspack.HtmlRspackPlugin({ template: path.join(here, 'page/index.html'), filename: 'index.html' })],
};

const beside = (config) => ({
  ...config,
  ...quick,
  output: { ...config.output, path: path.join(BUILT, 'pane') },
});

export default [page, own('shim', 'pane/shim.ts', 'shim'), beside(functions), beside(pane)];
