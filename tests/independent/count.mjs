// Reads RDF files with n3 and with oxigraph and compares how many quads each finds with how many there should be.
// usage: node count.mjs TABLE        TABLE has lines "file count", files relative to it; empty lines and lines with # are skipped
// exit code: 0 all agree, 1 some file is wrong or unreadable, 2 wrong call or wrong table
// Both read RDF 1.2; oxigraph 0.5 knows VERSION in Turtle and TriG, but not yet in N-Triples and N-Quads.
import { readFileSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import { Parser } from 'n3';
import oxigraph from 'oxigraph';

const mediaTypes = { '.nt': 'application/n-triples', '.nq': 'application/n-quads', '.ttl': 'text/turtle', '.trig': 'application/trig' };

const [table, ...rest] = process.argv.slice(2);
if (!table || rest.length > 0) {
  console.error('usage: node count.mjs TABLE');
  process.exit(2);
}

function expected() {
  return readFileSync(table, 'utf8').split('\n')
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'))
    .map(({ line, number }) => {
      const match = /^(\S+)\s+(\d+)$/.exec(line);
      if (!match || !(extname(match[1]) in mediaTypes)) {
        console.error(`${table}:${number}: not "file count" with a file in ${Object.keys(mediaTypes).join(' ')}: ${line}`);
        process.exit(2);
      }
      return { file: match[1], count: Number(match[2]) };
    });
}

const parsers = {
  n3: (text, format) => new Set(new Parser({ format }).parse(text).map(quad => JSON.stringify(quad))).size,
  oxigraph: (text, format) => {
    const store = new oxigraph.Store();
    store.load(text, { format });
    return store.size;
  },
};

const rows = expected();
if (rows.length === 0) {
  console.error(`${table}: no files`);
  process.exit(2);
}
let failures = 0;
for (const { file, count } of rows) {
  const text = readFileSync(resolve(dirname(table), file), 'utf8');
  for (const [name, parse] of Object.entries(parsers)) {
    try {
      const found = parse(text, mediaTypes[extname(file)]);
      if (found === count) {
        console.log(`${file}: ${name} reads ${found}`);
        continue;
      }
      console.error(`${file}: ${name} reads ${found}, expected ${count}`);
    } catch (error) {
      console.error(`${file}: ${name} cannot read it: ${error.message ?? error}`);
    }
    failures++;
  }
}
process.exit(failures > 0 ? 1 : 0);
