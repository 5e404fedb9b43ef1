using Il7Graph.Owl.Proofs;

namespace Il7Graph.Owl;

/// <summary>Asserted triples that cannot all be true.</summary>
public sealed class Contradiction
{
    private readonly Lazy<Proof> _proof;

    internal Contradiction(string rule, string message, Func<Proof> proof) =>
        (Rule, Message, _proof) = (rule, message, new Lazy<Proof>(proof));

    /// <summary>The rule that concludes <c>false</c>, by its name in OWL 2 Profiles §4.3, e.g. <c>cax-dw</c>. Two different values
    /// where one may be are <c>dt-diff</c>.</summary>
    public string Rule { get; }

    /// <summary>A sentence without its full stop, in the dataset's prefixes: <c>il7e:x is both a il7:Cell and a il7:Gene, which are
    /// disjoint</c>.</summary>
    public string Message { get; }

    /// <summary>The triples that lead to it and how; made when first asked for.</summary>
    public Proof Proof => _proof.Value;

    public override string ToString() => $"{Rule}: {Message}";
}
