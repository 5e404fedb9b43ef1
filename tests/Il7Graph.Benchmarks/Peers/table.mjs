// The results of run-peers as a table. Usage: node table.mjs RESULTS, a file of tab-separated lines:
//   row  ID  task  peer  metric  bar       metric: cpu, or held (bytes for each quad); bar: 6x, or a figure of ours
//   run  ID  peer|ours  JSON               what one round measured
import { readFileSync } from 'node:fs';

const median = values => values.sort((a, b) => a - b)[values.length >> 1];
const rows = new Map();
for (const line of readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean)) {
  const [kind, id, ...cells] = line.split('\t');
  if (kind === 'row') rows.set(id, { cells, peer: [], ours: [] });
  else rows.get(id)[cells[0]].push(JSON.parse(cells[1]));
}

const value = { cpu: run => run.cpu, held: run => run.held / run.items };
const show = { cpu: seconds => seconds < 0.1 ? `${(seconds * 1e3).toPrecision(3)} ms` : `${seconds.toPrecision(3)} s`, held: bytes => `${bytes.toFixed(0)} B` };
console.log('| task | peer | peer | ours | peer / ours | bar | reached |\n|---|---|--:|--:|--:|--:|---|');
for (const { cells: [task, peer, metric, bar], ...runs } of rows.values()) {
  const [theirs, ours] = [runs.peer, runs.ours].map(side => side.length ? median(side.map(value[metric])) : undefined);
  const ratio = theirs / ours;
  const reached = bar.endsWith('x') ? ratio >= parseFloat(bar) : bar.startsWith('at most ') ? 1 / ratio <= parseFloat(bar.slice(8)) : ours <= parseFloat(bar);
  const cell = figure => figure === undefined ? '-' : show[metric](figure);
  const verdict = ours === undefined || theirs === undefined ? 'not measured' : bar === '' ? '' : reached ? 'yes' : '**no**';
  console.log(`| ${task} | ${peer} | ${cell(theirs)} | ${cell(ours)} | ${Number.isFinite(ratio) ? ratio.toFixed(1) : '-'} | ${bar} | ${verdict} |`);
}
