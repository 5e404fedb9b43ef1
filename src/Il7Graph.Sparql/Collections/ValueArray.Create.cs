using System.Collections.Immutable;

namespace Il7Graph.Sparql.Collections;

/// <summary>Makes a <see cref="ValueArray{T}"/>.</summary>
public static class ValueArray
{
    public static ValueArray<T> Create<T>(ReadOnlySpan<T> items) => new([.. items]);

    public static ValueArray<T> ToValueArray<T>(this IEnumerable<T> items) => new([.. items]);

    /// <summary>The array with each element replaced; the same array if all stay the same objects.</summary>
    internal static ValueArray<T> Map<T>(this ValueArray<T> items, Func<T, T> map)
        where T : class
    {
        ImmutableArray<T>.Builder? changed = null;
        for (var i = 0; i < items.Count; i++)
        {
            var mapped = map(items[i]);
            if (changed is null && !ReferenceEquals(mapped, items[i]))
            {
                changed = ImmutableArray.CreateBuilder<T>(items.Count);
                changed.AddRange(items.AsSpan()[..i]);
            }
            changed?.Add(mapped);
        }
        return changed is null ? items : new ValueArray<T>(changed.MoveToImmutable());
    }
}
