namespace Il7Graph.Testing;

/// <summary>Damages documents as editors, networks and other programs do, and in ways that only a fuzzer thinks of. The same random
/// numbers give the same damage.</summary>
public static class ByteMutation
{
    private const int MaximumRemoved = 12;
    private const int MaximumCopied = 40;

    private static readonly byte[] Signs = "<>\"'.;,()[]{}|~@^:\\_#%&/=!- \n\r\tu0a9\u00E9\uFFFF\0"u8.ToArray();

    /// <summary>The document with one to three places changed: bytes taken out, replaced, put in, repeated elsewhere.</summary>
    public static byte[] Of(byte[] document, Random random)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(random);
        List<byte> mutant = [.. document];
        for (var changes = random.Next(1, 4); changes > 0 && mutant.Count > 0; changes--)
        {
            var at = random.Next(mutant.Count);
            switch (random.Next(6))
            {
                case 0: mutant.RemoveAt(at); break;
                case 1: mutant[at] = Signs[random.Next(Signs.Length)]; break;
                case 2: mutant.Insert(at, Signs[random.Next(Signs.Length)]); break;
                case 3: mutant[at] = (byte)random.Next(256); break;
                case 4: mutant.RemoveRange(at, Math.Min(random.Next(1, MaximumRemoved), mutant.Count - at)); break;
                default:
                    var from = random.Next(mutant.Count);
                    mutant.InsertRange(at, mutant.GetRange(from, Math.Min(random.Next(1, MaximumCopied), mutant.Count - from)));
                    break;
            }
        }
        return [.. mutant];
    }
}
