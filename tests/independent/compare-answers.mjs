// Compares the answers in a folder with those of peers, as multisets of rows; blank nodes are all alike.
// usage: node compare-answers.mjs known-differences.tsv QUERIES OURS NAME=FOLDER...        exit code: 1 if a difference has no known reason
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { Parser } from 'n3';

const XSD = 'http://www.w3.org/2001/XMLSchema#';
const numeric = /(integer|decimal|double|float|int|long|short|byte|nonNegativeInteger|positiveInteger)$/;
const [knownFile, queries, ours, ...peers] = process.argv.slice(2);
const concatenates = new Set(readdirSync(queries).filter(file => file.endsWith('.rq') && /GROUP_CONCAT/i.test(readFileSync(join(queries, file), 'utf8'))).map(file => basename(file, '.rq')));
const known = new Map(readFileSync(knownFile, 'utf8').split('\n').filter(line => line && !line.startsWith('#'))
  .map(line => line.split('\t')).map(([peer, query, reason]) => [`${peer} ${query}`, reason]));

const text = ({ type, value, datatype = '', language = '' }) =>
  type === 'bnode' ? '_:' : type === 'uri' ? `<${value}>` : `"${value}"${language && `@${language.toLowerCase()}`}${datatype && datatype !== `${XSD}string` ? `^^${datatype}` : ''}`;
// The value alone, to as many digits as every engine keeps when it divides.
const number = term => term.datatype && numeric.test(term.datatype) && Number.isFinite(Number(term.value)) ? String(Number(Number(term.value).toPrecision(12))) : text(term);
// The order in which GROUP_CONCAT takes a group is up to the engine.
const pieces = term => term.type === 'literal' ? text({ ...term, value: term.value.split(/[ ,;|]+/).sort().join(' ') }) : text(term);

const ofN3 = term => ({
  type: { NamedNode: 'uri', BlankNode: 'bnode' }[term.termType] ?? 'literal', value: term.value, datatype: term.language ? '' : term.datatype?.value, language: term.language,
});
const fields = term => term && { ...term, language: term['xml:lang'] ?? term.language };

function rows(file) {
  const content = readFileSync(file, 'utf8');
  if (extname(file) === '.nt') {
    const triples = new Map(new Parser({ format: 'N-Triples' }).parse(content).map(quad => [quad.subject, quad.predicate, quad.object].map(ofN3)).map(row => [row.map(text).join(' '), row]));
    return [...triples.values()];
  }
  const { head, results, boolean } = JSON.parse(content);
  if (results === undefined) return [[{ type: 'literal', value: String(boolean) }]];
  return results.bindings.map(row => head.vars.map(name => fields(row[name])));
}

const multiset = (table, form) => table.map(row => row.map(term => term ? form(term) : '').join('\t')).sort();
const same = (a, b) => a.length === b.length && a.every((row, i) => row === b[i]);

let unexplained = 0, equal = 0, spelled = 0, ordered = 0;
const files = readdirSync(ours).filter(file => /\.(srj|nt|error)$/.test(file)).sort();
for (const file of files) {
  const name = basename(file, extname(file));
  for (const [peer, folder] of peers.map(pair => pair.split('='))) {
    const say = why => {
      const reason = known.get(`${peer} ${name}`);
      if (reason === undefined) unexplained++;
      console.log(`${reason === undefined ? 'DIFFERS' : 'known  '} ${name}: ${peer} ${why}${reason === undefined ? '' : `: ${reason}`}`);
    };
    const theirs = join(folder, file);
    if (file.endsWith('.error')) say(`answers, we do not: ${readFileSync(join(ours, file), 'utf8').trim()}`);
    else if (!existsSync(theirs)) say(`has no answer: ${existsSync(join(folder, `${name}.error`)) ? readFileSync(join(folder, `${name}.error`), 'utf8').split('\n')[0] : 'none written'}`);
    else {
      const [a, b] = [rows(join(ours, file)), rows(theirs)];
      if (same(multiset(a, text), multiset(b, text))) equal++;
      else if (same(multiset(a, number), multiset(b, number))) { spelled++; console.log(`spelled ${name}: ${peer} spells numbers in another way`); }
      else if (concatenates.has(name) && same(multiset(a, pieces), multiset(b, pieces))) { ordered++; console.log(`ordered ${name}: ${peer} concatenates a group in another order`); }
      else {
        const [x, y] = [multiset(a, number), multiset(b, number)];
        const [onlyOurs, onlyTheirs] = [x.find(row => !y.includes(row)), y.find(row => !x.includes(row))];
        say(`${b.length} rows, ours ${a.length}; only ours: ${onlyOurs ?? '-'}; only theirs: ${onlyTheirs ?? '-'}`);
      }
    }
  }
}
if (files.length === 0) { console.error(`no answers in ${ours}`); process.exit(1); }
console.log(`${files.length} queries, ${peers.length} peers: ${equal} answers equal, ${spelled} but for the spelling of numbers, ${ordered} but for the order of GROUP_CONCAT, ${unexplained} differ for no known reason`);
process.exit(unexplained === 0 ? 0 : 1);
