// Measures a task as Measuring/WarmRuns.cs does: runs are thrown away until there were three and they took a second and a half of
// processor time, then measured until there were five and they took as much again. The medians are printed as a line of JSON.
const least = 1e6 * Number(process.env.MEASURE_SECONDS ?? 1.5);

const microseconds = ({ user, system }) => user + system;
const median = values => values.sort((a, b) => a - b)[values.length >> 1];

async function repeat(task, times, record) {
  const all = process.cpuUsage();
  let items;
  for (let run = 0; run < times || microseconds(process.cpuUsage(all)) < least; run++) {
    const [cpu, wall] = [process.cpuUsage(), process.hrtime.bigint()];
    items = await task();
    record(microseconds(process.cpuUsage(cpu)) / 1e6, Number(process.hrtime.bigint() - wall) / 1e9);
  }
  return items;
}

/** @param task returns, or promises, how much it did */
export async function measure(name, task, held) {
  await repeat(task, 3, () => {});
  const [cpu, wall] = [[], []];
  const items = await repeat(task, 5, (used, elapsed) => { cpu.push(used); wall.push(elapsed); });
  console.log(JSON.stringify({ task: name, cpu: median(cpu), wall: median(wall), runs: cpu.length, items, held: held && await held() }));
}
