using CdopWorkflow.Contracts;
using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.RecordFactors;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.Actions;

/// <summary>
/// Counts the reviews of an action's area that panels have decided since its work began, and those of them in which its theme was found.
/// It looks at the anonymised facts that left with the decisions, and at those that stand: a reopened review does not count.
/// </summary>
public sealed class CountRecurrence(ReviewsDb db, Sealer sealer, AreaTable areas)
{
    /// <param name="actions">Those about another theme than the known ones are not answered.</param>
    /// <param name="until">The last day that counts.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyDictionary<Guid, Recurrence>> OfAsync(IReadOnlyCollection<AgreedAction> actions, DateOnly until, CancellationToken cancel)
    {
        var themed = actions.Where(action => Themes.Find(action.Theme) is not null).ToList();
        if (themed.Count == 0)
        {
            return new Dictionary<Guid, Recurrence>();
        }

        var (from, to) = (UkTime.Instant(themed.Min(action => action.StartsOn), TimeOnly.MinValue), UkTime.Instant(until.AddDays(1), TimeOnly.MinValue));
        var decided = await db.Set<Analysis>().AsNoTracking().Where(analysis => analysis.Fact != null && analysis.RetractedAt == null && analysis.DecidedAt >= from && analysis.DecidedAt < to)
            .Select(analysis => new { analysis.ReviewId, analysis.Number, analysis.DecidedAt, analysis.Fact }).ToListAsync(cancel);
        var facts = decided.GroupBy(analysis => analysis.ReviewId).Select(versions => versions.MaxBy(version => version.Number)!)
            .Select(version => (On: UkTime.DateOf(version.DecidedAt!.Value), Fact: sealer.Open<DeathReviewed>(version.Fact!))).ToList();
        return themed.ToDictionary(action => action.Id, action => Count(action, facts));
    }

    private Recurrence Count(AgreedAction action, List<(DateOnly On, DeathReviewed Fact)> facts)
    {
        var theme = Themes.Find(action.Theme)!;
        var inside = facts.Where(known => known.On >= action.StartsOn && areas.IsWithin(known.Fact.Panel, action.Area, known.On)).ToList();
        return new(inside.Count(known => theme.Matches(ThemeFacts.Of(known.Fact.Factors.Where(factor => factor.Present == Answer.Yes).Select(factor => factor.Code), known.Fact.AgeBand))), inside.Count);
    }
}
