using CdopWorkflow.Analytics.Completeness;
using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Statistics.Rates;

namespace CdopWorkflow.Analytics.GapRegister;

/// <summary>A gap in words.</summary>
public static class GapWords
{
    /// <summary>"Ethnicity below 90%".</summary>
    public static string Title(DataGap gap) => FormattableString.Invariant($"{NameOf(gap.Field)} below {gap.WantedPercent}%");

    /// <summary>"5 of 8 (62.5%)".</summary>
    public static string Known(DataGap gap) => Sentences.WithPercent(new Share(gap.Known, gap.Reviews));

    private static string NameOf(string field) => CompletenessQueries.Fields.FirstOrDefault(known => known.Code == field).Name ?? field;
}
