// The mapping of Mapping/RowMapping.cs and the compiler as a script by hand: reads the flat table line by line and writes
// N-Triples through N3.Writer. Usage: node n3-map.mjs ROWS.tsv OUTPUT.nt
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { DataFactory, Writer } from 'n3';

const [, , input, output] = process.argv;
const { namedNode, literal } = DataFactory;
const il7 = name => namedNode(`https://w3id.org/il7graph/ontology/${name}`);
const rdf = name => namedNode(`http://www.w3.org/1999/02/22-rdf-syntax-ns#${name}`);
const obo = name => namedNode(`http://purl.obolibrary.org/obo/${name}`);
const base = 'https://w3id.org/il7graph/';

const TYPE = rdf('type'), SUBJECT = rdf('subject'), PREDICATE = rdf('predicate'), OBJECT = rdf('object');
const STATEMENT = il7('Statement'), EVIDENCE = il7('Evidence'), POLARITY = il7('polarity'), POSITIVE = il7('positive'), NEGATIVE = il7('negative');
const HEDGE = il7('hedge'), ASSERTED = il7('asserted'), STATUS = il7('status'), ACCEPTED = il7('accepted'), RANK = il7('rank'), NORMAL = il7('normal');
const ORIGIN = il7('origin'), TEXT = il7('text'), CONTEXT = il7('cellContext'), HAS_EVIDENCE = il7('hasEvidence'), EVIDENCE_OF = il7('evidenceOf');
const CODE = il7('evidenceCode'), REFERENCE = il7('reference');
const IDENTIFIER = namedNode('http://purl.org/dc/terms/identifier'), COMMENT = namedNode('http://www.w3.org/2000/01/rdf-schema#comment');
const DERIVED = namedNode('http://www.w3.org/ns/prov#wasDerivedFrom'), CITES = namedNode('http://purl.org/spar/cito/citesAsEvidence');
const NPA = namedNode('http://www.w3.org/2002/07/owl#NegativePropertyAssertion');
const owl = name => namedNode(`http://www.w3.org/2002/07/owl#${name}`);
const SOURCE = owl('sourceIndividual'), ASSERTION = owl('assertionProperty'), TARGET = owl('targetIndividual');
const ARTICLE = namedNode(`${base}article/bench-map`), DEFAULT_CODE = obo('ECO_0000006');
const entity = id => id.startsWith('HGNC_') ? namedNode(`http://identifiers.org/hgnc/${id.slice(5)}`) : obo(id);

const file = createWriteStream(output);
const writer = new Writer(file, { format: 'N-Triples' });
const add = (s, p, o) => writer.addQuad(s, p, o);
let first = true;
for await (const line of createInterface({ input: createReadStream(input), crlfDelay: Infinity })) {
  if (first) { first = false; continue; }
  const [id, subjectId, , predicateName, objectId, , , contextId, pmid, , , code, , negated, quote] = line.split('\t');
  const statement = namedNode(`${base}statement/${id}`), evidence = namedNode(`${base}evidence/${id}`);
  const subject = entity(subjectId), predicate = namedNode(`http://kg.example/vocab#${predicateName}`), object = entity(objectId);
  add(statement, TYPE, STATEMENT);
  add(statement, SUBJECT, subject);
  add(statement, PREDICATE, predicate);
  add(statement, OBJECT, object);
  add(statement, POLARITY, negated === 'true' ? NEGATIVE : POSITIVE);
  add(statement, CONTEXT, entity(contextId));
  add(statement, IDENTIFIER, literal(id));
  add(statement, DERIVED, ARTICLE);
  add(statement, HEDGE, ASSERTED);
  add(statement, STATUS, ACCEPTED);
  add(statement, RANK, NORMAL);
  add(statement, ORIGIN, TEXT);
  add(statement, HAS_EVIDENCE, evidence);
  add(evidence, TYPE, EVIDENCE);
  add(evidence, EVIDENCE_OF, statement);
  add(evidence, CODE, code ? obo(code) : DEFAULT_CODE);
  if (code) {
    add(evidence, REFERENCE, namedNode(`${base}article/bench-map/reference/${pmid}`));
    add(evidence, CITES, namedNode(`https://pubmed.ncbi.nlm.nih.gov/${pmid}`));
    add(evidence, COMMENT, literal(quote));
  }
  if (negated === 'true') {
    add(statement, TYPE, NPA);
    add(statement, SOURCE, subject);
    add(statement, ASSERTION, predicate);
    add(statement, TARGET, object);
  } else add(subject, predicate, object);
  if (file.writableNeedDrain) await once(file, 'drain');
}
await new Promise((resolve, reject) => writer.end(error => error ? reject(error) : resolve()));
