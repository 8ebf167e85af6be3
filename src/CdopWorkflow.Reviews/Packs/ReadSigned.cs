using CdopWorkflow.Reviews.Documents;
using CdopWorkflow.Reviews.RecordFactors;

namespace CdopWorkflow.Reviews.Packs;

/// <summary>A pack as its panel reads it: as it was signed off, without documents that were taken back since.</summary>
public sealed class ReadSigned(PackFile file, DocumentFile documents)
{
    public async Task<PackContent> OfAsync(Pack pack, CancellationToken cancel)
    {
        var content = file.SignedOf(pack);
        if (content.Documents.Count == 0)
        {
            return content;
        }

        var marked = (await documents.OfAsync(pack.ReviewId, cancel)).Where(line => line.Document.IsMarked && line.CanBeOpened).Select(line => line.Document.Id).ToHashSet();
        return content with { Documents = [.. content.Documents.Where(document => marked.Contains(document.Id))] };
    }

    /// <summary>Bands and codes of today, with the returns as they stood when the pack was signed.</summary>
    public AnonymisedPack FactsOf(OpenedPack opened, PackContent content, AnalysisContent recorded)
    {
        var facts = AnonymisedPack.Of(opened.Review, recorded.Household);
        return opened.Pack.SignedContent is null ? facts : facts with { Returns = [.. content.Sections.Select(section => section.Standing)] };
    }
}
