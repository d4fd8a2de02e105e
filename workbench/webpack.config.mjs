/** The workbench's own page; beside it the add-in exactly as its own config builds it, only not minimised. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import { functions, pane } from '../webpack.config.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(here);

/** Where the server finds everything. */
export const BUILT = path.join(root, '.cache/workbench');

const quick = { mode: 'production', devtool: false, optimization: { minimize: false } };

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: { loader: 'swc-loader', options: { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } } } },
};

const own = (name, entry, output) => ({
  ...quick,
  name,
  context: root,
  target: 'web',
  entry: { [name]: path.join(here, entry) },
  output: { path: path.join(BUILT, output), filename: '[name].js', chunkFilename: '[name].js' },
  resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  module: { rules: [typescript, { test: /\.css$/, use: ['style-loader', 'css-loader'] }] },
  performance: { hints: false },
  cache: {
    type: 'filesystem',
    cacheDirectory: path.join(root, '.cache/webpack'),
    name,
    buildDependencies: { config: [fileURLToPath(import.meta.url)] },
  },
});

const page = {
  ...own('page', 'page/main.ts', 'page'),
  plugins: [new HtmlWebpackPlugin({ template: path.join(here, 'page/index.html'), filename: 'index.html' })],
};

const beside = (config) => ({
  ...config,
  ...quick,
  output: { ...config.output, path: path.join(BUILT, 'pane') },
  cache: { ...config.cache, name: `workbench-${config.name}` },
});

export default [page, own('shim', 'pane/shim.ts', 'shim'), beside(functions), beside(pane)];
