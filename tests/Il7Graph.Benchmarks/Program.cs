using Il7Graph.Benchmarks;

return BenchmarkCommand.Run(args, Console.Out, Console.Error);
