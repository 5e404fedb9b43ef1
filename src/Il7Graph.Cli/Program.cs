using Il7Graph.Cli;
using Il7Graph.Cli.Output;

using var terminal = Terminal.OfProcess();
return await Il7GraphCommand.RunAsync(args, terminal).ConfigureAwait(false);
