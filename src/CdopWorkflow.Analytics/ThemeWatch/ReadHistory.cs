using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.SavedThemes;
using CdopWorkflow.Contracts.Codes;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.ThemeWatch;

/// <summary>Reads what is known about every death: counts by month of death, what panels decided, what rapid responses suspect.</summary>
public sealed class ReadHistory(AnalyticsDb db)
{
    public async Task<ThemeHistory> AsOfAsync(DateOnly today, CancellationToken cancel)
    {
        var last = MonthOf.Of(today).AddMonths(-1);
        var lastText = last.ToString();
        var recorded = (await db.Recorded.AsNoTracking().Where(death => death.Counts)
            .Select(death => new { death.FactKey, death.Panel, death.Region, death.Month, death.AgeBand }).ToListAsync(cancel)).FindAll(death => string.CompareOrdinal(death.Month, lastText) <= 0);
        if (recorded.Count == 0)
        {
            return new ThemeHistory(ThemeHistory.YearAround(last), [], ThemeHistory.Number(ThemeHistory.YearAround(last), last));
        }

        var decided = await DecidedAsync(cancel);
        var suspected = await SuspectedAsync(cancel);
        var first = ThemeHistory.YearAround(MonthOf.Parse(recorded.Min(death => death.Month)!));
        var deaths = recorded.ConvertAll(death =>
        {
            var review = decided.GetValueOrDefault(death.FactKey);
            return new ThemeDeath(
                death.Panel, death.Region, ThemeHistory.Number(first, MonthOf.Parse(death.Month)), death.AgeBand, review.Case,
                suspected.GetValueOrDefault(death.FactKey) is { } seen ? seen with { Age = death.AgeBand } : null, review.Case is null ? null : review.Months);
        });
        return new ThemeHistory(first, deaths, ThemeHistory.Number(first, last));
    }

    private async Task<Dictionary<Guid, (ThemeCase? Case, int Months)>> DecidedAsync(CancellationToken cancel)
    {
        var factors = (await (
            from review in db.Reviewed
            where review.Counts
            from factor in review.Factors
            where factor.Present == Answer.Yes
            select new { factor.FactKey, factor.Code }).AsNoTracking().ToListAsync(cancel)).ToLookup(factor => factor.FactKey, factor => factor.Code);
        var reviews = await db.Reviewed.AsNoTracking().Where(review => review.Counts)
            .Select(review => new { review.FactKey, review.AgeBand, review.SuddenUnexpected, review.Category, review.MonthsToDecision }).ToListAsync(cancel);
        return reviews.ToDictionary(
            review => review.FactKey,
            review => ((ThemeCase?)new ThemeCase(factors[review.FactKey].ToHashSet(), review.AgeBand, review.SuddenUnexpected, review.Category), review.MonthsToDecision));
    }

    /// <summary>
    /// Those that a panel has decided since are among them: the stream is compared with its own past, and would otherwise only know
    /// deaths that wait. One that left the count does not matter: it is not recorded any more.
    /// </summary>
    private async Task<Dictionary<Guid, ThemeCase>> SuspectedAsync(CancellationToken cancel)
    {
        var factors = (await (
            from death in db.Suspected
            from factor in death.Factors
            where factor.Suspected == Answer.Yes
            select new { factor.FactKey, factor.Code }).AsNoTracking().ToListAsync(cancel)).ToLookup(factor => factor.FactKey, factor => factor.Code);
        var deaths = await db.Suspected.AsNoTracking().Where(death => death.Version > 0).Select(death => new { death.FactKey, death.Expectedness }).ToListAsync(cancel);
        return deaths.ToDictionary(
            death => death.FactKey,
            death => new ThemeCase(factors[death.FactKey].ToHashSet(), default, death.Expectedness == Expectedness.Unexpected ? Answer.Yes : Answer.NotKnown, null));
    }
}
