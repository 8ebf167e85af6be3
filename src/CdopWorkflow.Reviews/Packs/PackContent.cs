using CdopWorkflow.Reviews.Documents;

namespace CdopWorkflow.Reviews.Packs;

/// <summary>What stands in a pack besides its bands and codes. Sealed with the signature, it is what the panel reads.</summary>
public sealed record PackContent
{
    public string Summary { get; init; } = "";

    /// <summary>One for each agency that was asked.</summary>
    public IReadOnlyList<PackSection> Sections { get; init; } = [];

    public IReadOnlyList<PackDocument> Documents { get; init; } = [];

    /// <summary>Every text, with the name of where it stands.</summary>
    public IEnumerable<(string Where, string Text)> Texts() =>
    [
        ("What happened", Summary),
        .. Sections.SelectMany(section => section.Lines.SelectMany(line => new[] { (section.Agency, line.Question), (section.Agency, line.Answer) }).Append((section.Agency, section.Words))),
        .. Documents.Select(document => ("Documents", document.Title)),
    ];

    /// <summary>The same with each text changed.</summary>
    public PackContent Changed(Func<string, string> change) => this with
    {
        Summary = change(Summary),
        Sections = [.. Sections.Select(section => section with { Lines = [.. section.Lines.Select(line => new PackLine(change(line.Question), change(line.Answer)))], Words = change(section.Words) })],
        Documents = [.. Documents.Select(document => document with { Title = change(document.Title) })],
    };
}

/// <summary>What one agency said, or that it said nothing.</summary>
/// <param name="Agency">From the list of agencies.</param>
/// <param name="Standing">"Housing return not received".</param>
/// <param name="Lines">Its questions; each reads "Not known" where the return never came.</param>
/// <param name="Words">In the agency's words.</param>
public sealed record PackSection(string Agency, string Standing, IReadOnlyList<PackLine> Lines, string Words);

/// <summary>A question and its answer.</summary>
public sealed record PackLine(string Question, string Answer);

/// <summary>A document that was marked as safe for the panel.</summary>
public sealed record PackDocument(Guid Id, string Title, DocumentKind Kind, DocumentFormat Format, long Size);
