using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Tests.Reviews.Workflow;

public sealed class WorkflowDocumentTests
{
    [Fact]
    public async Task The_document_is_what_the_machine_says()
    {
        var file = Path.Combine(Repository(), "docs", "workflow.md");
        if (Environment.GetEnvironmentVariable("CDOP_WRITE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, WorkflowDocument.Write(), TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), WorkflowDocument.Write());
    }

    [Fact]
    public void The_document_names_every_state_and_every_step()
    {
        var document = WorkflowDocument.Write();
        Assert.All(Enum.GetValues<ReviewState>(), state => Assert.Contains($"    {state}: {state.Label()}\n", document, StringComparison.Ordinal));
        Assert.All(Enum.GetValues<ReviewTrigger>(), trigger => Assert.Contains($"| {trigger.Label()} |", document, StringComparison.Ordinal));
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CdopWorkflow.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests are not run from within the repository.");
        }

        return folder.FullName;
    }
}
