using CdopWorkflow.Contracts.Identified;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Agencies;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Documents;
using CdopWorkflow.Reviews.Family;
using CdopWorkflow.Reviews.Holds;
using CdopWorkflow.Reviews.Identity;
using CdopWorkflow.Reviews.Returns;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Packs;

/// <summary>Reads a pack as its coordinator prepares it, beside what must not be in it.</summary>
public sealed class PackFile(ReviewsDb db, Sealer sealer, DocumentFile documents)
{
    /// <summary>Shorter numbers, years among them, tell nothing by themselves.</summary>
    private const int LeastReference = 5;

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
        NotificationContent[] said = [.. notifications.Select(notification => sealer.Open<NotificationContent>(notification.Content))];

        // the name that was wrong stays in old words, and the right one comes in new ones
        var known = KnownIdentifiers.Of(
            [.. said, .. review.AsCorrected(said, sealer)],
            notifications.Select(notification => notification.Reference).Append(review.Reference).Distinct());
        return known with
        {
            People = [.. known.People, .. await AtWorkAsync(review, cancel)],
            References = [.. known.References, .. await OutsideReferencesAsync(review, cancel)],
            Others = TextOf(await OfAsync(review.Id, cancel)).Others,
        };
    }

    /// <summary>Whoever is known by name for what they do: asked for a return, in touch with the family, leading the response.</summary>
    private async Task<IEnumerable<KnownPerson>> AtWorkAsync(Review review, CancellationToken cancel)
    {
        var asked = await db.Set<AgencyReturn>().Where(row => row.ReviewId == review.Id && row.People != null).Select(row => row.People!).ToListAsync(cancel);
        var formers = await db.Set<FormerKeyWorker>().Where(row => row.ReviewId == review.Id).Select(row => row.Name).ToListAsync(cancel);
        var (family, response) = (review.Family, review.RapidResponse);
        (byte[]? Name, string Stand)[] named =
        [
            (family.KeyWorkerNamedOn is null ? null : family.KeyWorker, "the key worker"),
            .. formers.Select(name => ((byte[]?)name, "the key worker")),
            (response.LeadHealthProfessional, "a professional"),
            (response.LeadInvestigator, "the police officer"),
            (response.SocialWorker, "the social worker"),
        ];
        return asked.Select(sealer.Open<AgencyPeople>).SelectMany(people => new[] { people.ContactName, people.ManagerName }).Select(name => new KnownPerson(name ?? "", "a professional"))
            .Concat(named.Select(person => new KnownPerson(NameIn(sealer.OpenWords(person.Name)), person.Stand)))
            .Where(person => !string.IsNullOrWhiteSpace(person.Name)).Distinct();
    }

    /// <summary>Of "Dr Ada Bell, Example Hospital, 01632 960001" what stands before the rest.</summary>
    private static string NameIn(string words) => words.Split(',', ';', '(', '\n')[0].Trim();

    /// <summary>What other processes call the case: the numbers of an inquest, a crime, an incident.</summary>
    private async Task<IEnumerable<string>> OutsideReferencesAsync(Review review, CancellationToken cancel)
    {
        var holds = await db.Set<Hold>().Where(hold => hold.ReviewId == review.Id && hold.OutsideReference != null).Select(hold => hold.OutsideReference).ToListAsync(cancel);
        return holds.Select(sealer.OpenWords).SelectMany(words => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Append(words))
            .Where(word => word.Length >= LeastReference && word.Any(char.IsAsciiDigit)).Distinct();
    }
}
