// The same mapping through RML: rocketrml-map.ttl says what becomes of a row. RML has no conditions and rocketrml no variable
// predicates, so the rows are first parted by what they have. Usage: node rocketrml-map.mjs ROWS.tsv OUTPUT.nt
import { readFileSync, writeFileSync } from 'node:fs';
import rocketrml from 'rocketrml';

const [, , input, output] = process.argv;
const entity = id => id.startsWith('HGNC_') ? `http://identifiers.org/hgnc/${id.slice(5)}` : `http://purl.obolibrary.org/obo/${id}`;
const header = 'id\tsubject\tpredicate\tobject\tcontext\tpmid\tcode\tpolarity\tquote\n';
const all = [header], cited = [header], denied = [header], stated = new Map();
for (const line of readFileSync(input, 'utf8').split('\n').slice(1)) {
  if (line === '') continue;
  const [id, subject, , predicate, object, , , context, pmid, , , code, , negated, quote] = line.split('\t');
  const row = [
    id, entity(subject), predicate, entity(object), entity(context), pmid, code || 'ECO_0000006', negated === 'true' ? 'negative' : 'positive', quote,
  ].join('\t') + '\n';
  all.push(row);
  if (code) cited.push(row);
  if (negated === 'true') denied.push(row);
  else if (stated.has(predicate)) stated.get(predicate).push(row);
  else stated.set(predicate, [header, row]);
}
const inputFiles = { all: all.join(''), cited: cited.join(''), denied: denied.join('') };
let mapping = readFileSync(new URL('rocketrml-map.ttl', import.meta.url), 'utf8');
for (const [predicate, rows] of stated) {
  inputFiles[predicate] = rows.join('');
  mapping += `
<#${predicate}> a rr:TriplesMap ;
  rml:logicalSource [ rml:source "${predicate}" ; rml:referenceFormulation ql:CSV ] ;
  rr:subjectMap [ rml:reference "subject" ; rr:termType rr:IRI ] ;
  rr:predicateObjectMap [ rr:predicate kg:${predicate} ; rr:objectMap [ rml:reference "object" ; rr:termType rr:IRI ] ] .
`;
}
const options = { toRDF: true, replace: false, csv: { delimiter: '\t', quote: false, escape: null, relax_column_count: false } };
writeFileSync(output, await rocketrml.parseFileLive(mapping, inputFiles, options));
