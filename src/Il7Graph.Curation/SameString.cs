using System.Runtime.CompilerServices;

namespace Il7Graph.Curation;

/// <summary>Remembers what was found for a string, by the string object itself and not by its characters: readers give equal texts the
/// same object, mostly, and then neither is looked at again. A place for each hash, taken by whichever came last, so what is held is
/// bounded. Not thread-safe.</summary>
/// <param name="bits">The binary logarithm of the number of places.</param>
public sealed class SameString<TValue>(int bits)
{
    private readonly (string? Key, TValue Value)[] _places = new (string?, TValue)[1 << bits];

    public bool TryGet(string key, out TValue value)
    {
        ref var place = ref _places[PlaceOf(key)];
        value = place.Value;
        return ReferenceEquals(place.Key, key);
    }

    public void Set(string key, TValue value) => _places[PlaceOf(key)] = (key, value);

    private int PlaceOf(string key) => RuntimeHelpers.GetHashCode(key) & (_places.Length - 1);
}
