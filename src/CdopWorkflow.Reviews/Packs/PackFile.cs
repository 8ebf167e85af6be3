using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Agencies;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Documents;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Packs;

/// <summary>Reads a pack as its coordinator prepares it, beside what must not be in it.</summary>
public sealed class PackFile(ReviewsDb db, Sealer sealer, DocumentFile documents)
{
    public async Task<Pack?> OfAsync(Guid reviewId, CancellationToken cancel) =>
        await db.Set<Pack>().SingleOrDefaultAsync(pack => pack.ReviewId == reviewId, cancel);

    public PackText TextOf(Pack? pack) => pack is null ? PackText.Empty : sealer.Open<PackText>(pack.Text);

    /// <summary>What the panel reads: as it was signed. A pack signed before packs held more than the summary has just that.</summary>
    public PackContent SignedOf(Pack pack) => pack.SignedContent is null ? new PackContent { Summary = TextOf(pack).Summary } : sealer.Open<PackContent>(pack.SignedContent);

    /// <summary>Everything that belongs in the pack today, with nothing taken out yet.</summary>
    /// <param name="review">With its returns.</param>
    /// <param name="text">The coordinator's part of it.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<PackContent> SourceOfAsync(Review review, PackText text, CancellationToken cancel)
    {
        var returns = review.Returns.Select(known => known.Id).ToList();
        var forms = await db.ReturnForms.AsNoTracking().Where(form => returns.Contains(form.ReturnId)).ToListAsync(cancel);
        return new PackContent
        {
            Summary = text.Summary,
            Sections = [.. review.Returns.OrderBy(known => known.Agency, StringComparer.OrdinalIgnoreCase).Select(known => ReturnInWords.Of(known, forms, sealer))],
            Documents =
            [
                .. (await documents.OfAsync(review.Id, cancel)).Where(line => line.Document.IsMarked && line.CanBeOpened).OrderBy(line => line.Document.Id)
                    .Select(line => new PackDocument(line.Document.Id, line.Mark!.Title, line.Document.Kind, line.Document.Format, line.Document.Size)),
            ],
        };
    }

    /// <summary>A mark of the pack as it stands, by which it is noticed that somebody changed it or a return came in.</summary>
    public string MarkOf(Pack? pack, PackContent source) =>
        sealer.BlindIndex("pack", $"{pack?.Version}\n{System.Text.Json.JsonSerializer.Serialize(source with { Summary = "" })}");

    public async Task<KnownIdentifiers> IdentifiersOfAsync(Review review, CancellationToken cancel)
    {
        var notifications = await db.Set<SourceNotification>().AsNoTracking().Where(notification => notification.ReviewId == review.Id).ToListAsync(cancel);
        var known = KnownIdentifiers.Of(
            [.. notifications.Select(notification => sealer.Open<NotificationContent>(notification.Content))],
            notifications.Select(notification => notification.Reference).Append(review.Reference).Distinct());
        var asked = review.Returns.Select(known => known.People).OfType<byte[]>().Select(sealer.Open<AgencyPeople>).SelectMany(people => new[] { people.ContactName, people.ManagerName });
        return known with
        {
            People = [.. known.People, .. asked.Where(name => !string.IsNullOrWhiteSpace(name)).Distinct().Select(name => new KnownPerson(name, "a professional"))],
            Others = TextOf(await OfAsync(review.Id, cancel)).Others,
        };
    }
}
