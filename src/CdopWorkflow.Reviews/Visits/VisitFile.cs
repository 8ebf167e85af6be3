using System.Globalization;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Actions;
using CdopWorkflow.Reviews.Data;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Visits;

/// <summary>Finds visits for the person of this request, and opens what they say.</summary>
public sealed class VisitFile(ReviewsDb db, Sealer sealer, WorkAreas work)
{
    /// <summary>To be read; null where there is none for this person.</summary>
    public async Task<ImprovementVisit?> ReadAsync(string reference, CancellationToken cancel) =>
        reference.StartsWith("VIS-", StringComparison.Ordinal) && int.TryParse(reference.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && await Whole(db).SingleOrDefaultAsync(known => known.Number == number, cancel) is { } visit
            && visit.Reference == reference && work.MayRead(visit.Area)
            ? visit
            : null;

    /// <summary>To be changed; null where there is none that this person keeps.</summary>
    public async Task<ImprovementVisit?> KeepAsync(string reference, CancellationToken cancel) =>
        await ReadAsync(reference, cancel) is { } visit && work.MayKeep(visit.Area) ? visit : null;

    public static IQueryable<ImprovementVisit> Whole(ReviewsDb db) => db.Set<ImprovementVisit>()
        .Include(visit => visit.Recommendations.OrderBy(recommendation => recommendation.Number))
        .Include(visit => visit.Assessments.OrderBy(assessment => assessment.Months))
        .AsSplitQuery();

    public VisitWords WordsOf(ImprovementVisit visit) => sealer.Open<VisitWords>(visit.Words);

    public string TextOf(VisitRecommendation recommendation) => sealer.OpenWords(recommendation.Text);

    public IReadOnlyList<Assessed> AnswersOf(Assessment assessment) => assessment.Answers is null ? [] : sealer.Open<List<Assessed>>(assessment.Answers);

    public byte[] Seal<T>(T value) => sealer.Seal(value);

    /// <summary>Leaves the trace of a change. The handler saves.</summary>
    public void Record(ImprovementVisit visit, string action, string detail)
    {
        visit.Change();
        db.Audit(action, visit.Reference, visit.Area, detail);
    }

    public void Refuse(string reference, string area, string action, IEnumerable<Refusal> refusals)
    {
        db.ChangeTracker.Clear();
        db.Audit($"{action}Refused", reference, area, string.Join("; ", refusals.Select(refusal => refusal.Reason)));
    }

    /// <summary>Recommendations by category, those within it below, in the order of the report; the counts of the categories add up to all.</summary>
    public static IReadOnlyList<(RecommendationCategory Category, Share Share)> ByCategory(ImprovementVisit visit)
    {
        var categories = RecommendationCategories.OfVersion(visit.CategoriesVersion);
        var coded = visit.Recommendations.ConvertAll(recommendation => categories.Find(recommendation.Category)!);
        return
        [
            .. from category in categories.All
               let isFirstLevel = category.Subcategory.Length == 0
               let count = coded.Count(code => isFirstLevel ? code.CategoryCode == category.Code : code.Code == category.Code)
               where count > 0
               select (category, new Share(isFirstLevel ? category.Category : category.Subcategory, count, coded.Count)),
        ];
    }

    /// <summary>"Done", "In progress", "Not started", each of all recommendations that were assessed.</summary>
    public static IReadOnlyList<Share> ByProgress(IReadOnlyCollection<Assessed> answers) =>
    [
        .. Enum.GetValues<AssessedProgress>().Select(progress => new Share(Web.Fields.Choices.Name(progress), answers.Count(answer => answer.Progress == progress), answers.Count)),
    ];
}
