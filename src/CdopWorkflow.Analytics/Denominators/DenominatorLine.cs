namespace CdopWorkflow.Analytics.Denominators;

/// <summary>One figure of a file: how many births or children an area had in a calendar year.</summary>
/// <param name="Line">Number of the line in the file, from 1.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Area">Code of the council, panel, region or England.</param>
/// <param name="Year">The calendar year of the births, or in whose middle the children were counted.</param>
/// <param name="Breakdown">By what it is split.</param>
/// <param name="Category">Which part it is; empty for all.</param>
/// <param name="Count">Whole, zero or more.</param>
/// <param name="Provisional">Whether whoever published it may still change it.</param>
/// <param name="Source">Who published it, and where.</param>
public sealed record DenominatorLine(
    int Line, DenominatorMeasure Measure, string Area, int Year, DenominatorBreakdown Breakdown, string Category, long Count, bool Provisional, string Source)
{
    /// <summary>What it tells the number of: a file can tell it once.</summary>
    public (DenominatorMeasure Measure, string Area, int Year, DenominatorBreakdown Breakdown, string Category) Key => (Measure, Area, Year, Breakdown, Category);
}
