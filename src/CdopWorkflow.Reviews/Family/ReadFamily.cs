using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Family;

/// <summary>Opens what is recorded about the contact with a family. Each reading is an audit entry, before anything is shown.</summary>
public sealed class ReadFamily(ReviewsDb db, FamilyTracks tracks, Sealer sealer)
{
    public async Task<OpenFamily> OfAsync(Review review, CancellationToken cancel)
    {
        db.Audit("FamilyContactRead", review.Reference, review.Panel);
        await db.SaveChangesAsync(cancel);
        return Open(
            await tracks.OfAsync(review, cancel),
            await db.Set<FamilyLetter>().AsNoTracking().Where(letter => letter.ReviewId == review.Id).ToListAsync(cancel),
            await db.Set<FamilyStop>().AsNoTracking().Where(stop => stop.ReviewId == review.Id).ToListAsync(cancel),
            await db.Set<NextInfantTask>().AsNoTracking().Where(task => task.ReviewId == review.Id).ToListAsync(cancel),
            await db.Set<FormerKeyWorker>().AsNoTracking().Where(former => former.ReviewId == review.Id).ToListAsync(cancel));
    }

    /// <summary>Opens what is loaded, today's or an earlier day's.</summary>
    public OpenFamily Open(
        FamilyTrack track, IEnumerable<FamilyLetter> letters, IEnumerable<FamilyStop> stops, IEnumerable<NextInfantTask> tasks, IEnumerable<FormerKeyWorker> formers) => new(
        track.Unfinished,
        [.. track.Gaps.Select(gap => new OpenGap(gap.Part, gap.On, sealer.OpenWords(gap.Why)))],
        [.. track.Contacts.Select(contact => new OpenContact(contact.On, contact.Means, sealer.Open<ContactContent>(contact.Content)))],
        [.. track.Review.FamilyQuestions.OrderBy(question => question.AskedOn).ThenBy(question => question.Id).Select(Open)],
        [.. letters.OrderBy(letter => letter.SentOn).ThenBy(letter => letter.Id)],
        [.. stops.OrderBy(stop => stop.On).ThenBy(stop => stop.Id).Select(stop => new OpenStop(stop.What, stop.On, sealer.OpenWords(stop.Words)))],
        [.. tasks.OrderBy(task => task.Id).Select(task => new OpenTask(task, sealer.OpenWords(task.Source), sealer.OpenWords(task.Words)))],
        [.. formers.OrderByDescending(former => former.UntilOn).ThenByDescending(former => former.Id).Select(former => new OpenFormer(former, OneLine(former.Name, former.Role, former.Contact), sealer.OpenWords(former.Why)))]);

    private string OneLine(params byte[]?[] words) => string.Join(", ", words.Select(sealer.OpenWords).Where(known => known.Length > 0));

    private OpenQuestion Open(FamilyQuestion question) =>
        new(question, sealer.OpenWords(question.Question), sealer.OpenWords(question.ForPanel), sealer.OpenWords(question.Answer), sealer.OpenWords(question.ToldBy));
}

/// <summary>The contact with a family as its coordinator reads it.</summary>
public sealed record OpenFamily(
    IReadOnlyList<FamilyPart> Unfinished,
    IReadOnlyList<OpenGap> Gaps,
    IReadOnlyList<OpenContact> Contacts,
    IReadOnlyList<OpenQuestion> Questions,
    IReadOnlyList<FamilyLetter> Letters,
    IReadOnlyList<OpenStop> Stops,
    IReadOnlyList<OpenTask> Tasks,
    IReadOnlyList<OpenFormer> Formers);

/// <summary>A part left out.</summary>
public sealed record OpenGap(FamilyPart Part, DateOnly On, string Why);

/// <summary>A contact.</summary>
public sealed record OpenContact(DateOnly On, ContactMeans Means, ContactContent Content);

/// <summary>A question in the family's words, and in the panel's.</summary>
public sealed record OpenQuestion(FamilyQuestion Row, string Words, string ForPanel, string Answer, string ToldBy);

/// <summary>A routine contact that was stopped.</summary>
public sealed record OpenStop(RoutineContact What, DateOnly On, string Words);

/// <summary>Something to see to after the death of a baby.</summary>
public sealed record OpenTask(NextInfantTask Row, string Source, string Words);

/// <summary>A key worker before the present one.</summary>
public sealed record OpenFormer(FormerKeyWorker Row, string Words, string Why);
