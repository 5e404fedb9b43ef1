// The answers of oxigraph to queries: FOLDER/NAME.srj, FOLDER/NAME.nt of a CONSTRUCT, FOLDER/NAME.error.
// usage: node oxigraph-answers.mjs default|union FOLDER FILES-OF-DATA -- QUERIES
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import oxigraph from 'oxigraph';

const formats = { '.nt': 'application/n-triples', '.nq': 'application/n-quads', '.ttl': 'text/turtle', '.trig': 'application/trig' };
const [graph, folder, ...rest] = process.argv.slice(2);
const end = rest.indexOf('--');
const store = new oxigraph.Store();
for (const file of rest.slice(0, end)) store.load(readFileSync(file, 'utf8'), { format: formats[extname(file)] });

for (const file of rest.slice(end + 1)) {
  const name = basename(file, '.rq');
  const query = readFileSync(file, 'utf8');
  const form = /^\s*(SELECT|ASK|CONSTRUCT|DESCRIBE)\b/im.exec(query)[1].toUpperCase();
  if (form === 'DESCRIBE') continue;
  const isGraph = form === 'CONSTRUCT';
  try {
    const answer = store.query(query, { use_default_graph_as_union: graph === 'union', results_format: isGraph ? 'application/n-triples' : 'json' });
    writeFileSync(join(folder, `${name}.${isGraph ? 'nt' : 'srj'}`), answer);
  } catch (problem) {
    writeFileSync(join(folder, `${name}.error`), String(problem.message ?? problem));
  }
}
