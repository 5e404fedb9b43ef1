using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Il7Graph.Testing;

/// <summary>An HTTP server on 127.0.0.1 that answers as a test says.</summary>
public sealed class LoopbackServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Action<HttpListenerContext> _answer;
    private readonly Task _serving;

    public LoopbackServer(Action<HttpListenerContext> answer)
    {
        _answer = answer;
        Port = FreePort();
        _listener.Prefixes.Add(Root);
        _listener.Start();
        _serving = Task.Run(ServeAsync);
    }

    public int Port { get; }

    public string Root => $"http://127.0.0.1:{Port}/";

    /// <summary>The paths that were asked for.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    public void Dispose()
    {
        _listener.Close();
        _serving.GetAwaiter().GetResult();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                Requests.Enqueue(context.Request.RawUrl!);
                _answer(context);
                context.Response.Close();
            }
            catch (Exception closed) when (closed is ObjectDisposedException or HttpListenerException && !_listener.IsListening)
            {
                return;
            }
            catch (Exception gone) when (gone is HttpListenerException or IOException)
            {
                // The client has hung up, as it may.
            }
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
