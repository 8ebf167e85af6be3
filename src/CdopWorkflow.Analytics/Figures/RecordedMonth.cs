using CdopWorkflow.Contracts.Codes;

namespace CdopWorkflow.Analytics.Figures;

/// <summary>How many deaths of a month and an age band came under review.</summary>
public sealed record RecordedMonth(string Month, AgeBand AgeBand, int Count)
{
    public Quarter Quarter => Quarter.Of(MonthOf.Parse(Month).FirstDay);
}
