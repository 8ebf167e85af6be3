using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.ReferenceData;

namespace CdopWorkflow.Host;

/// <summary>What `cdop` says about the hierarchy of areas.</summary>
public static class Areas
{
    /// <summary>The folder of the installation's own tables: its data folder, unless the settings name one that several machines share.</summary>
    public static string FolderOf(IConfiguration configuration, HostSettings settings) =>
        configuration["ReferenceData:Folder"] is { Length: > 0 } folder ? folder : settings.DataFolder;

    /// <summary>One line of `cdop check`: whose table it is, and what is in it.</summary>
    public static string Standing(ReferenceFolder folder, AreaTable areas) =>
        $"Areas: {(folder.StampOf(ReferenceTable.Areas) is null ? "as shipped" : "the installation's own areas.csv")}, {Counts(areas)}";

    /// <summary>"153 councils, 58 panels, 9 regions", those that closed included.</summary>
    public static string Counts(AreaTable areas) => string.Join(", ", new[] { AreaKind.Council, AreaKind.Panel, AreaKind.Region }
        .Select(kind => $"{areas.All.Count(area => area.Kind == kind)} {kind.ToString().ToLowerInvariant()}s"));
}
