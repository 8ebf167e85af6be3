using System.Globalization;
using CdopWorkflow.Analytics.Denominators;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Periods;
using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Analytics.WhatIf;

/// <summary>What this installation knows of an area over the last three whole years: all infant deaths and all live births, but no social class.</summary>
public sealed class OwnFigures(FactQueries facts, DenominatorBook denominators)
{
    private static readonly Contracts.Codes.AgeBand[] Infants = [Contracts.Codes.AgeBand.Days0To27, Contracts.Codes.AgeBand.Days28To364];

    public async Task<BaseInput> OfAsync(Area area, DateOnly today, CancellationToken cancel)
    {
        var (first, last) = (today.Year - 3, today.Year - 1);
        var deaths = 0L;
        for (var year = first; year <= last; year++)
        {
            deaths += (await facts.RecordedAsync(area, ReportYear.Calendar(year), cancel)).Where(month => Infants.Contains(month.AgeBand)).Sum(month => month.Count);
        }

        var births = (await denominators.OfAsync([area.Code], DenominatorMeasure.LiveBirths, DenominatorBreakdown.None, first, last, cancel)).Over(area.Code, first, last);
        return new BaseInput
        {
            AllDeaths = deaths,
            AllBirths = births?.Count,
            SudiPercent = NationalActions.EnglandAndWales.SudiPercent,
            Source = string.Create(CultureInfo.InvariantCulture,
                $"{area.Name}, deaths in {first} to {last} that came under review{(births is null ? "" : $"; live births: {string.Join(", ", births.Sources)}{(births.Provisional ? " (provisional)" : "")}")}"),
        };
    }
}
