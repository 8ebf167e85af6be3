using System.Diagnostics.CodeAnalysis;

namespace Stateless.Engine;

/// <summary>
/// Keys in the order they were added. Most states know a handful of triggers, for which walking an array is faster to build
/// and to read than hashing; past that an index is kept beside it.
/// </summary>
internal struct SmallMap<TKey, TValue>
    where TKey : notnull
    where TValue : class
{
    private const int Walkable = 16;

    private KeyValuePair<TKey, TValue>[]? _entries;
    private Dictionary<TKey, int>? _index;

    public int Count { get; private set; }

    public readonly ArraySegment<KeyValuePair<TKey, TValue>> Entries => new(_entries ?? [], 0, Count);

    public readonly bool TryGet(TKey key, [NotNullWhen(true)] out TValue? value)
    {
        var at = IndexOf(key);
        value = at < 0 ? null : _entries![at].Value;
        return at >= 0;
    }

    public void Add(TKey key, TValue value)
    {
        _entries ??= new KeyValuePair<TKey, TValue>[4];
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Count * 2);
        }

        _entries[Count] = new(key, value);
        _index?.Add(key, Count);
        Count++;
        if (Count > Walkable && _index is null)
        {
            IndexAll();
        }
    }

    private readonly int IndexOf(TKey key)
    {
        if (_index is not null)
        {
            return _index.TryGetValue(key, out var at) ? at : -1;
        }

        for (var at = 0; at < Count; at++)
        {
            if (EqualityComparer<TKey>.Default.Equals(_entries![at].Key, key))
            {
                return at;
            }
        }

        return -1;
    }

    private void IndexAll()
    {
        _index = new(Count * 2);
        for (var at = 0; at < Count; at++)
        {
            _index.Add(_entries![at].Key, at);
        }
    }
}
