using CdopWorkflow.Analytics.Completeness;
using CdopWorkflow.Analytics.Data;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Platform.Clock;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Analytics.GapRegister;

/// <summary>
/// Puts every gap of this financial year and the one before into the register, brings its numbers up to date while it is open, and
/// marks it filled when the field is known often enough. One that a person closed stays closed.
/// </summary>
public sealed class RaiseGaps(AnalyticsDb db, CompletenessQueries completeness, AreaTable areas) : IRound
{
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var today = UkTime.DateOf(now);
        var year = ReportYear.FinancialAround(today);
        await db.InTransactionAsync(
            async () =>
            {
                foreach (var each in new[] { year.Before(), year })
                {
                    await LookAtAsync(each, today, cancel);
                }
            },
            cancel);
    }

    private async Task LookAtAsync(ReportYear year, DateOnly today, CancellationToken cancel)
    {
        var councils = await completeness.OfAsync(areas.Find(AreaTable.England)!, year, cancel);
        var known = await db.Set<DataGap>().Where(gap => gap.Year == year.Code).ToDictionaryAsync(gap => (gap.Council, gap.Field), cancel);
        var number = await db.Set<DataGap>().MaxAsync(gap => (int?)gap.Number, cancel) ?? 0;
        number += db.ChangeTracker.Entries<DataGap>().Count(entry => entry.State == EntityState.Added);
        foreach (var (council, field) in councils.SelectMany(council => council.Fields.Select(field => (council, field))))
        {
            var gap = known.GetValueOrDefault((council.Code, field.Code));
            if (gap is null && field.IsGap)
            {
                gap = new DataGap { Number = ++number, Council = council.Code, Field = field.Code, Year = year.Code, RaisedOn = today };
                db.Add(gap);
                db.Audit("DataGapRaised", $"gap {gap.Number}", council.Code, $"{field.Code} {field.Known}");
            }

            Update(gap, field, today);
        }
    }

    private void Update(DataGap? gap, FieldCompleteness field, DateOnly today)
    {
        if (gap is not { IsOpen: true } || (gap.Known, gap.Reviews, gap.WantedPercent) == (field.Known.Numerator, field.Known.Denominator, field.WantedPercent))
        {
            return;
        }

        (gap.Known, gap.Reviews, gap.WantedPercent) = (field.Known.Numerator, field.Known.Denominator, field.WantedPercent);
        gap.Version++;
        if (!field.IsGap)
        {
            (gap.State, gap.ClosedOn) = (DataGapState.Filled, today);
            db.Audit("DataGapFilled", $"gap {gap.Number}", gap.Council, $"{field.Code} {field.Known}");
        }
    }
}
