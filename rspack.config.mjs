/** The bundles of the add-in: functions.js (with functions.json) and the pane. scripts/build.mjs puts the rest beside them. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rspack } from '@rspack/core';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { FRAME, pageOf } from './scripts/pages.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const inRoot = (...names) => path.join(root, ...names);

const FUNCTION_FILES = [
  ...['zi-value', 'zi-score', 'zi-gates', 'zi-figures', 'zi-improve', 'zi-ratio', 'zi-survey', 'zi-proposal'],
  ...['lakip', 'skm'],
].map((name) => inRoot('src/functions', `${name}.ts`));

/** Excel asks the page for functions before the pane is drawn: after the template's office.js the functions, then all else. */
class FunctionsFirst {
  apply(compiler) {
    compiler.hooks.compilation.tap('FunctionsFirst', (compilation) =>
      rspack.HtmlRspackPlugin.getCompilationHooks(compilation).alterAssetTagGroups.tap('FunctionsFirst', (page) => {
        page.headTags.unshift({ tagName: 'script', voidTag: false, attributes: { src: 'functions.js' } });
        return page;
      }),
    );
  }
}

/** What Excel knows of the functions, from their JSDoc. */
class FunctionsMetadata {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('FunctionsMetadata', (compilation) =>
      compilation.hooks.processAssets.tapPromise(
        { name: 'FunctionsMetadata', stage: rspack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        async () => {
          const { metadataJson, errors } = await generateCustomFunctionsMetadata(FUNCTION_FILES, true);
          for (const error of errors) compilation.errors.push(new rspack.WebpackError(error));
          // The generator never writes it; without it Excel does not call a function at all over a range that holds an error.
          const metadata = { allowErrorForDataTypeAny: true, ...JSON.parse(metadataJson) };
          compilation.emitAsset('functions.json', new rspack.sources.RawSource(JSON.stringify(metadata, null, 4)));
        },
      ),
    );
  }
}

const swc = (target) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'builtin:swc-loader',
    options: { jsc: { target, parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } } },
  },
});

const common = (name) => ({
  name,
  context: root,
  resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  performance: { hints: false },
});

/** Of the rules, a function needs no citations, no reasons and no names of what supports an answer: the pane loads it at start. */
const FOR_READERS = ['sources', 'rulings'];
const figuresOnly = (json) =>
  JSON.parse(json, (key, value) => {
    if (key === 'source') return undefined;
    // Empty and not absent: an amendment looks into them.
    if (FOR_READERS.includes(key)) return Array.isArray(value) ? [] : {};
    return key === 'supports' ? value.map(({ code }) => ({ code })) : value;
  });

/** A classic script without chunks: it also runs where there is no DOM to load them. */
export const functions = {
  ...common('functions'),
  target: ['web', 'es2019'],
  entry: { functions: './src/functions/functions.ts' },
  output: { path: inRoot('dist'), filename: '[name].js', iife: true },
  module: { rules: [swc('es2019'), { test: /rules[\\/].*\.json$/, type: 'json', parser: { parse: figuresOnly } }] },
};

export const pane = {
  ...common('pane'),
  target: ['web', 'es2021'],
  entry: { taskpane: './src/taskpane/index.tsx' },
  output: {
    path: inRoot('dist'),
    filename: '[name].js',
    chunkFilename: 'chunk-[name]-[contenthash:8].js',
  },
  module: { rules: [swc('es2021'), { test: /\.css$/, use: ['style-loader', 'css-loader'] }] },
  plugins: [
    new rspack.HtmlRspackPlugin({ template: './src/taskpane/taskpane.html', filename: 'taskpane.html', scriptLoading: 'defer' }),
    new FunctionsFirst(),
    new FunctionsMetadata(),
    new rspack.CopyRspackPlugin({
      patterns: [
        { from: 'assets/*.png' },
        { from: 'assets/*.html', to: '[name][ext]' },
        {
          from: 'assets/pages/*.html',
          to: '[name][ext]',
          globOptions: { ignore: [`**/${FRAME}`] },
          transform: (text) => pageOf(text.toString()),
        },
      ],
    }),
  ],
};
