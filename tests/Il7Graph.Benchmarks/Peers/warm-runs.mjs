// Measures a task as Measuring/WarmRuns.cs does: runs are thrown away until there were three and a second and a half has gone by,
// then measured until there were five and another second and a half has gone by. The medians are printed as a line of JSON.
const least = BigInt(Math.round(1e9 * Number(process.env.MEASURE_SECONDS ?? 1.5)));
const median = values => values.sort((a, b) => a - b)[values.length >> 1];

async function repeat(task, times, record) {
  const all = process.hrtime.bigint();
  let items;
  for (let run = 0; run < times || process.hrtime.bigint() - all < least; run++) {
    const [cpu, wall] = [process.cpuUsage(), process.hrtime.bigint()];
    items = await task();
    const used = process.cpuUsage(cpu);
    record((used.user + used.system) / 1e6, Number(process.hrtime.bigint() - wall) / 1e9);
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
