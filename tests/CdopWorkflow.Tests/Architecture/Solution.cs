using System.Reflection;
using System.Xml.Linq;

namespace CdopWorkflow.Tests.Architecture;

/// <summary>The projects as they stand in the repository, and the assemblies built from them.</summary>
public static class Solution
{
    public static readonly string[] Services = ["Notifications", "Reviews", "Analytics", "Alerts", "Identity"];

    public static string Root { get; } = FindRoot();

    public static Assembly Load(string name) => Assembly.Load($"CdopWorkflow.{name}");

    /// <summary>Names of the projects that a project of src refers to, directly.</summary>
    public static IReadOnlyList<string> ProjectReferences(string project) =>
        [.. XDocument.Load(Path.Combine(Root, "src", project, $"{project}.csproj"))
            .Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value))];

    /// <summary>The same, followed to the end.</summary>
    public static IReadOnlySet<string> AllProjectReferences(string project)
    {
        var found = new HashSet<string>();
        var open = new Queue<string>(ProjectReferences(project));
        while (open.TryDequeue(out var next))
        {
            if (found.Add(next))
            {
                foreach (var further in ProjectReferences(next))
                {
                    open.Enqueue(further);
                }
            }
        }

        return found;
    }

    public static IEnumerable<string> SourceFiles(string project, string pattern = "*.cs") =>
        Directory.EnumerateFiles(Path.Combine(Root, "src", project), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "CdopWorkflow.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder;
    }
}
