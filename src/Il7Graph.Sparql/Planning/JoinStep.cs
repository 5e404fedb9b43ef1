namespace Il7Graph.Sparql.Planning;

/// <summary>The ways to make a <see cref="JoinSketch"/>.</summary>
internal enum JoinStep
{
    Read,
    IndexJoin,
    HashJoin,
    WalkForward,
    WalkBackward,
}
