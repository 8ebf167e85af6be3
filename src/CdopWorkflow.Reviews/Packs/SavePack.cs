using System.Text.Json;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Packs;

/// <summary>
/// Saves what the coordinator did on the page of the pack, unless it has changed since the page was opened. Where nothing is left to save,
/// as after a second press of the button, nothing is refused either.
/// </summary>
public sealed class SavePack(ReviewsDb db, PackFile packs, WritePack write, SignOffPack signOff)
{
    public async Task<Decision> HandleAsync(Review review, PackForm form, string? button, CancellationToken cancel)
    {
        try
        {
            return await SaveAsync(review, form, button, cancel);
        }
        catch (DbUpdateException)
        {
            // two presses side by side: the first has saved, and this one is judged by what stands now
            db.ChangeTracker.Clear();
            return await SaveAsync(review, form, button, cancel);
        }
    }

    private async Task<Decision> SaveAsync(Review review, PackForm form, string? button, CancellationToken cancel)
    {
        var pack = await packs.OfAsync(review.Id, cancel);
        var before = packs.TextOf(pack);
        var source = await packs.SourceOfAsync(review, before, cancel);
        var text = await TextAsync(review, form, before, button, cancel);
        if (pack is not null && form.Seen != packs.MarkOf(pack, source) && SameAs(text, before) && (button != "sign-off" || IsSignedAs(pack, source, text)))
        {
            return Decision.Accept;
        }

        if (form.Seen != packs.MarkOf(pack, source))
        {
            return Decision.Refuse("The pack has changed since you opened this page: somebody wrote in it, or a return or a document came in. Read it again, then save or sign off");
        }

        var decision = await write.HandleAsync(review, pack, text, cancel);
        return decision.Accepted && button == "sign-off" ? await signOff.HandleAsync(review, cancel) : decision;
    }

    /// <summary>What was answered; with "accept", every passage without an answer gets the one proposed.</summary>
    private async Task<PackText> TextAsync(Review review, PackForm form, PackText before, string? button, CancellationToken cancel)
    {
        var text = form.With(before);
        if (button != "accept")
        {
            return text;
        }

        var known = await packs.IdentifiersOfAsync(review, cancel) with { Others = text.Others };
        var open = RedactPack.Finds(await packs.SourceOfAsync(review, text, cancel), text, known).Where(find => !find.IsAnswered).ToList();
        return text with { Redactions = [.. open.Select(find => Redaction.Replace(find.Passage, find.Proposal)), .. text.Redactions.Where(answered => !open.Exists(find => answered.IsAbout(find.Passage)))] };
    }

    /// <summary>Whatever the order in which passages were answered.</summary>
    private static bool SameAs(PackText text, PackText saved) => Words(text) == Words(saved);

    private static string Words(PackText text) => JsonSerializer.Serialize(text with
    {
        Redactions = [.. text.Redactions.OrderBy(redaction => redaction.Passage, StringComparer.Ordinal).ThenBy(redaction => JsonSerializer.Serialize(redaction), StringComparer.Ordinal)],
    });

    private bool IsSignedAs(Pack pack, PackContent source, PackText text) =>
        pack.IsSignedOff && JsonSerializer.Serialize(packs.SignedOf(pack)) == JsonSerializer.Serialize(RedactPack.Apply(source, text.Redactions));
}
