using System.Collections.Frozen;
using Microsoft.VisualBasic.FileIO;

namespace CdopWorkflow.Contracts.Codes;

/// <summary>
/// The versioned catalogue of factors. It stands in Contracts, and not in Reviews, because both sides of the privacy
/// boundary need it: panels choose from it, figures are labelled by it, and codes with public names are no personal data.
/// A review keeps the version it was recorded under, because a factor's domain has moved between versions of the form.
/// </summary>
public sealed class FactorCatalogue
{
    private const string Heading = "code,domain,name,definition,note,context-only,offered-first,sensitive";
    private readonly FrozenDictionary<string, Factor> byCode;

    private FactorCatalogue(string version, IReadOnlyList<Factor> factors)
    {
        Version = version;
        All = factors;
        byCode = factors.ToFrozenDictionary(factor => factor.Code);
    }

    /// <summary>The catalogue shipped with the program.</summary>
    public static FactorCatalogue Shipped { get; } = LoadShipped("2026.1", "factors.csv");

    public string Version { get; }

    /// <summary>Every factor, in the catalogue's order.</summary>
    public IReadOnlyList<Factor> All { get; }

    /// <summary>Reads a catalogue; a line that cannot be read, or a code given twice, throws <see cref="FormatException"/> with its number.</summary>
    public static FactorCatalogue Load(string version, TextReader text)
    {
        List<Factor> factors = [];
        HashSet<string> codes = [];
        var number = 0;
        while (text.ReadLine() is { } line)
        {
            number++;
            if (line.Trim() is not ("" or ['#', ..] or Heading))
            {
                var factor = Parse(line) ?? throw new FormatException($"Factors, line {number}: expected {Heading}");
                factors.Add(codes.Add(factor.Code) ? factor : throw new FormatException($"Factors, line {number}: {factor.Code} is there twice"));
            }
        }

        return new FactorCatalogue(version, factors);
    }

    /// <summary>The factor of a code, or null where this version has none.</summary>
    public Factor? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The name to show; a code this version does not know is shown as it is.</summary>
    public string NameOf(string code) => Find(code)?.Name ?? code;

    /// <summary>The factors of a domain as a form offers them: the frequent ones first, then by name.</summary>
    public IEnumerable<Factor> ByDomain(Domain domain) => All
        .Where(factor => factor.Domain == domain)
        .OrderBy(factor => factor.OfferedFirst ? 0 : 1)
        .ThenBy(factor => factor.Name, StringComparer.OrdinalIgnoreCase);

    private static FactorCatalogue LoadShipped(string version, string resource)
    {
        using var stream = typeof(FactorCatalogue).Assembly.GetManifestResourceStream(typeof(FactorCatalogue), resource)!;
        using var reader = new StreamReader(stream);
        return Load(version, reader);
    }

    private static Factor? Parse(string line)
    {
        using var fields = new TextFieldParser(new StringReader(line)) { Delimiters = [","], HasFieldsEnclosedInQuotes = true };
        return fields.ReadFields() is [not "" and var code, var domain, not "" and var name, var definition, var note, var context, var first, var sensitive]
            && Enum.TryParse<Domain>(domain, out var where)
            && Enum.TryParse<Sensitivity>(sensitive == "" ? nameof(Sensitivity.None) : sensitive, out var sensitivity)
            && context is "yes" or "no" && first is "yes" or "no"
                ? new Factor(code, where, name, definition, note, context == "yes", first == "yes", sensitivity)
                : null;
    }
}
