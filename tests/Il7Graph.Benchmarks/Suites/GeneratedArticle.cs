using Il7Graph.Benchmarks.Generation;

namespace Il7Graph.Benchmarks.Suites;

/// <summary>A generated article in a temporary folder.</summary>
internal sealed class GeneratedArticle
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("il7graph-bench-");

    public GeneratedArticle(int statements) => new CurationGenerator(Tables, seed: 7).Write(statements);

    public string Tables => Path.Combine(_directory.FullName, "tables");

    /// <summary>The ontology of the repository: the folder <c>ontology</c> in the working directory or above the program.</summary>
    public static string Ontology
    {
        get
        {
            for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            {
                var folder = Path.Combine(at.FullName, "ontology");
                if (File.Exists(Path.Combine(folder, "prefixes.tsv"))) return folder;
            }
            throw new DirectoryNotFoundException("the benchmarks run inside the repository: no ontology folder above the program");
        }
    }

    /// <summary>The article compiled, as N-Triples.</summary>
    public byte[] ToNTriples()
    {
        using var output = new MemoryStream();
        Mapping.TableCompilation.Compile(Tables, Ontology, output);
        return output.ToArray();
    }

    public void Delete() => _directory.Delete(recursive: true);
}
