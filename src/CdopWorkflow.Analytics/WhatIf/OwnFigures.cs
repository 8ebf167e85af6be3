using System.Globalization;
using CdopWorkflow.Analytics.Cube;
using CdopWorkflow.Analytics.Denominators;
using CdopWorkflow.Analytics.Rates;
using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Analytics.WhatIf;

/// <summary>What this installation knows of an area over the last three whole years: all infant deaths and all live births, but no social class.</summary>
public sealed class OwnFigures(CubeQueries cube, DenominatorBook denominators)
{
    public async Task<BaseInput> OfAsync(Area area, DateOnly today, CancellationToken cancel)
    {
        var (first, last) = (today.Year - 3, today.Year - 1);
        var deaths = MortalityBook.DeathsOf(MortalityMeasure.Infant, await cube.ByYearAsync([area.Code], [CubeDimension.Recorded], first, last, cancel)).Values.Sum();
        var births = (await denominators.OfAsync(DenominatorMeasure.LiveBirths, DenominatorBreakdown.None, cancel)).Over(area.Code, first, last);
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
