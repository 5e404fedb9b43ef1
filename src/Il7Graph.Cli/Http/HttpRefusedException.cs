namespace Il7Graph.Cli.Http;

/// <summary>A request was not made, or its answer not read to the end, because a limit of the user or of the program forbids it. The message is for the
/// user.</summary>
internal sealed class HttpRefusedException(string message) : IOException(message);
