// Says whether what "il7graph canon" wrote is the canonical form (RDFC-1.0, SHA-256) that rdf-canonize gives to the same N-Quads.
// usage: node compare-canon.mjs INPUT.nq CANONICAL.nq        exit code: 0 same, 1 different or unreadable, 2 wrong call
import { readFileSync } from 'node:fs';
import canonize from 'rdf-canonize';

const [inputFile, canonicalFile, ...rest] = process.argv.slice(2);
if (!canonicalFile || rest.length > 0) {
  console.error('usage: node compare-canon.mjs INPUT.nq CANONICAL.nq');
  process.exit(2);
}

const quads = canonize.NQuads.parse(readFileSync(inputFile, 'utf8').replace(/^#.*\n/gm, ''));
const expected = await canonize.canonize(quads, { algorithm: 'RDFC-1.0', format: 'application/n-quads', maxWorkFactor: 3 });
if (readFileSync(canonicalFile, 'utf8') !== expected) {
  console.error(`${canonicalFile} is not the canonical form of ${inputFile} that rdf-canonize gives`);
  process.exit(1);
}
console.log(`${canonicalFile} is what rdf-canonize makes of ${inputFile}`);
