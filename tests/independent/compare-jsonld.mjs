// Says whether a JSON-LD document and an N-Quads document are the same dataset, by their canonical forms (RDFC-1.0).
// Note: jsonld.js rewrites every xsd:double to its canonical lexical form, so a file with others ("1.5") differs here.
// usage: node compare-jsonld.mjs FILE.jsonld FILE.nq        exit code: 0 same, 1 different or unreadable, 2 wrong call
import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import canonize from 'rdf-canonize';

const [jsonFile, quadsFile, ...rest] = process.argv.slice(2);
if (!quadsFile || rest.length > 0) {
  console.error('usage: node compare-jsonld.mjs FILE.jsonld FILE.nq');
  process.exit(2);
}

const noRemote = url => { throw new Error(`the document wants a remote context: ${url}`); };

const canonical = quads => canonize.canonize(quads, { algorithm: 'RDFC-1.0', format: 'application/n-quads', maxWorkFactor: 3 });

async function linesOf(file, read) {
  try {
    const text = await canonical(await read(readFileSync(file, 'utf8')));
    return text.split('\n').filter(line => line !== '');
  } catch (error) {
    console.error(`${file}: ${error.message}`);
    process.exit(1);
  }
}

const fromJson = await linesOf(jsonFile, text => jsonld.toRDF(JSON.parse(text), { documentLoader: noRemote, safe: true }));
const fromQuads = await linesOf(quadsFile, text => canonize.NQuads.parse(text.replace(/^#.*\n/gm, '')));

function report(file, lines, others) {
  const known = new Set(others);
  const missing = lines.filter(line => !known.has(line));
  for (const line of missing.slice(0, 10)) console.error(`only in ${file}: ${line}`);
  if (missing.length > 10) console.error(`only in ${file}: ${missing.length - 10} more`);
  return missing.length;
}

const differences = report(jsonFile, fromJson, fromQuads) + report(quadsFile, fromQuads, fromJson);
if (differences > 0) {
  console.error(`${jsonFile} and ${quadsFile} differ in ${differences} quads`);
  process.exit(1);
}
console.log(`${jsonFile} and ${quadsFile} are the same ${fromQuads.length} quads`);
