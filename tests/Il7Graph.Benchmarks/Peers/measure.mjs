// A task of the benchmark by the package that is best at it in JavaScript, warm and in process, as a line of JSON.
// Usage: node --expose-gc measure.mjs oxigraph-load|n3-write-ttl|streaming-write-jsonld|rdf-canonize FILE
// Input of the writers are quad objects in the order of the file, whose triples of one subject stand together.
import { readFileSync } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Parser, Writer } from 'n3';
import { measure } from './warm-runs.mjs';

const [, , task, file] = process.argv;
const text = readFileSync(file, 'utf8');

function parse() {
  const prefixes = {};
  const quads = new Parser().parse(text, null, (prefix, iri) => { prefixes[prefix] = iri.value ?? iri; });
  return { quads, prefixes };
}

async function loadOxigraph() {
  const { default: oxigraph } = await import('oxigraph');
  const format = file.endsWith('.ttl') ? 'text/turtle' : 'application/n-triples';
  const load = () => {
    const store = new oxigraph.Store();
    store.load(text, { format });
    return store;
  };
  const resident = () => { global.gc?.(); return process.memoryUsage().rss; };
  // WebAssembly's memory never shrinks, so what a store holds shows in a fresh process only: before the first run.
  const before = resident();
  let store = load();
  const held = resident() - before;
  store.free();
  await measure(task, () => {
    store = load();
    const { size } = store;
    store.free();
    return size;
  }, () => held);
}

async function writeTurtle() {
  const { quads, prefixes } = parse();
  await measure(task, () => new Promise((resolve, reject) => {
    const writer = new Writer({ prefixes });
    for (const quad of quads) writer.addQuad(quad);
    writer.end((error, document) => error ? reject(error) : resolve(document.length));
  }));
}

async function writeJsonLd() {
  const { JsonLdSerializer } = await import('jsonld-streaming-serializer');
  const { quads } = parse();
  await measure(task, async () => {
    let length = 0;
    const count = new Writable({ write(chunk, _, done) { length += chunk.length; done(); } });
    await pipeline(Readable.from(quads), new JsonLdSerializer(), count);
    return length;
  });
}

async function canonize() {
  const { default: canonizer } = await import('rdf-canonize');
  const graph = { termType: 'DefaultGraph', value: '' };
  const plain = term => term.termType === 'Literal'
    ? { termType: 'Literal', value: term.value, language: term.language, datatype: { termType: 'NamedNode', value: term.datatype.value } }
    : { termType: term.termType, value: term.termType === 'BlankNode' ? `_:${term.value}` : term.value };
  const distinct = new Map(parse().quads.map(quad => [`${quad.subject.id} ${quad.predicate.id} ${quad.object.id}`, quad]));
  const dataset = [...distinct.values()]
    .map(({ subject, predicate, object }) => ({ subject: plain(subject), predicate: plain(predicate), object: plain(object), graph }));
  await measure(task, async () => (await canonizer.canonize(dataset, { algorithm: 'RDFC-1.0', format: 'application/n-quads' })).length);
}

const tasks = {
  'oxigraph-load': loadOxigraph, 'n3-write-ttl': writeTurtle, 'streaming-write-jsonld': writeJsonLd, 'rdf-canonize': canonize,
};
await tasks[task]();
