namespace Il7Graph.Owl.Storage;

/// <summary>A contradiction: what it is about (up to four terms, -1 where there is none).</summary>
internal readonly record struct ClashKey(Rule Rule, int A, int B = -1, int C = -1, int D = -1);

/// <summary>A contradiction with the rows that lead to it. <paramref name="Via"/> is the rule that made two literals the same in
/// a <see cref="Rule.DtDiff"/>, else <see cref="Rule.Asserted"/>.</summary>
internal readonly record struct Clash(ClashKey Key, Rule Via, int Place, int Length);
