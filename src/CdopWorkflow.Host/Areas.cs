using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Host;

/// <summary>The hierarchy of areas: the one that is shipped, or the installation's own in areas.csv in its data folder, which replaces it.</summary>
public static class Areas
{
    /// <summary>Name of the file in the data folder.</summary>
    public const string FileName = "areas.csv";

    /// <exception cref="FormatException">A line of the file is no area; the message names it.</exception>
    public static AreaTable Read(HostSettings settings)
    {
        var file = Path.Combine(settings.DataFolder, FileName);
        if (!File.Exists(file))
        {
            return AreaTable.Shipped;
        }

        using var text = new StreamReader(file);
        return AreaTable.Load(text);
    }

    /// <summary>One line of `cdop check`: whose table it is, and what is in it.</summary>
    public static string Standing(AreaTable areas) =>
        $"Areas: {(ReferenceEquals(areas, AreaTable.Shipped) ? "as shipped" : $"the installation's own {FileName}")}, {Counts(areas)}";

    /// <summary>"153 councils, 58 panels, 9 regions", those that closed included.</summary>
    public static string Counts(AreaTable areas) => string.Join(", ", new[] { AreaKind.Council, AreaKind.Panel, AreaKind.Region }
        .Select(kind => $"{areas.All.Count(area => area.Kind == kind)} {kind.ToString().ToLowerInvariant()}s"));
}
