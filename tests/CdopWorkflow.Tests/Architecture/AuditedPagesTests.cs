using System.Text.RegularExpressions;

namespace CdopWorkflow.Tests.Architecture;

/// <summary>Whatever a page changes leaves a trace: from every page that takes a post, what it is given leads to an audit entry.</summary>
public sealed partial class AuditedPagesTests
{
    /// <summary>Pages whose post changes nothing that anyone could ask about later, each with the reason.</summary>
    private static readonly string[] WithoutATrace =
    [
        "NotifyDeath/", // drafts of someone without an account: what is sent in the end is audited by whoever receives it
        "PreviewForm/", // a form is tried out: nothing that is entered is kept
    ];

    public static TheoryData<string> PostingPages =>
        [.. Solution.Services.SelectMany(service => Solution.SourceFiles($"CdopWorkflow.{service}", "*.cshtml.cs"))
            .Where(file => File.ReadAllText(file).Contains("OnPost", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Solution.Root, file))
            .Where(file => !WithoutATrace.Any(exempt => file.Contains(exempt, StringComparison.Ordinal)))];

    [Theory]
    [MemberData(nameof(PostingPages))]
    public void Every_page_that_changes_something_writes_an_audit_entry(string page)
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Solution.Root, page.Split('/')[0], page.Split('/')[1]), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal)).ToLookup(file => Path.GetFileName(file).Split('.')[0]);
        var (seen, open) = (new HashSet<string>(), new Queue<(string File, int Steps)>([(Path.Combine(Solution.Root, page), 0)]));
        while (open.TryDequeue(out var next))
        {
            var text = File.ReadAllText(next.File);
            if (text.Contains(".Audit(", StringComparison.Ordinal))
            {
                return;
            }

            // a page, its handler, what the handler uses: whatever lies further says nothing about this page
            foreach (var given in next.Steps == 3 ? [] : TypeName().Matches(text).Select(match => match.Value).Where(seen.Add).SelectMany(name => sources[name]))
            {
                open.Enqueue((given, next.Steps + 1));
            }
        }

        Assert.Fail($"Nothing that {page} is given writes an audit entry");
    }

    [GeneratedRegex(@"\b[A-Z]\w+\b")]
    private static partial Regex TypeName();
}
