namespace Il7Graph.Benchmarks.Generation;

/// <summary>A deterministic source of numbers (SplitMix64): the same seed gives the same inputs everywhere.</summary>
internal sealed class SkewedRandom(ulong seed)
{
    private ulong _state = seed;

    public ulong Next() => Mix(_state += 0x9E3779B97F4A7C15UL);

    /// <summary>From 0 to <paramref name="count"/> - 1, each as likely as the others.</summary>
    public int Below(int count) => (int)(((Next() >> 32) * (ulong)count) >> 32);

    public bool Chance(double probability) => Fraction() < probability;

    /// <summary>From 0 to <paramref name="count"/> - 1 as Zipf's law has it (exponent 1): rank 1 twice as often as rank 2.</summary>
    public int Ranked(int count) => Math.Min(count - 1, (int)Math.Exp(Fraction() * Math.Log(count + 1.0)) - 1);

    /// <summary>Scatters the bits of a number.</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }

    private double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));
}
