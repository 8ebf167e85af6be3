namespace Stateless.Graph;

/// <summary>Mermaid cannot read a state name with spaces, colons or hyphens: such a state gets an alias without them.</summary>
internal sealed class MermaidNames
{
    private readonly Dictionary<string, string> _aliasOf = [];

    public MermaidNames(IEnumerable<string> states)
    {
        var taken = states.ToHashSet();
        foreach (var state in taken.Where(state => Readable(state) != state).ToList())
        {
            var alias = Readable(state);
            for (var number = 1; !taken.Add(alias); number++)
            {
                alias = $"{Readable(state)}_{number}";
            }

            _aliasOf.Add(state, alias);
        }
    }

    public IEnumerable<(string Alias, string State)> Aliases => _aliasOf.Select(pair => (pair.Value, pair.Key));

    public string Of(string name) => _aliasOf.GetValueOrDefault(name, name);

    private static string Readable(string name) =>
        string.Concat(name.Where(letter => !char.IsWhiteSpace(letter) && letter is not (':' or '-')));
}
