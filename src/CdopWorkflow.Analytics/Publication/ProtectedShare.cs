using CdopWorkflow.Analytics.Reports;
using CdopWorkflow.Statistics.Disclosure;
using CdopWorkflow.Statistics.Rates;

namespace CdopWorkflow.Analytics.Publication;

/// <summary>
/// A share whose two counts may be hidden, or withheld with their whole table. Where one is, so is the percentage: with the
/// other count it would tell the hidden one.
/// </summary>
public sealed record ProtectedShare(ProtectedCell? Numerator, ProtectedCell? Denominator)
{
    public Share? Share => Numerator?.Value is { } numerator && Denominator?.Value is { } denominator ? new Share(numerator, denominator) : null;

    public string NumeratorText => Numerator?.Text ?? ProtectedCell.Hidden;

    public string DenominatorText => Denominator?.Text ?? ProtectedCell.Hidden;

    public PrintedShare Printed => new(DenominatorText, NumeratorText);

    /// <summary>Reviewed, with modifiable factors, percentage.</summary>
    public IReadOnlyList<string> Cells => [DenominatorText, NumeratorText, Share?.PercentText() ?? ProtectedCell.Hidden];

    /// <summary>As a sentence, as far as it may be told.</summary>
    public string Sentence => Share is { } known ? Figures.Sentences.Reviewed(known) : $"{DenominatorText} deaths reviewed, {NumeratorText} with modifiable factors";
}
