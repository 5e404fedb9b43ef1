namespace Il7Graph.Rdf.Storage.Quads;

/// <summary>The orders in which a dataset holds its quads, named by their positions from the first that sorts: those of three
/// letters are of the default graph, the others of the named graphs. The numbers are part of the format.</summary>
public enum QuadOrder : byte
{
    Spo,
    Pso,
    Pos,
    Osp,
    Spog,
    Psog,
    Posg,
    Ospg,
    Gspo,
    Gpso,
    Gpos,
    Gosp,
}
