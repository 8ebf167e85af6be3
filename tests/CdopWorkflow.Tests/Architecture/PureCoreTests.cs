namespace CdopWorkflow.Tests.Architecture;

/// <summary>The rules that decide know no database, no bus and no web.</summary>
public sealed class PureCoreTests
{
    private static readonly string[] Impure = ["Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "MassTransit", "System.Net.Http", "ServiceDb"];

    public static TheoryData<string> PureFolders =>
    [
        "CdopWorkflow.Reviews/Workflow/ReviewWorkflow.cs",
        "CdopWorkflow.Reviews/Workflow/WorkflowFacts.cs",
        "CdopWorkflow.Reviews/Decide/DecisionRules.cs",
        "CdopWorkflow.Reviews/Housing",
        "CdopWorkflow.Reviews/Actions/ActionLadder.cs",
        "CdopWorkflow.Reviews/Actions/ActionRules.cs",
        "CdopWorkflow.Reviews/Boards/BoardRules.cs",
        "CdopWorkflow.Reviews/BoardPack/PackRules.cs",
        "CdopWorkflow.Reviews/Visits/VisitDates.cs",
        "CdopWorkflow.Notifications/Scope",
        "CdopWorkflow.Notifications/Duplicates/DuplicateScorer.cs",
        "CdopWorkflow.Contracts",
        "CdopWorkflow.Forms",
        "CdopWorkflow.Statistics",
        "Stateless",
    ];

    [Theory]
    [MemberData(nameof(PureFolders))]
    public void Pure_cores_are_pure(string place)
    {
        var path = Path.Combine(Solution.Root, "src", place);
        var files = File.Exists(path) ? [path] : Directory.GetFiles(path, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.All(Impure, word => Assert.DoesNotContain(word, File.ReadAllText(file), StringComparison.Ordinal)));
    }
}
