using Il7Graph.Cli.Files;
using Il7Graph.Cli.Output;
using Il7Graph.Testing;

namespace Il7Graph.Cli.Tests;

public sealed class OutputFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Terminal _terminal = new(Stream.Null, new MemoryStream(), new StringWriter());

    [Fact]
    public void A_file_has_its_name_only_when_it_is_whole()
    {
        using (var file = OutputFile.Create(_folder.PathOf("x.nt"), _terminal))
        {
            file.Stream.Write("new"u8);
            Assert.False(File.Exists(_folder.PathOf("x.nt")));
            file.Commit();
        }

        Assert.Equal("new", _folder.Read("x.nt"));
        Assert.Equal(["x.nt"], _folder.Listing().Keys);
    }

    [Fact]
    public void What_is_not_committed_leaves_the_old_file_and_nothing_else()
    {
        _folder.Write("x.nt", "old");

        using (var file = OutputFile.Create(_folder.PathOf("x.nt"), _terminal)) file.Stream.Write("new"u8);

        Assert.Equal("old", _folder.Read("x.nt"));
        Assert.Equal(["x.nt"], _folder.Listing().Keys);
    }

    [Fact]
    public void A_file_that_was_there_keeps_its_permissions()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("permissions are those of Unix");
            return;
        }
        var path = _folder.Write("x.nt", "old");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        using (var file = OutputFile.Create(path, _terminal)) file.Commit();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public void A_device_stays_a_device()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no /dev/null");

        using (var file = OutputFile.Create("/dev/null", _terminal))
        {
            file.Stream.Write("gone"u8);
            file.Commit();
        }

        Assert.Empty(File.ReadAllBytes("/dev/null"));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_wrong_use() =>
        Assert.Throws<UsageException>(() => OutputFile.Create(_folder.PathOf("no/such/x.nt"), _terminal));

    public void Dispose()
    {
        _terminal.Dispose();
        _folder.Dispose();
    }
}
